import { calendarDate, fromIso, type CalendarDate } from '../domain/dates';

/** The calendar day that it is now where this computer is: the one place where the product looks at a clock. */
export function todayHere(): CalendarDate {
  const now = new Date();
  return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/** Whether a text is a day of the calendar, written as 2026-11-22. */
export function isIsoDate(text: string): boolean {
  return fromIso(text) !== null;
}
