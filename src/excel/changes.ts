import { serialOf, type CalendarDate, type DateSystem, type RawCell } from '../domain/dates';
import type { OwnColumn } from './ownColumns';

/** What a refresh says about one row; null leaves the cell empty. */
export interface OwnRow {
  readonly row: number;
  readonly for: string;
  readonly daysSilent: number | null;
  readonly daysInStage: number | null;
  readonly status: string;
  readonly nextCheckIn: CalendarDate | null;
  readonly why: string;
  readonly checkedOn: CalendarDate;
}

/** The sheet's values as they were read, from the cell at `row` and `column` on: what our columns hold now. */
export interface ReadValues {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawCell[])[];
}

/** Our columns as they stand in the sheet, from left to right. */
export interface PlacedColumn {
  readonly column: OwnColumn;
  readonly position: number;
}

/** A row in which something differs: one entry a placed column, null where the cell is right as it is. */
export interface ChangedRow {
  readonly row: number;
  readonly cells: readonly (string | number | null)[];
  /** A row that has not been written before, whose cells need their number formats. */
  readonly isNew: boolean;
}

export interface ComparedSheet {
  readonly columns: readonly PlacedColumn[];
  readonly read: ReadValues;
  readonly firstRow: number;
  readonly dateSystem: DateSystem;
  /** Every label of every status, in every language. */
  readonly statusLabels: ReadonlySet<string>;
  /** Some rows are hidden: a row that differs anywhere is given whole, so that all of it can be checked after writing. */
  readonly wholeRows: boolean;
}

/**
 * Compares what a refresh says with what the sheet holds, in one pass over the rows. Rows that we wrote once and that are no deal
 * any more are emptied, so that nothing stale stays; they are known by our label and date, and other cells are left alone.
 *
 * @param rows one entry a deal, from top to bottom
 */
export function changedRows(rows: readonly OwnRow[], sheet: ComparedSheet): ChangedRow[] {
  const { columns, read, firstRow } = sheet;
  const lastRow = Math.max(read.row + read.values.length - 1, rows.at(-1)?.row ?? -1);
  const isOurs = ourRowTest(sheet);
  const changes: ChangedRow[] = [];
  let next = 0;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const deal = rows[next]?.row === row ? rows[next++] : undefined;
    const wasWritten = isOurs(row);
    if (!deal && !wasWritten) continue;
    const wanted = columns.map(({ column }) => (deal ? cellOf(deal, column, sheet.dateSystem) : ''));
    const cells = wanted.map((value, index) => (value === valueAt(read, row, columns[index]!.position) ? null : value));
    if (cells.every((cell) => cell === null)) continue;
    changes.push({ row, cells: sheet.wholeRows ? wanted : cells, isNew: !wasWritten });
  }
  return changes;
}

/** The value read from a cell of the sheet; '' outside the area read. */
export function valueAt(read: ReadValues, row: number, column: number): RawCell {
  return read.values[row - read.row]?.[column - read.column] ?? '';
}

function ourRowTest({ columns, read, statusLabels }: ComparedSheet): (row: number) => boolean {
  const status = columns.find(({ column }) => column === 'status')?.position;
  const checkedOn = columns.find(({ column }) => column === 'checkedOn')?.position;
  if (status === undefined || checkedOn === undefined) return () => false;
  return (row) => {
    const label = valueAt(read, row, status);
    return typeof label === 'string' && statusLabels.has(label) && typeof valueAt(read, row, checkedOn) === 'number';
  };
}

function cellOf(row: OwnRow, column: OwnColumn, dateSystem: DateSystem): string | number {
  if (column === 'checkedOn') return serialOf(row.checkedOn, dateSystem);
  if (column === 'nextCheckIn') return row.nextCheckIn === null ? '' : serialOf(row.nextCheckIn, dateSystem);
  return row[column] ?? '';
}
