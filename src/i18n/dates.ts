import { partsOf, type CalendarDate } from '../domain/dates';
import type { Language } from './language';

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A date for reading. Beside a known as-of date the year is left out where it is the same.
 *
 * @example formatDate(fromIso('2026-01-12')!, 'en') //=> '12 January 2026'
 * @example formatDate(fromIso('2026-01-12')!, 'ja') //=> '2026年1月12日'
 */
export function formatDate(date: CalendarDate, language: Language, beside?: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  const withYear = beside === undefined || partsOf(beside).year !== year;
  if (language === 'ja') return `${withYear ? `${year}年` : ''}${month}月${day}日`;
  return `${day} ${ENGLISH_MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`;
}
