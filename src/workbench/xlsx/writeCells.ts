/** Writes changed cells between those that stay as they are. */

import { STYLE_CHANGED, type Area, type Sheet } from '../book';
import { COLUMNS, areaOf, changedCells, changedRows, isBlank } from './changedCells';
import { renderCell } from './renderCell';
import { writeMovedCells } from './writeMovedCells';
import { CLOSE, EMPTY, XmlScanner, hidesTags } from './xmlScanner';
import { tagWith } from './xmlTree';

export interface CellWriterContext {
  readonly sheet: Sheet;
  readonly part: string;
  /** The prefix of the sheet's elements with its colon, or ''. */
  readonly prefix: string;
  readonly styleIndexOf: (style: number) => number;
}

export interface WrittenCells {
  /** In pieces that are made as they are asked for, once. */
  readonly xml: Iterable<string>;
  /** Where the written cells lie, for the sheet's dimension; null = no cell. */
  readonly area: Area | null;
}

/** The <sheetData> element with the changed cells and rows in it; null where nothing changed. */
export function writeCells(text: string, start: number, end: number, context: CellWriterContext): WrittenCells | null {
  const { sheet } = context;
  if (sheet.changes.structure && sheet.source !== null) return writeMovedCells(text, start, end, context);
  const cells = changedCells(context.sheet);
  const rows = changedRows(context.sheet);
  if (cells.length === 0 && rows.length === 0) return null;
  return { xml: new CellWriter(text, start, end, context, cells, rows).write(), area: areaOf(cells, context.sheet) };
}

/** So many strings are handed on at a time. */
const HANDED_ON = 256;

class CellWriter {
  private readonly pieces: string[] = [];
  private readonly scanner: XmlScanner;
  private readonly hasMarkedSections: boolean;
  /** The next cell and row to write. */
  private cell = 0;
  private row = 0;

  constructor(
    private readonly text: string,
    start: number,
    end: number,
    private readonly context: CellWriterContext,
    private readonly cells: Float64Array,
    private readonly rows: readonly number[],
  ) {
    this.scanner = new XmlScanner(text, context.part, start, end);
    this.hasMarkedSections = hidesTags(text, start, end);
  }

  *write(): Generator<string> {
    const { scanner, text, pieces } = this;
    scanner.next();
    const opening = text.slice(scanner.start, scanner.end);
    const name = scanner.qualifiedName;
    pieces.push(scanner.kind === EMPTY ? opening.replace(/\s*\/>$/, '>') : opening);
    if (scanner.kind === EMPTY) yield* this.writeNewRows(Infinity);
    else yield* this.copyRows();
    pieces.push(`</${name}>`);
    yield this.taken();
  }

  /** What was written since the last time. Thousands of rows are never held at once. */
  private taken(): string {
    const text = this.pieces.join('');
    this.pieces.length = 0;
    return text;
  }

  private *copyRows(): Generator<string> {
    const { scanner, text, pieces } = this;
    let copied = scanner.end;
    let row = -1;
    while (scanner.next() && scanner.kind !== CLOSE) {
      const stated = scanner.attribute('r');
      row = stated === null ? row + 1 : Number(stated) - 1;
      const next = this.nextRow();
      if (next > row) {
        this.skipRow();
        continue;
      }
      pieces.push(text.slice(copied, scanner.start));
      if (next < row) yield* this.writeNewRows(row);
      copied = scanner.start;
      if (this.nextRow() === row) {
        this.writeRow(row);
        copied = scanner.end;
      } else this.skipRow();
      if (pieces.length > HANDED_ON) yield this.taken();
    }
    pieces.push(text.slice(copied, scanner.start));
    yield* this.writeNewRows(Infinity);
  }

  /** The next row that has something to write. */
  private nextRow(): number {
    const byCell = this.cell < this.cells.length ? Math.floor(this.cells[this.cell]! / COLUMNS) : Infinity;
    return Math.min(byCell, this.rows[this.row] ?? Infinity);
  }

  /** Goes past a row that stays as it is, without looking at its cells where nothing could hide its end. */
  private skipRow(): void {
    const { scanner } = this;
    if (scanner.kind === EMPTY) return;
    if (this.hasMarkedSections) {
      scanner.skipElement();
      return;
    }
    const closing = `</${scanner.qualifiedName}`;
    const found = this.text.indexOf(closing, scanner.end);
    scanner.end = this.text.indexOf('>', found) + 1;
  }

  private columnsOf(row: number): number[] {
    const columns: number[] = [];
    for (; this.cell < this.cells.length; this.cell++) {
      const place = this.cells[this.cell]!;
      if (Math.floor(place / COLUMNS) !== row) break;
      columns.push(place % COLUMNS);
    }
    return columns;
  }

