/** One sheet of cells. */

import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  areaAddress,
  areasEqual,
  areasIntersect,
  assertArea,
  boundingArea,
  cellArea,
  contains,
  type Area,
} from './address';
import type { Book, ChangeKind } from './book';
import { CONTENT_CHANGED, Cells } from './cells';
import {
  withChanges,
  withRule,
  type ConditionalFormat,
  type ConditionalFormatChanges,
  type ConditionalFormatSpec,
} from './conditionalFormats';
import { formulaText } from './formulas';
import { Layout, type ColumnLayout } from './layout';
import { assertNoPartOfArray, dropFormula, rewriteFormulas, type ArrayArea } from './sheetFormulas';
import { mapStyles, styleAt } from './sheetStyles';
import type { CellStyle, StyleId } from './styles';
import { applyEdit } from './structure/applyEdit';
import { orderOf, type SortKey, type SortOptions } from './structure/sorting';
import { spellOutInFormulas } from './structure/tableFormulas';
import { Table, freeColumnName, headerText, type TableColumn } from './tables';
import { assertCellValue, type CellValue } from './values';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface AutoFilter {
  readonly area: Area;
  /** The criteria as the file has them; owned by the reader and writer of files. */
  readonly criteria: unknown;
  /**
   * Where columns came in or went since the file was read: by the file's column of the filter (0 = its first), its place
   * in `area` now; null = it went, and its criteria with it.
   */
  readonly columns?: readonly (number | null)[];
}

/** What of a sheet, its cells, rows and columns aside, differs from the file. */
export interface SheetChanges {
  /** Cells moved: the places of the file are not those of the model any more (see `Cells.originAt`). */
  structure: boolean;
  merges: boolean;
  freeze: boolean;
  tabColor: boolean;
  autoFilter: boolean;
  conditionalFormats: boolean;
  tables: boolean;
}

export interface TableSpec {
  readonly area: Area;
  /** A valid name that is free; made up where it is left out. */
  readonly name?: string;
  /** The first row holds the headers. A table without headers cannot be made (Excel would move cells down). */
  readonly hasHeaders: boolean;
  readonly style?: string | null;
}

export class Sheet {
  /** Cells as they are kept: for readers and writers of files; everybody else uses the methods below. */
  readonly cells: Cells;
  readonly layout = new Layout();
  readonly changes: SheetChanges = {
    structure: false,
    merges: false,
    freeze: false,
    tabColor: false,
    autoFilter: false,
    conditionalFormats: false,
    tables: false,
  };
  /** Array formulas over more than one cell. */
  readonly arrayAreas: ArrayArea[] = [];
  protection = { protected: false };
  /** What the file has for this sheet; owned by the reader and writer of files, null for sheets made since. */
  source: unknown = null;

  private mergedAreas: Area[] = [];
  private frozen: { readonly rows: number; readonly columns: number } | null = null;
  private color: string | null = null;
  private filter: AutoFilter | null = null;
  private tableList: Table[] = [];
  private formats: ConditionalFormat[] = [];

