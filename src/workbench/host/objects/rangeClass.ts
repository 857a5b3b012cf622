import { areaAddress, areasIntersect, COLUMN_LIMIT, contains, ROW_LIMIT } from '../../book';
import type { HostObject } from '../wire';
import { ApiError, defineClass } from '../wire';
import { ConditionalFormatsObject } from './conditionalFormats';
import { RangeAreasObject } from './rangeAreas';
import { clearRange } from './rangeClear';
import { RangeFormatObject } from './rangeFormat';
import { GEOMETRY } from './rangeGeometry';
import { cellsHidden, columnsHidden, hideColumns, hideRows, rowsHidden } from './rangeHiding';
import type { RangeObject } from './rangeObject';
import { CELL_READERS } from './rangeRead';
import { writeContent, writeNumberFormat, wrongSize } from './rangeWrite';
import { deleteRange, insertRange, RangeSortObject } from './structure';
import { assertUnprotected, attempt, cellCount } from './support';
import { TableObject, TablesOfRangeObject } from './tables';
import { specialCells } from './visibleCells';
import { WorksheetObject } from './worksheet';

/** More rows than this are not merged one by one. */
const MOST_MERGES = 10_000;

/** Excel gives counts that do not fit 32 bits as -1. */
const LARGEST_COUNT = 2 ** 31 - 1;

/** The merged cells that lie in a range or reach into it; null, the null object, where there are none. */
function mergedAreas({ context, sheet, area }: RangeObject): HostObject | null {
  const merges = sheet.merges.filter((merge) => areasIntersect(merge, area));
  return merges.length > 0 ? new RangeAreasObject(context, sheet, merges) : null;
}

function merge({ sheet, area }: RangeObject, across: boolean): null {
  const location = 'Range.merge';
  assertUnprotected(sheet, location);
  if (across && area.rowCount > MOST_MERGES) throw new ApiError('RangeExceedsLimit', '', location);
  attempt('InvalidOperation', location, () => {
    if (!across) return sheet.merge(area);
    for (let row = area.row; row < area.row + area.rowCount; row++) sheet.merge({ ...area, row, rowCount: 1 });
  });
  return null;
}

function unmerge({ sheet, area }: RangeObject): null {
  assertUnprotected(sheet, 'Range.unmerge');
  sheet.unmerge(area);
  return null;
}

function tablesOf(range: RangeObject, fullyContained: boolean): HostObject {
  const { sheet, area, context } = range;
  const tables = sheet.tables.filter((table) =>
    fullyContained ? contains(area, table.area) : areasIntersect(area, table.area),
  );
  return new TablesOfRangeObject(tables.map((table) => new TableObject(context, table)));
}

export const RANGE = defineClass<RangeObject>('Range', {
  get: {
    ...CELL_READERS,
    address: (range) => range.address,
    addressLocal: (range) => range.address,
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rowCount,
    columnCount: ({ area }) => area.columnCount,
    cellCount: ({ area }) => (cellCount(area) > LARGEST_COUNT ? -1 : cellCount(area)),
    isEntireColumn: ({ area }) => area.rowCount === ROW_LIMIT,
    isEntireRow: ({ area }) => area.columnCount === COLUMN_LIMIT,
    hidden: cellsHidden,
    rowHidden: rowsHidden,
    columnHidden: columnsHidden,
  },
  set: {
    values: (range, value) => writeContent(range, value, 'values'),
    formulas: (range, value) => writeContent(range, value, 'formulas'),
    formulasLocal: (range, value) => writeContent(range, value, 'formulasLocal'),
    numberFormat: writeNumberFormat,
    rowHidden: hideRows,
    columnHidden: hideColumns,
  },
  navigate: {
    format: (range) => new RangeFormatObject(range),
    worksheet: (range) => new WorksheetObject(range.context, range.sheet),
    conditionalFormats: (range) => new ConditionalFormatsObject(range),
    sort: (range) => new RangeSortObject(range),
  },
  methods: {
    ...GEOMETRY,
    clear: (range, args) => {
      clearRange(range, args.raw(0));
      return null;
    },
    select: (range) => {
      range.context.select(range.sheet, range.area);
      return null;
    },
    insert: insertRange,
    delete: deleteRange,
    merge: (range, args) => merge(range, args.flag(0, false)),
    unmerge,
    getSpecialCells: specialCells,
    getMergedAreasOrNullObject: mergedAreas,
    getTables: (range, args) => tablesOf(range, args.flag(0, true)),
    _KeepReference: (range) => {
      range.context.keep(range);
      return null;
    },
    // The client asks this before it writes a large array in pieces, so that a wrong size writes nothing.
    _ValidateArraySize: (range, args) => {
      const fits = args.integer(0) === range.area.rowCount && args.integer(1) === range.area.columnCount;
      if (!fits) throw wrongSize(`Range.values (${areaAddress(range.area)})`);
      return null;
    },
  },
});
