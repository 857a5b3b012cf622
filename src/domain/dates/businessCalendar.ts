import { addDays, partsOf, weekdayOf, type CalendarDate } from './calendarDate';
import { isJapaneseHoliday } from './japaneseHolidays';

/** Says on which days the people on the other side are at work. */
export interface BusinessCalendar {
  readonly id: CalendarId;
  /** Whether offices are open on that day. */
  isOpen(date: CalendarDate): boolean;
}

/** `japan`: with its public holidays, year end and Obon. `weekdays`: Monday to Friday, no holidays. */
export type CalendarId = 'japan' | 'weekdays';

const SUNDAY = 0;
const SATURDAY = 6;

function isWeekday(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== SUNDAY && weekday !== SATURDAY;
}

/**
 * Days on which Japanese companies are closed by custom, holiday or not: 29 December to 3 January, and Obon, 13 to 16
 * August. Many close longer (factories often a whole week in August); these are the days that nearly all share.
 */
function isCustomaryClosing({ month, day }: { month: number; day: number }): boolean {
  if (month === 12) return day >= 29;
  if (month === 1) return day <= 3;
  return month === 8 && day >= 13 && day <= 16;
}

const JAPAN: BusinessCalendar = {
  id: 'japan',
  isOpen: (date) => isWeekday(date) && !isCustomaryClosing(partsOf(date)) && !isJapaneseHoliday(date),
};

const WEEKDAYS: BusinessCalendar = { id: 'weekdays', isOpen: isWeekday };

/** The calendar of that name. */
export function businessCalendar(id: CalendarId): BusinessCalendar {
  return id === 'japan' ? JAPAN : WEEKDAYS;
}

/**
 * The first open day from a date on, the date itself included.
 *
 * @example isoOf(nextOpenDay(fromIso('2026-12-29')!, businessCalendar('japan'))) //=> '2027-01-04'
 */
export function nextOpenDay(date: CalendarDate, calendar: BusinessCalendar): CalendarDate {
  let day = date;
  while (!calendar.isOpen(day)) day = addDays(day, 1);
  return day;
}

/**
 * Open days after a date, up to and including another: what passed between a message and today. 0 where `to` is not
 * after `from`.
 *
 * @example openDaysAfter(fromIso('2025-06-06')!, fromIso('2025-06-10')!, businessCalendar('weekdays')) //=> 2
 */
export function openDaysAfter(from: CalendarDate, to: CalendarDate, calendar: BusinessCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (calendar.isOpen(day)) count += 1;
  }
  return count;
}
