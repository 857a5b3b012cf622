import type { SheetGrid } from '../../src/domain/reading';
import { fromIso, type RawCell } from '../../src/domain/dates';
import type { Book, CellValue } from '../../src/workbench/book';
import { newBook } from '../../src/workbench/xlsx';

/** The as-of date of every measurement, and its serial in the 1900 system. */
export const AS_OF = '2024-03-05';
export const AS_OF_SERIAL = 45_356;

export const SHEET = 'Sheet1';

/** A usual list of twelve columns. */
export const HEADERS = [
  'Company',
  'Contact',
  'Deal',
  'Stage',
  'In stage since',
  'Last contact',
  'Last reply',
  'Next action date',
  'Owner',
  'Amount',
  'Country',
  'Notes',
] as const;

/** The columns that hold dates. */
export const DATE_COLUMNS: ReadonlySet<number> = new Set([4, 5, 6, 7]);

const STAGES = [
  'Approach',
  'First meeting',
  'Technical exchange',
  'Small estimate',
  'Internal approval',
  'Won',
  'Lost',
];
const OWNERS = ['Sato', 'Suzuki', 'Tanaka', 'Miller', 'Weber'];
const COUNTRIES = ['Japan', 'Germany', 'Korea', 'France'];
const PRODUCTS = ['Pump', 'Valve', 'Filter', 'Dryer', 'Meter', 'Mixer'];
const NOTES = ['', '', 'Asked for the data sheet', 'Sample sent', 'Plant visit planned after the shutdown'];

/**
 * A list of so many deals, the same at every call: companies differ, stages and owners repeat, dates lie within two years, every
 * seventh deal has no reply yet and most have no next action.
 */
export function listRows(count: number): CellValue[][] {
  const next = numbers(20_240_305);
  const pick = <Item>(items: readonly Item[]) => items[next(items.length)]!;
  return Array.from({ length: count }, (_, index): CellValue[] => {
    const inStage = next(500);
    const silent = next(120);
    return [
      `Company ${index} Ltd`,
      `Contact ${index % 5000}`,
      `${pick(PRODUCTS)} line ${next(40)}`,
      pick(STAGES),
      AS_OF_SERIAL - inStage,
      AS_OF_SERIAL - silent,
      index % 7 === 0 ? null : AS_OF_SERIAL - silent - next(60),
      index % 5 === 0 ? AS_OF_SERIAL + next(60) - 10 : null,
      pick(OWNERS),
      1000 * (1 + next(900)),
      pick(COUNTRIES),
      pick(NOTES) || null,
    ];
  });
}

/** A workbook in memory with that list in its only sheet. */
export function listBook(rows: readonly (readonly CellValue[])[]): Book {
  const book = newBook();
  book.activeSheet.setValues(0, 0, [[...HEADERS], ...rows.map((row) => [...row])]);
  return book;
}

/** The list as the add-in's reader gets it from Excel. */
export function listGrid(rows: readonly (readonly CellValue[])[]): SheetGrid {
  const values = [[...HEADERS], ...rows].map((row) => row.map((value) => (value ?? '') as RawCell));
  return { name: SHEET, originRow: 0, originColumn: 0, values, dateSystem: 1900, tables: [], ownColumns: new Set() };
}

export const AS_OF_DATE = fromIso(AS_OF)!;

/** Whole numbers from 0 up to a limit that look like chance and are the same at every run (Lehmer's generator). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
