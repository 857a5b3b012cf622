/** Tables (ListObjects): an area with named columns. */

import { areaAddress, areasIntersect, assertArea, type Area } from './address';
import type { Sheet } from './sheet';
import { hasContent } from './structure/guards';
import { renameInFormulas } from './structure/tableFormulas';
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
  readonly style: string | null;
  readonly hasAutoFilter: boolean;
  readonly source: unknown;
  private showsTotals: boolean;
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
    this.showsTotals = parts.hasTotals;
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

  get hasTotals(): boolean {
    return this.showsTotals;
  }

  /** Gives the table another name; formulas and names that use it follow. Throws for a name that is taken. */
  rename(name: string): void {
    const before = this.currentName;
    if (name === before) return;
    if (name.toLowerCase() !== before.toLowerCase()) this.sheet.book.freeTableName(name);
    this.sheet.book.noteTableChange(this);
    this.currentName = name;
    this.noteChange();
    this.renameInFormulas(before, new Map(), this.currentColumns);
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
      throw new Error(`The table ${this.name} has a totals row: insert or delete rows instead.`);
    }
    this.sheet.assertNoOtherTable(area, this);
    const before = this.currentColumns;
    const columns = before.slice(0, area.columnCount);
    const gone = before.slice(area.columnCount).map(({ name }) => [name.toLowerCase(), null] as const);
    if (gone.length > 0) this.renameInFormulas(this.name, new Map(gone), before);
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
    const before = this.currentColumns;
    this.currentColumns = columns;
    this.noteChange();
    const renamed = before.flatMap(({ name }, i) =>
      columns[i]!.name === name ? [] : [[name, columns[i]!.name] as const],
    );
    this.renameInFormulas(this.name, new Map(renamed.map(([old, name]) => [old.toLowerCase(), name])), before);
    this.writeHeaders();
  }

  /** Rows of data come in before the one at `position` (0 = the first; the number of rows, or more = at the end). */
  insertRows(position: number, count = 1): void {
    const { row, rowCount, column, columnCount } = this.dataArea;
    const at = row + Math.min(Math.max(0, position), rowCount);
    const added = { row: at, column, rowCount: count, columnCount };
    const isAtEnd = at === row + rowCount && !this.hasTotals;
    if (!isAtEnd) {
      this.sheet.insertCells(added, 'down');
      return;
    }
    // Nothing has to move where the cells below are free, as in Excel.
    if (isTaken(this.sheet, added)) this.sheet.insertCells(added, 'down');
    this.resize({ ...this.currentArea, rowCount: this.currentArea.rowCount + count });
  }

  /** Rows of data go, and what is below comes up in the table's columns. A table keeps one row, emptied. */
  deleteRows(position: number, count = 1): void {
    const { dataArea } = this;
    if (!(position >= 0 && count > 0 && position + count <= dataArea.rowCount)) throw new RangeError('No such rows.');
    const gone = { ...dataArea, row: dataArea.row + position, rowCount: count };
    const keepsNone = count === dataArea.rowCount;
    if (!keepsNone || count > 1)
      this.sheet.deleteCells(keepsNone ? { ...gone, row: gone.row + 1, rowCount: count - 1 } : gone, 'up');
    if (!keepsNone) return;
    this.sheet.setValues(dataArea.row, dataArea.column, [new Array<null>(dataArea.columnCount).fill(null)]);
  }

  /** Columns come in before the one at `position`, within the table's rows; they are named Column1 and so on. */
  insertColumns(position: number, count = 1): readonly TableColumn[] {
    const { row, rowCount, column, columnCount } = this.currentArea;
    const before = new Set(this.currentColumns);
    if (!(position >= 0 && position <= columnCount && count > 0)) throw new RangeError('No such column.');
    const added = { row, rowCount, column: column + position, columnCount: count };
    if (position > 0 && position < columnCount) this.sheet.insertCells(added, 'right');
    else {
      if (position === 0 || isTaken(this.sheet, added)) this.sheet.insertCells(added, 'right');
      const columns = [...this.currentColumns];
      let id = Math.max(0, ...columns.map((existing) => existing.id));
      for (let i = 0; i < count; i++) columns.splice(position + i, 0, { id: ++id, name: freeColumnName('', columns) });
      this.follow({ area: { ...this.currentArea, column, columnCount: columnCount + count }, columns });
    }
    return this.currentColumns.filter((existing) => !before.has(existing));
  }

  /** Takes a column out with its cells; what is right of the table, in its rows, comes left. Throws for the last one. */
  deleteColumn(id: number): void {
    const index = this.currentColumns.findIndex((column) => column.id === id);
    if (index < 0) throw new Error(`The table ${this.name} has no column ${id}.`);
    if (this.currentColumns.length === 1) throw new Error(`The table ${this.name} needs a column.`);
    const { row, rowCount, column } = this.currentArea;
    this.sheet.deleteCells({ row, rowCount, column: column + index, columnCount: 1 }, 'left');
  }

  /** The table after its cells moved; header cells of new columns get their texts. */
  follow(parts: { area: Area; columns: readonly TableColumn[]; hasTotals?: boolean }): void {
    this.currentArea = parts.area;
    this.currentColumns = parts.columns;
    this.showsTotals = parts.hasTotals ?? this.showsTotals;
    this.noteChange();
    this.writeHeaders();
  }

  private renameInFormulas(
    before: string,
    columns: ReadonlyMap<string, string | null>,
    known: readonly TableColumn[],
  ): void {
    const order = known.map(({ name }) => name.toLowerCase());
    if (before !== this.name || columns.size > 0)
      renameInFormulas(this.sheet.book, { table: this, before, after: this.name, columns, order });
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

/** Cells with content, or of another table, merged or not: they have to move before a table can grow over them. */
function isTaken(sheet: Sheet, area: Area): boolean {
  return hasContent(sheet, area) || sheet.tables.some((table) => areasIntersect(table.area, area));
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
