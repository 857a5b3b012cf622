import { LAST_COLUMN, type CellArea } from './addresses';
import { ExcelFailure } from './failure';
import type { SheetOverview } from './overview';
import { OWN_COLUMNS, type OwnColumn } from './ownColumns';
import type { Ownership } from './ownership';
import type { ProspectRegion } from './region';
import type { Placement } from './types';

/** What decides where columns go. */
export interface PlacementRequest {
  readonly region: ProspectRegion;
  readonly overview: SheetOverview;
  readonly ownership: Ownership;
  readonly restoreDeleted: boolean;
}

type Place = Omit<Placement, 'widthsBefore' | 'isHidden'>;

/**
 * Finds the place for the columns that are not there, checked to be empty; null where all are there. One sync at most.
 * Nothing is ever shifted or overwritten.
 *
 * @throws {ExcelFailure} `no-room` where the sheet is full to its last column
 */
export async function findPlace(context: Excel.RequestContext, request: PlacementRequest): Promise<Placement | null> {
  const missing = missingColumns(request);
  if (missing.length === 0) return null;
  const first = request.ownership.columns.has('for')
    ? placeAfterOurs(request, missing)
    : preferredPlace(request, missing);
  return firstFree(context, request, [first, ...placesApart(request, missing)]);
}

function missingColumns({ ownership, restoreDeleted }: PlacementRequest): OwnColumn[] {
  const known = new Set<OwnColumn>(ownership.columns.keys());
  const gone = restoreDeleted ? [] : [...ownership.deleted, ...ownership.displaced];
  for (const { kind } of gone) known.add(kind);
  return OWN_COLUMNS.filter((column) => column !== 'for' && !known.has(column));
}

/** The place that is taken if its cells are empty, or null where the sheet itself speaks against it. */
function preferredPlace(request: PlacementRequest, columns: readonly OwnColumn[]): Place | null {
  const { region, overview } = request;
  const firstColumn = rightEdge(request) + 1;
  if (firstColumn + columns.length - 1 > LAST_COLUMN) return null;
  if (region.table !== null) return { kind: 'table', firstColumn, columns };
  // An active filter cannot be stretched without asking Excel to filter anew, which could show or hide rows of the user's.
  if (overview.autoFilter?.isFiltering) return null;
  return { kind: 'beside', firstColumn, columns };
}

/** The last column of the table, or of the range with those of ours that already stand beside it. */
export function rightEdge({ region, overview, ownership }: Omit<PlacementRequest, 'restoreDeleted'>): number {
  const table = overview.tables.find(({ name }) => name === region.table);
  if (table) return table.area.column + table.area.columnCount - 1;
  const ours = new Set(ownership.columns.values());
  let edge = region.lastColumn;
  while (ours.has(edge + 1)) edge += 1;
  return edge;
}

/** How much further right it is worth looking, where merged cells or hidden columns are in the way. */
const FURTHER_RIGHT = [0, 10, 30, 100];

/**
 * The places of last resort: right of everything on the sheet, one empty column apart, so that Excel does not take them for a part of
 * what stands there. First right of every value, then right of every value or format, then further on.
 */
function placesApart({ overview, ownership }: PlacementRequest, missing: readonly OwnColumn[]): Place[] {
  const columns = ownership.columns.has('for') ? missing : (['for', ...missing] as const);
  const ends = [overview.used, overview.touched].map((area) => (area ? area.column + area.columnCount + 1 : 0));
  const starts = [ends[0]!, ...FURTHER_RIGHT.map((further) => ends[1]! + further)];
  const fitting = [...new Set(starts)].filter((start) => start + columns.length - 1 <= LAST_COLUMN);
  return fitting.map((firstColumn) => ({ kind: 'apart', firstColumn, columns }));
}

/** Where ours stand apart already, the missing ones go right behind them. */
function placeAfterOurs({ ownership }: PlacementRequest, columns: readonly OwnColumn[]): Place | null {
  const firstColumn = Math.max(...ownership.columns.values()) + 1;
  return firstColumn + columns.length - 1 > LAST_COLUMN ? null : { kind: 'apart', firstColumn, columns };
}

/**
 * Looks at the places in one sync and takes the first that is free; where all of them are hidden columns, the first of these.
 *
 * @throws {ExcelFailure} `no-room` where none is free
 */
async function firstFree(
  context: Excel.RequestContext,
  request: PlacementRequest,
  places: readonly (Place | null)[],
): Promise<Placement> {
  const sheet = context.workbook.worksheets.getItem(request.region.sheet);
  const asked = places.flatMap((place) => (place === null ? [] : [askAbout(sheet, request, place)]));
  if (asked.length > 0) await context.sync();
  const free = asked.filter(isFree);
  const taken = free.find(isShown) ?? free[0];
  if (!taken) {
    throw new ExcelFailure('no-room', request.overview.name, 'No empty columns are left on the right of this sheet.');
  }
  const widthsBefore = taken.formats.map(({ columnWidth, useStandardWidth }) =>
    useStandardWidth ? ('standard' as const) : columnWidth,
  );
  return { ...taken.place, widthsBefore, isHidden: !isShown(taken) };
}

interface AskedPlace {
  readonly place: Place;
  readonly cells: Excel.Range;
  readonly values: Excel.Range;
  /** Cells with formats of their own: ours would replace them, and Remove could not give them back. */
  readonly formatted: Excel.Range;
  /** Merged cells, or null where this Excel cannot tell. */
  readonly merged: Excel.RangeAreas | null;
  readonly formats: readonly Excel.RangeFormat[];
}

/** Queues what tells whether a place is free. A formula that shows nothing is the user's too, and counts as a value. */
function askAbout(sheet: Excel.Worksheet, request: PlacementRequest, place: Place): AskedPlace {
  const { row, column, rowCount, columnCount } = cellsNeeded(request, place);
  const cells = sheet.getRangeByIndexes(row, column, rowCount, columnCount).load('columnHidden');
  const canTellMerged = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  return {
    place,
    cells,
    values: cells.getUsedRangeOrNullObject(true).load('address'),
    formatted: cells.getUsedRangeOrNullObject(false).load('address'),
    merged: canTellMerged ? cells.getMergedAreasOrNullObject().load('address') : null,
    formats: place.columns.map((_, index) =>
      sheet.getCell(row, column + index).format.load('columnWidth,useStandardWidth'),
    ),
  };
}

/** Nothing of the user's may be there: no value, no format that ours would replace, no merged cells. */
function isFree({ values, formatted, merged }: AskedPlace): boolean {
  const isUnmerged = merged === null || merged.isNullObject;
  return values.isNullObject && formatted.isNullObject && isUnmerged;
}

/** null says that some are hidden and some are not. */
function isShown({ cells }: AskedPlace): boolean {
  return cells.columnHidden === false;
}

/** The cells that must be empty: from the header down to the end of the table, or of the sheet's used rows. */
function cellsNeeded({ region, overview }: PlacementRequest, place: Place): CellArea {
  const table = overview.tables.find(({ name }) => name === region.table);
  const lastUsedRow = table ? lastRowOf(table.area) : overview.used ? lastRowOf(overview.used) : region.lastRow;
  return {
    row: region.headerRow,
    column: place.firstColumn,
    rowCount: Math.max(lastUsedRow, region.lastRow) - region.headerRow + 1,
    columnCount: place.columns.length,
  };
}

function lastRowOf(area: CellArea): number {
  return area.row + area.rowCount - 1;
}
