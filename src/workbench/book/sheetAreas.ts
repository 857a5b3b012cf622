/** What lies over areas of a sheet's cells: merged cells, tables, conditional formats, the AutoFilter. */

import {
  areaAddress,
  areasEqual,
  areasIntersect,
  assertArea,
  boundingArea,
  cellArea,
  contains,
  type Area,
} from './address';
import {
  withChanges,
  withRule,
  type ConditionalFormat,
  type ConditionalFormatChanges,
  type ConditionalFormatSpec,
} from './conditionalFormats';
import { SheetLayout } from './sheetLayout';
import { spellOutInFormulas } from './structure/tableFormulas';
import { freeColumnName, headerText, type Table, type TableColumn, type TableParts } from './tables';

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

export interface TableSpec {
  readonly area: Area;
  /** A valid name that is free; made up where it is left out. */
  readonly name?: string;
  /** The first row holds the headers. A table without headers cannot be made (Excel would move cells down). */
  readonly hasHeaders: boolean;
  readonly style?: string | null;
}

export abstract class SheetAreas extends SheetLayout {
  protected mergedAreas: Area[] = [];
  protected tableList: Table[] = [];
  protected formats: ConditionalFormat[] = [];
  protected filter: AutoFilter | null = null;

  /** A table of this sheet, not yet among its tables. */
  protected abstract makeTable(parts: TableParts): Table;

  // Merged cells --------------------------------------------------------------------------------------------------

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

  // Tables --------------------------------------------------------------------------------------------------------

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
    const table = this.makeTable({ ...parts, hasAutoFilter: true, source: null });
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

  protected followHeaders(area: Area): void {
    for (const table of this.tableList) {
      if (table.hasHeaders && areasIntersect(area, { ...table.area, rowCount: 1 })) {
        table.takeHeaders(area.column, area.columnCount);
      }
    }
  }

  // Conditional formats -------------------------------------------------------------------------------------------

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

  // The AutoFilter ------------------------------------------------------------------------------------------------

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
}
