import { addHighlighting } from './highlight';
import { markerName, type OwnColumn } from './ownColumns';
import type { Placement } from './placement';
import type { WriteRequest } from './writeColumns';

/** Number formats of our columns, explicit, so that a sheet's own formats do not show a number of days as a date. */
export const OWN_FORMATS: Readonly<Record<OwnColumn, string>> = {
  for: 'General',
  daysSilent: '0',
  daysInStage: '0',
  status: 'General',
  nextCheckIn: 'yyyy-mm-dd',
  why: 'General',
  checkedOn: 'yyyy-mm-dd',
};

/** Widths of our columns in points, as Office.js counts them: wide enough for header and values, the reason for about a sentence. */
const WIDTHS: Readonly<Record<OwnColumn, number>> = {
  for: 200,
  daysSilent: 70,
  daysInStage: 80,
  status: 95,
  nextCheckIn: 85,
  why: 380,
  checkedOn: 80,
};

/**
 * Queues what makes new columns ours: table columns, formats, markers and rules. The caller writes headers and values in the same
 * request, so that a sheet never has a column of ours without its marker.
 *
 * @param positions where every column of ours stands, the new ones included
 */
export function createColumns(
  context: Excel.RequestContext,
  request: WriteRequest,
  placed: Placement,
  positions: ReadonlyMap<OwnColumn, number>,
): void {
  const { region, ownership } = request;
  const sheet = context.workbook.worksheets.getItem(region.sheet);
  if (placed.kind === 'beside') stretchAutoFilter(sheet, request, placed);
  if (request.restoreDeleted) {
    for (const { name } of ownership.deleted) context.workbook.names.getItem(name).delete();
  }
  placed.columns.forEach((column, index) => createColumn(context, sheet, request, placed, column, index));
  if (placed.columns.includes('status')) highlight(sheet, request, placed, positions);
}

/** The header of a column of ours: a table's columns need names of their own, and a user's column that has our header keeps it. */
export function headerOf(request: WriteRequest, column: OwnColumn): string {
  const header = request.headers[column];
  if (request.region.table === null) return header;
  const taken = new Set(request.region.headers.map((text) => text.toLowerCase()));
  let name = header;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${header} (${number})`;
  return name;
}

function createColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  request: WriteRequest,
  placed: Placement,
  column: OwnColumn,
  index: number,
): void {
  const { region, ownership } = request;
  const position = placed.firstColumn + index;
  const header = sheet.getCell(region.headerRow, position);
  if (placed.kind === 'table') {
    sheet.tables.getItem(region.table!).columns.add(undefined, undefined, headerOf(request, column));
  } else {
    header.format.font.bold = true;
    header.values = [[headerOf(request, column)]];
  }
  const marker = context.workbook.names.add(markerName(ownership.group, column), header, region.sheet);
  header.format.columnWidth = WIDTHS[column];
  // Excel keeps this only for a name that has just been made.
  marker.visible = false;
  if (region.lastRow < region.firstRow) return;
  setFormat(
    sheet.getRangeByIndexes(region.firstRow, position, region.lastRow - region.firstRow + 1, 1),
    OWN_FORMATS[column],
  );
}

/** One format for all cells of a range: Office.js takes a single value, though its types declare only the two-dimensional form. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function highlight(
  sheet: Excel.Worksheet,
  { region, labels }: WriteRequest,
  placed: Placement,
  positions: ReadonlyMap<OwnColumn, number>,
): void {
  const ours = [...positions.values()];
  const firstColumn = placed.kind === 'apart' ? Math.min(...ours) : region.firstColumn;
  addHighlighting(
    sheet,
    {
      firstRow: region.firstRow,
      statusColumn: positions.get('status')!,
      checkedOnColumn: positions.get('checkedOn') ?? null,
      band: { firstColumn, lastColumn: Math.max(region.lastColumn, ...ours) },
    },
    labels,
  );
}

/** Takes our columns into the range's AutoFilter, so that a sort by its buttons takes them along. */
function stretchAutoFilter(sheet: Excel.Worksheet, request: WriteRequest, placed: Placement): void {
  const filter = request.overview.autoFilter;
  if (!filter || filter.area.row !== request.region.headerRow) return;
  const { row, column, rowCount } = filter.area;
  const columnCount = placed.firstColumn + placed.columns.length - column;
  if (columnCount <= filter.area.columnCount) return;
  sheet.autoFilter.apply(sheet.getRangeByIndexes(row, column, rowCount, columnCount));
}
