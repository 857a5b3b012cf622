/** What Excel refuses to move. Asked before anything is changed. */

import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  areaAddress,
  areasEqual,
  areasIntersect,
  assertArea,
  contains,
  intersectionOf,
  type Area,
} from '../address';
import type { Formula } from '../formulas';
import type { Sheet } from '../sheet';
import type { Table } from '../tables';
import {
  affectedArea,
  isInside,
  isVertical,
  limitOf,
  movedArea,
  spanOf,
  withSpan,
  type DeleteEdit,
  type InsertEdit,
  type MoveEdit,
  type SortEdit,
} from './edits';
import { StructureError } from './structureError';

/** Throws RangeExceedsLimit for an area that is empty or leaves the sheet. */
export function assertOnSheet(area: Area): void {
  try {
    assertArea(area);
  } catch (error) {
    throw new StructureError('RangeExceedsLimit', (error as Error).message);
  }
}

/** Throws where cells cannot come in, or go, without tearing apart what belongs together. */
export function assertCanShift(edit: InsertEdit | DeleteEdit): void {
  const { sheet } = edit;
  const affected = affectedArea(edit);
  for (const merged of sheet.merges) {
    if (isTorn(merged, edit, affected)) {
      throw new StructureError('MergedRangeConflict', `The merged cells ${areaAddress(merged)} would be torn apart.`);
    }
  }
  for (const table of sheet.tables) assertTableStays(table, edit, affected);
  for (const area of arraysOf(sheet)) {
    if (areasIntersect(area, affected) && (isTorn(area, edit, affected) || !staysWhole(area, edit)))
      throw tornArray(area);
  }
  if (edit.kind === 'insert') assertRoom(edit);
}

/** An edit hits a part of it across the direction in which cells move. */
function isTorn(area: Area, edit: InsertEdit | DeleteEdit, affected: Area): boolean {
  const vertical = isVertical(edit);
  return areasIntersect(area, affected) && !isInside(spanOf(area, !vertical), spanOf(edit.area, !vertical));
}

/** Moves as it is, or goes with all its cells. */
function staysWhole(area: Area, edit: InsertEdit | DeleteEdit): boolean {
  const moved = movedArea(area, edit);
  return moved === null || (moved.rowCount === area.rowCount && moved.columnCount === area.columnCount);
}

function assertTableStays(table: Table, edit: InsertEdit | DeleteEdit, affected: Area): void {
  const conflict = (words: string) => new StructureError('InsertDeleteConflict', `The table ${table.name} ${words}.`);
  if (isTorn(table.area, edit, affected)) throw conflict('would be torn apart');
  if (edit.kind === 'insert' || contains(edit.area, table.area)) return;
  if (!areasIntersect(edit.area, table.area)) return;
  if (!isVertical(edit)) return;
  const gone = intersectionOf(edit.area, table.area)!;
  if (table.hasHeaders && gone.row === table.area.row) throw conflict('would lose its header row');
  const { dataArea } = table;
  const dataGone = intersectionOf(gone, dataArea);
  if (dataGone && dataGone.rowCount === dataArea.rowCount) throw conflict('would lose its last row of data');
}

/** The cells of array formulas and of data tables. */
function arraysOf(sheet: Sheet): Area[] {
  const areas = sheet.arrayAreas.map(({ area }) => area);
  sheet.cells.forEachFormula((_row, _column, formula: Formula) => {
    if (formula.kind === 'dataTable') areas.push(formula.area);
  });
  return areas;
}

function tornArray(area: Area): StructureError {
  return new StructureError('InsertDeleteConflict', `You cannot change part of the array in ${areaAddress(area)}.`);
}

