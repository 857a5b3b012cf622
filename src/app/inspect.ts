import type { Phase } from '../domain/data';
import { laterOf, type CalendarDate } from '../domain/dates';
import type { ContactCell, DatedCell, Deal } from '../domain/reading';
import { columnLetters, runExcel } from '../excel';
import { renderColumnReason, renderDateOrder, type Language } from '../i18n';
import { assessDeals } from './assessDeals';
import { withAppFailures } from './failure';
import { isReadable, readOthers, readPipeline, type Pipeline } from './readPipeline';
import { ownColumnsIn, regionOf } from './region';
import {
  columnReport,
  ignoredRowReports,
  isoOrNull,
  reportHead,
  warningReports,
  type ColumnReport,
  type IgnoredRowReport,
  type ReportHead,
  type WarningReport,
} from './report';
import type { AppRequest } from './request';

/** What was recognised on a sheet, before anything is written. */
export interface InspectReport extends Omit<ReportHead, 'columns'> {
  /** The language of its sentences. */
  readonly language: Language;
  readonly columns: readonly ReasonedColumn[];
  /** Mappings below the bar, for the user to confirm. */
  readonly offered: readonly ReasonedColumn[];
  readonly deals: readonly InspectedDeal[];
  /** The other lists of the workbook that would read. */
  readonly tables: readonly OtherTable[];
  readonly dateOrder: readonly DateOrder[];
  readonly ignoredRows: readonly IgnoredRowReport[];
  readonly warnings: readonly WarningReport[];
}

export type ReasonedColumn = ColumnReport & { readonly reason: string };

/** A deal with every field that was read: dates as ISO dates, null where a cell holds none. */
export type InspectedDeal = Readonly<Record<string, string | number | null>> & {
  readonly row: number;
  readonly phase: Phase;
};

export interface OtherTable {
  readonly sheet: string;
  readonly table: string | null;
  readonly headerRow: number;
  readonly deals: number;
}

/**
 * How day and month of a date column are told apart: null where nothing has to be decided, `undecided` where cells with two readings
 * are left unread.
 */
export interface DateOrder {
  readonly column: string;
  readonly header: string;
  readonly order: 'undecided' | null;
  readonly proof: string;
}

/**
 * Says what was recognised on the prospect sheet: columns with reasons, every field of every deal, other lists found. Writes nothing.
 *
 * @throws {AppFailure} where no sheet reads
 */
export function inspect(request: AppRequest = {}): Promise<InspectReport> {
  return withAppFailures(() => runExcel((context) => inspectIn(context, request)));
}

async function inspectIn(context: Excel.RequestContext, request: AppRequest): Promise<InspectReport> {
  const pipeline = await readPipeline(context, request);
  const others = await readOthers(context, pipeline.workbook, pipeline.overview, pipeline.asOf.date, request);
  const language = request.language ?? ownColumnsIn(pipeline, regionOf(pipeline)).language;
  const { reading } = pipeline;
  const reasoned = (column: (typeof reading.columns)[number]): ReasonedColumn => ({
    ...columnReport(column),
    reason: renderColumnReason(column, language),
  });
  return {
    ...reportHead(pipeline),
    language,
    columns: reading.columns.map(reasoned),
    offered: reading.offered.map(reasoned),
    deals: reading.deals.map(inspectedDeal),
    tables: others.filter(isReadable).map(({ reading: other }) => ({
      sheet: other.sheet,
      table: other.table,
      headerRow: other.headerRow + 1,
      deals: other.deals.length,
    })),
    dateOrder: dateOrders(pipeline, language),
    ignoredRows: ignoredRowReports(pipeline, language),
    warnings: warningReports(pipeline, assessDeals(pipeline, request.profile), [], language),
  };
}

function inspectedDeal(deal: Deal): InspectedDeal {
  const { row, standing, lastContact, lastReply, stageEntered, stageDate, created, ...rest } = deal;
  const { nextActionDate, closeDate, holdUntil, milestoneDate, ...texts } = rest;
  return {
    ...texts,
    row: row + 1,
    phase: standing.phase,
    kind: standing.kind,
    lastContact: latestOf(lastContact),
    lastReply: latestOf(lastReply),
    stageEntered: dateOf(stageEntered),
    stageDate: dateOf(stageDate),
    created: dateOf(created),
    nextActionDate: dateOf(nextActionDate),
    // A period such as 2026/3 is no day, and stays the text that it is.
    closeDate: dateOf(closeDate) ?? textOf(closeDate),
    holdUntil: dateOf(holdUntil),
    milestoneDate: dateOf(milestoneDate),
  };
}

function dateOf(cell: DatedCell | ContactCell | null): string | null {
  return isoOrNull(cell?.reading.kind === 'date' ? cell.reading.date : null);
}

function textOf(cell: DatedCell | null): string | null {
  return typeof cell?.value === 'string' && cell.value !== '' ? cell.value : null;
}

/** The latest date of a field that may have several columns. */
function latestOf(cells: readonly DatedCell[]): string | null {
  const dates = cells.flatMap(({ reading }) => (reading.kind === 'date' ? [reading.date] : []));
  return isoOrNull(dates.reduce<CalendarDate | null>((latest, date) => laterOf(latest, date), null));
}

interface DateCounts {
  serials: number;
  texts: number;
  undecided: number;
}

/** Date cells, year-first texts and days above twelve need no order; the counts are the proof. */
function dateOrders({ reading }: Pipeline, language: Language): DateOrder[] {
  const counts = new Map<number, DateCounts>();
  for (const deal of reading.deals) for (const cell of datedCells(deal)) countDate(counts, cell);
  return reading.columns.flatMap(({ column, header }) => {
    const count = counts.get(column);
    if (!count) return [];
    const order = count.undecided > 0 ? 'undecided' : null;
    return [{ column: columnLetters(column), header, order, proof: renderDateOrder(count, language) }];
  });
}

function countDate(counts: Map<number, DateCounts>, { column, reading }: DatedCell): void {
  const isUndecided = reading.kind === 'unreadable' && reading.problem === 'two-readings';
  if (reading.kind !== 'date' && !isUndecided) return;
  const count = counts.get(column) ?? { serials: 0, texts: 0, undecided: 0 };
  counts.set(column, count);
  if (isUndecided) count.undecided += 1;
  else if (reading.kind === 'date' && reading.from === 'serial') count.serials += 1;
  else count.texts += 1;
}

function datedCells(deal: Deal): DatedCell[] {
  const { stageEntered, stageDate, created, nextActionDate, closeDate, holdUntil, milestoneDate } = deal;
  const single = [stageEntered, stageDate, created, nextActionDate, closeDate, holdUntil, milestoneDate];
  return [...deal.lastContact, ...deal.lastReply, ...single.filter((cell) => cell !== null)];
}
