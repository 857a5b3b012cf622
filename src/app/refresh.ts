import { columnLetters, runExcel, writeColumns, type OwnRow, type WriteResult } from '../excel';
import { ownHeader, ownHeaders, statusLabel, statusLabels, type AppWarning, type Language } from '../i18n';
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
  return withAppFailures(() => runExcel((context) => refreshIn(context, request)));
}

async function refreshIn(context: Excel.RequestContext, request: RefreshRequest): Promise<RefreshReport> {
  const pipeline = await readPipeline(context, request);
  refuseProtected(pipeline);
  const region = regionOf(pipeline);
  const { ownership, language: languageThere } = ownColumnsIn(pipeline, region);
  const language = request.language ?? languageThere;
  const assessed = assessDeals(pipeline, request.profile);
  const deals = assessed.map((one) => dealReport(one, pipeline.asOf.date, language));

  const written = await writeColumns(context, {
    region,
    overview: pipeline.overview,
    ownership,
    dateSystem: pipeline.workbook.dateSystem,
    read: pipeline.read,
    rows: assessed.map((one, index) => ownRow(one, deals[index]!, pipeline, language)),
    headers: ownHeaders(language),
    labels: statusLabels(),
    restoreDeleted: request.restoreColumns ?? false,
    onProgress: (done) => request.onProgress?.('writing', done, assessed.length),
  });
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
function refuseProtected({ overview }: Pipeline): void {
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
    for: [deal.company || deal.contact, deal.deal].filter((text) => text !== '').join(' · '),
    daysSilent: assessment.daysSilent,
    daysInStage: assessment.daysInStage,
    status: statusLabel(assessment.status, language),
    nextCheckIn: assessment.nextCheckIn,
    why: report.why,
    checkedOn: asOf.date,
  };
}

function writeWarnings({ placed, leftOut }: WriteResult, { overview }: Pipeline, language: Language): AppWarning[] {
  const warnings: AppWarning[] = [];
  if (placed?.kind === 'apart') {
    warnings.push({ code: 'columns-apart', sheet: overview.name, firstColumn: columnLetters(placed.firstColumn) });
  }
  if (leftOut.length > 0) {
    warnings.push({ code: 'columns-deleted', headers: leftOut.map((column) => ownHeader(column, language)) });
  }
  return warnings;
}
