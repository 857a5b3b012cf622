/** One edit, from the refusals to the last table. */

import { COLUMN_LIMIT, ROW_LIMIT, areasEqual, areasIntersect, contains, type Area } from '../address';
import type { Book } from '../book';
import type { Sheet } from '../sheet';
import {
  affectedArea,
  isVertical,
  limitOf,
  movedArea,
  movedPlace,
  spanOf,
  withSpan,
  type DeleteEdit,
  type InsertEdit,
  type MoveEdit,
  type SortEdit,
  type StructuralEdit,
} from './edits';
import { followFormulas } from './followFormulas';
import { assertCanMove, assertCanShift, assertCanSort, assertOnSheet } from './guards';
import { followTables } from './followTables';

/** Makes an edit, or throws a StructureError with nothing changed. */
export function applyEdit(book: Book, edit: StructuralEdit): void {
  assertOnSheet(edit.area);
  if (edit.kind === 'move') {
    assertOnSheet(edit.target.area);
    if (edit.sheet === edit.target.sheet && areasEqual(edit.area, edit.target.area)) return;
    assertCanMove(edit);
  } else if (edit.kind === 'sort') assertCanSort(edit);
  else assertCanShift(edit);
  const finishTables = followTables(book, edit);
  followFormulas(book, edit);
  followArrays(edit);
  moveStoredCells(edit);
  followSheetParts(edit);
  const sheets = edit.kind === 'move' ? new Set([edit.sheet, edit.target.sheet]) : [edit.sheet];
  for (const sheet of sheets) sheet.changes.structure = true;
  book.noteStructure(edit);
  finishTables();
}

function moveStoredCells(edit: StructuralEdit): void {
  const { cells } = edit.sheet;
  if (edit.kind === 'sort') cells.reorder(edit.area, edit.order);
  else if (edit.kind === 'move') {
    const taken = cells.detach(edit.area);
    edit.target.sheet.cells.attach(taken, edit.target.area.row, edit.target.area.column);
  } else if (edit.kind === 'insert') insertCells(edit);
  else deleteCells(edit);
}

function insertCells(edit: InsertEdit): void {
  const { sheet, area } = edit;
  const vertical = isVertical(edit);
  const likes = stylesBefore(sheet, edit);
  const taken = sheet.cells.detach(affectedArea(edit));
  const isWhole = spanOf(area, !vertical).count === limitOf(!vertical);
  const { start, count } = spanOf(area, vertical);
  const like = likeFor(edit);
  if (isWhole && vertical) sheet.layout.insertRows(start, count, like);
  if (isWhole && !vertical) sheet.layout.insertColumns(start, count, like);
  if (start + count < limitOf(vertical)) {
    sheet.cells.attach(taken, vertical ? start + count : area.row, vertical ? area.column : start + count);
  }
  for (const [across, style] of likes) {
    for (let along = start; along < start + count; along++) {
      sheet.cells.loadStyle(vertical ? along : across, vertical ? across : along, style);
    }
  }
}

/** Which row (or column) the new cells look like: the one before them; below a table's headers the one after. */
function likeFor(edit: InsertEdit): number | null {
  const vertical = isVertical(edit);
  const { start } = spanOf(edit.area, vertical);
  if (start === 0) return null;
  const isBelowHeaders =
    vertical &&
    edit.sheet.tables.some(
      (table) =>
        table.hasHeaders &&
        table.area.row === start - 1 &&
        table.area.column < edit.area.column + edit.area.columnCount &&
        edit.area.column < table.area.column + table.area.columnCount,
    );
  return isBelowHeaders ? start : start - 1;
}

/** The own styles of the cells that new ones shall look like, by column (or row). */
function stylesBefore(sheet: Sheet, edit: InsertEdit): [across: number, style: number][] {
  const like = likeFor(edit);
  if (like === null) return [];
  const found: [number, number][] = [];
  const { area } = edit;
  if (isVertical(edit)) {
    const end = Math.min(area.column + area.columnCount, sheet.cells.columnCount);
    for (let column = area.column; column < end; column++) {
      const style = sheet.cells.ownStyleAt(like, column);
      if (style >= 0) found.push([column, style]);
    }
    return found;
  }
  sheet.cells.forEachStyle(like, (row, style) => {
    if (row >= area.row && row < area.row + area.rowCount) found.push([row, style]);
  });
  return found;
}

