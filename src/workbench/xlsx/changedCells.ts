/** Which cells of a sheet have to be written. */

import type { Area, Sheet } from '../book';

/** A cell as one number: its row times this, plus its column. */
export const COLUMNS = 16_384;

/** The cells to write, each as one number, sorted by row, then column. */
export function changedCells(sheet: Sheet): Float64Array {
  const found: number[] = [];
  const isNew = sheet.source === null;
  for (let column = 0; column < sheet.cells.columnCount; column++) {
    if (!isNew) sheet.cells.forEachChange(column, (row) => found.push(row * COLUMNS + column));
    else for (const row of usedRows(sheet, column)) found.push(row * COLUMNS + column);
  }
  return Float64Array.from(found).sort();
}

/** A sheet without a file behind it is written whole. */
function usedRows(sheet: Sheet, column: number): Set<number> {
  const rows = new Set<number>();
  sheet.cells.forEachValue(column, 0, 1_048_576, (row) => rows.add(row));
  sheet.cells.forEachStyle(column, (row) => rows.add(row));
  if (sheet.cells.hasFormulas(column)) sheet.cells.forEachFormula((row, at) => at === column && rows.add(row));
  return rows;
}

/** The rows of which the layout changed, sorted. */
export function changedRows(sheet: Sheet): number[] {
  return [...sheet.layout.changedRows].sort((a, b) => a - b);
}

/** Around all cells that will be written; cells that were emptied count only where they keep a look. */
export function areaOf(cells: Float64Array, sheet: Sheet): Area | null {
  let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, -1, Infinity, -1];
  for (const place of cells) {
    const row = Math.floor(place / COLUMNS);
    const column = place % COLUMNS;
    const isInside = row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    if (isInside || isBlank(sheet, row, column)) continue;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  if (lastRow < 0) return null;
  const rowCount = lastRow - firstRow + 1;
  return { row: firstRow, column: firstColumn, rowCount, columnCount: lastColumn - firstColumn + 1 };
}

/** Neither filled nor formatted, nor kept from the look of its row or column. */
export function isBlank(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.valueAt(row, column) !== null || sheet.cells.formulaAt(row, column)) return false;
  const inheritsNothing = sheet.layout.rowAt(row).style <= 0 && sheet.layout.columnAt(column).style <= 0;
  return inheritsNothing && sheet.styleAt(row, column) === 0;
}
