import { besides } from './besides';
import { daysSince, dealOnDay, type DealOnDay } from './deal';
import { nextCheckIn } from './nextCheckIn';
import { judge } from './statusRules';
import type { Assessment, DealFacts, Note, PatienceContext, StatusId } from './types';

/**
 * Clocks, status, next check-in and reasons of a deal on a day. Facts in, codes out: same input, same answer; it never
 * throws, and what is unknown stays null.
 */
export function assess(facts: DealFacts, context: PatienceContext): Assessment {
  const deal = dealOnDay(facts, context);
  const verdict = judge(deal);
  const next = nextCheckIn(deal, verdict);
  return {
    status: verdict.status,
    ...clocksOf(deal, verdict.status),
    lastContact: deal.evidence.lastContact,
    stageEntered: deal.evidence.stageEntered,
    nextCheckIn: next,
    reasons: [verdict.reason, ...besides(deal, verdict, next)],
    problems: verdict.problems ?? [],
    notes: notesOf(deal, verdict.status),
  };
}

type Clocks = Pick<
  Assessment,
  'daysSilent' | 'daysSinceTouch' | 'daysSinceSignal' | 'daysInStage' | 'daysSinceProgress'
>;

const STOPPED: Clocks = {
  daysSilent: null,
  daysSinceTouch: null,
  daysSinceSignal: null,
  daysInStage: null,
  daysSinceProgress: null,
};

/** The clocks of a closed deal have stopped. */
function clocksOf(deal: DealOnDay, status: StatusId): Clocks {
  if (status === 'closed') return STOPPED;
  const { evidence } = deal;
  return {
    daysSilent: daysSince(deal, evidence.lastContact),
    daysSinceTouch: daysSince(deal, evidence.touchOrContact),
    daysSinceSignal: daysSince(deal, evidence.lastSignal),
    daysInStage: daysSince(deal, evidence.stageEntered),
    daysSinceProgress: daysSince(deal, evidence.progress),
  };
}

/** Nobody need put right the dates of a closed deal; and what `problems` says already is not said twice. */
function notesOf({ evidence }: DealOnDay, status: StatusId): readonly Note[] {
  if (status === 'closed') return [];
  if (status !== 'needs-data') return evidence.notes;
  const { contactProblems } = evidence;
  return evidence.notes.filter((note) => !contactProblems.some((problem) => isAt(problem.cell, note)));
}

function isAt(cell: Note['cell'] | null, note: Note): boolean {
  return note.field === 'lastContact' && cell?.row === note.cell.row && cell.column === note.cell.column;
}