  constructor(
    readonly book: Book,
    readonly id: string,
    private currentName: string,
    private currentVisibility: Visibility = 'Visible',
  ) {
    this.cells = new Cells(book.texts);
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

  // Cells ---------------------------------------------------------------------------------------------------------

  /** A formula cell gives its cached value: null where the file had none, never a made-up 0. */
  valueAt(row: number, column: number): CellValue {
    return this.cells.valueAt(row, column);
  }

  /** The values of an area, row by row. The caller minds its size. */
  readValues(area: Area): CellValue[][] {
    assertArea(area);
    return this.cells.readValues(area);
  }

  /** Calls back for the cells with a value of one column, top to bottom, from `startRow` up to (not including) `endRow`. */
  forEachValue(
    column: number,
    startRow: number,
    endRow: number,
    callback: (row: number, value: CellValue) => void,
  ): void {
    this.cells.forEachValue(column, startRow, endRow, callback);
  }

  /** Writes a value; a formula there goes. Throws where the cell is part of an array formula entered for several cells. */
  setValue(row: number, column: number, value: CellValue): void {
    this.setValues(row, column, [[value]]);
  }

  /** Writes a block of values; undefined leaves a cell as it is. One change event; nothing is written if one value is none. */
  setValues(row: number, column: number, values: readonly (readonly (CellValue | undefined)[])[]): void {
    const columnCount = values.reduce((most, line) => Math.max(most, line.length), 0);
    if (values.length === 0 || columnCount === 0) return;
    const area: Area = { row, column, rowCount: values.length, columnCount };
    assertArea(area);
    for (const line of values) for (const value of line) if (value !== undefined) assertCellValue(value);
    assertNoPartOfArray(this.arrayAreas, area);
    let changed = false;
    values.forEach((line, i) =>
      line.forEach((value, j) => {
        if (value !== undefined && this.writeValue(row + i, column + j, value)) changed = true;
      }),
    );
    this.noteCells('values', area, changed);
    this.followHeaders(area);
  }

  private writeValue(row: number, column: number, value: CellValue): boolean {
    const formula = this.cells.formulaAt(row, column);
    if (!formula && this.cells.valueAt(row, column) === value) return false;
    if (formula) this.dropFormula(row, column);
    this.cells.load(row, column, value);
    this.cells.markChanged(row, column, CONTENT_CHANGED);
    return true;
  }

  /** The formula with its leading '=', null where there is none. Shared formulas are written out for the cell. */
  formulaAt(row: number, column: number): string | null {
    const formula = this.cells.formulaAt(row, column);
    const text = formula ? formulaText(formula, row, column) : null;
    return text === null ? null : `=${text}`;
  }

  /** Puts a formula (with its leading '=') and the value that it shows until somebody calculates it. */
  setFormula(row: number, column: number, formula: string, cached: CellValue): void {
    assertArea(cellArea(row, column));
    assertCellValue(cached);
    if (!formula.startsWith('=') || formula.length < 2) throw new Error(`No formula: ${formula}`);
    assertNoPartOfArray(this.arrayAreas, cellArea(row, column));
    if (this.cells.formulaAt(row, column)) this.dropFormula(row, column);
    this.cells.loadFormula(row, column, { kind: 'plain', text: formula.slice(1) });
    this.cells.load(row, column, cached);
    this.cells.markChanged(row, column, CONTENT_CHANGED);
    this.noteCells('values', cellArea(row, column), true);
    this.followHeaders(cellArea(row, column));
  }

  /** True for a formula cell whose inputs changed since the file was read, or may have. */
  isStale(row: number, column: number): boolean {
    return this.book.staleness.isStale(this, row, column);
  }

  private dropFormula(row: number, column: number): void {
    dropFormula(this.cells, this.arrayAreas, row, column);
    this.book.noteFormulaDropped();
  }

  private followHeaders(area: Area): void {
    for (const table of this.tableList) {
      if (table.hasHeaders && areasIntersect(area, { ...table.area, rowCount: 1 })) {
        table.takeHeaders(area.column, area.columnCount);
      }
    }
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

  /** Gives formula cells other texts (without '='), for reasons of their own. */
  rewriteFormulas(changed: readonly (readonly [row: number, column: number, text: string])[]): void {
    rewriteFormulas(this.cells, changed);
    for (const [row, column, text] of changed) {
      const formula = this.cells.formulaAt(row, column);
      if (formula && text.includes('#REF!')) this.book.staleness.suspect(formula);
    }
  }

  // Styles --------------------------------------------------------------------------------------------------------

  /** The cell's own style, else its row's, else its column's, else 0. */
  styleAt(row: number, column: number): StyleId {
    return styleAt(this.cells, this.layout, row, column);
  }

  setStyle(row: number, column: number, style: StyleId): void {
    this.setStyles(cellArea(row, column), style);
  }

  /** Gives all cells of an area one style. */
  setStyles(area: Area, style: StyleId): void {
    this.mapStyles(area, () => style);
  }

  /** Changes some properties of all cells of an area; the rest of each cell's style stays. */
  changeStyles(area: Area, changes: Readonly<Partial<CellStyle>>): void {
    const derived = new Map<StyleId, StyleId>();
    this.mapStyles(area, (style) => {
      let result = derived.get(style);
      if (result === undefined) {
        result = this.book.styles.derive(style, changes);
        derived.set(style, result);
      }
      return result;
    });
  }

  private mapStyles(area: Area, change: (style: StyleId) => StyleId): void {
    assertArea(area);
    this.noteCells('formats', area, mapStyles(this.cells, this.layout, area, change));
  }

  /** From the first to the last used cell, not from A1; formats count unless `valuesOnly`. null = nothing used. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (let column = 0; column < this.cells.columnCount; column++) {
      const rows = this.cells.usedRows(column, valuesOnly);
      if (!rows) continue;
      const area = { row: rows.first, column, rowCount: rows.last - rows.first + 1, columnCount: 1 };
      used = used ? boundingArea(used, area) : area;
    }
    return used;
  }

  // Layout --------------------------------------------------------------------------------------------------------

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

  get merges(): readonly Area[] {
    return this.mergedAreas;
  }

  /** Merges an area, and with it merged areas that lie wholly inside; cells other than the first lose their values. */
  merge(area: Area): void {
    assertArea(area);
    if (area.rowCount === 1 && area.columnCount === 1) return;
    const cut = this.mergedAreas.find((merged) => areasIntersect(merged, area) && !contains(area, merged));
    if (cut) throw new Error(`The merged cells ${areaAddress(cut)} are in the way.`);
    this.assertNoOtherTable(area, null);
    const inUse = this.usedArea(true);
    for (
      let column = area.column;
      inUse && column < Math.min(area.column + area.columnCount, inUse.column + inUse.columnCount);
      column++
    ) {
      const last = Math.min(area.row + area.rowCount, inUse.row + inUse.rowCount);
      for (let row = area.row; row < last; row++) {
        const isFirst = row === area.row && column === area.column;
        if (!isFirst && (this.valueAt(row, column) !== null || this.formulaAt(row, column)))
          this.setValue(row, column, null);
      }
    }
    this.mergedAreas = [...this.mergedAreas.filter((merged) => !contains(area, merged)), area];
    this.changes.merges = true;
    this.note('merges', area);
  }

  /** Splits all merged cells that touch the area. */
  unmerge(area: Area): void {
    const kept = this.mergedAreas.filter((merged) => !areasIntersect(merged, area));
    if (kept.length === this.mergedAreas.length) return;
    this.mergedAreas = kept;
    this.changes.merges = true;
    this.note('merges', area);
  }

  // Tables, rules, filters ----------------------------------------------------------------------------------------

  get tables(): readonly Table[] {
    return this.tableList;
  }

  /** Makes a table over existing cells. Header cells become texts; empty and repeated ones get names of their own. */
  addTable(spec: TableSpec): Table {
    assertArea(spec.area);
    if (!spec.hasHeaders) throw new Error('A table without a header row cannot be made: it would move cells down.');
    this.assertNoOtherTable(spec.area, null);
    if (this.mergedAreas.some((merged) => areasIntersect(merged, spec.area)))
      throw new Error('A table cannot hold merged cells.');
    const area = spec.area.rowCount === 1 ? { ...spec.area, rowCount: 2 } : spec.area;
    const name = this.book.freeTableName(spec.name ?? null);
    const columns: TableColumn[] = [];
    for (let i = 0; i < area.columnCount; i++) {
      const header = headerText(this.valueAt(area.row, area.column + i));
      columns.push({ id: i + 1, name: freeColumnName(header, columns) });
    }
    const style = spec.style === undefined ? 'TableStyleMedium2' : spec.style;
    const parts = { id: this.book.freeTableId(), name, area, hasHeaders: true, hasTotals: false, columns, style };
    const table = new Table(this, { ...parts, hasAutoFilter: true, source: null });
    this.tableList.push(table);
    columns.forEach((column, i) => {
      if (this.valueAt(area.row, area.column + i) !== column.name)
        this.setValue(area.row, area.column + i, column.name);
    });
    this.noteTableChange(table);
    return table;
  }

  /** Turns a table back into plain cells; formulas that name it name its cells from then on. */
  removeTable(table: Table): void {
    if (!this.tableList.includes(table)) return;
    spellOutInFormulas(this.book, table);
    this.tableList = this.tableList.filter((existing) => existing !== table);
    this.noteTableChange(table);
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats;
  }

  addConditionalFormat(spec: ConditionalFormatSpec): ConditionalFormat {
    if (spec.areas.length === 0) throw new Error('A rule needs an area.');
    spec.areas.forEach(assertArea);
    const { formats, added } = withRule(this.formats, spec);
    this.formats = formats;
    this.noteFormats(spec.areas);
    return added;
  }

  /** Changes a rule; gives the rule as it is then (rules are never changed in place). */
  changeConditionalFormat(rule: ConditionalFormat, changes: ConditionalFormatChanges): ConditionalFormat {
    const current = this.formats.find((existing) => existing.id === rule.id);
    if (!current) throw new Error('The rule is not there any more.');
    const changed = withChanges(current, changes);
    this.formats = this.formats.map((existing) => (existing === current ? changed : existing));
    this.noteFormats([...current.areas, ...changed.areas]);
    return changed;
  }

  removeConditionalFormat(rule: ConditionalFormat): void {
    const kept = this.formats.filter((existing) => existing.id !== rule.id);
    if (kept.length === this.formats.length) return;
    this.formats = kept;
    this.noteFormats(rule.areas);
  }

  private noteFormats(areas: readonly Area[]): void {
    this.changes.conditionalFormats = true;
    this.note('conditionalFormats', areas.length > 0 ? areas.reduce(boundingArea) : null);
  }

  get autoFilter(): AutoFilter | null {
    return this.filter;
  }

  /** True where the AutoFilter has criteria, so that rows may be hidden by it. */
  get isFiltered(): boolean {
    return this.filter !== null && this.filter.criteria !== null;
  }

  /** Puts the AutoFilter on an area; criteria stay, so the first column must stay where there are any. */
  setAutoFilterArea(area: Area): void {
    assertArea(area);
    if (this.filter && areasEqual(this.filter.area, area)) return;
    if (
      this.filter &&
      this.isFiltered &&
      (this.filter.area.column !== area.column || this.filter.area.row !== area.row)
    ) {
      throw new Error('An AutoFilter with criteria cannot move.');
    }
    this.filter = { ...(this.filter ?? { criteria: null }), area };
    this.changes.autoFilter = true;
    this.note('autoFilter', area);
  }

  /** Removes the AutoFilter. Rows that it hid stay hidden: they are the caller's to show. */
  clearAutoFilter(): void {
    if (!this.filter) return;
    const area = this.filter.area;
    this.filter = null;
    this.changes.autoFilter = true;
    this.note('autoFilter', area);
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

  /** Throws where a cell of the area is used or belongs to another table. */
  assertFree(area: Area, table: Table | null): void {
    this.assertNoOtherTable(area, table);
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      let taken = -1;
      this.cells.forEachValue(column, area.row, area.row + area.rowCount, (row) => (taken = taken < 0 ? row : taken));
      for (let row = area.row; taken < 0 && this.cells.hasFormulas(column) && row < area.row + area.rowCount; row++) {
        if (this.cells.formulaAt(row, column)) taken = row;
      }
      if (taken >= 0) throw new Error(`The cell ${areaAddress(cellArea(taken, column))} is not empty.`);
    }
  }

  assertNoOtherTable(area: Area, table: Table | null): void {
    const other = this.tableList.find((existing) => existing !== table && areasIntersect(existing.area, area));
    if (other) throw new Error(`The table ${other.name} is in the way.`);
  }

  noteTableChange(table: Table): void {
    this.changes.tables = true;
    this.book.noteTableChange(table);
    this.note('tables', table.area);
  }

  /** Writing what is there already is an event, as in Excel, but no change. */
  private noteCells(kind: ChangeKind, area: Area, changed: boolean): void {
    this.book.note({ sheet: this, kind, area }, changed);
  }

  private note(kind: ChangeKind, area: Area | null): void {
    this.book.note({ sheet: this, kind, area }, true);
  }
}

function wholeRows(row: number, rowCount: number): Area {
  return { row, column: 0, rowCount, columnCount: COLUMN_LIMIT };
}

function wholeColumns(column: number, columnCount: number): Area {
  return { row: 0, column, rowCount: ROW_LIMIT, columnCount };
}

function wholeRow(row: number): Area {
  return { row, column: 0, rowCount: 1, columnCount: COLUMN_LIMIT };
}
