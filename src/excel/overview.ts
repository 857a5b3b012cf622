import type { DateSystem } from '../domain/dates';
import type { CellArea } from './addresses';
import { markerFromName, type Marker } from './ownColumns';

/** What a first look at the workbook tells. */
export interface WorkbookOverview {
  readonly dateSystem: DateSystem;
  readonly activeSheet: string;
  /** Opened for reading only: what is written could not be kept. */
  readonly isReadOnly: boolean;
  readonly sheets: readonly SheetOverview[];
  readonly markers: readonly Marker[];
}

export interface SheetOverview {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** First to last cell with a value; null where the sheet is empty. */
  readonly used: CellArea | null;
  /** First to last cell with a value or a format of its own. */
  readonly touched: CellArea | null;
  readonly tables: readonly TableOverview[];
  readonly autoFilter: AutoFilterOverview | null;
  /** Some rows in use are hidden, by a filter or by hand. */
  readonly hasHiddenRows: boolean;
}

export interface TableOverview {
  readonly name: string;
  /** Header and totals row included. */
  readonly area: CellArea;
  readonly hasTotals: boolean;
}

export interface AutoFilterOverview {
  readonly area: CellArea;
  /** True while rows are hidden by it. */
  readonly isFiltering: boolean;
}

/** 1 January 2000 as a serial of the 1904 date system; in the 1900 system it is 36,526. */
const YEAR_2000_IN_1904_SYSTEM = 35_064;

/**
 * Sees which sheets, tables, filters and columns of ours the workbook has. Two syncs, whatever its size.
 * No property tells the date system; `DATE(2000, 1, 1)`, calculated without writing, does.
 */
export async function readOverview(context: Excel.RequestContext): Promise<WorkbookOverview> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  // One load: a second one would make the items anew and forget what the first brought.
  sheets.load(SHEET_FACTS);
  workbook.load('readOnly');
  const active = workbook.worksheets.getActiveWorksheet().load('name');
  const names = workbook.names.load('items/name,items/formula,items/comment,items/visible');
  const year2000 = workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();

  const extents = sheets.items.map(requestExtent);
  await context.sync();

  return {
    dateSystem: year2000.value === YEAR_2000_IN_1904_SYSTEM ? 1904 : 1900,
    activeSheet: active.name,
    isReadOnly: workbook.readOnly,
    sheets: extents.map(overviewOf),
    markers: names.items.flatMap(({ name, formula, comment, visible }) => {
      const marker = markerFromName({ name, formula: String(formula), comment, visible });
      return marker ? [marker] : [];
    }),
  };
}

const SHEET_FACTS = [
  'items/name',
  'items/visibility',
  'items/protection/protected',
  'items/autoFilter/enabled',
  'items/autoFilter/isDataFiltered',
  'items/tables/items/name',
  'items/tables/items/showTotals',
];

interface RequestedExtent {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly touched: Excel.Range;
  readonly filtered: Excel.Range | null;
  readonly tables: readonly { table: Excel.Table; range: Excel.Range }[];
}

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

function requestExtent(sheet: Excel.Worksheet): RequestedExtent {
  return {
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load(`${EXTENT},rowHidden`),
    touched: sheet.getUsedRangeOrNullObject(false).load(EXTENT),
    filtered: sheet.autoFilter.enabled ? sheet.autoFilter.getRangeOrNullObject().load(EXTENT) : null,
    tables: sheet.tables.items.map((table) => ({ table, range: table.getRange().load(EXTENT) })),
  };
}

function overviewOf({ sheet, used, touched, filtered, tables }: RequestedExtent): SheetOverview {
  const filterArea = filtered && areaOf(filtered);
  return {
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    isProtected: sheet.protection.protected,
    used: areaOf(used),
    touched: areaOf(touched),
    tables: tables.map(({ table, range }) => ({ name: table.name, hasTotals: table.showTotals, area: areaOf(range)! })),
    // null where some are hidden and some are not.
    hasHiddenRows: !used.isNullObject && used.rowHidden !== false,
    autoFilter: filterArea && { area: filterArea, isFiltering: sheet.autoFilter.isDataFiltered },
  };
}

function areaOf(range: Excel.Range): CellArea | null {
  if (range.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}
