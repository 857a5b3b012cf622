import type { NumberEntry } from './numbers';
import type { EntryOptions } from './parseEntry';
import { serialOfDay } from './serials';

/** A typed day, and the format that Excel gives its cell. */
interface TypedDay {
  year: number;
  month: number;
  day: number;
  numberFormat: string;
}

const SHORT_DATE = { 'en-US': 'm/d/yyyy', 'ja-JP': 'yyyy/m/d' } as const;
const DAY_MONTH = { 'en-US': 'd-mmm', 'ja-JP': 'm"月"d"日"' } as const;
const MONTH_YEAR = 'mmm-yy';
const DAY_MONTH_YEAR = 'd-mmm-yy';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const TIME = /(?:^|\s+)(\d{1,4})(?::(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?)?(?:\s*([ap])m?)?$/i;
const NUMERIC = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/;
const DAY_FIRST = /^(\d{1,2})[ -]?([A-Za-z]{3,9})(?:[ ,-]+(\d{2}|\d{4}))?$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})[ -]?(\d{1,4})(?:(?:,\s*|\s+|-)(\d{2}|\d{4}))?$/;
const JAPANESE = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;

/**
 * Reads a date, a time or both as they are typed. What is no day (31/02) is no date and stays text.
 *
 * @example
 * parseDate('1/5/2024', { locale: 'en-US', dateSystem: 1900, currentYear: 2026 }); //=> { number: 45296, numberFormat: 'm/d/yyyy' }
 */
export function parseDate(text: string, options: EntryOptions): NumberEntry | null {
  const day = parseDay(text, options);
  if (day) return dayEntry(day, 0, options);
  const time = parseTime(text);
  if (!time) return null;
  const rest = text.slice(0, time.start).trim();
  if (rest === '') return { number: time.fraction, numberFormat: time.numberFormat };
  const dayOfTime = time.fraction < 1 ? parseDay(rest, options) : null;
  return dayOfTime && dayEntry(dayOfTime, time.fraction, options);
}

function dayEntry(day: TypedDay, time: number, options: EntryOptions): NumberEntry | null {
  const serial = serialOfDay(day, options.dateSystem);
  if (serial === null) return null;
  if (time === 0) return { number: serial, numberFormat: day.numberFormat };
  return { number: serial + time, numberFormat: `${SHORT_DATE[options.locale]} h:mm` };
}

function parseTime(text: string): { start: number; fraction: number; numberFormat: string } | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText, minuteText, secondText, half] = match;
  if (minuteText === undefined && half === undefined) return null;
  const hours = Number(hourText);
  const minutes = Number(minuteText ?? 0);
  const seconds = Number(secondText ?? 0);
  if (minutes > 59 || seconds >= 60) return null;
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  const shift = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const base = secondText === undefined ? 'h:mm' : 'h:mm:ss';
  const numberFormat = hours >= 24 ? '[h]:mm:ss' : half === undefined ? base : `${base} AM/PM`;
  return { start: match.index, fraction: (shift * 3600 + minutes * 60 + seconds) / 86_400, numberFormat };
}

function parseDay(text: string, options: EntryOptions): TypedDay | null {
  const day = numericDay(text, options) ?? namedDay(text, options) ?? japaneseDay(text, options);
  // The serial is what tells whether there is such a day.
  return day && serialOfDay(day, 1900) !== null ? day : null;
}

/** Two digits: 00–29 are 2000–2029, 30–99 are 1930–1999 (Windows' default). */
function fullYear(digits: string): number | null {
  const year = Number(digits);
  if (digits.length === 4) return year;
  if (digits.length > 2) return null;
  return year < 30 ? 2000 + year : 1900 + year;
}

function numericDay(text: string, options: EntryOptions): TypedDay | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [, first, , second, third] = match as unknown as [string, string, string, string, string | undefined];
  if (third === undefined) return twoParts(first, second, options);
  const yearFirst = first.length === 4 || (options.locale === 'ja-JP' && third.length <= 2);
  const [yearText, month, day] = yearFirst ? [first, second, third] : [third, first, second];
  const year = fullYear(yearText);
  if (year === null || month.length > 2 || day.length > 2) return null;
  return {
    year,
    month: Number(month),
    day: Number(day),
    numberFormat: SHORT_DATE[options.locale],
  };
}

/** `1/5` is a day of this year, `1/2024` and `2024/1` a month; `1/45` is January 1945. */
function twoParts(first: string, second: string, options: EntryOptions): TypedDay | null {
  if (first.length === 4) return month(first, second);
  if (first.length > 2) return null;
  if (second.length === 4) return month(second, first);
  if (second.length > 2) return null;
  const day = { year: options.currentYear, month: Number(first), day: Number(second) };
  if (serialOfDay(day, 1900) !== null) return { ...day, numberFormat: DAY_MONTH[options.locale] };
  return Number(second) > 31 ? month(second, first) : null;
}

function month(yearText: string, monthText: string): TypedDay | null {
  const year = fullYear(yearText);
  if (year === null || monthText.length > 2) return null;
  return { year, month: Number(monthText), day: 1, numberFormat: MONTH_YEAR };
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  if (lower === 'sept') return 9;
  return MONTHS.findIndex((known) => known === lower || known.slice(0, 3) === lower) + 1;
}

function namedDay(text: string, options: EntryOptions): TypedDay | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return named(dayFirst[2]!, dayFirst[1]!, dayFirst[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (!monthFirst) return null;
  const [, name, number, year] = monthFirst as unknown as [string, string, string, string | undefined];
  if (year !== undefined || Number(number) <= 31) return named(name, number, year);
  return monthNumber(name) > 0 ? month(number, String(monthNumber(name))) : null;

  function named(monthName: string, day: string, yearText: string | undefined): TypedDay | null {
    const monthOfYear = monthNumber(monthName);
    const typedYear = yearText === undefined ? options.currentYear : fullYear(yearText);
    if (monthOfYear === 0 || typedYear === null || day.length > 2) return null;
    const numberFormat = yearText === undefined ? DAY_MONTH['en-US'] : DAY_MONTH_YEAR;
    return { year: typedYear, month: monthOfYear, day: Number(day), numberFormat };
  }
}

function japaneseDay(text: string, options: EntryOptions): TypedDay | null {
  if (options.locale !== 'ja-JP') return null;
  const match = JAPANESE.exec(text);
  if (!match) return null;
  const [, yearText, monthText, dayText] = match;
  if (yearText === undefined && dayText === undefined) return null;
  const year = yearText === undefined ? options.currentYear : fullYear(yearText);
  if (year === null) return null;
  const numberFormat = `${yearText === undefined ? '' : 'yyyy"年"'}m"月"${dayText === undefined ? '' : 'd"日"'}`;
  return { year, month: Number(monthText), day: Number(dayText ?? 1), numberFormat };
}
