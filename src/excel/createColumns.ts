import { addHighlighting } from './highlight';
import { headerOf } from './headers';
import {
  markerComment,
  markerName,
  type ColumnWidth,
  type Marker,
  type MarkerKind,
  type OwnColumn,
} from './ownColumns';
import type { Placement, WriteRequest } from './types';

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
  why: 460,
  checkedOn: 80,
};

/** What has to be made before values can be written. */
export interface Making {
  /** New columns; null where all are there. */
  readonly placed: Placement | null;
  /** Columns that an interrupted refresh made and did not mark. */
  readonly unmarked: ReadonlyMap<OwnColumn, number>;
  /** Where every column of ours stands, the new ones included. */
  readonly positions: ReadonlyMap<OwnColumn, number>;
  readonly highlight: boolean;
}

/**
 * Queues what makes columns ours. The order is what makes it safe: the anchor's name first, so that of two refreshes at once the
 * second fails before it has done anything; `ready` last, so that a refresh that was cut short is known as such by the next one.
 */
export function makeColumns(context: Excel.RequestContext, request: WriteRequest, making: Making): void {
  const { region, ownership } = request;
  const sheet = context.workbook.worksheets.getItem(region.sheet);
  const mark = (kind: MarkerKind, column: number, width?: ColumnWidth) => {
    const name = markerName(ownership.group, kind);
    const comment = markerComment({ sheet: region.sheet, width });
    const marker = context.workbook.names.add(name, sheet.getCell(region.headerRow, column), comment);
    // Excel keeps this only for a name that has just been made.
    marker.visible = false;
  };
  if (ownership.state === 'new') mark('anchor', region.firstColumn);
  if (ownership.state === 'interrupted') hideAgain(context, ownership.markers, mark);
  if (request.restoreDeleted) {
    for (const { name } of [...ownership.deleted, ...ownership.displaced])
      context.workbook.names.getItem(name).delete();
  }
  for (const [column, position] of making.unmarked) mark(column, position);
  making.placed?.columns.forEach((column, index) => {
    const position = making.placed!.firstColumn + index;
    const width = making.placed!.widthsBefore[index];
    // A table's column has to be there before its header can be marked; beside a range, a marked empty cell does no harm.
    if (making.placed!.kind === 'table') {
      sheet.tables.getItem(region.table!).columns.add(undefined, undefined, headerOf(request, column));
      mark(column, position, width);
    } else {
      mark(column, position, width);
      sheet.getCell(region.headerRow, position).values = [[headerOf(request, column)]];
    }
  });
  for (const [column, position] of toFormat(request, making)) formatColumn(sheet, request, column, position);
  stretchAutoFilter(sheet, request, making);
  if (making.highlight) highlight(sheet, request, making);
  if (ownership.state !== 'ready') mark('ready', region.firstColumn);
}

/** A name can only be hidden when it is made: those that a refresh left visible when it was cut short are made again. */
function hideAgain(
  context: Excel.RequestContext,
  markers: readonly Marker[],
  mark: (kind: MarkerKind, column: number, width?: ColumnWidth) => void,
): void {
  for (const { name, kind, cell, note, visible } of markers) {
    if (!visible) continue;
    context.workbook.names.getItem(name).delete();
    mark(kind, cell!.column, note.width);
  }
}

/** New columns; after an interruption all of them, since nobody knows how far it came. */
function toFormat({ ownership }: WriteRequest, { placed, positions }: Making): [OwnColumn, number][] {
  const isNew = new Set(placed?.columns);
  return [...positions].filter(([column]) => ownership.state !== 'ready' || isNew.has(column));
}

/** One format for all cells of a range: Office.js takes a single value, though its types declare only the two-dimensional form. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function formatColumn(sheet: Excel.Worksheet, { region }: WriteRequest, column: OwnColumn, position: number): void {
  const { format } = sheet.getCell(region.headerRow, position);
  if (region.table === null) format.font.bold = true;
  format.columnWidth = WIDTHS[column];
  if (region.lastRow < region.firstRow) return;
  const rowCount = region.lastRow - region.firstRow + 1;
  setFormat(sheet.getRangeByIndexes(region.firstRow, position, rowCount, 1), OWN_FORMATS[column]);
}

function highlight(sheet: Excel.Worksheet, { region, labels }: WriteRequest, { positions }: Making): void {
  const status = positions.get('status');
  if (status === undefined) return;
  const ours = [...positions.values()];
  const firstColumn = positions.has('for') ? Math.min(...ours) : Math.min(region.firstColumn, ...ours);
  const lastColumn = positions.has('for') ? Math.max(...ours) : Math.max(region.lastColumn, ...ours);
  addHighlighting(
    sheet,
    {
      firstRow: region.firstRow,
      statusColumn: status,
      checkedOnColumn: positions.get('checkedOn') ?? null,
      band: { firstColumn, lastColumn },
    },
    labels,
  );
}

/** Takes our columns into the range's AutoFilter, so that a sort by its buttons takes them along. */
function stretchAutoFilter(sheet: Excel.Worksheet, { overview, region }: WriteRequest, { positions }: Making): void {
  const filter = overview.autoFilter;
  if (region.table !== null || !filter || filter.isFiltering || filter.area.row !== region.headerRow) return;
  const { row, column, rowCount, columnCount } = filter.area;
  const ours = new Set(positions.values());
  let end = column + columnCount;
  while (ours.has(end)) end += 1;
  if (end > column + columnCount) sheet.autoFilter.apply(sheet.getRangeByIndexes(row, column, rowCount, end - column));
}
