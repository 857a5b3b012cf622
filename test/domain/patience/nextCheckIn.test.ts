import { addDays, isoOf } from '../../../src/domain/dates';
import { AS_OF, assessed, day, type TestContext, type TestFacts } from './facts';

const next = (facts: TestFacts, context?: TestContext): string | null => {
  const { nextCheckIn } = assessed(facts, context);
  return nextCheckIn === null ? null : isoOf(nextCheckIn);
};

const SATURDAY = '2026-06-13';
const SUNDAY = { asOf: '2026-06-14' };

describe('the next check-in', () => {
  it.each<[title: string, facts: TestFacts, expected: string | null, context: TestContext]>([
    ['closed: none', { kind: 'won', touch: 10 }, null, {}],
    ['needs data: none', { touch: 'last week', plan: -3 }, null, {}],

    ['on hold: the day to resume', { touch: 10, hold: '2026-07-01' }, '2026-07-01', {}],
    ['on hold: moved to an open day', { touch: 10, hold: '2026-07-20' }, '2026-07-21', {}],
    ['on hold until the year end: moved past it', { touch: 10, hold: '2026-12-29' }, '2027-01-04', {}],
    ['parked: last contact + 2 C', { kind: 'hold', touch: 10 }, '2026-08-24', {}], // 23 August is a Sunday
    ['parked: not before the as-of date', { kind: 'hold', touch: 84 }, AS_OF, {}],
    ['parked, no contact known: none', { kind: 'hold' }, null, {}],
    ['parked too long: the next open day', { kind: 'hold', touch: 100 }, '2026-06-15', SUNDAY],
    ['parked too long: today, if open', { kind: 'hold', touch: 100 }, AS_OF, {}],

    ['not yet contacted: the next open day', { phase: 'approach', touch: '' }, '2026-06-15', SUNDAY],
    ['not yet contacted: the plan as it stands', { phase: 'approach', touch: '', plan: SATURDAY }, SATURDAY, {}],
    ['not yet contacted: not a plan for today', { phase: 'approach', touch: '', plan: 0 }, '2026-06-15', SUNDAY],

    ['answer: today, if open', { touch: 20, reply: 5 }, AS_OF, {}],
    ['answer: the next open day', { touch: 20, reply: 5 }, '2026-06-15', SUNDAY],
    ['answer: whatever is planned', { touch: 20, reply: 5, plan: -3 }, AS_OF, {}],

    ['a plan that counts: as the user typed it, open or not', { touch: 10, plan: SATURDAY }, SATURDAY, {}],
    ['a plan for today: today, open or not', { touch: 10, plan: 0 }, '2026-06-14', SUNDAY],
    ['a plan too far away: last touch + C', { touch: 40, plan: -24 }, '2026-06-12', {}],
    ['stalled with a plan that counts: the plan', { touch: 20, stage: 300, plan: -3 }, SATURDAY, {}],

    ['a due plan: today, if open', { touch: 20, plan: 5 }, AS_OF, {}],
    ['a due plan: the next open day', { touch: 20, plan: 5 }, '2026-06-15', SUNDAY],
    ['an ended hold: the next open day', { touch: 20, hold: 3 }, '2026-06-15', SUNDAY],
    ['an ended hold with a plan that counts: the plan', { touch: 20, hold: 3, plan: SATURDAY }, SATURDAY, {}],

    ['quiet: last touch + C', { touch: 20 }, '2026-07-02', {}],
    ['quiet: moved over a weekend', { touch: 18 }, '2026-07-06', {}], // 4 July is a Saturday
    ['quiet: moved over a holiday', { touch: 2 }, '2026-07-21', {}], // 20 July is Marine Day
    ['the same by weekdays alone', { touch: 2 }, '2026-07-20', { calendar: 'weekdays' }],
    ['check-in: last touch + C', { touch: 36 }, '2026-06-16', {}],
    ['slipping: not before the as-of date', { touch: 100, stage: 100 }, AS_OF, {}],
    ['a day that has passed becomes the as-of date first, then moves', { touch: 44 }, '2026-06-15', SUNDAY],
    ['stalled: last touch + C', { touch: 20, stage: 300 }, '2026-07-02', {}],
    ['moving on a reply: from our last touch, not from theirs', { touch: 10, reply: 10, visit: 12 }, '2026-07-13', {}], // 12 July is a Sunday
    ['moving without any touch known: from the last contact', { touch: '', reply: 1 }, '2026-07-21', {}],
  ])('%s', (_title, facts, expected, context) => {
    expect(next(facts, context)).toBe(expected);
  });

  it('moves over Obon', () => {
    const asOf = '2026-07-10';
    expect(isoOf(addDays(day(asOf), 35))).toBe('2026-08-14');
    expect(next({ touch: 7 }, { asOf })).toBe('2026-08-17');
  });
});
