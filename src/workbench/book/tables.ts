/** Tables (ListObjects): an area with named columns. */

import { areaAddress, assertArea, type Area } from './address';
import type { Sheet } from './sheet';
import type { CellValue } from './values';

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

export interface TableParts {
  readonly id: number;
  readonly name: string;
  /** Headers and totals included. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumn[];
  /** 'TableStyleMedium2'; null = none. */
  readonly style: string | null;
  readonly hasAutoFilter: boolean;
  /** What the file has for it; owned by the reader and writer of files, null for tables made since. */
  readonly source: unknown;
}

export class Table {
  readonly id: number;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string | null;
  readonly hasAutoFilter: boolean;
  readonly source: unknown;
  private currentName: string;
  private currentArea: Area;
  private currentColumns: readonly TableColumn[];
  /** Differs from the file, or is new. */
  changed: boolean;

  constructor(
    readonly sheet: Sheet,
    parts: TableParts,
  ) {
    this.id = parts.id;
    this.currentName = parts.name;
    this.hasHeaders = parts.hasHeaders;
    this.hasTotals = parts.hasTotals;
    this.style = parts.style;
    this.hasAutoFilter = parts.hasAutoFilter;
    this.source = parts.source;
    this.currentArea = parts.area;
    this.currentColumns = parts.columns;
    this.changed = parts.source === null;
  }

  get name(): string {
    return this.currentName;
  }

  get area(): Area {
    return this.currentArea;
  }

  /**
   * Gives a new table another name. Throws for a name that is taken, and where a formula or a name uses the old one:
   * they would have to follow. Tables of the file keep their names.
   */
  rename(name: string): void {
    if (name === this.currentName) return;
    if (this.source !== null) throw new Error(`The table ${this.currentName} of the file keeps its name.`);
    this.sheet.book.assertTableUnused(this);
    const onlyCaseDiffers = name.toLowerCase() === this.currentName.toLowerCase();
    if (!onlyCaseDiffers) this.sheet.book.freeTableName(name);
    this.sheet.book.noteTableChange(this);
    this.currentName = name;
    this.noteChange();
  }

  get columns(): readonly TableColumn[] {
    return this.currentColumns;
  }

  /** The rows between headers and totals. */
  get dataArea(): Area {
    const { row, column, rowCount, columnCount } = this.currentArea;
    const head = this.hasHeaders ? 1 : 0;
    return { row: row + head, column, rowCount: Math.max(0, rowCount - head - (this.hasTotals ? 1 : 0)), columnCount };
  }

  /** Adds a column at the right end, over empty cells: throws where they are not, or belong to another table. */
  addColumn(name: string): TableColumn {
    const { row, column, rowCount, columnCount } = this.currentArea;
    const added: Area = { row, column: column + columnCount, rowCount, columnCount: 1 };
    assertArea(added);
    if (this.currentColumns.some((existing) => existing.name.toLowerCase() === name.toLowerCase())) {
      throw new Error(`The table ${this.name} already has a column "${name}".`);
    }
    this.sheet.assertFree(added, this);
    const id = Math.max(0, ...this.currentColumns.map((existing) => existing.id)) + 1;
    this.currentColumns = [...this.currentColumns, { id, name }];
    this.currentArea = { ...this.currentArea, columnCount: columnCount + 1 };
    this.noteChange();
    if (this.hasHeaders) this.sheet.setValue(row, added.column, name);
    return { id, name };
  }

  /**
   * Gives the table another area with the same first row and column. Columns that come in take their header cells'
   * texts (empty ones get a name); columns that go out are forgotten, their cells stay.
   */
  resize(area: Area): void {
    assertArea(area);
    if (area.row !== this.currentArea.row || area.column !== this.currentArea.column) {
      throw new Error(`The table ${this.name} cannot move from ${areaAddress(this.currentArea)}.`);
    }
    if (area.rowCount < (this.hasHeaders ? 2 : 1)) throw new Error(`The table ${this.name} needs a row of data.`);
    if (this.hasTotals && area.rowCount !== this.currentArea.rowCount) {
      throw new Error(`The table ${this.name} has a totals row: its rows cannot change.`);
    }
    this.sheet.assertNoOtherTable(area, this);
    const columns = this.currentColumns.slice(0, area.columnCount);
    let id = Math.max(0, ...this.currentColumns.map((existing) => existing.id));
    while (columns.length < area.columnCount) {
      const header = this.hasHeaders ? this.sheet.valueAt(area.row, area.column + columns.length) : null;
      columns.push({ id: ++id, name: freeColumnName(headerText(header), columns) });
    }
    this.currentColumns = columns;
    this.currentArea = area;
    this.noteChange();
    this.writeHeaders();
  }

  /** Header cells were written: the columns take their names, and cells that cannot be names are put right. */
  takeHeaders(firstColumn: number, columnCount: number): void {
    if (!this.hasHeaders) return;
    const from = Math.max(firstColumn, this.currentArea.column) - this.currentArea.column;
    const to = Math.min(firstColumn + columnCount - this.currentArea.column, this.currentArea.columnCount);
    const columns = [...this.currentColumns];
    for (let i = from; i < to; i++) {
      const text = headerText(this.sheet.valueAt(this.currentArea.row, this.currentArea.column + i));
      if (text === columns[i]!.name) continue;
      const others = columns.filter((_, index) => index !== i);
      columns[i] = { id: columns[i]!.id, name: freeColumnName(text, others) };
    }
    if (columns.every((column, i) => column === this.currentColumns[i])) return;
    this.currentColumns = columns;
    this.noteChange();
    this.writeHeaders();
  }

  private writeHeaders(): void {
    if (!this.hasHeaders) return;
    const { row, column } = this.currentArea;
    this.currentColumns.forEach(({ name }, i) => {
      if (this.sheet.valueAt(row, column + i) !== name) this.sheet.setValue(row, column + i, name);
    });
  }

  private noteChange(): void {
    this.changed = true;
    this.sheet.noteTableChange(this);
  }
}

/** The text of a header cell: numbers and truth values as Excel shows them, '' for an empty cell. */
export function headerText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** `wanted`, or 'Column1' for an empty text, with the first number behind it that makes it free. */
export function freeColumnName(wanted: string, others: readonly TableColumn[]): string {
  const taken = new Set(others.map((column) => column.name.toLowerCase()));
  if (wanted !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? 'Column' : wanted;
  let number = wanted === '' ? 1 : 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number++;
  return `${stem}${number}`;
}
