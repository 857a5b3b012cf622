import type { Phase } from '../domain/data';
import { businessCalendar, type CalendarDate } from '../domain/dates';
import {
  assess,
  calendarOf,
  stageSettings,
  type Assessment,
  type PatienceContext,
  type ProfileId,
} from '../domain/patience';
import type { Deal } from '../domain/reading';
import { dealFacts } from './dealFacts';
import type { Pipeline } from './readPipeline';

/** The profile of a workbook that has not chosen one: the seed case was a Japanese company. */
export const DEFAULT_PROFILE: ProfileId = 'japan';

/** One deal and what the rules of patience say of it. */
export interface AssessedDeal {
  readonly deal: Deal;
  readonly assessment: Assessment;
}

/** Applies the rules of patience to every deal of a sheet. */
export function assessDeals({ reading, asOf }: Pipeline, profile: ProfileId = DEFAULT_PROFILE): AssessedDeal[] {
  const contextOf = contexts(asOf.date, profile);
  const hasContactColumn = reading.columns.some(({ field }) => field === 'lastContact');
  return reading.deals.map((deal) => ({
    deal,
    assessment: assess(dealFacts(deal, hasContactColumn), contextOf(deal.standing.phase)),
  }));
}

/** What deals of a phase are judged by: the same for all of them, so it is put together once. */
function contexts(asOf: CalendarDate, profile: ProfileId): (phase: Phase) => PatienceContext {
  const calendar = businessCalendar(calendarOf(profile));
  const known = new Map<Phase, PatienceContext>();
  return (phase) => {
    let context = known.get(phase);
    if (!context) known.set(phase, (context = { asOf, settings: stageSettings(profile, phase), calendar }));
    return context;
  };
}
