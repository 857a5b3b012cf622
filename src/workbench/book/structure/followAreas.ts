/** Where the cells of a rule are after an edit. Other than references, rules lie on cells: an edit can split their areas. */

import { intersectionOf, type Area } from '../address';
import type { Sheet } from '../sheet';
import {
  deletedSpan,
  insertedSpan,
  isVertical,
  joined,
  limitOf,
  spanOf,
  withSpan,
  without,
  type DeleteEdit,
  type InsertEdit,
  type StructuralEdit,
} from './edits';

/** A cell before an edit, and where it is afterwards: what is said relative to the first cell is said of this one. */
export interface Survivor {
  readonly before: { readonly row: number; readonly column: number };
  readonly after: { readonly row: number; readonly column: number };
}

export interface FollowedAreas {
  readonly areas: Area[];
  /** Cells that were among the areas and still are, the first cell first; none where no area is left on the sheet. */
  readonly survivors: readonly Survivor[];
}

interface Piece {
  readonly from: Area;
  readonly to: Area;
}

/** The areas of a rule of `sheet` after an edit. Cells that come in inside of an area, or at its end, belong to it. */
export function followAreas(sheet: Sheet, areas: readonly Area[], edit: StructuralEdit): FollowedAreas {
  const pieces = areas.flatMap((area) => piecesOf(sheet, area, edit));
  const result = joined(pieces.map(({ to }) => to));
  const first = result[0];
  const start = first && pieces.find(({ to }) => to.row === first.row && to.column === first.column);
  if (!start) return { areas: result, survivors: [] };
  return {
    areas: result,
    survivors: [start, ...pieces].flatMap(({ from, to }) => [firstOf(from, to), lastOf(from, to)]),
  };
}

function firstOf(from: Area, to: Area): Survivor {
  return { before: { row: from.row, column: from.column }, after: { row: to.row, column: to.column } };
}

function lastOf(from: Area, to: Area): Survivor {
  const last = ({ row, column, rowCount, columnCount }: Area) => ({
    row: row + rowCount - 1,
    column: column + columnCount - 1,
  });
  return { before: last(from), after: last(to) };
}

function piecesOf(sheet: Sheet, area: Area, edit: StructuralEdit): Piece[] {
  const stays = [{ from: area, to: area }];
  if (edit.kind === 'sort') return stays;
  if (edit.kind !== 'move') return sheet === edit.sheet ? shiftedPieces(area, edit) : stays;
  let rest = [area];
  const moved: Piece[] = [];
  if (sheet === edit.sheet) {
    const cut = intersectionOf(area, edit.area);
    rest = rest.flatMap((piece) => without(piece, edit.area));
    if (cut && edit.target.sheet === sheet) {
      const row = cut.row + edit.target.area.row - edit.area.row;
      moved.push({ from: cut, to: { ...cut, row, column: cut.column + edit.target.area.column - edit.area.column } });
    }
  }
  if (sheet === edit.target.sheet) rest = rest.flatMap((piece) => without(piece, edit.target.area));
  const kept = rest.map((piece) => ({ from: piece, to: piece }));
  return [...kept, ...moved].sort((one, other) => one.to.row - other.to.row || one.to.column - other.to.column);
}

function shiftedPieces(area: Area, edit: InsertEdit | DeleteEdit): Piece[] {
  const vertical = isVertical(edit);
  const limit = limitOf(vertical);
  const across = spanOf(edit.area, !vertical);
  const lane = withSpan(withSpan(area, vertical, { start: 0, count: limit }), !vertical, across);
  const inLane = intersectionOf(area, lane);
  const kept = without(area, lane).map((piece) => ({ from: piece, to: piece }));
  if (!inLane) return kept;
  const span = spanOf(inLane, vertical);
  const { start, count } = spanOf(edit.area, vertical);
  if (edit.kind === 'insert') {
    const to = insertedSpan(span, start, count, limit, true);
    return to ? [...kept, { from: inLane, to: withSpan(inLane, vertical, to) }] : kept;
  }
  const to = deletedSpan(span, { start, count }, limit);
  if (!to) return kept;
  const isGone = span.count < limit && span.start >= start && span.start < start + count;
  const from = isGone ? withSpan(inLane, vertical, { start: start + count, count: to.count }) : inLane;
  return [...kept, { from, to: withSpan(inLane, vertical, to) }];
}
