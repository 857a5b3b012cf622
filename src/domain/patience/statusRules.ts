import { addDays, daysBetween, laterOf, nextOpenDay, type BusinessCalendar, type CalendarDate } from '../dates';
import { daysSince, hasMovedLately, hasRecentSignal, isWithinLast, standstill, type DealOnDay } from './deal';
import { recentMovement } from './movement';
import { countContact, isPushingDeal } from './pushing';
import type { DataProblem, Reason, StatusId } from './types';

/** A status and the reason that decided it. */
export interface Verdict {
  readonly status: StatusId;
  readonly reason: Reason;
  /** The cells to put right, for `needs-data`. */
  readonly problems?: readonly DataProblem[];
}

type Rule = (deal: DealOnDay) => Verdict | null;

/** An answer is owed from the second open day on: the first is for writing it. */
const OPEN_DAYS_TO_ANSWER = 2;

const closed: Rule = ({ facts }) => {
  if (facts.kind !== 'won' && facts.kind !== 'lost') return null;
  return { status: 'closed', reason: { code: facts.kind } };
};

const onHoldUntilADay: Rule = ({ evidence, asOf }) => {
  if (evidence.holdUntil === null || evidence.holdUntil <= asOf) return null;
  return { status: 'on-hold', reason: { code: 'hold-until', until: evidence.holdUntil } };
};

/** Parked without a day to resume: left in peace for two cadences, then worth a thought. */
const parkedWithoutADay: Rule = (deal) => {
  const { facts, evidence, cadence, settings } = deal;
  if (facts.kind !== 'hold' || evidence.holdUntil !== null) return null;
  const days = daysSince(deal, evidence.lastContact);
  const limit = 2 * cadence;
  const { provenance } = settings;
  if (days === null || days <= limit) return { status: 'on-hold', reason: { code: 'parked', days, limit, provenance } };
  return { status: 'check-in', reason: { code: 'parked-without-date', days, limit, provenance } };
};

/** In the approach, a deal that nobody has contacted yet is no gap in the data but something to begin. */
const notYetContacted: Rule = ({ facts, evidence, asOf }) => {
  if (facts.phase !== 'approach' || !facts.hasContactColumn) return null;
  if (evidence.contactProblems.length > 0 || evidence.lastContact !== null) return null;
  const planned = evidence.nextAction !== null && evidence.nextAction > asOf ? evidence.nextAction : null;
  return { status: planned === null ? 'check-in' : 'quiet', reason: { code: 'not-yet-contacted', planned } };
};

const needsData: Rule = ({ facts, evidence }) => {
  const problems = evidence.contactProblems;
  if (problems[0]) return { status: 'needs-data', reason: { code: 'data-problem', problem: problems[0] }, problems };
  if (evidence.lastContact !== null) return null;
  // Said once for the whole sheet, so no cell is named.
  if (!facts.hasContactColumn) return { status: 'needs-data', reason: { code: 'no-contact-column' } };
  const problem: DataProblem = {
    cell: facts.contacts[0]?.cell ?? null,
    code: 'no-contact-date',
    shown: shownIn(facts),
  };
  return { status: 'needs-data', reason: { code: 'data-problem', problem }, problems: [problem] };
};

function shownIn({ contacts }: DealOnDay['facts']): string {
  const reading = contacts[0]?.reading;
  if (reading?.kind === 'blank' || reading?.kind === 'never') return reading.word;
  return reading?.kind === 'unreadable' ? reading.shown : '';
}

/** On the same day, our touch counts as the answer. Beyond cadence and grace the message is history, not a debt. */
const answer: Rule = (deal) => {
  const { evidence, asOf, calendar, longestPause } = deal;
  const { lastMessage, lastTouch } = evidence;
  if (lastMessage === null || (lastTouch !== null && lastMessage <= lastTouch)) return null;
  if (!isWithinLast(deal, longestPause, lastMessage)) return null;
  if (asOf < openDayAfter(lastMessage, OPEN_DAYS_TO_ANSWER, calendar)) return null;
  return { status: 'answer', reason: { code: 'answer-owed', days: daysBetween(lastMessage, asOf) } };
};

/** The day on which so many open days have passed since a date. */
function openDayAfter(date: CalendarDate, count: number, calendar: BusinessCalendar): CalendarDate {
  let day = date;
  for (let passed = 0; passed < count; passed += 1) day = nextOpenDay(addDays(day, 1), calendar);
  return day;
}

