import { calendarDate, weekdayOf, type CalendarDate } from './calendarDate';
import type { DateMark, UnreadableDate } from './dateReading';
import { WEEKDAY_NAME, weekdayOfName } from './weekdayNames';

/** What a form makes of a text that has its shape: a day, or the reason why it is none. */
export type FormReading =
  { readonly date: CalendarDate; readonly marks: readonly DateMark[] } | Pick<UnreadableDate, 'problem' | 'readings'>;

/**
 * One way of writing a day. A form is anchored at both ends: a part number or a telephone number that contains a date is
 * not a date. The forms exclude each other, so their order does not matter; a new one (eras, month names) is one more entry.
 */
interface DateForm {
  readonly pattern: RegExp;
  readonly read: (parts: Readonly<Record<string, string | undefined>>) => FormReading;
}

// Fragments; all texts are folded (see foldText) before they meet a pattern.
const WEEKDAY = String.raw`(?: ?\((?<bracketed>${WEEKDAY_NAME})(?:曜日?|요일)?(?:[・,]? ?祝)?\)| ?(?<plain>${WEEKDAY_NAME})(?:曜日?|요일)?)?`;
const CLOCK = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\.?)?| ?時(?: ?(?<minuteOfHour>\d{1,2}) ?分)?)`;
const ZONE = String.raw`(?: ?(?<zone>z|utc|gmt|[+-]\d{2}(?::?\d{2})?))?`;
/** A time of day behind a date; a zone needs a time before it, else 2025-06-03-05 would be a date. */
const TIME_OF_DAY = String.raw`(?:午前|午後)? ?${CLOCK}(?: uhr)?${ZONE}`;
const REST = String.raw`${WEEKDAY}(?:(?:[ t]|(?=午))${TIME_OF_DAY})?`;
/** After 日 a time needs no space. */
const REST_AFTER_WORD = String.raw`${WEEKDAY}(?:[ t]?${TIME_OF_DAY})?`;

const FORMS: readonly DateForm[] = [
  // 2025-06-03, 2025/6/3, 2025.06.03, Korean "2025. 6. 3."; year first is the same day everywhere.
  {
    pattern: form(String.raw`(?<year>\d{4}) ?(?<mark>[-/]) ?(?<month>\d{1,2}) ?\k<mark> ?(?<day>\d{1,2})${REST}`),
    read: readParts,
  },
  {
    pattern: form(String.raw`(?<year>\d{4})\. ?(?<month>\d{1,2})\. ?(?<day>\d{1,2})\.?${REST}`),
    read: readParts,
  },
  // 2025年6月3日, 2025年06月03日(火) 14:00, 2025년 6월 3일
  {
    pattern: form(
      String.raw`(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일号]${REST_AFTER_WORD}`,
    ),
    read: readParts,
  },
  // 20250603
  { pattern: form(String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`), read: readEightDigits },
  // 03.06.2025: dots with the year last are always day first.
  {
    pattern: form(String.raw`(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})${REST}`),
    read: readParts,
  },
  // 3/6/2025, 03-06-2025: day first or month first. Read where only one of the two is a day, or both are the same day.
  {
    pattern: form(String.raw`(?<one>\d{1,2}) ?(?<mark>[-/]) ?(?<two>\d{1,2}) ?\k<mark> ?(?<year>\d{4})${REST}`),
    read: readYearLast,
  },
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

/**
 * Reads a folded text that has, as a whole, the form of a date; null where it has none of the known forms.
 *
 * @example readDateForm('2025/06/03') //=> { date: 45811, marks: [] }
 */
export function readDateForm(folded: string): FormReading | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(folded);
    if (match) return read(match.groups ?? {});
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function readParts(parts: Parts): FormReading {
  const date = calendarDate(Number(parts.year), Number(parts.month), Number(parts.day));
  return withRest(date, parts);
}

/** Eight digits may as well be a part number: only a real day of the years that a sheet can be about. */
function readEightDigits(parts: Parts): FormReading {
  const year = Number(parts.year);
  const date = year >= 1990 && year <= 2099 ? calendarDate(year, Number(parts.month), Number(parts.day)) : null;
  return date === null ? { problem: 'not-a-date' } : { date, marks: [] };
}

function readYearLast(parts: Parts): FormReading {
  const year = Number(parts.year);
  const dayFirst = calendarDate(year, Number(parts.two), Number(parts.one));
  const monthFirst = calendarDate(year, Number(parts.one), Number(parts.two));
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    return withRest(dayFirst ?? monthFirst, parts);
  }
  return isTimeOfDay(parts) ? { problem: 'two-readings', readings: [dayFirst, monthFirst] } : { problem: 'impossible' };
}

function withRest(date: CalendarDate | null, parts: Parts): FormReading {
  if (date === null || !isTimeOfDay(parts)) return { problem: 'impossible' };
  const marks: DateMark[] = [];
  if (parts.zone !== undefined) marks.push('instant-as-written');
  const name = parts.bracketed ?? parts.plain;
  if (name !== undefined && weekdayOfName(name) !== weekdayOf(date)) marks.push('other-weekday');
  return { date, marks };
}

function isTimeOfDay({ hour = '0', minute, minuteOfHour, second = '0' }: Parts): boolean {
  return Number(hour) <= 23 && Number(minute ?? minuteOfHour ?? '0') <= 59 && Number(second) <= 60;
}
