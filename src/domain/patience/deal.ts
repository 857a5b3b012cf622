import { daysBetween, type BusinessCalendar, type CalendarDate } from '../dates';
import { gatherEvidence, type Evidence } from './evidence';
import type { ContactRecord } from './pushing';
import { graceDays, leadDays } from './stageSettings';
import type { DealFacts, PatienceContext, StageSettings } from './types';

/** "Lately", for signs of theirs and for movement: a conversation two weeks old is still one. */
export const RECENT_DAYS = 14;

/** A deal on a day, with all that the rules ask about. */
export interface DealOnDay {
  readonly facts: DealFacts;
  readonly evidence: Evidence;
  readonly asOf: CalendarDate;
  readonly settings: StageSettings;
  readonly calendar: BusinessCalendar;
  /** C, L, G and C + G of the stage, in days. */
  readonly cadence: number;
  readonly lead: number;
  readonly grace: number;
  readonly longestPause: number;
  /** The day to resume of a hold that has ended. */
  readonly resumed: CalendarDate | null;
  /** The user's planned next action, where it still lies ahead and our last touch has not done it. */
  readonly plan: CalendarDate | null;
  /** The plan, where it is near enough to stand in for the next check-in. */
  readonly countingPlan: CalendarDate | null;
  /** The planned next action, where its day has come and our last touch has not done it. */
  readonly duePlan: CalendarDate | null;
  /** What the contact log says of our touches. Empty: the log is not kept yet. */
  readonly contactRecord: ContactRecord;
}

/** Puts the facts of a row and the limits of its stage together. */
export function dealOnDay(facts: DealFacts, { asOf, settings, calendar }: PatienceContext): DealOnDay {
  const evidence = gatherEvidence(facts, asOf);
  const cadence = settings.checkInEveryDays;
  const lead = leadDays(cadence);
  const grace = graceDays(cadence);
  const { nextAction, holdUntil, touchOrContact, lastSignal } = evidence;
  const open = nextAction !== null && !isDone(nextAction, touchOrContact) ? nextAction : null;
  const plan = open !== null && open >= asOf ? open : null;
  return {
    facts,
    evidence,
    asOf,
    settings,
    calendar,
    cadence,
    lead,
    grace,
    longestPause: cadence + grace,
    resumed: holdUntil !== null && holdUntil <= asOf ? holdUntil : null,
    plan,
    countingPlan: plan !== null && isNear(plan, asOf, lead, touchOrContact, cadence + grace) ? plan : null,
    duePlan: open !== null && open <= asOf ? open : null,
    contactRecord: { asOf, touches: [], lastSignal, visits: [] },
  };
}

/** A touch on the day before the plan, or later, has done it. */
function isDone(planned: CalendarDate, lastTouch: CalendarDate | null): boolean {
  return lastTouch !== null && daysBetween(lastTouch, planned) <= 1;
}

function isNear(
  plan: CalendarDate,
  asOf: CalendarDate,
  lead: number,
  lastTouch: CalendarDate | null,
  longestPause: number,
): boolean {
  if (daysBetween(asOf, plan) <= lead) return true;
  return lastTouch !== null && daysBetween(lastTouch, plan) <= longestPause;
}

/** Days from a date to the as-of date; null where the date is unknown. */
export function daysSince(deal: DealOnDay, date: CalendarDate | null): number | null {
  return date === null ? null : daysBetween(date, deal.asOf);
}

/** Whether a date lies within the last so many days; never where it is unknown. */
export function isWithinLast(deal: DealOnDay, days: number, date: CalendarDate | null): boolean {
  return date !== null && daysBetween(date, deal.asOf) <= days;
}

/** They gave a sign lately. */
export function hasRecentSignal(deal: DealOnDay): boolean {
  return isWithinLast(deal, RECENT_DAYS, deal.evidence.lastSignal);
}

/** The stage was entered, or a milestone noted, lately. */
export function hasMovedLately(deal: DealOnDay): boolean {
  const { stageEntered, lastMilestone } = deal.evidence;
  return isWithinLast(deal, RECENT_DAYS, stageEntered) || isWithinLast(deal, RECENT_DAYS, lastMilestone);
}

/** Days without progress, or without contact where progress is unknown, and whether they are over the stage's limit. */
export interface StandstillClock {
  readonly clock: 'progress' | 'silence';
  readonly days: number;
  readonly isOver: boolean;
}

/** The one clock that stalled is judged by. Null where neither progress nor contact is known. */
export function standstill(deal: DealOnDay): StandstillClock | null {
  const { progress, lastContact } = deal.evidence;
  const days = daysSince(deal, progress ?? lastContact);
  if (days === null) return null;
  return { clock: progress === null ? 'silence' : 'progress', days, isOver: days > deal.settings.stalledAfterDays };
}
