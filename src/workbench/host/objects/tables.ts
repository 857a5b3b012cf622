import type { Area, Sheet, Table } from '../../book';
import { areasIntersect } from '../../book';
import type { HostContext } from '../session';
import { WHOLE_WORKBOOK } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass, notImplemented } from '../wire';
import { isRange, placeOf, sameSheetArea } from './addresses';
import { eventMethods } from './eventMethods';
import { RangeObject } from './rangeObject';
import { assertUnprotected, attempt, MOST_TABLE_COLUMNS, textValue } from './support';
import { TableColumnsObject } from './tableColumns';
import { assertHeader } from './tableHeaders';
import { WorksheetObject } from './worksheet';

/** A part of a table that it may not have: totals, or rows of data. */
function rowsOf(self: TableObject, row: number, rowCount: number, location: string): RangeObject {
  if (rowCount <= 0) throw new ApiError('ItemNotFound', '', location);
  return new RangeObject(self.context, self.table.sheet, { ...self.table.area, row, rowCount });
}

function headerRow(self: TableObject): RangeObject {
  const { table } = self;
  return rowsOf(self, table.area.row, table.hasHeaders ? 1 : 0, 'Table.getHeaderRowRange');
}

function totalRow(self: TableObject): RangeObject {
  const { table } = self;
  const lastRow = table.area.row + table.area.rowCount - 1;
  return rowsOf(self, lastRow, table.hasTotals ? 1 : 0, 'Table.getTotalRowRange');
}

function assertNotTooWide(area: Area, location: string): void {
  if (area.columnCount > MOST_TABLE_COLUMNS) throw new ApiError('RangeExceedsLimit', '', location);
}

function resize({ context, table }: TableObject, args: Arguments): null {
  const location = 'Table.resize';
  assertUnprotected(table.sheet, location);
  const area = sameSheetArea(args.raw(0), new RangeObject(context, table.sheet, table.area), location);
  assertNotTooWide(area, location);
  attempt('InvalidArgument', location, () => table.resize(area));
  return null;
}

function rename({ table }: TableObject, value: unknown): void {
  const location = 'Table.name';
  const name = textValue(value, location);
  assertUnprotected(table.sheet, location);
  if (table.source !== null && name !== table.name)
    throw notImplemented('Table', 'name of a table of the file (setting it)');
  attempt('InvalidArgument', location, () => table.rename(name));
}

function convertToRange({ context, table }: TableObject): RangeObject {
  assertUnprotected(table.sheet, 'Table.convertToRange');
  table.sheet.removeTable(table);
  return new RangeObject(context, table.sheet, table.area);
}

/** The table and its cells go; what is below comes up. */
function deleteTable({ table }: TableObject): null {
  const location = 'Table.delete';
  const { sheet } = table;
  assertUnprotected(sheet, location);
  attempt('InvalidOperation', location, () => {
    sheet.deleteCells(table.area, 'up');
    if (sheet.tables.includes(table)) sheet.removeTable(table);
  });
  return null;
}

const TABLE = defineClass<TableObject>('Table', {
  get: {
    id: ({ table }) => String(table.id),
    name: ({ table }) => table.name,
    showHeaders: ({ table }) => table.hasHeaders,
    showTotals: ({ table }) => table.hasTotals,
    showFilterButton: ({ table }) => table.hasAutoFilter,
    style: ({ table }) => table.style ?? '',
  },
  set: { name: rename },
  navigate: {
    columns: ({ context, table }) => new TableColumnsObject(context, table),
    worksheet: ({ context, table }) => new WorksheetObject(context, table.sheet),
  },
  methods: {
    getRange: ({ context, table }) => new RangeObject(context, table.sheet, table.area),
    getHeaderRowRange: headerRow,
    getTotalRowRange: totalRow,
    getDataBodyRange: (self) =>
      rowsOf(self, self.table.dataArea.row, self.table.dataArea.rowCount, 'Table.getDataBodyRange'),
    resize,
    convertToRange,
    delete: deleteTable,
    ...eventMethods<TableObject>('DataChanged', 'tableChanged', ({ table }) => String(table.id)),
  },
});

export class TableObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly table: Table,
  ) {}

  get hostClass(): HostClass {
    return TABLE;
  }
}

/** Ids are compared as they stand, names without regard to case. */
export function findTable(tables: readonly TableObject[], key: string): TableObject | undefined {
  const name = key.toLowerCase();
  return (
    tables.find(({ table }) => String(table.id) === key) ??
    tables.find(({ table }) => table.name.toLowerCase() === name)
  );
}

const TABLES_OF_RANGE = defineClass<TablesOfRangeObject>('TableScopedCollection', {
  items: ({ tables }) => tables,
  item: ({ tables }, args) => findTable(tables, args.key(0)) ?? missing('TableScopedCollection.getItem'),
  methods: {
    getFirst: ({ tables }) => tables[0] ?? missing('TableScopedCollection.getFirst'),
  },
});

function missing(location: string): never {
  throw new ApiError('ItemNotFound', '', location);
}

/** The tables that touch a range, or lie in it. */
export class TablesOfRangeObject implements HostObject {
  constructor(readonly tables: readonly TableObject[]) {}

  get hostClass(): HostClass {
    return TABLES_OF_RANGE;
  }
}

function addTable({ context, sheet }: TablesObject, args: Arguments): TableObject {
  const location = 'TableCollection.add';
  const home = sheet ?? context.book.activeSheet;
  const place = placeOf(args.raw(0), home, location);
  if (sheet && isRange(args.raw(0)) && place.sheet !== sheet) throw new ApiError('InvalidArgument', '', location);
  if (!args.flag(1, false)) throw notImplemented('TableCollection', 'add without headers');
  assertUnprotected(place.sheet, location);
  if (place.sheet.merges.some((merge) => areasIntersect(merge, place.area))) {
    throw new ApiError('MergedRangeConflict', '', location);
  }
  assertNotTooWide(place.area, location);
  for (let j = 0; j < place.area.columnCount; j++) {
    assertHeader(place.sheet.valueAt(place.area.row, place.area.column + j), location);
  }
  const spec = { area: place.area, hasHeaders: true };
  return new TableObject(
    context,
    attempt('InvalidArgument', location, () => place.sheet.addTable(spec)),
  );
}

const TABLES = defineClass<TablesObject>('TableCollection', {
  get: { count: ({ members }) => members.length },
  items: ({ members }) => members,
  item: ({ members }, args) => findTable(members, args.key(0)) ?? missing('TableCollection.getItem'),
  methods: {
    add: addTable,
    ...eventMethods<TablesObject>('DataChanged', 'tableChanged', targetOf),
    ...eventMethods<TablesObject>('Added', 'tableAdded', targetOf),
    ...eventMethods<TablesObject>('Deleted', 'tableDeleted', targetOf),
  },
});

function targetOf({ sheet }: TablesObject): string {
  return sheet?.id ?? WHOLE_WORKBOOK;
}

/** The tables of a sheet, or (null) of the workbook. */
export class TablesObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet | null,
  ) {}

  get hostClass(): HostClass {
    return TABLES;
  }

  get members(): TableObject[] {
    const tables = this.sheet ? this.sheet.tables : this.context.book.tables();
    return tables.map((table) => new TableObject(this.context, table));
  }
}
