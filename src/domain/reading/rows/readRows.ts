import { stageReader } from '../stages/standing';
import type { Deal, IgnoredRow, IgnoredRowReason, ReadingWarning } from '../types';
import { duplicateWarnings } from './duplicates';
import { CompanyAbove } from './companyAbove';
import { hasName, ignoredReason, isBlank, isTotal, looksLikeDeal } from './ignoredRows';
import { readDeal, type ReadDeal } from './readDeal';
import type { RowPlan } from './rowPlan';
import { sectionHeadings } from './sectionHeadings';

/** What the rows of a list are. Rows are those of the sheet. */
export interface ReadRows {
  readonly deals: readonly Deal[];
  readonly ignoredRows: readonly IgnoredRow[];
  readonly warnings: readonly ReadingWarning[];
}

/** Reads the rows below the headers in one pass. The list ends with the last row that has a name and is no total. */
export function readRows(plan: RowPlan): ReadRows {
  const { view, area } = plan;
  const headings = sectionHeadings(plan);
  const last = lastDealRow(plan, headings);
  const stages = stageReader();
  const company = new CompanyAbove();
  const read: ReadDeal[] = [];
  const ignoredRows = dealsAbove(plan);
  let section = '';
  for (let row = area.headerRow + 1; row <= area.lastRow; row += 1) {
    const heading = headings.get(row);
    section = heading ?? section;
    const reason = heading === undefined ? reasonOf(plan, row, last) : 'section-heading';
    if (reason) ignoredRows.push({ row: view.sheetRow(row), reason });
    if (reason && reason !== 'repeated-header') company.interrupt();
    if (!reason && row <= last) read.push(readDeal(plan, row, stages, { section, company }));
  }
  const deals = read.map(({ deal }) => deal);
  const warnings = [...rowWarnings(read), ...stageWarnings(read), ...duplicateWarnings(plan, deals)];
  return { deals, ignoredRows, warnings };
}

function reasonOf(plan: RowPlan, row: number, last: number): IgnoredRowReason | null {
  return row > last ? reasonBelow(plan, row) : ignoredReason(plan, row);
}

/** Nothing that looks like a deal is left out without a word. Above a table stands something else. */
function dealsAbove(plan: RowPlan): IgnoredRow[] {
  const { view, area } = plan;
  const top = area.table === null ? (area.groupRow ?? area.headerRow) : 0;
  return Array.from({ length: top }, (_, row) => row)
    .filter((row) => looksLikeDeal(plan, row))
    .map((row) => ({ row: view.sheetRow(row), reason: 'above-header' }));
}

function lastDealRow(plan: RowPlan, headings: ReadonlyMap<number, string>): number {
  let row = plan.area.lastRow;
  while (row > plan.area.headerRow && (!hasName(plan, row) || headings.has(row) || isTotal(plan, row))) row -= 1;
  return row;
}

/** Below the last deal only what is written there is worth a word; the formatted but empty tail is not. */
function reasonBelow(plan: RowPlan, row: number): 'total' | 'below-data' | null {
  if (isBlank(plan, row)) return null;
  return isTotal(plan, row) ? 'total' : 'below-data';
}

function rowWarnings(read: readonly ReadDeal[]): ReadingWarning[] {
  return read.flatMap(({ deal, laterStage }) => {
    const { row, standing } = deal;
    const warnings: ReadingWarning[] = [];
    if (standing.contradiction) {
      warnings.push({ code: 'closed-contradiction', row, contradiction: standing.contradiction });
    }
    if (laterStage) warnings.push({ code: 'later-stage-date', row, ...laterStage });
    return warnings;
  });
}

/** Each stage that the user has to be asked about once, with the number of its deals. */
function stageWarnings(read: readonly ReadDeal[]): ReadingWarning[] {
  const unknown = read.filter(({ unknownStage, deal }) => unknownStage && !deal.standing.asked);
  const asked = read.filter(({ deal }) => deal.standing.asked);
  const parked = read.filter(({ parkedOrLost }) => parkedOrLost);
  return [
    ...countByStage(unknown).map((counted) => ({ code: 'unknown-stage', ...counted }) as const),
    ...countByStage(asked).map((counted) => ({ code: 'ask-stage', ...counted }) as const),
    ...countByStage(parked).map((counted) => ({ code: 'parked-or-lost', ...counted }) as const),
  ];
}

function countByStage(read: readonly ReadDeal[]): { stage: string; rows: number }[] {
  const counts = new Map<string, number>();
  for (const { deal } of read) {
    const stage = deal.stage === '' ? deal.status : deal.stage;
    counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  return [...counts].map(([stage, rows]) => ({ stage, rows }));
}
