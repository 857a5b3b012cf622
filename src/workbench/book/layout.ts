/** Widths, heights, hidden rows and columns, and the default styles of rows and columns. */

import { COLUMN_LIMIT, ROW_LIMIT } from './address';

export interface ColumnLayout {
  /** Characters of the default font; null = the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** -1 = none. */
  readonly style: number;
  /** Further attributes as the file has them (outline levels, best fit); owned by the reader and writer of files. */
  readonly source: unknown;
}

export interface RowLayout {
  /** Points; null = the sheet's default. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** -1 = none. */
  readonly style: number;
}

const PLAIN_COLUMN: ColumnLayout = Object.freeze({ width: null, hidden: false, style: -1, source: null });
const PLAIN_ROW: RowLayout = Object.freeze({ height: null, hidden: false, style: -1 });

export class Layout {
  defaultWidth = 8.43;
  defaultHeight = 15;
  /** The columns were changed since the file was read. */
  columnsChanged = false;
  /** The rows that were changed since the file was read. */
  readonly changedRows = new Set<number>();
  private readonly columns: (ColumnLayout | undefined)[] = [];
  private readonly rows = new Map<number, RowLayout>();

  columnAt(column: number): ColumnLayout {
    return this.columns[column] ?? PLAIN_COLUMN;
  }

  rowAt(row: number): RowLayout {
    return this.rows.get(row) ?? PLAIN_ROW;
  }

  /** Puts one layout for a run of columns without noting a change: for readers of files. */
  loadColumns(first: number, last: number, layout: ColumnLayout): void {
    for (let column = first; column <= last && column < COLUMN_LIMIT; column++) this.columns[column] = layout;
  }

  loadRow(row: number, layout: RowLayout): void {
    this.rows.set(row, layout);
  }

  /** True if something changed. */
  changeColumn(column: number, changes: Partial<ColumnLayout>): boolean {
    if (!(column >= 0 && column < COLUMN_LIMIT)) throw new RangeError(`No column of a sheet: ${column}`);
    const before = this.columnAt(column);
    const after = { ...before, ...changes };
    if (after.width === before.width && after.hidden === before.hidden && after.style === before.style) return false;
    this.columns[column] = after;
    this.columnsChanged = true;
    return true;
  }

  changeRow(row: number, changes: Partial<RowLayout>): boolean {
    if (!(row >= 0 && row < ROW_LIMIT)) throw new RangeError(`No row of a sheet: ${row}`);
    const before = this.rowAt(row);
    const after = { ...before, ...changes };
    if (after.height === before.height && after.hidden === before.hidden && after.style === before.style) return false;
    this.rows.set(row, after);
    this.changedRows.add(row);
    return true;
  }

  /** Rows come in: those from `at` on move down. They look as the row `like` did (null = as rows without a layout do). */
  insertRows(at: number, count: number, like: number | null): void {
    const model = like === null ? PLAIN_ROW : this.rowAt(like);
    this.moveRows((row) => (row < at ? row : row + count));
    if (model.height === null && model.style < 0) return;
    for (let row = at; row < at + count; row++) {
      this.rows.set(row, { ...model, hidden: false });
      this.changedRows.add(row);
    }
  }

  deleteRows(at: number, count: number): void {
    this.moveRows((row) => (row < at ? row : row < at + count ? -1 : row - count));
  }

  /** `move` gives a row's new place; -1 (or one beyond the sheet) = it went. */
  private moveRows(move: (row: number) => number): void {
    const rows = [...this.rows];
    const changed = [...this.changedRows];
    const stays = (row: number) => row >= 0 && row < ROW_LIMIT;
    this.rows.clear();
    this.changedRows.clear();
    for (const [row, layout] of rows) if (stays(move(row))) this.rows.set(move(row), layout);
    for (const row of changed) if (stays(move(row))) this.changedRows.add(move(row));
  }

  /** Columns come in: those from `at` on move right. They look as the column `like` did. */
  insertColumns(at: number, count: number, like: number | null): void {
    const model = like === null ? undefined : this.columns[like];
    if (this.columns.length <= at && !model) return;
    const fresh = model && { ...model, hidden: false };
    while (this.columns.length < at) this.columns.push(undefined);
    this.columns.splice(at, 0, ...new Array<ColumnLayout | undefined>(count).fill(fresh));
    this.columns.length = Math.min(this.columns.length, COLUMN_LIMIT);
    this.columnsChanged = true;
  }

  deleteColumns(at: number, count: number): void {
    if (this.columns.length <= at) return;
    this.columns.splice(at, count);
    this.columnsChanged = true;
  }

  /** The last column with a layout of its own, plus one. */
  get columnCount(): number {
    return this.columns.length;
  }

  forEachRow(callback: (row: number, layout: RowLayout) => void): void {
    this.rows.forEach((layout, row) => callback(row, layout));
  }

  /** True where any row of the span is hidden. */
  anyRowHidden(firstRow: number, rowCount: number): boolean {
    if (this.rows.size < rowCount) {
      for (const [row, layout] of this.rows)
        if (layout.hidden && row >= firstRow && row < firstRow + rowCount) return true;
      return false;
    }
    for (let row = firstRow; row < firstRow + rowCount; row++) if (this.rowAt(row).hidden) return true;
    return false;
  }
}