function deleteCells(edit: DeleteEdit): void {
  const { sheet, area } = edit;
  const vertical = isVertical(edit);
  const { start, count } = spanOf(area, vertical);
  const end = start + count;
  const limit = limitOf(vertical);
  sheet.cells.clear(area);
  if (end < limit) {
    const taken = sheet.cells.detach(withSpan(area, vertical, { start: end, count: limit - end }));
    sheet.cells.attach(taken, vertical ? start : area.row, vertical ? area.column : start);
  }
  const isWhole = spanOf(area, !vertical).count === limitOf(!vertical);
  if (isWhole && vertical) sheet.layout.deleteRows(start, count);
  if (isWhole && !vertical) sheet.layout.deleteColumns(start, count);
}

function followArrays(edit: StructuralEdit): void {
  if (edit.kind === 'sort') return;
  const sheets = edit.kind === 'move' ? [...new Set([edit.sheet, edit.target.sheet])] : [edit.sheet];
  const entries = sheets.flatMap((sheet) => sheet.arrayAreas.splice(0).map((entry) => ({ sheet, entry })));
  for (const { sheet, entry } of entries) {
    const place = movedPlace(sheet, entry.area, edit);
    if (place) place.sheet.arrayAreas.push({ ...entry, area: place.area });
  }
}

function followSheetParts(edit: StructuralEdit): void {
  if (edit.kind === 'sort') return;
  if (edit.kind === 'move') followMovedMerges(edit);
  else followMerges(edit);
  followFilter(edit);
  if (edit.kind !== 'move') followFreeze(edit);
}

function followMerges(edit: InsertEdit | DeleteEdit): void {
  const { sheet } = edit;
  const before = sheet.merges;
  if (before.length === 0) return;
  const after = before.flatMap((area) => {
    const moved = movedArea(area, edit);
    return moved && (moved.rowCount > 1 || moved.columnCount > 1) ? [moved] : [];
  });
  const isSame = after.length === before.length && after.every((area, i) => areasEqual(area, before[i]!));
  if (isSame) return;
  sheet.load({ merges: after });
  sheet.changes.merges = true;
}

function followMovedMerges(edit: MoveEdit): void {
  const { sheet, area, target } = edit;
  const taken = sheet.merges.filter((merged) => contains(area, merged));
  const put = (home: Sheet, merges: Area[]) => {
    if (merges.length === home.merges.length && merges.every((merged, i) => merged === home.merges[i])) return;
    home.load({ merges });
    home.changes.merges = true;
  };
  put(
    sheet,
    sheet.merges.filter((merged) => !taken.includes(merged)),
  );
  const free = target.sheet.merges.filter((merged) => !areasIntersect(target.area, merged));
  const moved = taken.flatMap((merged) => movedPlace(sheet, merged, edit)?.area ?? []);
  put(target.sheet, [...free, ...moved]);
}

/** A filter goes with the row of its headers; its criteria go with their columns. */
function followFilter(edit: InsertEdit | DeleteEdit | MoveEdit): void {
  const { sheet } = edit;
  const filter = sheet.autoFilter;
  if (!filter) return;
  const losesHeaders =
    edit.kind === 'delete' && contains(edit.area, { ...filter.area, rowCount: 1 }) && edit.shift === 'up';
  const area = losesHeaders ? null : movedArea(filter.area, edit);
  if (area && areasEqual(area, filter.area)) return;
  sheet.changes.autoFilter = true;
  if (!area) {
    sheet.load({ autoFilter: null });
    return;
  }
  const known = filter.columns ?? Array.from({ length: filter.area.columnCount }, (_, i) => i);
  const columns = known.map((offset) => {
    if (offset === null) return null;
    const cell = { row: filter.area.row, column: filter.area.column + offset, rowCount: 1, columnCount: 1 };
    const moved = movedArea(cell, edit);
    return moved && moved.column - area.column;
  });
  sheet.load({ autoFilter: { ...filter, area, columns } });
}

/** Rows that come in above the last frozen one are frozen too; those that go are not there to be. */
function followFreeze(edit: InsertEdit | DeleteEdit): void {
  const { sheet } = edit;
  const vertical = isVertical(edit);
  const isWhole = vertical ? edit.area.columnCount === COLUMN_LIMIT : edit.area.rowCount === ROW_LIMIT;
  if (!sheet.freeze || !isWhole) return;
  const { start, count } = spanOf(edit.area, vertical);
  const moved = (frozen: number) => {
    if (start >= frozen) return frozen;
    return edit.kind === 'insert' ? frozen + count : frozen - Math.min(count, frozen - start);
  };
  const { rows, columns } = sheet.freeze;
  sheet.freeze = vertical ? { rows: moved(rows), columns } : { rows, columns: moved(columns) };
}

/** The sort of an area as an edit: what stands in the rows, and in which order. */
export function sortEdit(sheet: Sheet, area: Area, order: Int32Array): SortEdit {
  return { kind: 'sort', sheet, area, order };
}
