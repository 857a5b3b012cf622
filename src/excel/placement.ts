import { LAST_COLUMN, type CellArea } from './addresses';
import { ExcelFailure } from './failure';
import type { SheetOverview } from './overview';
import { OWN_COLUMNS, type OwnColumn } from './ownColumns';
import type { Ownership } from './ownership';

/** The prospect table as it was read: where its header, rows and columns are in the sheet, counted from 0. */
export interface ProspectRegion {
  readonly sheet: string;
  /** Name of the table (ListObject), or null for a plain range. */
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The headers of the user's own columns, so that ours do not take one of their names. */
  readonly headers: readonly string[];
}

/**
 * Where new columns of ours go. `table`: at the table's right end; `beside`: right beside the range; `apart`: right of everything,
 * with a column that says whose row it is, so that no row can be read as another's after a sort.
 */
export interface Placement {
  readonly kind: 'table' | 'beside' | 'apart';
  readonly firstColumn: number;
  readonly columns: readonly OwnColumn[];
}

/** What decides where columns go. */
export interface PlacementRequest {
  readonly region: ProspectRegion;
  readonly overview: SheetOverview;
  readonly ownership: Ownership;
  readonly restoreDeleted: boolean;
}

/**
 * Finds the place for the columns that are not there, checked to be empty; null where all are there. One sync at most.
 * Nothing is ever shifted or overwritten.
 *
 * @throws {ExcelFailure} `no-room` where the sheet is full to its last column
 */
export async function findPlace(context: Excel.RequestContext, request: PlacementRequest): Promise<Placement | null> {
  const missing = missingColumns(request);
  if (missing.length === 0) return null;
  const preferred = preferredPlacement(request, missing);
  if (preferred && (await areEmpty(context, request, preferred))) return preferred;
  return placementApart(request, missing);
}

function missingColumns({ ownership, restoreDeleted }: PlacementRequest): OwnColumn[] {
  const known = new Set<OwnColumn>(ownership.columns.keys());
  if (!restoreDeleted) for (const { column } of ownership.deleted) known.add(column);
  return OWN_COLUMNS.filter((column) => column !== 'for' && !known.has(column));
}

/** The place that is taken if its cells are empty, or null where the sheet itself speaks against it. */
function preferredPlacement(request: PlacementRequest, columns: readonly OwnColumn[]): Placement | null {
  const { region, overview } = request;
  const firstColumn = rightEdge(request) + 1;
  if (firstColumn + columns.length - 1 > LAST_COLUMN) return null;
  if (region.table !== null) return { kind: 'table', firstColumn, columns };
  // An active filter cannot be stretched without asking Excel to filter anew, which could show or hide rows of the user's.
  if (overview.autoFilter?.isFiltering) return null;
  return { kind: 'beside', firstColumn, columns };
}

/** The last column of the table, or of the range with those of ours that already stand beside it. */
function rightEdge({ region, overview, ownership }: PlacementRequest): number {
  const table = overview.tables.find(({ name }) => name === region.table);
  if (table) return table.area.column + table.area.columnCount - 1;
  const ours = new Set(ownership.columns.values());
  let edge = region.lastColumn;
  while (ours.has(edge + 1)) edge += 1;
  return edge;
}

/** Whether the cells hold neither values nor formulas: a formula that shows nothing is the user's too. */
async function areEmpty(
  context: Excel.RequestContext,
  request: PlacementRequest,
  placement: Placement,
): Promise<boolean> {
  const { row, column, rowCount, columnCount } = cellsNeeded(request, placement);
  const sheet = context.workbook.worksheets.getItem(request.region.sheet);
  const inUse = sheet.getRangeByIndexes(row, column, rowCount, columnCount).getUsedRangeOrNullObject(true);
  inUse.load('address');
  await context.sync();
  return inUse.isNullObject;
}

/** The cells that must be empty: from the header down to the end of the table, or of the sheet's used rows. */
function cellsNeeded({ region, overview }: PlacementRequest, placement: Placement): CellArea {
  const table = overview.tables.find(({ name }) => name === region.table);
  const lastUsedRow = table ? lastRowOf(table.area) : overview.used ? lastRowOf(overview.used) : region.lastRow;
  return {
    row: region.headerRow,
    column: placement.firstColumn,
    rowCount: Math.max(lastUsedRow, region.lastRow) - region.headerRow + 1,
    columnCount: placement.columns.length,
  };
}

/**
 * The place of last resort: right of everything on the sheet, one empty column apart, so that Excel does not take it for a part of
 * what stands there.
 */
function placementApart({ overview, ownership }: PlacementRequest, missing: readonly OwnColumn[]): Placement {
  const { used } = overview;
  const firstColumn = used ? used.column + used.columnCount + 1 : 0;
  const columns = ownership.columns.has('for') ? missing : (['for', ...missing] as const);
  if (firstColumn + columns.length - 1 > LAST_COLUMN) {
    throw new ExcelFailure('no-room', overview.name, 'No empty columns are left on the right of this sheet.');
  }
  return { kind: 'apart', firstColumn, columns };
}

function lastRowOf(area: CellArea): number {
  return area.row + area.rowCount - 1;
}
