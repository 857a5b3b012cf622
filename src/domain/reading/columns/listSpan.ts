import { isFilled } from '../text';
import type { ColumnChoice } from './chooseColumns';
import { drawnRows } from './columnSample';
import type { GridView, ListArea } from './gridView';

/** The first and the last column of a list, counted as in the grid. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * How far a list reaches: a table's own columns; of a plain list the columns from the first taken one to the last, and
 * on from there as long as a header or values stand in the next. What lies beyond an empty column is beside the list.
 */
export function listSpan(view: GridView, area: ListArea, { taken }: ColumnChoice): ColumnSpan {
  const columns = area.columns;
  if (area.table !== null) return { first: columns[0]!, last: columns[columns.length - 1]! };
  const readable = new Set(columns);
  const rows = [area.groupRow ?? area.headerRow, area.headerRow, ...drawnRows(area.headerRow + 1, area.lastRow)];
  const belongs = (column: number) => readable.has(column) && rows.some((row) => isFilled(view.cell(row, column)));
  const positions = taken.map(({ evidence }) => evidence.column);
  let first = Math.min(...positions);
  let last = Math.max(...positions);
  while (belongs(first - 1)) first -= 1;
  while (belongs(last + 1)) last += 1;
  return { first, last };
}
