import * as fc from 'fast-check';
import {
  addDays,
  businessCalendar,
  fromIso,
  isoOf,
  nextOpenDay,
  openDaysAfter,
  weekdayOf,
  type CalendarDate,
  type CalendarId,
} from '../../../src/domain/dates';
import japan from './fixtures/japan-holidays-2024-2028.json';

const JAPAN = businessCalendar('japan');
const WEEKDAYS = businessCalendar('weekdays');
const day = (iso: string) => fromIso(iso)!;
const holidays = new Set(
  Object.entries(japan.holidays).flatMap(([year, days]) => days.map((monthDay) => `${year}-${monthDay}`)),
);

function daysOf(year: number): CalendarDate[] {
  const first = day(`${year}-01-01`);
  const count = day(`${year + 1}-01-01`) - first;
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

describe('the calendar of Japan', () => {
  it.each([2024, 2025, 2026, 2027, 2028])(
    'is closed in %i on weekends, holidays, year end and Obon, and on no other day',
    (year) => {
      const customary = /-(?:12-(?:29|30|31)|01-0[1-3]|08-1[3-6])$/;
      const expected = daysOf(year).filter((date) => {
        const isWeekend = [0, 6].includes(weekdayOf(date));
        return !isWeekend && !holidays.has(isoOf(date)) && !customary.test(isoOf(date));
      });
      expect(daysOf(year).filter(JAPAN.isOpen).map(isoOf)).toEqual(expected.map(isoOf));
    },
  );

  it.each([
    ['2026-09-21', 'Respect for the Aged Day'],
    ['2026-09-22', 'the day between two holidays'],
    ['2026-05-06', 'the substitute of a holiday on a Sunday'],
    ['2026-11-23', 'Labour Thanksgiving Day'],
    ['2026-12-29', 'year end'],
    ['2025-08-15', 'Obon'],
    ['2026-11-22', 'a Sunday'],
  ])('is closed on %s (%s)', (iso) => {
    expect(JAPAN.isOpen(day(iso))).toBe(false);
  });

  it.each(['2026-12-28', '2027-01-04', '2026-08-12', '2026-08-17', '2026-11-24'])('is open on %s', (iso) => {
    expect(JAPAN.isOpen(day(iso))).toBe(true);
  });

  it('has weekends and customary closings, but no holidays, in years that the data does not have', () => {
    expect(JAPAN.isOpen(day('2060-11-23'))).toBe(true); // a Tuesday
    expect(JAPAN.isOpen(day('2060-12-30'))).toBe(false);
    expect(JAPAN.isOpen(day('2060-11-21'))).toBe(false);
  });
});

describe('the calendar of weekdays', () => {
  it('is open from Monday to Friday, holidays or not', () => {
    const week = Array.from({ length: 7 }, (_, index) => WEEKDAYS.isOpen(addDays(day('2026-12-28'), index)));
    expect(week).toEqual([true, true, true, true, true, false, false]);
  });
});

describe('nextOpenDay', () => {
  it.each<[string, CalendarId, string]>([
    ['2026-11-24', 'japan', '2026-11-24'],
    ['2026-11-21', 'japan', '2026-11-24'],
    ['2026-12-29', 'japan', '2027-01-04'],
    ['2024-12-28', 'japan', '2025-01-06'],
    ['2025-08-13', 'japan', '2025-08-18'],
    ['2026-09-19', 'japan', '2026-09-24'],
    ['2026-11-21', 'weekdays', '2026-11-23'],
    ['2027-01-01', 'weekdays', '2027-01-01'],
  ])('moves %s in %s to %s', (from, calendar, expected) => {
    expect(isoOf(nextOpenDay(day(from), businessCalendar(calendar)))).toBe(expected);
  });

  it('gives an open day, not before the day asked for, with none open between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36_526, max: 73_000 }), fc.constantFrom(JAPAN, WEEKDAYS), (days, calendar) => {
        const from = days as CalendarDate;
        const open = nextOpenDay(from, calendar);
        expect(calendar.isOpen(open)).toBe(true);
        expect(open).toBeGreaterThanOrEqual(from);
        expect(openDaysAfter(addDays(from, -1), open, calendar)).toBe(1);
      }),
    );
  });
});

describe('openDaysAfter', () => {
  it.each<[string, string, CalendarId, number]>([
    ['2025-06-06', '2025-06-06', 'weekdays', 0], // the day itself does not count
    ['2025-06-06', '2025-06-08', 'weekdays', 0],
    ['2025-06-06', '2025-06-09', 'weekdays', 1],
    ['2025-06-06', '2025-06-10', 'weekdays', 2],
    ['2025-06-10', '2025-06-06', 'weekdays', 0],
    ['2026-11-20', '2026-11-24', 'japan', 1],
    ['2026-11-20', '2026-11-24', 'weekdays', 2],
    ['2026-12-25', '2027-01-04', 'japan', 2],
  ])('counts from %s to %s in %s: %i', (from, to, calendar, expected) => {
    expect(openDaysAfter(day(from), day(to), businessCalendar(calendar))).toBe(expected);
  });
});
