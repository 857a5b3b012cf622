import type { Book, CellValue, Sheet } from '../../src/workbench/book';
import { newBook } from '../../src/workbench/xlsx';

/** The as-of date that the sheets of the tests are counted to. */
export const AS_OF = '2024-03-05';

/** Serial (1900 system) of the day so many days before {@link AS_OF}. */
export const daysAgo = (days: number): number => 45_356 - days;

export const HEADERS = ['Company', 'Deal', 'Stage', 'In stage since', 'Last contact', 'Last reply'];

/** One deal a status that a row alone can show. */
export const DEALS: CellValue[][] = [
  ['Acme', 'Pump', 'Technical exchange', daysAgo(100), daysAgo(20), daysAgo(60)],
  ['Beta', 'Valve', 'Technical exchange', daysAgo(240), daysAgo(30), daysAgo(200)],
  ['Gamma', 'Filter', 'Technical exchange', daysAgo(120), daysAgo(80), daysAgo(100)],
  ['Delta', 'Dryer', 'Technical exchange', daysAgo(120), daysAgo(30), daysAgo(6)],
  ['Epsilon', 'Meter', 'Technical exchange', daysAgo(120), 'soon', null],
  ['Zeta', 'Mixer', 'Won', daysAgo(10), daysAgo(10), null],
];

/** The statuses of {@link DEALS}, from top to bottom. */
export const STATUSES = ['quiet', 'stalled', 'slipping', 'answer', 'needs-data', 'closed'];

export interface SheetPlan {
  readonly headers?: readonly CellValue[];
  readonly rows?: readonly (readonly CellValue[])[];
  /** Where the header row begins. */
  readonly row?: number;
  readonly column?: number;
}

/** A workbook with one sheet of deals. */
export function bookOf(plan: SheetPlan = {}): { book: Book; sheet: Sheet } {
  const book = newBook();
  const sheet = book.activeSheet;
  fill(sheet, plan);
  return { book, sheet };
}

/** Puts a list into a sheet and gives back its area. */
export function fill(sheet: Sheet, { headers = HEADERS, rows = DEALS, row = 0, column = 0 }: SheetPlan = {}) {
  sheet.setValues(row, column, [[...headers], ...rows.map((cells) => [...cells])]);
  return { row, column, rowCount: rows.length + 1, columnCount: headers.length };
}

/** Every filled cell of a sheet, as `A1: value` or, for formulas, `A1: =formula`. */
export function cellsOf(sheet: Sheet): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  const area = sheet.usedArea(true);
  if (!area) return cells;
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const value = sheet.formulaAt(row, column) ?? sheet.valueAt(row, column);
      if (value !== null) cells.set(`${row}:${column}`, value);
    }
  }
  return cells;
}
