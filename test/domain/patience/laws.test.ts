import * as fc from 'fast-check';
import { PHASES, PROFILE_IDS } from '../../../src/domain/data';
import { addDays, businessCalendar, isoOf, type CalendarDate } from '../../../src/domain/dates';
import { assess, STATUS_IDS, stageSettings, type PatienceContext } from '../../../src/domain/patience';
import { AS_OF, day, factsOf, type TestCell, type TestFacts } from './facts';

const asOf = day(AS_OF);

const past = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 120 }) }, fc.integer({ min: 0, max: 900 }));
const anyDay = fc.oneof({ weight: 4, arbitrary: past }, fc.integer({ min: -60, max: -1 }));
const anyWord = fc.constantFrom(
  '',
  'TBD',
  'never',
  '済',
  'last week',
  '3/6/2025',
  'Q3',
  '1970-01-01',
  '2026-06-01T10:00:00Z',
);

/** Facts whose dates come from the given arbitrary; every field may be absent. */
function someFacts(cell: fc.Arbitrary<TestCell>): fc.Arbitrary<TestFacts> {
  return fc.record(
    {
      kind: fc.constantFrom('open', 'open', 'open', 'hold', 'won', 'lost'),
      phase: fc.constantFrom(...PHASES),
      hasContactColumn: fc.boolean(),
      touch: cell,
      visit: cell,
      numbered: fc.array(cell, { maxLength: 3 }),
      reply: cell,
      stage: cell,
      stageDate: cell,
      created: cell,
      plan: cell,
      hold: cell,
      milestone: cell,
    },
    { requiredKeys: [] },
  );
}

const anyFacts = someFacts(fc.oneof({ weight: 4, arbitrary: anyDay }, anyWord));
const context = fc
  .record({
    profile: fc.constantFrom(...PROFILE_IDS),
    phase: fc.constantFrom(...PHASES),
    calendar: fc.constantFrom('japan' as const, 'weekdays' as const),
  })
  .map(({ profile, phase, calendar }): PatienceContext => ({
    asOf,
    settings: stageSettings(profile, phase),
    calendar: businessCalendar(calendar),
  }));

const RUNS = { numRuns: 1000 };

describe('for any facts', () => {
  it('there is exactly one status, with a reason, and it never throws', () => {
    fc.assert(
      fc.property(anyFacts, context, (facts, judgedBy) => {
        const { status, reasons } = assess(factsOf(facts, asOf), judgedBy);
        expect(STATUS_IDS).toContain(status);
        expect(reasons.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('it is the same for the same facts', () => {
    fc.assert(
      fc.property(anyFacts, context, (facts, judgedBy) => {
        expect(assess(factsOf(facts, asOf), judgedBy)).toEqual(assess(factsOf(facts, asOf), judgedBy));
      }),
    );
  });

  it('the next check-in is never in the past, and on an open day unless it is the user’s own plan', () => {
    fc.assert(
      fc.property(anyFacts, context, (facts, judgedBy) => {
        const { nextCheckIn } = assess(factsOf(facts, asOf), judgedBy);
        if (nextCheckIn === null) return;
        const isOwnPlan = typeof facts.plan === 'number' && nextCheckIn === addDays(asOf, -facts.plan);
        expect(nextCheckIn).toBeGreaterThanOrEqual(asOf);
        expect(isOwnPlan || judgedBy.calendar.isOpen(nextCheckIn)).toBe(true);
      }),
      RUNS,
    );
  });

  it('no clock runs backwards', () => {
    fc.assert(
      fc.property(anyFacts, context, (facts, judgedBy) => {
        const { daysSilent, daysSinceTouch, daysSinceSignal, daysInStage, daysSinceProgress } = assess(
          factsOf(facts, asOf),
          judgedBy,
        );
        for (const days of [daysSilent, daysSinceTouch, daysSinceSignal, daysInStage, daysSinceProgress]) {
          expect(days ?? 0).toBeGreaterThanOrEqual(0);
        }
        if (daysSilent !== null && daysSinceTouch !== null) expect(daysSilent).toBeLessThanOrEqual(daysSinceTouch);
        if (daysInStage !== null && daysSinceProgress !== null)
          expect(daysSinceProgress).toBeLessThanOrEqual(daysInStage);
      }),
      RUNS,
    );
  });

  it('problems are named for deals that need data, and for no others', () => {
    fc.assert(
      fc.property(anyFacts, context, (facts, judgedBy) => {
        const { status, problems, reasons } = assess(factsOf(facts, asOf), judgedBy);
        const isNamed = status === 'needs-data' && reasons[0]?.code !== 'no-contact-column';
        expect(problems.length > 0).toBe(isNamed);
      }),
      RUNS,
    );
  });
});

describe('as days go by without an event', () => {
  /** Facts that all lie in the past, so that nothing happens later. */
  const settledFacts = someFacts(past);
  const isoFacts = (facts: TestFacts): TestFacts => {
    const iso = (cell: TestCell) => (typeof cell === 'number' ? isoOf(addDays(asOf, -cell)) : cell);
    const entries = Object.entries(facts).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.map(iso)];
      return [name, typeof value === 'number' ? iso(value) : value];
    });
    return Object.fromEntries(entries) as TestFacts;
  };

  it('what is stalled stays stalled', () => {
    fc.assert(
      fc.property(settledFacts, context, fc.integer({ min: 1, max: 400 }), (facts, judgedBy, days) => {
        const cells = factsOf(isoFacts(facts), asOf);
        fc.pre(assess(cells, judgedBy).status === 'stalled');
        const later = assess(cells, { ...judgedBy, asOf: addDays(asOf, days) as CalendarDate });
        expect(later.status).toBe('stalled');
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });

  it('every open deal that can be counted is stalled in the end', () => {
    fc.assert(
      fc.property(settledFacts, context, (facts, judgedBy) => {
        const cells = factsOf(isoFacts(facts), asOf);
        const now = assess(cells, judgedBy);
        const inTenYears = assess(cells, { ...judgedBy, asOf: addDays(asOf, 3650) });
        const isOut = cells.kind === 'won' || cells.kind === 'lost' || now.lastContact === null;
        const isParked = cells.kind === 'hold' && facts.hold === undefined;
        if (!isOut && !isParked) expect(inTenYears.status).toBe('stalled');
        if (!isOut && isParked) expect(inTenYears.status).toBe('check-in');
      }),
      RUNS,
    );
  });
});