/** Throws where cells with content, a table or merged cells would leave the sheet. */
function assertRoom(edit: InsertEdit): void {
  const vertical = isVertical(edit);
  const limit = limitOf(vertical);
  const { start, count } = spanOf(edit.area, vertical);
  const first = Math.max(start, limit - count);
  const lost = withSpan(edit.area, vertical, { start: first, count: limit - first });
  const { sheet } = edit;
  const isTaken =
    hasContent(sheet, lost) ||
    sheet.tables.some((table) => areasIntersect(table.area, lost)) ||
    sheet.merges.some((merged) => areasIntersect(merged, lost));
  if (isTaken) throw new StructureError('NonBlankCellOffSheet', 'Cells with content would leave the sheet.');
}

export function hasContent(sheet: Sheet, area: Area): boolean {
  const used = sheet.usedArea(true);
  const within = used && intersectionOf(used, area);
  if (!within) return false;
  let found = false;
  for (let column = within.column; column < within.column + within.columnCount && !found; column++) {
    sheet.forEachValue(column, within.row, within.row + within.rowCount, () => (found = true));
  }
  if (!found) sheet.cells.forEachFormula((row, column) => (found ||= contains(area, cell(row, column))));
  return found;
}

function cell(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** Throws where cutting or pasting would tear something apart. */
export function assertCanMove(edit: MoveEdit): void {
  const { sheet, area, target } = edit;
  const sides = [
    { sheet, area, isCut: true },
    { sheet: target.sheet, area: target.area, isCut: false },
  ];
  for (const side of sides) {
    for (const merged of side.sheet.merges) {
      if (!areasIntersect(merged, side.area) || contains(side.area, merged)) continue;
      throw new StructureError('MergedRangeConflict', `The merged cells ${areaAddress(merged)} would be torn apart.`);
    }
    for (const array of arraysOf(side.sheet)) {
      if (areasIntersect(array, side.area) && !contains(side.area, array)) throw tornArray(array);
    }
    for (const table of side.sheet.tables) assertTableCanMove(table, edit, side.isCut);
  }
  const isWhole = area.rowCount === ROW_LIMIT || area.columnCount === COLUMN_LIMIT;
  if (isWhole && (area.rowCount === ROW_LIMIT ? target.area.row : target.area.column) !== 0) {
    throw new StructureError('RangeExceedsLimit', 'Whole rows and columns can only move along.');
  }
}

/** Cells inside of a table may move within it or out of it; its headers only with the whole table. */
function assertTableCanMove(table: Table, edit: MoveEdit, isCut: boolean): void {
  const area = isCut ? edit.area : edit.target.area;
  if (!areasIntersect(area, table.area)) return;
  const movesWhole = table.sheet === edit.sheet && contains(edit.area, table.area);
  if (movesWhole) return;
  const conflict = (words: string) => new StructureError('InsertDeleteConflict', `The table ${table.name} ${words}.`);
  if (isCut) {
    if (table.hasHeaders && areasIntersect(area, { ...table.area, rowCount: 1 })) throw conflict('would lose headers');
    return;
  }
  if (contains(area, table.area)) throw conflict('would be overwritten');
  const brings = edit.sheet.tables.some((other) => contains(edit.area, other.area));
  if (brings || (edit.sheet.merges.some((merged) => contains(edit.area, merged)) && !areasEqual(area, edit.area))) {
    throw conflict('can hold neither tables nor merged cells');
  }
  if (!contains(table.area, area)) throw conflict('would be overwritten in part');
}

/** Throws where rows cannot change places. */
export function assertCanSort({ sheet, area }: Omit<SortEdit, 'order'>): void {
  for (const merged of sheet.merges) {
    if (!areasIntersect(merged, area)) continue;
    throw new StructureError('MergedRangeConflict', `The merged cells ${areaAddress(merged)} cannot be sorted.`);
  }
  for (const array of arraysOf(sheet)) if (areasIntersect(array, area)) throw tornArray(array);
  for (const table of sheet.tables) {
    if (!areasIntersect(table.area, area) || contains(table.dataArea, area)) continue;
    throw new StructureError('InsertDeleteConflict', `The table ${table.name} can only be sorted in its rows of data.`);
  }
}