  private *writeNewRows(before: number): Generator<string> {
    for (let row = this.nextRow(); row < before && row !== Infinity; row = this.nextRow()) {
      const cells = this.columnsOf(row)
        .map((column) => this.renderNewCell(row, column))
        .join('');
      const layout = this.rowAttributes(row);
      if (cells === '' && layout === null) continue;
      const tag = tagWith(`<${this.context.prefix}row r="${row + 1}">`, layout ?? {});
      this.pieces.push(tag, cells, `</${this.context.prefix}row>`);
      if (this.pieces.length > HANDED_ON) yield this.taken();
    }
  }

  /** The attributes of a row whose layout changed; null = it did not. */
  private rowAttributes(row: number): Record<string, string | null> | null {
    if (this.rows[this.row] !== row) return null;
    this.row++;
    const { height, hidden, style } = this.context.sheet.layout.rowAt(row);
    return {
      s: style >= 0 ? String(this.context.styleIndexOf(style)) : null,
      customFormat: style >= 0 ? '1' : null,
      hidden: hidden ? '1' : null,
      ...(height === null ? {} : { ht: String(height), customHeight: '1' }),
    };
  }

  private writeRow(row: number): void {
    const { scanner, text, pieces } = this;
    const columns = this.columnsOf(row);
    const tag = text.slice(scanner.start, scanner.end);
    const isEmpty = scanner.kind === EMPTY;
    const name = scanner.qualifiedName;
    const changes = { ...this.rowAttributes(row), ...spansFor(scanner.attribute('spans'), columns) };
    const changed = Object.keys(changes).length > 0 ? tagWith(tag, changes) : tag;
    if (isEmpty && columns.length === 0) {
      pieces.push(changed);
      return;
    }
    pieces.push(isEmpty ? changed.replace(/\s*\/>$/, '>') : changed);
    if (isEmpty) this.writeNewCells(row, columns);
    else this.copyCells(row, columns);
    pieces.push(`</${name}>`);
  }

  /** Copies a row's cells with the changed ones in their places; the scanner ends past the row. */
  private copyCells(row: number, columns: number[]): void {
    const { scanner, text, pieces } = this;
    let copied = scanner.end;
    let column = -1;
    while (scanner.next() && scanner.kind !== CLOSE) {
      const { start, end } = scanner;
      const reference = scanner.attribute('r');
      column = reference === null ? column + 1 : columnOf(reference);
      if (columns.length === 0 || columns[0]! > column) {
        scanner.skipElement();
        continue;
      }
      pieces.push(text.slice(copied, start));
      while (columns.length > 0 && columns[0]! < column) pieces.push(this.renderNewCell(row, columns.shift()!));
      const tag = text.slice(start, end);
      scanner.skipElement();
      copied = start;
      if (columns[0] !== column) continue;
      columns.shift();
      pieces.push(this.renderOldCell(row, column, tag, text.slice(end, scanner.end)));
      copied = scanner.end;
    }
    pieces.push(text.slice(copied, scanner.start));
    this.writeNewCells(row, columns);
  }

  private writeNewCells(row: number, columns: readonly number[]): void {
    for (const column of columns) this.pieces.push(this.renderNewCell(row, column));
  }

  /** A cell that is in the file: one of which only the look changed keeps its content as it stands. */
  private renderOldCell(row: number, column: number, tag: string, rest: string): string {
    const { sheet, styleIndexOf } = this.context;
    const style = styleIndexOf(sheet.styleAt(row, column));
    const bits = sheet.cells.changesAt(row, column);
    if (bits === STYLE_CHANGED) {
      return tagWith(tag, { s: style === 0 ? null : String(style) }) + rest;
    }
    const metadata =
      sheet.cells.formulaAt(row, column)?.kind === 'array' ? /\scm\s*=\s*["']\d+["']/.exec(tag)?.[0] : undefined;
    return renderCell(this.context, row, column, style, metadata ?? '');
  }

  /** '' for a cell that is neither filled nor formatted. */
  private renderNewCell(row: number, column: number): string {
    const { sheet, styleIndexOf } = this.context;
    const style = styleIndexOf(sheet.styleAt(row, column));
    if (isBlank(sheet, row, column)) return '';
    return renderCell(this.context, row, column, style, '');
  }
}

/** A row may state which columns it spans; new cells must not lie outside. */
function spansFor(stated: string | null, columns: readonly number[]): Record<string, string> {
  const match = /^(\d+):(\d+)$/.exec(stated ?? '');
  if (!match || columns.length === 0) return {};
  const first = Math.min(Number(match[1]), columns[0]! + 1);
  const last = Math.max(Number(match[2]), columns[columns.length - 1]! + 1);
  const spans = `${first}:${last}`;
  return spans === stated ? {} : { spans };
}

function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && reference.charCodeAt(at) > 57; at++) {
    column = column * 26 + (reference.charCodeAt(at) & 31);
  }
  return column - 1;
}
