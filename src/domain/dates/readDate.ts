import { BLANK_WORDS, NEVER_WORDS } from '../data';
import { fromIso, type CalendarDate } from './calendarDate';
import { readDateForm } from './dateForms';
import type { DateMark, DateProblem, DateReading, RawCell } from './dateReading';
import { foldText } from './foldText';
import { dateFromSerial, type DateSystem } from './serial';
import { problemOfText } from './unreadableText';

const BLANK = new Set(BLANK_WORDS.map(foldText));
const NEVER = new Set(NEVER_WORDS.map(foldText));

/** 1929-12-31. Before it lie the small numbers: durations and day counts in cells formatted as dates. */
const FIRST_PLAUSIBLE_DAY = 10_958 as CalendarDate;
/** What systems write where they have no date; 1899-12-30 is Excel's and Access's day 0. */
const PLACEHOLDERS: ReadonlySet<CalendarDate> = new Set(
  ['1899-12-30', '1970-01-01', '2099-12-31', '9999-12-31'].flatMap((isoDate) => fromIso(isoDate) ?? []),
);
/** No single date is longer; a note of a thousand words is not searched for one. */
const LONGEST_DATE_TEXT = 200;

/**
 * Reads one cell as a calendar day. A wrong date is worse than no date: only what can be just one day is read, and
 * everything else says why not. What a cell alone cannot tell (day or month first, a missing year) needs its column.
 *
 * @example readDate(45811.6, { dateSystem: 1900 }) //=> { kind: 'date', date: 45811, from: 'serial' }
 * @example readDate('2025年6月3日(火)', { dateSystem: 1900 }) //=> { kind: 'date', date: 45811, from: 'text' }
 * @example readDate('3/6/2025', { dateSystem: 1900 }) //=> { kind: 'unreadable', problem: 'two-readings', … }
 */
export function readDate(value: RawCell, options: { readonly dateSystem: DateSystem }): DateReading {
  if (typeof value === 'number') return readNumber(value, options.dateSystem);
  if (typeof value === 'boolean') return unreadable('truth-value', value ? 'TRUE' : 'FALSE');
  return readText(value);
}

function readNumber(value: number, system: DateSystem): DateReading {
  if (value === 0) return unreadable('placeholder-date', '0');
  const date = dateFromSerial(value, system);
  if (date !== null) return plausible(date, 'serial', String(value), []);
  if (value > 0 && value < 100) return unreadable('too-early', String(value));
  // 20250603 typed as a number is no serial (they end at 2,958,465), and its digits can be only one day.
  return readText(String(value));
}

function readText(value: string): DateReading {
  const shown = value.trim();
  if (shown.length > LONGEST_DATE_TEXT) return unreadable('not-a-date', shown);
  const folded = foldText(shown);
  if (folded === '') return { kind: 'empty' };
  if (BLANK.has(folded)) return { kind: 'blank', word: shown };
  if (NEVER.has(folded)) return { kind: 'never', word: shown };
  const reading = readDateForm(folded);
  if (reading === null || ('problem' in reading && reading.problem === 'impossible')) {
    // Zero dates (0000-00-00) have the form of a date; so the shapes speak first, the form's own complaint second.
    const problem = problemOfText(folded);
    return unreadable(reading === null || problem === 'placeholder-date' ? problem : reading.problem, shown);
  }
  if ('problem' in reading) return { ...reading, kind: 'unreadable', shown };
  return plausible(reading.date, 'text', shown, reading.marks);
}

function plausible(
  date: CalendarDate,
  from: 'serial' | 'text',
  shown: string,
  marks: readonly DateMark[],
): DateReading {
  if (PLACEHOLDERS.has(date)) return unreadable('placeholder-date', shown);
  if (date < FIRST_PLAUSIBLE_DAY) return unreadable('too-early', shown);
  return marks.length === 0 ? { kind: 'date', date, from } : { kind: 'date', date, from, marks };
}

function unreadable(problem: DateProblem, shown: string): DateReading {
  return { kind: 'unreadable', problem, shown };
}
