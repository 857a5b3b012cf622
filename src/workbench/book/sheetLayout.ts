/** The columns and rows of a sheet: widths, heights, which are hidden, which stay in view. */

import { COLUMN_LIMIT, ROW_LIMIT, type Area } from './address';
import type { ChangeKind } from './bookChanges';
import type { ColumnLayout } from './layout';
import { unchanged, type SheetChanges } from './sheetChanges';
import { SheetCells } from './sheetCells';

export abstract class SheetLayout extends SheetCells {
  /** What of the whole sheet differs from the file; the classes built on this one note theirs here too. */
  readonly changes: SheetChanges = unchanged();
  protected frozen: { readonly rows: number; readonly columns: number } | null = null;

  protected abstract note(kind: ChangeKind, area: Area | null): void;

  /** Characters of the default font. */
  columnWidth(column: number): number {
    return this.layout.columnAt(column).width ?? this.layout.defaultWidth;
  }

  setColumnWidth(column: number, width: number): void {
    if (!(width >= 0 && width <= 255)) throw new RangeError(`No width of a column: ${width}`);
    this.changeColumn(column, { width });
  }

  columnHidden(column: number): boolean {
    return this.layout.columnAt(column).hidden;
  }

  setColumnHidden(column: number, hidden: boolean): void {
    this.changeColumn(column, { hidden });
  }

  private changeColumn(column: number, changes: Partial<ColumnLayout>): void {
    const changed = this.layout.changeColumn(column, changes);
    if (changed) this.note('columns', { row: 0, column, rowCount: ROW_LIMIT, columnCount: 1 });
  }

  /** Points. */
  rowHeight(row: number): number {
    return this.layout.rowAt(row).height ?? this.layout.defaultHeight;
  }

  setRowHeight(row: number, height: number): void {
    if (!(height >= 0 && height <= 409.5)) throw new RangeError(`No height of a row: ${height}`);
    if (this.layout.changeRow(row, { height })) this.note('rows', wholeRow(row));
  }

  rowHidden(row: number): boolean {
    return this.layout.rowAt(row).hidden;
  }

  setRowHidden(row: number, hidden: boolean): void {
    if (this.layout.changeRow(row, { hidden })) this.note('rows', wholeRow(row));
  }

  /** Rows and columns that stay in view at the top and at the left. */
  get freeze(): { readonly rows: number; readonly columns: number } | null {
    return this.frozen;
  }

  set freeze(freeze: { readonly rows: number; readonly columns: number } | null) {
    const wanted = freeze && (freeze.rows > 0 || freeze.columns > 0) ? { ...freeze } : null;
    if (wanted?.rows === this.frozen?.rows && wanted?.columns === this.frozen?.columns) return;
    this.frozen = wanted;
    this.changes.freeze = true;
    this.note('sheets', null);
  }
}

function wholeRow(row: number): Area {
  return { row, column: 0, rowCount: 1, columnCount: COLUMN_LIMIT };
}
