import {
  columnLetters,
  ExcelFailure,
  onSheet,
  runExcel,
  writeColumns,
  type OwnRow,
  type WriteRequest,
  type WriteResult,
} from '../excel';
import {
  allOwnHeaders,
  ownHeader,
  ownHeaders,
  statusLabel,
  statusLabels,
  type AppWarning,
  type Language,
} from '../i18n';
import { assessDeals, type AssessedDeal } from './assessDeals';
import { AppFailure, withAppFailures } from './failure';
import { readPipeline, type Pipeline } from './readPipeline';
import { ownColumnsIn, regionOf } from './region';
import {
  countStatuses,
  dealReport,
  ignoredRowReports,
  needsDataReports,
  reportHead,
  warningReports,
  type DealReport,
  type RefreshReport,
} from './report';
import type { RefreshRequest } from './request';

/**
 * The main job: reads the prospect sheet, says of every deal where it stands, and brings our columns up to date. A second refresh
 * on the same date writes nothing.
 *
 * @throws {AppFailure} where no sheet reads, or the workbook refuses to be written to
 */
export function refresh(request: RefreshRequest = {}): Promise<RefreshReport> {
  return withAppFailures(() => retried(() => runExcel((context) => refreshIn(context, request))));
}

/** How often a refresh begins again because somebody else made our columns while it was reading. */
const RETRIES = 2;

/** Two refreshes at once: the one that comes second has done nothing yet, sees what the first made, and goes on from there. */
async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isRace = error instanceof ExcelFailure && error.code === 'changed-meanwhile';
      if (!isRace || attempt === RETRIES) throw error;
    }
  }
}

async function refreshIn(context: Excel.RequestContext, request: RefreshRequest): Promise<RefreshReport> {
  const pipeline = await readPipeline(context, request);
  refuseUnwritable(pipeline);
  const region = regionOf(pipeline);
  const { ownership, language: languageThere } = ownColumnsIn(pipeline, region);
  const language = request.language ?? languageThere;
  const assessed = assessDeals(pipeline, request.profile);
  const deals = assessed.map((one) => dealReport(one, pipeline.asOf.date, language));

  const wanted: WriteRequest = {
    region,
    overview: pipeline.overview,
    ownership,
    dateSystem: pipeline.workbook.dateSystem,
    read: pipeline.read,
    rows: assessed.map((one, index) => ownRow(one, deals[index]!, pipeline, language)),
    headers: ownHeaders(language),
    knownHeaders: allOwnHeaders(),
    labels: statusLabels(),
    restoreDeleted: request.restoreColumns ?? false,
    onProgress: (done) => request.onProgress?.('writing', done, assessed.length),
  };
  const written = await onSheet(region.sheet, () => writeColumns(context, wanted));
  return {
    ...reportHead(pipeline),
    language,
    deals,
    needsData: needsDataReports(assessed, pipeline, language),
    ignoredRows: ignoredRowReports(pipeline, language),
    warnings: warningReports(pipeline, assessed, writeWarnings(written, pipeline, language), language),
    counts: countStatuses(assessed),
    cellsWritten: written.cellsWritten,
  };
}

/** Asked before anything is sent, so that the message can name the sheet and nothing is half done. */
function refuseUnwritable({ workbook, overview }: Pipeline): void {
  if (workbook.isReadOnly) throw new AppFailure({ code: 'workbook-read-only', sheet: overview.name, detail: '' });
  if (!overview.isProtected) return;
  throw new AppFailure({ code: 'sheet-protected', sheet: overview.name, detail: '' });
}

function ownRow(
  { deal, assessment }: AssessedDeal,
  report: DealReport,
  { asOf }: Pipeline,
  language: Language,
): OwnRow {
  return {
    row: deal.row,
    for: shortened(nameOf(deal)),
    daysSilent: assessment.daysSilent,
    daysInStage: assessment.daysInStage,
    status: statusLabel(assessment.status, language),
    nextCheckIn: assessment.nextCheckIn,
    why: report.why,
    checkedOn: asOf.date,
  };
}

function nameOf({ company, contact, deal }: AssessedDeal['deal']): string {
  const who = company || contact;
  return who !== '' && deal !== '' ? `${who} · ${deal}` : who || deal;
}

/** Enough to know a row by; a cell of Excel holds 32,767 characters, and two of them joined may be more. */
const LONGEST_NAME = 250;

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${[...name].slice(0, LONGEST_NAME).join('')}…`;
}

function writeWarnings(
  { placed, leftOut, rowsNotWritten, unmarked }: WriteResult,
  { overview }: Pipeline,
  language: Language,
): AppWarning[] {
  const warnings: AppWarning[] = [];
  if (overview.hasHiddenRows) warnings.push({ code: 'hidden-rows', sheet: overview.name });
  if (placed?.kind === 'apart') {
    const because = overview.autoFilter?.isFiltering ? 'filter-active' : 'cells-in-use';
    const firstColumn = columnLetters(placed.firstColumn);
    warnings.push({ code: 'columns-apart', sheet: overview.name, firstColumn, because });
  }
  if (placed?.isHidden) {
    warnings.push({ code: 'hidden-columns', sheet: overview.name, firstColumn: columnLetters(placed.firstColumn) });
  }
  if (leftOut.length > 0) {
    warnings.push({ code: 'columns-deleted', headers: leftOut.map((column) => ownHeader(column, language)) });
  }
  if (unmarked.length > 0) warnings.push({ code: 'columns-unmarked', sheet: overview.name, headers: unmarked });
  if (rowsNotWritten.length > 0) {
    warnings.push({ code: 'rows-not-written', sheet: overview.name, rows: rowsNotWritten });
  }
  return warnings;
}
