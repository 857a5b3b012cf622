import type { CalendarDate } from '../dates';
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
  const { evidence } = deal;
  const verdict = judge(deal);
  const { status } = verdict;
  const next = nextCheckIn(deal, verdict);
  return {
    status,
    daysSilent: clock(deal, status, evidence.lastContact),
    daysSinceTouch: clock(deal, status, evidence.touchOrContact),
    daysSinceSignal: clock(deal, status, evidence.lastSignal),
    daysInStage: clock(deal, status, evidence.stageEntered),
    daysSinceProgress: clock(deal, status, evidence.progress),
    lastContact: evidence.lastContact,
    stageEntered: evidence.stageEntered,
    nextCheckIn: next,
    reasons: [verdict.reason, ...besides(deal, verdict, next)],
    problems: verdict.problems ?? [],
    notes: notesOf(deal, status),
  };
}

/** The clocks of a closed deal have stopped. */
function clock(deal: DealOnDay, status: StatusId, since: CalendarDate | null): number | null {
  return status === 'closed' ? null : daysSince(deal, since);
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
