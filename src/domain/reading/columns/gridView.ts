import { readDate, type CalendarDate, type DateReading, type DateSystem, type RawCell } from '../../dates';
import type { DatedCell, SheetGrid } from '../types';

/** A list on the grid: where its headers and rows are. Rows and columns are those of the grid's values. */
export interface ListArea {
  readonly table: string | null;
  readonly headerRow: number;
  readonly lastRow: number;
  /** The columns that may be read, from left to right. */
  readonly columns: readonly number[];
}

/** How many different cells are remembered with their reading. */
const MOST_REMEMBERED = 50_000;

/** The grid with what every step of reading needs of it. Dates that occur often are read once. */
export class GridView {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly #remembered = new Map<RawCell, DateReading>();
  readonly #datedCells = new Map<number, Map<RawCell, DatedCell>>();
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
    return this.readDate(this.cell(row, column));
  }

  /** A dated cell, the same object for the same value in the same column: most days stand in a sheet many times. */
  datedCell(row: number, column: number): DatedCell {
    const value = this.cell(row, column);
    let ofColumn = this.#datedCells.get(column);
    if (!ofColumn) this.#datedCells.set(column, (ofColumn = new Map()));
    const known = ofColumn.get(value);
    if (known) return known;
    const dated: DatedCell = { column: this.sheetColumn(column), value, reading: this.readDate(value) };
    if (ofColumn.size < MOST_REMEMBERED) ofColumn.set(value, dated);
    return dated;
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
