import type { Area, Sheet, Table } from '../../book';
import type { HostContext } from '../session';
import { MOST_TABLE_COLUMNS } from './support';

/** A table that a write may make grow, over cells that are still empty. */
interface Growth {
  readonly table: Table;
  readonly direction: 'down' | 'right';
}

/** The tables that values written to an area will make grow: to be asked before they are written. */
export function growthAround(context: HostContext, sheet: Sheet, area: Area): Growth[] {
  if (!context.quirks.tablesGrow || sheet.protection.protected) return [];
  return sheet.tables.flatMap((table): Growth[] => {
    const direction = directionOf(table, area);
    return direction && isFree(sheet, table, strip(table, direction, area)) ? [{ table, direction }] : [];
  });
}

function directionOf({ area: covered, hasTotals }: Table, area: Area): 'down' | 'right' | null {
  const endRow = covered.row + covered.rowCount;
  const endColumn = covered.column + covered.columnCount;
  const isInColumns = area.column >= covered.column && area.column < endColumn;
  const isInRows = area.row >= covered.row && area.row < endRow;
  if (area.row === endRow && isInColumns && !hasTotals) return 'down';
  return area.column === endColumn && isInRows ? 'right' : null;
}

/** The whole rows or columns of the table that the area would add to it. */
function strip({ area: covered }: Table, direction: 'down' | 'right', area: Area): Area {
  return direction === 'down'
    ? { ...covered, row: area.row, rowCount: area.rowCount }
    : { ...covered, column: area.column, columnCount: area.columnCount };
}

function isFree(sheet: Sheet, table: Table, area: Area): boolean {
  try {
    sheet.assertFree(area, table);
    return true;
  } catch {
    return false;
  }
}

/** Lets tables grow up to the last value that was written; where the model refuses, Excel would leave the table alone. */
export function growTables(sheet: Sheet, area: Area, growths: readonly Growth[]): void {
  for (const { table, direction } of growths) {
    const { area: covered } = table;
    const added = strip(table, direction, area);
    const rowCount = direction === 'down' ? covered.rowCount + usedRows(sheet, added) : covered.rowCount;
    const columnCount = direction === 'right' ? covered.columnCount + usedColumns(sheet, added) : covered.columnCount;
    const isSame = rowCount === covered.rowCount && columnCount === covered.columnCount;
    if (isSame || columnCount > MOST_TABLE_COLUMNS) continue;
    try {
      table.resize({ ...covered, rowCount, columnCount });
    } catch {
      // No room: no growth.
    }
  }
}

/** How many rows of an area there are up to its last value. */
function usedRows(sheet: Sheet, area: Area): number {
  let count = 0;
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    sheet.forEachValue(column, area.row, area.row + area.rowCount, (row) => {
      count = Math.max(count, row - area.row + 1);
    });
    if (!sheet.cells.hasFormulas(column)) continue;
    for (let row = area.row + count; row < area.row + area.rowCount; row++) {
      if (sheet.formulaAt(row, column) !== null) count = row - area.row + 1;
    }
  }
  return count;
}

function usedColumns(sheet: Sheet, area: Area): number {
  for (let count = area.columnCount; count > 0; count--) {
    if (usedRows(sheet, { ...area, column: area.column + count - 1, columnCount: 1 }) > 0) return count;
  }
  return 0;
}
