/** Where the cells of a sheet stand in the text of its part. */

import { COLUMNS } from './changedCells';
import { CLOSE, EMPTY, XmlScanner } from './xmlScanner';

export interface FileCells {
  /** The opening tag of <sheetData>. */
  readonly opening: string;
  readonly rows: readonly { readonly row: number; readonly tag: string }[];
  /** The element of a cell: from `starts` to `ends`, its tag up to `tagEnds`. */
  readonly starts: Float64Array;
  readonly tagEnds: Float64Array;
  readonly ends: Float64Array;
  /** The index of the cell at a place (row × 16,384 + column), or -1. */
  indexOf(place: number): number;
}

/** Reads the rows and cells between `start` and `end`, where <sheetData> is. */
export function indexCells(text: string, start: number, end: number, part: string): FileCells {
  const scanner = new XmlScanner(text, part, start, end);
  scanner.next();
  const opening = text.slice(scanner.start, scanner.end).replace(/\s*\/>$/, '>');
  const rows: { row: number; tag: string }[] = [];
  const cells: [place: number, start: number, tagEnd: number, end: number][] = [];
  let row = -1;
  while (scanner.kind !== EMPTY && scanner.next() && scanner.kind !== CLOSE) {
    const stated = scanner.attribute('r');
    row = stated === null ? row + 1 : Number(stated) - 1;
    rows.push({ row, tag: text.slice(scanner.start, scanner.end) });
    if (scanner.kind === EMPTY) continue;
    let column = -1;
    while (scanner.next() && scanner.kind !== CLOSE) {
      const { start: from, end: tagEnd } = scanner;
      const place = placeOf(scanner.attribute('r'), row, column + 1);
      column = place % COLUMNS;
      scanner.skipElement();
      cells.push([place, from, tagEnd, scanner.end]);
    }
  }
  cells.sort((one, other) => one[0] - other[0]);
  const list = (part: 0 | 1 | 2 | 3) => Float64Array.from(cells, (cell) => cell[part]);
  const places = list(0);
  return {
    opening,
    rows,
    starts: list(1),
    tagEnds: list(2),
    ends: list(3),
    indexOf: (place) => search(places, place),
  };
}

/** A cell is placed by its own name where it states one. */
function placeOf(reference: string | null, row: number, nextColumn: number): number {
  if (reference === null) return row * COLUMNS + nextColumn;
  let column = 0;
  let at = 0;
  for (; at < reference.length && reference.charCodeAt(at) > 57; at++) {
    column = column * 26 + (reference.charCodeAt(at) & 31);
  }
  return (Number(reference.slice(at)) - 1) * COLUMNS + column - 1;
}

function search(places: Float64Array, wanted: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return places[low] === wanted ? low : -1;
}
