/** What moves cells, and where the cells that something points to are afterwards. Pure. */

import { COLUMN_LIMIT, ROW_LIMIT, areasEqual, areasIntersect, boundingArea, contains, type Area } from '../address';
import type { Sheet } from '../sheet';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Cells come in at `area`; what was there goes down or right. A whole row or column is an area of the sheet's size. */
export interface InsertEdit extends Place {
  readonly kind: 'insert';
  readonly shift: 'down' | 'right';
}

/** The cells of `area` go; what is below or right of them comes up or left. */
export interface DeleteEdit extends Place {
  readonly kind: 'delete';
  readonly shift: 'up' | 'left';
}

/** Cut and paste: the cells of `area` stand in `target` now, and what was there is gone. */
export interface MoveEdit extends Place {
  readonly kind: 'move';
  readonly target: Place;
}

/** Rows of `area` changed places: row `i` of it holds what row `order[i]` held. Nothing that points to cells follows. */
export interface SortEdit extends Place {
  readonly kind: 'sort';
  readonly order: Int32Array;
}

export type StructuralEdit = InsertEdit | DeleteEdit | MoveEdit | SortEdit;

/** A stretch of rows or of columns. */
export interface Span {
  readonly start: number;
  readonly count: number;
}

export function isVertical(edit: InsertEdit | DeleteEdit): boolean {
  return edit.shift === 'down' || edit.shift === 'up';
}

/** The rows of an area, or its columns. */
export function spanOf(area: Area, vertical: boolean): Span {
  return vertical ? { start: area.row, count: area.rowCount } : { start: area.column, count: area.columnCount };
}

export function withSpan(area: Area, vertical: boolean, span: Span): Area {
  return vertical
    ? { ...area, row: span.start, rowCount: span.count }
    : { ...area, column: span.start, columnCount: span.count };
}

export function limitOf(vertical: boolean): number {
  return vertical ? ROW_LIMIT : COLUMN_LIMIT;
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start + inner.count <= outer.start + outer.count;
}

/** Where a stretch stands after others came in before `at`; null where it left the sheet. `grows`: also at its end. */
export function insertedSpan(span: Span, at: number, count: number, limit: number, grows = false): Span | null {
  if (span.count === limit) return span;
  const end = span.start + span.count;
  const isBefore = grows ? end < at : end <= at;
  if (isBefore) return span;
  const start = span.start >= at ? span.start + count : span.start;
  if (start >= limit) return null;
  return { start, count: Math.min(limit, end + count) - start };
}

/** What is left of a stretch after `gone` went; null where nothing is. */
export function deletedSpan(span: Span, gone: Span, limit: number): Span | null {
  if (span.count === limit) return span;
  const goneEnd = gone.start + gone.count;
  const moved = (place: number) => (place <= gone.start ? place : Math.max(gone.start, place - gone.count));
  if (span.start >= gone.start && span.start + span.count <= goneEnd) return null;
  const start = moved(span.start);
  return { start, count: moved(span.start + span.count) - start };
}

/** Every cell that gets other content, or another place, by an edit, on the edit's own sheet. */
export function affectedArea(edit: StructuralEdit): Area {
  if (edit.kind === 'sort' || edit.kind === 'move') return edit.area;
  const vertical = isVertical(edit);
  const { start } = spanOf(edit.area, vertical);
  return withSpan(edit.area, vertical, { start, count: limitOf(vertical) - start });
}

/** Where a place that something points to is after an edit, as Excel moves references; null = it is gone (#REF!). */
export function movedPlace(sheet: Sheet, area: Area, edit: StructuralEdit): Place | null {
  if (edit.kind === 'move') return movedByMove(sheet, area, edit);
  const moved = sheet === edit.sheet ? movedArea(area, edit) : area;
  return moved && { sheet, area: moved };
}

/**
 * Where an area of the edit's sheet is afterwards, as Excel moves references; null = it is gone, or (by a move) went to
 * another sheet: `movedPlace` tells those apart. An area of which an insertion or deletion hits only a part across its
 * direction stays where it is.
 */
