import * as dateFns from 'date-fns';
import * as fc from 'fast-check';
import {
  addDays,
  calendarDate,
  daysBetween,
  daysInMonth,
  fromIso,
  isoOf,
  laterOf,
  partsOf,
  weekdayOf,
  type CalendarDate,
} from '../../../src/domain/dates';

const day = (iso: string) => fromIso(iso)!;

/** Any day of the years 1000 to 9999 as parts that exist, with date-fns' idea of it. */
const anyDay = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, dayOfMonth]) => dayOfMonth <= dateFns.getDaysInMonth(new Date(year, month - 1, 1)))
  .map(([year, month, dayOfMonth]) => ({
    date: calendarDate(year, month, dayOfMonth)!,
    parts: { year, month, day: dayOfMonth },
    oracle: new Date(year, month - 1, dayOfMonth),
  }));

describe('calendarDate', () => {
  it.each([
    ['1899-12-30', 0],
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2000-01-01', 36_526],
    ['2000-02-29', 36_585],
    ['2025-06-03', 45_811],
    ['9999-12-31', 2_958_465],
  ])('counts %s as day %i, as Excel does', (iso, days) => {
    expect(fromIso(iso)).toBe(days);
    expect(isoOf(days as CalendarDate)).toBe(iso);
  });

  it.each([
    [2025, 2, 30],
    [2025, 2, 29],
    [1900, 2, 29],
    [2025, 4, 31],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 1, 0],
    [2025, 1, 1.5],
    [0, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])('has no day for year %d, month %d, day %d', (year, month, dayOfMonth) => {
    expect(calendarDate(year, month, dayOfMonth)).toBeNull();
  });

  it('agrees with date-fns on which days exist', () => {
    const number = fc.integer({ min: -1, max: 35 });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), number, number, (year, month, dayOfMonth) => {
        const exists =
          month >= 1 &&
          month <= 12 &&
          dayOfMonth >= 1 &&
          dayOfMonth <= dateFns.getDaysInMonth(new Date(year, month - 1));
        expect(calendarDate(year, month, dayOfMonth) !== null).toBe(exists);
      }),
    );
  });

  it('agrees with date-fns on parts, ISO text and weekday of any day', () => {
    fc.assert(
      fc.property(anyDay, ({ date, parts, oracle }) => {
        expect(partsOf(date)).toEqual(parts);
        expect(isoOf(date)).toBe(dateFns.format(oracle, 'yyyy-MM-dd'));
        expect(weekdayOf(date)).toBe(dateFns.getDay(oracle));
        expect(daysInMonth(parts.year, parts.month)).toBe(dateFns.getDaysInMonth(oracle));
      }),
    );
  });

  it('agrees with date-fns on the days between any two days, and on adding days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (first, second) => {
        const between = daysBetween(first.date, second.date);
        expect(between).toBe(dateFns.differenceInCalendarDays(second.oracle, first.oracle));
        expect(addDays(first.date, between)).toBe(second.date);
        expect(isoOf(addDays(first.date, 400))).toBe(dateFns.format(dateFns.addDays(first.oracle, 400), 'yyyy-MM-dd'));
      }),
    );
  });

  it('knows the weekdays before its day 0 too', () => {
    expect(weekdayOf(day('1899-12-29'))).toBe(5);
    expect(weekdayOf(calendarDate(1, 1, 1)!)).toBe(1);
  });
});

describe('fromIso', () => {
  it.each(['2025-6-3', '2025-02-30', '2025/06/03', ' 2025-06-03', '2025-06-03T00:00', '20250603', ''])(
    'gives null for %j',
    (text) => {
      expect(fromIso(text)).toBeNull();
    },
  );
});

describe('laterOf', () => {
  it('lets an unknown date give way', () => {
    const first = day('2025-01-01');
    const second = day('2025-01-02');
    expect(laterOf(first, second)).toBe(second);
    expect(laterOf(second, first)).toBe(second);
    expect(laterOf(null, first)).toBe(first);
    expect(laterOf(first, null)).toBe(first);
    expect(laterOf(null, null)).toBeNull();
  });
});
