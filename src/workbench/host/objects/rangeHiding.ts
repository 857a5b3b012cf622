import { COLUMN_LIMIT, ROW_LIMIT } from '../../book';
import { ApiError } from '../wire';
import type { RangeObject } from './rangeObject';
import { assertUnprotected, flagValue, spendRows } from './support';

/** True or false where all agree, null where they differ. */
function common(from: number, count: number, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(from);
  for (let index = from + 1; index < from + count; index++) if (isHidden(index) !== first) return null;
  return first;
}

export function rowsHidden({ sheet, area }: RangeObject): boolean | null {
  if (!sheet.layout.anyRowHidden(area.row, area.rowCount)) return false;
  return common(area.row, area.rowCount, (row) => sheet.rowHidden(row));
}

export function columnsHidden({ sheet, area }: RangeObject): boolean | null {
  return common(area.column, area.columnCount, (column) => sheet.columnHidden(column));
}

/** Whether all cells are out of sight: by their rows or by their columns; null for a part of them. */
export function cellsHidden(range: RangeObject): boolean | null {
  const rows = rowsHidden(range);
  const columns = columnsHidden(range);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

export function hideRows(range: RangeObject, value: unknown): void {
  const { sheet, area } = range;
  const location = 'Range.rowHidden';
  assertUnprotected(sheet, location);
  const hidden = flagValue(value, location);
  if (area.rowCount === ROW_LIMIT) throw new ApiError('RangeExceedsLimit', '', location);
  spendRows(range, location);
  for (let row = area.row; row < area.row + area.rowCount; row++) sheet.setRowHidden(row, hidden);
}

export function hideColumns({ sheet, area }: RangeObject, value: unknown): void {
  const location = 'Range.columnHidden';
  assertUnprotected(sheet, location);
  const hidden = flagValue(value, location);
  if (area.columnCount === COLUMN_LIMIT) throw new ApiError('RangeExceedsLimit', '', location);
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    sheet.setColumnHidden(column, hidden);
  }
}
