import { fromIso, type CalendarDate } from '../domain/dates';
import { readSheet, type SheetReading, type UnreadableSheet } from '../domain/reading';
import {
  asOfOfWorkbook,
  markersThatHold,
  onSheet,
  ownColumnsOf,
  readOverview,
  readValues,
  sameSheet,
  type Marker,
  type ReadValues,
  type SheetOverview,
  type WorkbookOverview,
} from '../excel';
import { allOwnHeaders } from '../i18n';
import { AppFailure } from './failure';
import type { AppRequest } from './request';
import { todayHere } from './today';

/** The prospect sheet that a use case works on, read in full. */
export interface Pipeline {
  /** The markers of ownership as they hold on the sheet. */
  readonly markers: readonly Marker[];
  readonly workbook: WorkbookOverview;
  readonly overview: SheetOverview;
  readonly read: ReadValues;
  readonly reading: SheetReading;
  readonly asOf: AsOf;
  /** Other sheets that would read too, where the active one did not and one had to be chosen. */
  readonly passedOver: readonly string[];
  /** The active sheet's name where another one was chosen, else null. */
  readonly insteadOf: string | null;
}

/** The date that all counting ends on, and where it comes from. */
export interface AsOf {
  readonly date: CalendarDate;
  readonly source: 'given' | 'sample' | 'today';
}

interface ReadSheet {
  /** The markers of ownership as they hold on this sheet. */
  readonly markers: readonly Marker[];
  readonly overview: SheetOverview;
  readonly read: ReadValues;
  readonly reading: SheetReading | UnreadableSheet;
}

type ReadableSheet = ReadSheet & { readonly reading: SheetReading };

/**
 * Reads the sheet that is named; else the active one if it reads as a prospect sheet; else the best of the others.
 *
 * @throws {AppFailure} where there is no such sheet, or none reads
 */
export async function readPipeline(context: Excel.RequestContext, request: AppRequest): Promise<Pipeline> {
  const workbook = await readOverview(context);
  const asOf = asOfOf(request);
  const first = sheetToTry(workbook, request.sheet);
  const firstRead = await readOne(context, workbook, first, asOf.date, request);
  if (isReadable(firstRead)) return { workbook, asOf, ...firstRead, passedOver: [], insteadOf: null };
  if (request.sheet !== undefined)
    throw new AppFailure({ code: 'not-a-prospect-sheet', sheets: [firstRead.reading as UnreadableSheet] });

  const others = await readOthers(context, workbook, first, asOf.date, request);
  const [best, ...rest] = others.filter(isReadable).sort((one, other) => other.reading.score - one.reading.score);
  if (!best) throw nothingReads([firstRead, ...others]);
  return { workbook, asOf, ...best, passedOver: rest.map(({ overview }) => overview.name), insteadOf: first.name };
}

/** Reads every visible sheet but one, in the order of their tabs. */
export async function readOthers(
  context: Excel.RequestContext,
  workbook: WorkbookOverview,
  except: SheetOverview,
  asOf: CalendarDate,
  request: AppRequest,
): Promise<ReadSheet[]> {
  const read: ReadSheet[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.name === except.name || !sheet.visible || !sheet.used) continue;
    read.push(await readOne(context, workbook, sheet, asOf, request));
  }
  return read;
}

export function isReadable(sheet: ReadSheet): sheet is ReadableSheet {
  return sheet.reading.readable;
}

function asOfOf(request: AppRequest): AsOf {
  const given = request.asOf === undefined ? null : fromIso(request.asOf);
  if (given !== null) return { date: given, source: 'given' };
  const sample = fromIso(asOfOfWorkbook() ?? '');
  if (sample !== null) return { date: sample, source: 'sample' };
  return { date: todayHere(), source: 'today' };
}

function sheetToTry(workbook: WorkbookOverview, name: string | undefined): SheetOverview {
  const wanted = name ?? workbook.activeSheet;
  const found = workbook.sheets.find((sheet) => sameSheet(sheet.name, wanted));
  if (found) return found;
  throw new AppFailure({ code: 'no-such-sheet', sheet: wanted, sheets: workbook.sheets.map((sheet) => sheet.name) });
}

function nothingReads(sheets: readonly ReadSheet[]): AppFailure {
  if (sheets.every(({ overview }) => overview.used === null)) return new AppFailure({ code: 'empty-workbook' });
  const unreadable = sheets.flatMap(({ reading }) => (reading.readable ? [] : [reading]));
  return new AppFailure({ code: 'not-a-prospect-sheet', sheets: unreadable });
}

async function readOne(
  context: Excel.RequestContext,
  workbook: WorkbookOverview,
  overview: SheetOverview,
  asOf: CalendarDate,
  { onProgress }: AppRequest,
): Promise<ReadSheet> {
  const area = overview.used ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  const lastOwnColumn = Math.max(-1, ...ownColumnsOf(workbook.markers, overview.name));
  const values = await onSheet(overview.name, () =>
    readValues(context, overview.name, area, lastOwnColumn, (rows) => onProgress?.('reading', rows, area.rowCount)),
  );
  const headerAt = (row: number, column: number) => values[row - area.row]?.[column - area.column] ?? '';
  const markers = markersThatHold(workbook.markers, overview.name, allOwnHeaders(), headerAt);
  const reading = readSheet(
    {
      name: overview.name,
      originRow: area.row,
      originColumn: area.column,
      values,
      dateSystem: workbook.dateSystem,
      tables: overview.tables.map(({ name, area: table, hasTotals }) => ({
        name,
        headerRow: table.row,
        firstColumn: table.column,
        lastColumn: table.column + table.columnCount - 1,
        lastRow: table.row + table.rowCount - 1 - (hasTotals ? 1 : 0),
      })),
      ownColumns: ownColumnsOf(markers, overview.name),
    },
    { asOf },
  );
  return { overview, read: { row: area.row, column: area.column, values }, reading, markers };
}
