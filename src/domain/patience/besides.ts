import type { CalendarDate } from '../dates';
import { daysSince, isWithinLast, RECENT_DAYS, standstill, type DealOnDay } from './deal';
import { quietPeriodOn } from './quietPeriods';
import type { Verdict } from './statusRules';
import type { Reason, StatusId } from './types';

/** For these the stage's clock says more than it would distract. */
const WITH_STAGE_CLOCK: ReadonlySet<StatusId> = new Set<StatusId>(['quiet', 'moving']);
/** For these nothing is to be added: there is nothing to do, or nothing is known. */
const SPEAK_FOR_THEMSELVES: ReadonlySet<StatusId> = new Set<StatusId>(['closed', 'needs-data']);

/** What else matters beside the reason that decided. Each names its own clock with that clock's own limit. */
export function besides(deal: DealOnDay, { status, reason }: Verdict, nextCheckIn: CalendarDate | null): Reason[] {
  if (SPEAK_FOR_THEMSELVES.has(status) || reason.code === 'parked-without-date') return [];
  const message = messageReason(deal, reason);
  // While a deal rests, only what they write is worth a word.
  if (status === 'on-hold') return message;
  return [
    ...message,
    ...stageReason(deal, status),
    ...planReason(deal, nextCheckIn, reason),
    ...seasonReason(deal, nextCheckIn),
  ];
}

/** Their message is not lost from sight where it is too new to be an answer owed, or something else decided. */
function messageReason(deal: DealOnDay, reason: Reason): Reason[] {
  const { lastMessage, lastTouch } = deal.evidence;
  if (lastMessage === null || (lastTouch !== null && lastMessage <= lastTouch)) return [];
  if (!isWithinLast(deal, RECENT_DAYS, lastMessage)) return [];
  if (reason.code === 'answer-owed' || (reason.code === 'moving' && reason.because === 'reply')) return [];
  return [{ code: 'their-message', date: lastMessage }];
}

function stageReason(deal: DealOnDay, status: StatusId): Reason[] {
  const { settings, evidence } = deal;
  const { provenance } = settings;
  const still = standstill(deal);
  if (still?.clock === 'progress' && still.isOver) {
    if (status === 'stalled') return [];
    return [{ code: 'stage-over-limit', days: still.days, limit: settings.stalledAfterDays, provenance }];
  }
  const days = daysSince(deal, evidence.stageEntered);
  if (days === null || !WITH_STAGE_CLOCK.has(status)) return [];
  return [{ code: 'stage-clock', days, typical: settings.typicalDays, provenance }];
}

function planReason({ countingPlan }: DealOnDay, nextCheckIn: CalendarDate | null, reason: Reason): Reason[] {
  if (countingPlan === null || nextCheckIn !== countingPlan || reason.code === 'plan-due') return [];
  return reason.code === 'not-yet-contacted' ? [] : [{ code: 'plan-counts', planned: countingPlan }];
}

/** Slow seasons are known for Japan alone. */
function seasonReason({ asOf, calendar }: DealOnDay, nextCheckIn: CalendarDate | null): Reason[] {
  if (calendar.id !== 'japan' || nextCheckIn === null) return [];
  const now = quietPeriodOn(asOf);
  if (now !== null) return [{ code: 'quiet-period', period: now, when: 'now' }];
  const then = quietPeriodOn(nextCheckIn);
  return then === null ? [] : [{ code: 'quiet-period', period: then, when: 'then' }];
}
