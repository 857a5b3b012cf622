/**
 * Calendar dates as whole days, by integer arithmetic alone.
 *
 * A sheet's date has no time zone, and `new Date('2025-06-03')` is the day before in half the world. So a date here is a
 * number of days, and nothing in the domain ever asks a clock or a time zone.
 */
declare const calendarDateBrand: unique symbol;

/** A calendar day: whole days since 1899-12-30, so that from 1900-03-01 on it equals Excel's serial of the 1900 system. */
export type CalendarDate = number & { readonly [calendarDateBrand]: 'CalendarDate' };

/** A calendar day in parts; `month` and `day` begin with 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day of the week; 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

// The count below runs from 1 March of year 0, so that the leap day is the last day of its year and needs no special case.
const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_5_MONTHS = 153; // March to July, August to December: the lengths repeat
const EPOCH = daysSinceMarchOfYearZero(1899, 12, 30);

function daysSinceMarchOfYearZero(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((DAYS_IN_5_MONTHS * monthsSinceMarch + 2) / 5) + day - 1;
}

/**
 * Whether a year of the Gregorian calendar has a 29 February.
 *
 * @example isLeapYear(1900) //=> false
 */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/**
 * The calendar day of these parts, or null where there is no such day: 30 February never becomes a day in March.
 *
 * @example calendarDate(2025, 6, 3) //=> 45811
 * @example calendarDate(2025, 2, 30) //=> null
 */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return (daysSinceMarchOfYearZero(year, month, day) - EPOCH) as CalendarDate;
}

/**
 * Year, month and day of a date.
 *
 * @example partsOf(fromIso('2025-06-03')!) //=> { year: 2025, month: 6, day: 3 }
 */
export function partsOf(date: CalendarDate): DateParts {
  const days = date + EPOCH;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / DAYS_IN_5_MONTHS);
  const day = dayOfYear - Math.floor((DAYS_IN_5_MONTHS * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/**
 * A date as ISO text.
 *
 * @example isoOf(calendarDate(2025, 6, 3)!) //=> '2025-06-03'
 */
export function isoOf(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The date of an ISO text (`YYYY-MM-DD`, nothing else), or null. For cells of a sheet use `readDate`.
 *
 * @example fromIso('2025-02-30') //=> null
 */
export function fromIso(text: string): CalendarDate | null {
  const match = ISO_DATE.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day so many days after a date (before it, where `days` is negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return (date + Math.trunc(days)) as CalendarDate;
}

/**
 * Days from one date to another; negative where `to` lies before `from`.
 *
 * @example daysBetween(fromIso('2025-06-01')!, fromIso('2025-06-03')!) //=> 2
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return to - from;
}

/**
 * Day of the week; 0 is Sunday.
 *
 * @example weekdayOf(fromIso('2025-06-03')!) //=> 2 (a Tuesday)
 */
export function weekdayOf(date: CalendarDate): Weekday {
  // 1899-12-30, day 0, was a Saturday.
  return ((((date + 6) % 7) + 7) % 7) as Weekday;
}

/** The later of two dates; an unknown one (null) gives way to the other. */
export function laterOf(first: CalendarDate | null, second: CalendarDate | null): CalendarDate | null {
  if (first === null) return second;
  if (second === null) return first;
  return first >= second ? first : second;
}
