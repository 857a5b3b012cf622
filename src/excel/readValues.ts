import type { RawCell } from '../domain/dates';
import type { CellArea } from './addresses';
import { inPieces } from './pieces';

/**
 * Reads the values of an area, row by row: '' for an empty cell, serials for dates, errors as their text.
 *
 * @param onProgress called with the number of rows read so far
 * @returns the rows, and how many requests it took
 */
export async function readValues(
  context: Excel.RequestContext,
  sheet: string,
  area: CellArea,
  onProgress: (rowsRead: number) => void = () => undefined,
): Promise<{ values: RawCell[][]; pieces: number }> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const values: RawCell[][] = [];
  const pieces = await inPieces(area.rowCount, area.columnCount, async ({ from, count }) => {
    const range = worksheet.getRangeByIndexes(area.row + from, area.column, count, area.columnCount).load('values');
    await context.sync();
    const rows = range.values as RawCell[][];
    for (const row of rows) values.push(row);
    onProgress(values.length);
    return rows;
  });
  return { values, pieces };
}
