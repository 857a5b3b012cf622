import type { Phase } from '../../data';
import type { StageStanding, StandingContradiction, TextCell } from '../types';
import { matchStage, type StageMatch } from './matchStage';

/** A stage or status cell of a row; null where the sheet has no such column. */
export interface StandingCells {
  readonly stage: TextCell | null;
  readonly status: TextCell | null;
  /** Whether the row holds a date after the as-of date: then 今回は見送り is parked rather than lost. */
  readonly hasLaterDate: boolean;
}

/** What the cells say together, and which of them the user has to be asked about. */
export interface StandingResult {
  readonly standing: StageStanding;
  /** The stage's words gave no phase. */
  readonly unknownStage: boolean;
  readonly parkedOrLost: boolean;
}

type Matcher = (text: string) => StageMatch;
type End = 'won' | 'lost';

/** Reads stage and status cells; every different one once, for a sheet has few stages and many rows. */
export interface StageReader {
  readonly match: Matcher;
  readonly standingOf: (cells: StandingCells) => StandingResult;
}

/** A reader for one sheet, whose stage and status columns are always the same. */
export function stageReader(): StageReader {
  const matches = new Map<string, StageMatch>();
  const standings = new Map<string, StandingResult>();
  const match = (text: string) => remembered(matches, text, () => matchStage(text));
  return {
    match,
    standingOf: (cells) => {
      const key = `${cells.stage?.value ?? ''}\n${cells.status?.value ?? ''}\n${cells.hasLaterDate ? 1 : 0}`;
      return remembered(standings, key, () => standingOf(cells, match));
    },
  };
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/**
 * Where a deal stands. Either column saying won or lost closes it; either saying parked, with none closed, is a hold, with
 * the phase of the stage column. An open stage beside a status of won is no contradiction (Pipedrive leaves the stage
 * where it was); a closed stage beside an open status is one.
 */
export function standingOf(cells: StandingCells, match: Matcher): StandingResult {
  const stage = settled(match(cells.stage?.value ?? ''), cells.hasLaterDate);
  const status = settled(match(cells.status?.value ?? ''), cells.hasLaterDate);
  const parkedOrLost = [cells.stage, cells.status].some(
    (cell) => cells.hasLaterDate && match(cell?.value ?? '').kind === 'lost-or-hold',
  );
  const standing = combine(stage, status, contradictionOf(cells, stage, status));
  return { standing, unknownStage: stage.kind === 'unknown' && standing.kind === 'open', parkedOrLost };
}

function settled(match: StageMatch, hasLaterDate: boolean): StageMatch {
  if (match.kind !== 'lost-or-hold') return match;
  return { kind: hasLaterDate ? 'hold' : 'lost', by: 'whole' };
}

function combine(stage: StageMatch, status: StageMatch, contradiction: StandingContradiction | null): StageStanding {
  const phase: Phase = stage.kind === 'open' ? stage.phase : 'other';
  const known = stage.kind !== 'unknown' && stage.kind !== 'empty';
  const end = endOf(stage) ?? endOf(status);
  if (end) return { kind: end, phase, asked: false, known, contradiction };
  if (stage.kind === 'hold' || status.kind === 'hold') {
    return { kind: 'hold', phase, asked: false, known, contradiction: null };
  }
  if (stage.kind === 'ask' || status.kind === 'ask') {
    return { kind: 'open', phase: 'other', asked: true, known: false, contradiction: null };
  }
  return { kind: 'open', phase, asked: false, known, contradiction: null };
}

function endOf(match: StageMatch): End | null {
  return match.kind === 'won' || match.kind === 'lost' ? match.kind : null;
}

function contradictionOf(
  { stage: stageCell, status: statusCell }: StandingCells,
  stage: StageMatch,
  status: StageMatch,
): StandingContradiction | null {
  const stageEnd = endOf(stage);
  const statusEnd = endOf(status);
  if (!stageCell || !statusCell || !stageEnd) return null;
  const wonAndLost = statusEnd !== null && statusEnd !== stageEnd;
  const openAllTheSame = status.kind === 'open' || status.kind === 'hold';
  return wonAndLost || openAllTheSame ? { stage: stageCell, status: statusCell, wonAndLost } : null;
}
