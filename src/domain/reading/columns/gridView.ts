import { addDays, readDate, type CalendarDate, type DateReading, type DateSystem, type RawCell } from '../../dates';
import type { DatedCell, SheetGrid } from '../types';

/** A list on the grid: where its headers and rows are. Rows and columns are those of the grid's values. */
export interface ListArea {
  readonly table: string | null;
  /** The upper line of headers in two lines, which groups what the lower line names; null for headers in one line. */
  readonly groupRow: number | null;
  /** The row of the headers; of two lines the lower one. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** The columns that may be read, from left to right. */
  readonly columns: readonly number[];
}

/**
 * What the numbers of a date column are: `days`; `lone`, a single number among dates as text, which is a day if it lies near
 * the as-of date; or `numbers` of something else.
 */
export type NumberRule = 'days' | 'lone' | 'numbers';

/** How far a lone number may lie from the as-of date: as far back as any date is plausible, and as far ahead as plans are. */
const MOST_DAYS_BACK = 15 * 366;
const MOST_DAYS_AHEAD = 5 * 366;

/** How many different cells are remembered with their reading. */
const MOST_REMEMBERED = 50_000;

/** The grid with what every step of reading needs of it. Dates that occur often are read once. */
export class GridView {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly #remembered = new Map<RawCell, DateReading>();
  readonly #datedCells = new Map<number, Map<RawCell, DatedCell>>();
  readonly #numberRules = new Map<number, NumberRule>();
  readonly #system: DateSystem;

  constructor(
    readonly grid: SheetGrid,
    readonly asOf: CalendarDate,
  ) {
    this.#system = grid.dateSystem;
    this.rowCount = grid.values.length;
    this.columnCount = grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  }

  cell(row: number, column: number): RawCell {
    return this.grid.values[row]?.[column] ?? '';
  }

  dateAt(row: number, column: number): DateReading {
    return this.#readIn(column, this.cell(row, column));
  }

  /** A dated cell, the same object for the same value in the same column: most days stand in a sheet many times. */
  datedCell(row: number, column: number): DatedCell {
    const value = this.cell(row, column);
    let ofColumn = this.#datedCells.get(column);
    if (!ofColumn) this.#datedCells.set(column, (ofColumn = new Map()));
    const known = ofColumn.get(value);
    if (known) return known;
    const dated: DatedCell = { column: this.sheetColumn(column), value, reading: this.#readIn(column, value) };
    if (ofColumn.size < MOST_REMEMBERED) ofColumn.set(value, dated);
    return dated;
  }

  /** From now on the numbers of a column are read by its rule. */
  setNumberRule(column: number, rule: NumberRule): void {
    this.#numberRules.set(column, rule);
  }

  #readIn(column: number, value: RawCell): DateReading {
    const reading = this.readDate(value);
    if (typeof value !== 'number' || reading.kind !== 'date' || reading.from !== 'serial') return reading;
    const rule = this.#numberRules.get(column) ?? 'days';
    if (rule === 'days') return reading;
    if (rule === 'lone' && this.#isNear(reading.date)) return { ...reading, marks: ['bare-number'] };
    return { kind: 'unreadable', problem: 'not-a-date', shown: String(value) };
  }

  #isNear(date: CalendarDate): boolean {
    return date >= addDays(this.asOf, -MOST_DAYS_BACK) && date <= addDays(this.asOf, MOST_DAYS_AHEAD);
  }

  readDate(value: RawCell): DateReading {
    const known = this.#remembered.get(value);
    if (known) return known;
    const reading = readDate(value, { dateSystem: this.#system });
    if (this.#remembered.size < MOST_REMEMBERED) this.#remembered.set(value, reading);
    return reading;
  }

  sheetRow(row: number): number {
    return this.grid.originRow + row;
  }

  sheetColumn(column: number): number {
    return this.grid.originColumn + column;
  }
}
