import { businessCalendar } from '../domain/dates';
import { assess, calendarOf, stageSettings, type Assessment, type ProfileId } from '../domain/patience';
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
  const calendar = businessCalendar(calendarOf(profile));
  return reading.deals.map((deal) => ({
    deal,
    assessment: assess(dealFacts(deal, reading), {
      asOf: asOf.date,
      settings: stageSettings(profile, deal.standing.phase),
      calendar,
    }),
  }));
}