export function movedArea(area: Area, edit: StructuralEdit): Area | null {
  if (edit.kind === 'sort') return area;
  if (edit.kind === 'move') {
    const moved = movedByMove(edit.sheet, area, edit);
    return moved?.sheet === edit.sheet ? moved.area : null;
  }
  const vertical = isVertical(edit);
  if (!isInside(spanOf(area, !vertical), spanOf(edit.area, !vertical))) return area;
  const span = spanOf(area, vertical);
  const { start, count } = spanOf(edit.area, vertical);
  const limit = limitOf(vertical);
  const moved =
    edit.kind === 'insert' ? insertedSpan(span, start, count, limit) : deletedSpan(span, { start, count }, limit);
  return moved && withSpan(area, vertical, moved);
}

function movedByMove(sheet: Sheet, area: Area, { sheet: from, area: cut, target }: MoveEdit): Place | null {
  const stays = { sheet, area };
  if (target.sheet === from && areasEqual(cut, target.area)) return stays;
  if (sheet === from && contains(cut, area)) {
    const row = area.row + target.area.row - cut.row;
    return { sheet: target.sheet, area: { ...area, row, column: area.column + target.area.column - cut.column } };
  }
  if (sheet === target.sheet && contains(target.area, area)) return null;
  const sameSheet = sheet === from && sheet === target.sheet;
  return sameSheet ? { sheet, area: withMovedEdge(area, cut, target.area) } : stays;
}

/** Moving a whole edge of an area along its own rows or columns takes the area's end along (A1:A5, A5 to A8: A1:A8). */
function withMovedEdge(area: Area, cut: Area, target: Area): Area {
  for (const vertical of [true, false]) {
    const across = spanOf(cut, !vertical);
    if (across.start !== spanOf(target, !vertical).start || !isInside(spanOf(area, !vertical), across)) continue;
    const { start, count } = spanOf(area, vertical);
    const edge = spanOf(cut, vertical);
    const by = spanOf(target, vertical).start - edge.start;
    const end = start + count;
    const edgeEnd = edge.start + edge.count;
    if (edge.start <= start && edgeEnd > start && edgeEnd < end) {
      const first = start + by;
      if (first < edgeEnd)
        return withSpan(area, vertical, { start: Math.max(0, first), count: end - Math.max(0, first) });
    }
    if (edge.start > start && edge.start < end && edgeEnd >= end) {
      const last = Math.min(limitOf(vertical), end + by);
      if (last > edge.start) return withSpan(area, vertical, { start, count: last - start });
    }
  }
  return area;
}

/** True where the cells of an area are the same ones, in the same order, before and after an edit. */
export function keepsContent(sheet: Sheet, area: Area, edit: StructuralEdit): boolean {
  const hit = sheet === edit.sheet && areasIntersect(area, affectedArea(edit));
  if (edit.kind === 'sort') return !hit;
  if (edit.kind === 'move') {
    if (hit) return contains(edit.area, area);
    return sheet !== edit.target.sheet || !areasIntersect(area, edit.target.area);
  }
  if (!hit) return true;
  const vertical = isVertical(edit);
  if (spanOf(area, vertical).count === limitOf(vertical)) return false;
  const moved = movedArea(area, edit);
  return (
    moved !== null &&
    moved.rowCount === area.rowCount &&
    moved.columnCount === area.columnCount &&
    contains(affectedArea(edit), area) &&
    !(edit.kind === 'delete' && areasIntersect(area, edit.area))
  );
}

/** `area` without `hole`: at most four areas. */
export function without(area: Area, hole: Area): Area[] {
  if (!areasIntersect(area, hole)) return [area];
  const pieces: Area[] = [];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rowCount, hole.row + hole.rowCount);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columnCount, hole.column + hole.columnCount);
  const add = (row: number, endRow: number, column: number, endColumn: number) => {
    if (endRow > row && endColumn > column)
      pieces.push({ row, column, rowCount: endRow - row, columnCount: endColumn - column });
  };
  add(area.row, top, area.column, area.column + area.columnCount);
  add(top, bottom, area.column, left);
  add(top, bottom, right, area.column + area.columnCount);
  add(bottom, area.row + area.rowCount, area.column, area.column + area.columnCount);
  return pieces;
}

/** Joins neighbours that make one rectangle together. */
export function joined(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const index = result.findIndex((other) => {
      const whole = boundingArea(other, area);
      const size = ({ rowCount, columnCount }: Area) => rowCount * columnCount;
      return size(whole) === size(other) + size(area) && !areasIntersect(other, area);
    });
    if (index < 0) result.push(area);
    else result[index] = boundingArea(result[index]!, area);
  }
  return result.length < areas.length ? joined(result) : result;
}
