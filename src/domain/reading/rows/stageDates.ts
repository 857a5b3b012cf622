import type { CalendarDate } from '../../dates';
import { cleanStage, wholeKey } from '../stages/cleanStage';
import type { StageMatch } from '../stages/matchStage';
import type { DatedCell, StageStanding } from '../types';
import type { RowPlan, StageDateColumn } from './rowPlan';

/** A stage's own date in a row, on or before the as-of date. */
export interface DatedStage {
  readonly column: StageDateColumn;
  readonly cell: DatedCell;
  readonly date: CalendarDate;
}

/** What a row's stage columns say: those with a date up to the as-of date; later dates are plans and left out. */
export function datedStages(plan: RowPlan, row: number): DatedStage[] {
  const { view, stageDates } = plan;
  return stageDates.flatMap((column) => {
    const value = view.cell(row, column.column);
    if (value === '') return [];
    const reading = view.dateAt(row, column.column);
    if (reading.kind !== 'date' || reading.date > view.asOf) return [];
    return [{ column, cell: { column: view.sheetColumn(column.column), value, reading }, date: reading.date }];
  });
}

/** The latest of them, the right-most on equal dates. */
export function latestStage(dated: readonly DatedStage[]): DatedStage | null {
  return dated.reduce<DatedStage | null>((latest, one) => (!latest || one.date >= latest.date ? one : latest), null);
}

/** The date in the present stage's own column: the column of its name, else the only one of its phase. */
export function ownStageDate(
  plan: RowPlan,
  dated: readonly DatedStage[],
  stage: string,
  match: StageMatch,
): DatedStage | null {
  const key = wholeKey(cleanStage(stage));
  const byName = plan.stageDates.find((column) => column.stage.key === key);
  const own = byName ?? onlyOfItsPhase(plan, match);
  return dated.find(({ column }) => column === own) ?? null;
}

function onlyOfItsPhase({ stageDates }: RowPlan, match: StageMatch): StageDateColumn | undefined {
  if (match.kind !== 'open') return undefined;
  const ofPhase = stageDates.filter(({ stage }) => stage.match.kind === 'open' && stage.match.phase === match.phase);
  return ofPhase.length === 1 ? ofPhase[0] : undefined;
}

/** Without a stage column the latest date says where the deal stands; without any date, an open stage like any other. */
export function standingByDates(latest: DatedStage | null): StageStanding {
  const match = latest?.column.stage.match;
  const base = { asked: false, contradiction: null };
  if (match?.kind === 'won' || match?.kind === 'lost')
    return { ...base, kind: match.kind, phase: 'other', known: true };
  if (match?.kind === 'open') return { ...base, kind: 'open', phase: match.phase, known: true };
  return { ...base, kind: 'open', phase: 'other', known: false };
}