const pushing: Rule = ({ contactRecord, cadence, settings }) => {
  const count = countContact(contactRecord, cadence);
  if (!isPushingDeal(count)) return null;
  return { status: 'pushing', reason: { code: 'pushing', ...count, every: cadence, provenance: settings.provenance } };
};

/** A live conversation is not stalled, and a hold that has ended gives the stage its time again. */
const stalled: Rule = (deal) => {
  const { evidence, settings, resumed, longestPause } = deal;
  const still = standstill(deal);
  if (still === null || !still.isOver) return null;
  if (isWithinLast(deal, settings.stalledAfterDays, resumed)) return null;
  if (hasRecentSignal(deal)) return null;
  const { days } = still;
  const limit = settings.stalledAfterDays;
  const { provenance } = settings;
  if (still.clock === 'silence')
    return { status: 'stalled', reason: { code: 'silent-too-long', days, limit, provenance } };
  const sinceTouch = daysSince(deal, evidence.touchOrContact) ?? days;
  const present = sinceTouch <= longestPause;
  const ours = evidence.lastTouch !== null;
  return { status: 'stalled', reason: { code: 'no-progress', days, limit, provenance, sinceTouch, present, ours } };
};

/** We are disappearing. Not before an open day has come on which we could have written. */
const slipping: Rule = (deal) => {
  const { evidence, asOf, calendar, longestPause, resumed, settings } = deal;
  const from = laterOf(evidence.touchOrContact, resumed);
  if (from === null) return null;
  const firstChance = nextOpenDay(addDays(from, longestPause + 1), calendar);
  if (asOf < firstChance) return null;
  if (hasRecentSignal(deal) || hasMovedLately(deal)) return null;
  if (deal.countingPlan !== null) return null;
  const since = from === evidence.touchOrContact ? standIn(deal) : 'hold';
  const { provenance } = settings;
  const days = daysBetween(from, asOf);
  return { status: 'slipping', reason: { code: 'out-of-touch', days, since, limit: longestPause, provenance } };
};

/** What the last touch is: where none is known, the last contact stands in for it. */
function standIn({ evidence }: DealOnDay): 'touch' | 'contact' {
  return evidence.lastTouch === null ? 'contact' : 'touch';
}

const planDue: Rule = ({ duePlan }) => {
  return duePlan === null ? null : { status: 'check-in', reason: { code: 'plan-due', planned: duePlan } };
};

const holdEnded: Rule = ({ resumed, evidence }) => {
  if (resumed === null || (evidence.touchOrContact !== null && resumed <= evidence.touchOrContact)) return null;
  return { status: 'check-in', reason: { code: 'hold-ended', resumed } };
};

const timeToCheckIn: Rule = (deal) => {
  const { evidence, cadence, lead, countingPlan, settings } = deal;
  const days = daysSince(deal, evidence.touchOrContact);
  if (days === null || days < cadence - lead || countingPlan !== null) return null;
  const { provenance } = settings;
  return {
    status: 'check-in',
    reason: { code: 'time-to-check-in', days, since: standIn(deal), every: cadence, provenance },
  };
};

const moving: Rule = (deal) => {
  const movement = recentMovement(deal);
  return movement && { status: 'moving', reason: { code: 'moving', ...movement } };
};

/** Silence that is normal here. */
function quiet(deal: DealOnDay): Verdict {
  const { evidence, cadence, settings } = deal;
  const daysSilent = daysSince(deal, evidence.lastContact) ?? 0;
  const daysSinceTouch = daysSince(deal, evidence.touchOrContact) ?? 0;
  const { provenance } = settings;
  return { status: 'quiet', reason: { code: 'quiet', daysSilent, daysSinceTouch, every: cadence, provenance } };
}

/** In this order: the first that holds gives the status. */
const RULES: readonly Rule[] = [
  closed,
  onHoldUntilADay,
  parkedWithoutADay,
  notYetContacted,
  needsData,
  answer,
  pushing,
  stalled,
  slipping,
  planDue,
  holdEnded,
  timeToCheckIn,
  moving,
];

/** The first rule that holds for a deal; where none does, its silence is normal. */
export function judge(deal: DealOnDay): Verdict {
  for (const rule of RULES) {
    const verdict = rule(deal);
    if (verdict !== null) return verdict;
  }
  return quiet(deal);
}
