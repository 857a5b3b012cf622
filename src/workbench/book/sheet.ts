/** One sheet: what it is called and looks like as a whole, and the edits that move its cells. */

import { COLUMN_LIMIT, ROW_LIMIT, type Area } from './address';
import type { Book } from './book';
import type { ChangeKind } from './bookChanges';
import type { ConditionalFormat } from './conditionalFormats';
import { SheetAreas, type AutoFilter } from './sheetAreas';
import { applyEdit } from './structure/applyEdit';
import { orderOf, type SortKey, type SortOptions } from './structure/sorting';
import { Table, type TableParts } from './tables';

export type { AutoFilter, TableSpec } from './sheetAreas';
export type { SheetChanges } from './sheetChanges';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Its cells are in `SheetCells`, columns and rows in `SheetLayout`, what lies over the cells in `SheetAreas`. */
export class Sheet extends SheetAreas {
  protection = { protected: false };
  /** What the file has for this sheet; owned by the reader and writer of files, null for sheets made since. */
  source: unknown = null;

  private color: string | null = null;

  constructor(
    book: Book,
    readonly id: string,
    private currentName: string,
    private currentVisibility: Visibility = 'Visible',
  ) {
    super(book);
  }

  get name(): string {
    return this.currentName;
  }

  /** Renames the sheet, and with it the references in formulas and names; throws for a name that Excel refuses. */
  set name(name: string) {
    if (name === this.currentName) return;
    this.book.assertSheetName(name, this);
    const before = this.currentName;
    this.currentName = name;
    this.book.noteSheetRename(this, before);
  }

  get visibility(): Visibility {
    return this.currentVisibility;
  }

  /** Throws where the last visible sheet would go. */
  set visibility(visibility: Visibility) {
    if (visibility === this.currentVisibility) return;
    const others = this.book.sheets.filter((sheet) => sheet !== this && sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) throw new Error('A workbook needs a visible sheet.');
    this.currentVisibility = visibility;
    this.book.noteSheetListChange(this);
  }

  get tabColor(): string | null {
    return this.color;
  }

  /** '#RRGGBB' or null. */
  set tabColor(color: string | null) {
    if (color === this.color) return;
    this.color = color;
    this.changes.tabColor = true;
    this.note('sheets', null);
  }

  /** True for a formula cell whose inputs changed since the file was read, or may have. */
  isStale(row: number, column: number): boolean {
    return this.book.staleness.isStale(this, row, column);
  }

  // Structure -----------------------------------------------------------------------------------------------------
  // Everything that names cells follows, in the whole book, as in Excel. What Excel refuses throws a StructureError.

  /** Rows come in before `row`; they look like the row above them (below a table's headers: like the row after them). */
  insertRows(row: number, count = 1): void {
    this.insertCells(wholeRows(row, count), 'down');
  }

  deleteRows(row: number, count = 1): void {
    this.deleteCells(wholeRows(row, count), 'up');
  }

  /** Columns come in before `column`; they look like the column left of them. */
  insertColumns(column: number, count = 1): void {
    this.insertCells(wholeColumns(column, count), 'right');
  }

  deleteColumns(column: number, count = 1): void {
    this.deleteCells(wholeColumns(column, count), 'left');
  }

  /** Empty cells come in at `area`; what was there, and what is beyond it, moves. */
  insertCells(area: Area, shift: 'down' | 'right'): void {
    applyEdit(this.book, { kind: 'insert', sheet: this, area, shift });
  }

  /** The cells of `area` go; what is beyond them comes up or left. */
  deleteCells(area: Area, shift: 'up' | 'left'): void {
    applyEdit(this.book, { kind: 'delete', sheet: this, area, shift });
  }

  /** Cut and paste: the cells of `from` with their formats; what was at the target goes. */
  moveCells(from: Area, row: number, column: number, sheet: Sheet = this): void {
    const target = { sheet, area: { ...from, row, column } };
    applyEdit(this.book, { kind: 'move', sheet: this, area: from, target });
  }

  /**
   * Sorts the rows of an area, its own columns only: values, formulas (relative, as if copied) and formats move. Rows that
   * are equal keep their order, empty cells come last, hidden rows stay where they are. Keys count from the area's first
   * column.
   */
  sortRows(area: Area, keys: readonly SortKey[], options: SortOptions = {}): void {
    const head = options.hasHeader ? 1 : 0;
    if (area.rowCount - head < 1) return;
    const rows = { ...area, row: area.row + head, rowCount: area.rowCount - head };
    const order = orderOf(this, rows, keys, options);
    if (order) applyEdit(this.book, { kind: 'sort', sheet: this, ...order });
  }

  // For the other files of this room, and for readers of files ------------------------------------------------------

  /** Puts what a file has, without noting changes: for readers of files. */
  load(parts: {
    merges?: Area[];
    freeze?: { rows: number; columns: number } | null;
    tabColor?: string | null;
    autoFilter?: AutoFilter | null;
    tables?: Table[];
    conditionalFormats?: ConditionalFormat[];
  }): void {
    if (parts.merges) this.mergedAreas = parts.merges;
    if (parts.freeze !== undefined) this.frozen = parts.freeze;
    if (parts.tabColor !== undefined) this.color = parts.tabColor;
    if (parts.autoFilter !== undefined) this.filter = parts.autoFilter;
    if (parts.tables) this.tableList = parts.tables;
    if (parts.conditionalFormats) this.formats = parts.conditionalFormats;
  }

  protected makeTable(parts: TableParts): Table {
    return new Table(this, parts);
  }

  /** Writing what is there already is an event, as in Excel, but no change. */
  protected noteCells(kind: ChangeKind, area: Area, changed: boolean): void {
    this.book.note({ sheet: this, kind, area }, changed);
  }

  protected note(kind: ChangeKind, area: Area | null): void {
    this.book.note({ sheet: this, kind, area }, true);
  }
}

function wholeRows(row: number, rowCount: number): Area {
  return { row, column: 0, rowCount, columnCount: COLUMN_LIMIT };
}

function wholeColumns(column: number, columnCount: number): Area {
  return { row: 0, column, rowCount: ROW_LIMIT, columnCount };
}
