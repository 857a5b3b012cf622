import type { Phase, ProfileId } from '../../../src/domain/data';
import {
  addDays,
  businessCalendar,
  fromIso,
  readDate,
  type CalendarDate,
  type CalendarId,
  type RawCell,
} from '../../../src/domain/dates';
import {
  assess,
  stageSettings,
  type Assessment,
  type DatedFact,
  type DealFacts,
  type PatienceContext,
} from '../../../src/domain/patience';

/** A cell of a test: days before the as-of date (negative: after it), an ISO date, or any other text of a cell. */
export type TestCell = number | string;

/** Facts in short. Rows and columns are made up: row 1, one column a field. */
export interface TestFacts {
  readonly kind?: DealFacts['kind'];
  readonly phase?: Phase;
  readonly hasContactColumn?: boolean;
  readonly touch?: TestCell;
  readonly visit?: TestCell;
  readonly numbered?: readonly TestCell[];
  readonly reply?: TestCell;
  readonly stage?: TestCell;
  readonly stageDate?: TestCell;
  readonly created?: TestCell;
  readonly plan?: TestCell;
  readonly hold?: TestCell;
  readonly milestone?: TestCell;
}

export interface TestContext {
  readonly asOf?: string;
  readonly profile?: ProfileId;
  readonly calendar?: CalendarId;
}

/** A Wednesday, far from every slow season. */
export const AS_OF = '2026-06-10';

export const day = (iso: string): CalendarDate => fromIso(iso)!;

const COLUMNS = ['touch', 'visit', 'reply', 'stage', 'stageDate', 'created', 'plan', 'hold', 'milestone'] as const;

export function factsOf(facts: TestFacts, asOf: CalendarDate): DealFacts {
  const fact = (cell: TestCell, column: number): DatedFact => ({
    reading: readDate(rawCell(cell, asOf), { dateSystem: 1900 }),
    cell: { row: 1, column },
  });
  const optional = (name: (typeof COLUMNS)[number]) => {
    const cell = facts[name];
    return cell === undefined ? null : fact(cell, COLUMNS.indexOf(name));
  };
  const { touch, visit, numbered = [], reply } = facts;
  const contact = (cell: TestCell, column: number, isVisit: boolean) => ({ ...fact(cell, column), visit: isVisit });
  return {
    kind: facts.kind ?? 'open',
    phase: facts.phase ?? 'technical-exchange',
    hasContactColumn: facts.hasContactColumn ?? true,
    contacts: [
      ...(touch === undefined ? [] : [contact(touch, 0, false)]),
      ...(visit === undefined ? [] : [contact(visit, 1, true)]),
      ...numbered.map((cell, index) => ({ ...contact(cell, 20 + index, true), numbered: true })),
    ],
    replies: reply === undefined ? [] : [fact(reply, 2)],
    stageEntered: optional('stage'),
    stageDate: optional('stageDate'),
    created: optional('created'),
    nextAction: optional('plan'),
    holdUntil: optional('hold'),
    milestone: optional('milestone'),
  };
}

function rawCell(cell: TestCell, asOf: CalendarDate): RawCell {
  return typeof cell === 'number' ? addDays(asOf, -cell) : cell;
}

export function contextOf(context: TestContext = {}, phase: Phase = 'technical-exchange'): PatienceContext {
  return {
    asOf: day(context.asOf ?? AS_OF),
    settings: stageSettings(context.profile ?? 'japan', phase),
    calendar: businessCalendar(context.calendar ?? 'japan'),
  };
}

/** Assesses facts in short; unless told otherwise: an open technical exchange in the Japan profile (T 150, S 230, C 42). */
export function assessed(facts: TestFacts, context: TestContext = {}): Assessment {
  const judgedBy = contextOf(context, facts.phase);
  return assess(factsOf(facts, judgedBy.asOf), judgedBy);
}
