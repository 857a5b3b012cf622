import { addDays, nextOpenDay, type CalendarDate } from '../dates';
import type { DealOnDay } from './deal';
import type { Verdict } from './statusRules';

/**
 * When to be in touch next, or null where there is no such day. Every day but the user's own plan lies on an open day:
 * a day in the past first becomes the as-of date, then moves on to the next open day.
 */
export function nextCheckIn(deal: DealOnDay, { status, reason }: Verdict): CalendarDate | null {
  const { evidence, asOf, calendar, countingPlan } = deal;

  switch (reason.code) {
    case 'hold-until':
      return nextOpenDay(reason.until, calendar);
    case 'parked':
      return inCadences(deal, evidence.lastContact, 2);
    case 'not-yet-contacted':
      return reason.planned ?? nextOpenDay(asOf, calendar);
    case 'parked-without-date':
    case 'answer-owed':
      return nextOpenDay(asOf, calendar);
    case 'pushing':
      return inCadences(deal, evidence.touchOrContact, 1);
  }
  if (status === 'closed' || status === 'needs-data') return null;
  if (countingPlan !== null) return countingPlan;
  if (reason.code === 'plan-due' || reason.code === 'hold-ended') return nextOpenDay(asOf, calendar);
  return inCadences(deal, evidence.touchOrContact, 1);
}

/** So many cadences after a day: clamped to the as-of date first, then moved to an open day. */
function inCadences(deal: DealOnDay, from: CalendarDate | null, cadences: number): CalendarDate | null {
  if (from === null) return null;
  const day = addDays(from, cadences * deal.cadence);
  return nextOpenDay(day < deal.asOf ? deal.asOf : day, deal.calendar);
}
