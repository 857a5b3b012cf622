import { stageReader } from '../stages/standing';
import type { Deal, IgnoredRow, ReadingWarning } from '../types';
import { duplicateWarnings } from './duplicates';
import { hasName, ignoredReason, isBlank, isTotal } from './ignoredRows';
import { readDeal, type ReadDeal } from './readDeal';
import type { RowPlan } from './rowPlan';

/** What the rows of a list are. Rows are those of the sheet. */
export interface ReadRows {
  readonly deals: readonly Deal[];
  readonly ignoredRows: readonly IgnoredRow[];
  readonly warnings: readonly ReadingWarning[];
}

/** Reads the rows below the headers in one pass. The list ends with the last row that has a name and is no total. */
export function readRows(plan: RowPlan): ReadRows {
  const { view, area } = plan;
  const last = lastDealRow(plan);
  const stages = stageReader();
  const read: ReadDeal[] = [];
  const ignoredRows: IgnoredRow[] = [];
  for (let row = area.headerRow + 1; row <= area.lastRow; row += 1) {
    const reason = row > last ? reasonBelow(plan, row) : ignoredReason(plan, row);
    if (reason) ignoredRows.push({ row: view.sheetRow(row), reason });
    else if (row <= last) read.push(readDeal(plan, row, stages));
  }
  const deals = read.map(({ deal }) => deal);
  const warnings = [...rowWarnings(read), ...stageWarnings(read), ...duplicateWarnings(plan, deals)];
  return { deals, ignoredRows, warnings };
}

function lastDealRow(plan: RowPlan): number {
  let row = plan.area.lastRow;
  while (row > plan.area.headerRow && (!hasName(plan, row) || isTotal(plan, row))) row -= 1;
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
