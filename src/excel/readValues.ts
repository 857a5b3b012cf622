import type { RawCell } from '../domain/dates';
import type { CellArea } from './addresses';
import { inPieces } from './pieces';

/** More columns than any list of prospects has; what stands further right is not read, our own columns aside. */
const MOST_COLUMNS = 1_000;

/**
 * Reads the values of an area, row by row: '' for an empty cell, serials for dates, errors as their text. A block of rows with nothing
 * in them ends the reading: a stray cell far below must not make a list of a million rows.
 *
 * @param lastOwnColumn the right-most column of ours on the sheet, which is read in any case; -1 where there is none
 * @param onProgress called with the number of rows read so far
 */
export async function readValues(
  context: Excel.RequestContext,
  sheet: string,
  area: CellArea,
  lastOwnColumn: number,
  onProgress: (rowsRead: number) => void = () => undefined,
): Promise<RawCell[][]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const values: RawCell[][] = [];
  const columnCount = Math.min(area.columnCount, Math.max(MOST_COLUMNS, lastOwnColumn - area.column + 1));
  await inPieces(area.rowCount, columnCount, async ({ from, count }) => {
    const range = worksheet.getRangeByIndexes(area.row + from, area.column, count, columnCount).load('values');
    await context.sync();
    const rows = range.values as RawCell[][];
    if (from > 0 && rows.every((row) => row.every((value) => value === ''))) return 'enough';
    for (const row of rows) values.push(row);
    onProgress(values.length);
    return rows;
  });
  return values;
}
