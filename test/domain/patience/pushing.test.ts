import { addDays } from '../../../src/domain/dates';
import {
  countContact,
  isPushingCompany,
  isPushingDeal,
  type ContactRecord,
  type LoggedTouch,
} from '../../../src/domain/patience';
import { AS_OF, day } from './facts';

const asOf = day(AS_OF);
const ago = (days: number) => addDays(asOf, -days);

/** Touches as days before the as-of date, with a kind where it matters. */
type TestTouch = number | [days: number, kind: LoggedTouch['kind']];

function count(touches: readonly TestTouch[], signal: number | null = null, visits: readonly number[] = []) {
  const record: ContactRecord = {
    asOf,
    touches: touches.map((touch) => {
      const [days, kind] = typeof touch === 'number' ? [touch, 'other' as const] : touch;
      return { date: ago(days), kind };
    }),
    lastSignal: signal === null ? null : ago(signal),
    visits: visits.map(ago),
  };
  return countContact(record, 42);
}

describe('the guard against over-contact', () => {
  it.each<[string, TestTouch[], number | null, number[], { days: number; asks: number }]>([
    ['nothing', [], null, [], { days: 0, asks: 0 }],
    ['touches on one day are one day', [5, 5, 9], null, [], { days: 2, asks: 0 }],
    ['the last C days count', [42], null, [], { days: 1, asks: 0 }],
    ['what is older does not', [43], null, [], { days: 0, asks: 0 }],
    ['what lies ahead does not', [-1], null, [], { days: 0, asks: 0 }],
    ['only what came after their last sign counts', [5, 10, 11], 10, [], { days: 1, asks: 0 }],
    [
      'asks are counted',
      [
        [5, 'ask'],
        [5, 'ask'],
      ],
      null,
      [],
      { days: 1, asks: 2 },
    ],
    ['what is sent on a visit’s day and 7 days after belongs to it', [20, 13, 12], null, [20], { days: 1, asks: 0 }],
    [
      'asks in the 30 days before a visit arrange it',
      [
        [40, 'ask'],
        [41, 'ask'],
      ],
      null,
      [10],
      { days: 1, asks: 1 },
    ],
    ['other touches before a visit count', [12], null, [10], { days: 1, asks: 0 }],
    ['visits themselves count', [[10, 'visit']], null, [10], { days: 1, asks: 0 }],
  ])('%s', (_title, touches, signal, visits, expected) => {
    expect(count(touches, signal, visits)).toEqual(expected);
  });

  it.each([
    [2, 1, false],
    [3, 0, true],
    [1, 2, true],
  ])('calls %i days and %i asks to a deal pushing: %s', (days, asks, expected) => {
    expect(isPushingDeal({ days, asks })).toBe(expected);
  });

  it.each([
    [4, false],
    [5, true],
  ])('calls %i days to a company pushing: %s', (days, expected) => {
    expect(isPushingCompany({ days, asks: 9 })).toBe(expected);
  });
});
