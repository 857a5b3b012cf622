import type { Area, Table, TableColumn } from '../../book';
import type { HostContext } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass, invalidArgument } from '../wire';
import { RangeObject } from './rangeObject';
import { CELL_READERS } from './rangeRead';
import { writeContent } from './rangeWrite';
import { assertUnprotected, attempt, textValue } from './support';
import { assertHeader } from './tableHeaders';

function partOfColumn(self: TableColumnObject, row: number, rowCount: number, location: string): RangeObject {
  if (rowCount <= 0) throw new ApiError('ItemNotFound', '', location);
  const { context, table } = self;
  const column = table.area.column + self.index;
  return new RangeObject(context, table.sheet, { row, column, rowCount, columnCount: 1 });
}

function wholeColumn(self: TableColumnObject): RangeObject {
  const { area } = self.table;
  return partOfColumn(self, area.row, area.rowCount, 'TableColumn.getRange');
}

/** Renaming is writing the header cell: the model's columns follow it. */
function rename(self: TableColumnObject, value: unknown): void {
  const location = 'TableColumn.name';
  const { table } = self;
  const name = textValue(value, location);
  if (!table.hasHeaders) throw new ApiError('InvalidOperation', '', location);
  assertHeader(name, location);
  assertUnprotected(table.sheet, location);
  const header = partOfColumn(self, table.area.row, 1, location);
  self.context.edit(table.sheet, header.area, () =>
    attempt('InvalidArgument', location, () => table.sheet.setValue(header.area.row, header.area.column, name)),
  );
}

function deleteColumn(self: TableColumnObject): null {
  const location = 'TableColumn.delete';
  const { table, id } = self;
  assertUnprotected(table.sheet, location);
  attempt('InvalidOperation', location, () => table.deleteColumn(id));
  return null;
}

const TABLE_COLUMN = defineClass<TableColumnObject>('TableColumn', {
  get: {
    id: ({ id }) => id,
    index: (self) => self.index,
    name: ({ column }) => column.name,
    values: (self) => CELL_READERS['values']!(wholeColumn(self)),
  },
  set: {
    name: rename,
    values: (self, value) => writeContent(wholeColumn(self), value, 'values'),
  },
  methods: {
    delete: deleteColumn,
    getRange: wholeColumn,
    getHeaderRowRange: (self) =>
      partOfColumn(self, self.table.area.row, self.table.hasHeaders ? 1 : 0, 'TableColumn.getHeaderRowRange'),
    getDataBodyRange: (self) => {
      const { dataArea } = self.table;
      return partOfColumn(self, dataArea.row, dataArea.rowCount, 'TableColumn.getDataBodyRange');
    },
    getTotalRowRange: (self) => {
      const { area, hasTotals } = self.table;
      const lastRow = area.row + area.rowCount - 1;
      return partOfColumn(self, lastRow, hasTotals ? 1 : 0, 'TableColumn.getTotalRowRange');
    },
  },
});

/** A column of a table, found by its id each time. */
export class TableColumnObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly table: Table,
    readonly id: number,
  ) {}

  get hostClass(): HostClass {
    return TABLE_COLUMN;
  }

  get index(): number {
    const index = this.table.columns.findIndex(({ id }) => id === this.id);
    if (index < 0) throw new ApiError('ItemNotFound', '', 'TableColumn');
    return index;
  }

  get column(): TableColumn {
    return this.table.columns[this.index]!;
  }
}

/**
 * `columns.add(index, values, name)`; the values are the whole column, its header first. What stands beside the table
 * moves right where it is in the way.
 */
function addColumn({ context, table }: TableColumnsObject, args: Arguments): HostObject {
  const location = 'TableColumnCollection.add';
  const count = table.columns.length;
  const index = args.optionalInteger(0, count);
  if (index < -1 || index > count) throw invalidArgument(location);
  const values = columnValues(args.raw(1), table.area, location);
  const header = args.optionalText(2) ?? headerOf(values);
  assertUnprotected(table.sheet, location);
  const name = header ?? freeName(table);
  assertHeader(name, location);
  if (table.columns.some((column) => column.name.toLowerCase() === name.toLowerCase())) {
    throw invalidArgument(location, `(There is a column ${name}.)`);
  }
  const place = index === -1 ? count : index;
  const [added] = attempt('InsertDeleteConflict', location, () => table.insertColumns(place));
  const column = new TableColumnObject(context, table, added!.id);
  if (table.hasHeaders) table.sheet.setValue(table.area.row, table.area.column + place, name);
  if (values && values.length > 1) {
    const head = table.hasHeaders ? 1 : 0;
    const area = { ...wholeColumn(column).area };
    const rest = { ...area, row: area.row + head, rowCount: area.rowCount - head };
    writeContent(new RangeObject(context, table.sheet, rest), values.slice(head), 'values');
  }
  return column;
}

function columnValues(value: unknown, area: Area, location: string): unknown[][] | null {
  if (value === null) return null;
  if (!Array.isArray(value) || value.length !== area.rowCount) throw invalidArgument(location);
  const rows = value as unknown[];
  if (!rows.every((row) => Array.isArray(row) && row.length === 1)) throw invalidArgument(location);
  return rows as unknown[][];
}

function headerOf(values: unknown[][] | null): string | null {
  const header = values?.[0]?.[0] ?? null;
  return header === null || header === '' ? null : String(header);
}

function freeName(table: Table): string {
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  let number = table.columns.length + 1;
  while (taken.has(`column${number}`)) number += 1;
  return `Column${number}`;
}

const TABLE_COLUMNS = defineClass<TableColumnsObject>('TableColumnCollection', {
  get: { count: ({ table }) => table.columns.length },
  items: ({ members }) => members,
  item: ({ members }, args) => {
    const key = args.raw(0);
    const found = members.find(({ id, column }) =>
      typeof key === 'number' ? id === key : column.name.toLowerCase() === args.key(0).toLowerCase(),
    );
    if (!found) throw new ApiError('ItemNotFound', '', 'TableColumnCollection.getItem');
    return found;
  },
  methods: { add: addColumn },
});

export class TableColumnsObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly table: Table,
  ) {}

  get hostClass(): HostClass {
    return TABLE_COLUMNS;
  }

  get members(): TableColumnObject[] {
    return this.table.columns.map(({ id }) => new TableColumnObject(this.context, this.table, id));
  }
}
