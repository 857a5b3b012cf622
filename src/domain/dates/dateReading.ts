import type { CalendarDate } from './calendarDate';

/** A cell's value as Office.js gives it: '' is an empty cell, errors are texts such as '#REF!'. */
export type RawCell = number | string | boolean;

/**
 * Why a cell cannot be read as a day:
 * - `not-a-date`: nothing that this product knows as a date
 * - `impossible`: the form of a date, but no such day (30 February)
 * - `too-early`: before 1930, most often a number of days in a cell formatted as a date
 * - `formula-error`: an error of Excel
 * - `placeholder-date`: a day that systems write for "none" (1970-01-01, 9999-12-31); it says as little as an empty cell
 * - `truth-value`: TRUE or FALSE, a tick box
 * - `no-year`: day and month only
 * - `two-digit-year`: three short numbers, of which none is surely the year
 * - `two-readings`: day first or month first; `readings` has both
 * - `not-a-day`: a month, a quarter, a fiscal year
 * - `relative`: yesterday, last week: nobody knows when that was written
 * - `several-dates`, `date-range`: more than one day
 * - `date-with-words`: one date, but not alone in the cell
 */
export type DateProblem =
  | 'not-a-date'
  | 'impossible'
  | 'too-early'
  | 'formula-error'
  | 'placeholder-date'
  | 'truth-value'
  | 'no-year'
  | 'two-digit-year'
  | 'two-readings'
  | 'not-a-day'
  | 'relative'
  | 'several-dates'
  | 'date-range'
  | 'date-with-words';

/**
 * What to know about a date that was read: `instant-as-written` had a time zone, and the day as written was taken, not the
 * day that it was here; `other-weekday` names a weekday that the date does not fall on; `bare-number` is a lone number in a
 * column of dates as text.
 */
export type DateMark = 'instant-as-written' | 'other-weekday' | 'bare-number';

/** What a cell says about a day. Texts are given back trimmed, as they stand in the cell. */
export type DateReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'date';
      readonly date: CalendarDate;
      readonly from: 'serial' | 'text';
      readonly marks?: readonly DateMark[];
    }
  /** A word for "nothing known" (TBD, -, 未定). */
  | { readonly kind: 'blank'; readonly word: string }
  /** A word for "not yet" or "never": information, not an error. */
  | { readonly kind: 'never'; readonly word: string }
  | UnreadableDate;

/** A cell that is filled, but not with a day that is sure. */
export interface UnreadableDate {
  readonly kind: 'unreadable';
  readonly problem: DateProblem;
  readonly shown: string;
  /** For `two-readings`: the day-first and the month-first reading. */
  readonly readings?: readonly [CalendarDate, CalendarDate];
}
