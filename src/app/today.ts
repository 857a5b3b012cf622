import { calendarDate, fromIso, partsOf, type CalendarDate } from '../domain/dates';

/** The calendar day that it is now where this computer is: the one place where the product looks at a clock. */
export function todayHere(): CalendarDate {
  const now = new Date();
  return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/** The years that a date to count to may lie in: outside them it is a slip of the keyboard. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2199;

/** Whether a text is a day that can be counted to, written as 2026-11-22. */
export function isIsoDate(text: string): boolean {
  const date = fromIso(text);
  if (date === null) return false;
  const { year } = partsOf(date);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
