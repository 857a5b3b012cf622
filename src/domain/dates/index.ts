export {
  addDays,
  calendarDate,
  daysBetween,
  daysInMonth,
  fromIso,
  isLeapYear,
  isoOf,
  laterOf,
  partsOf,
  weekdayOf,
} from './calendarDate';
export type { CalendarDate, DateParts, Weekday } from './calendarDate';
export { dateFromSerial, serialOf } from './serial';
export type { DateSystem } from './serial';
export { foldText } from './foldText';
export { readDate } from './readDate';
export type { DateMark, DateProblem, DateReading, RawCell, UnreadableDate } from './dateReading';
export { businessCalendar, nextOpenDay, openDaysAfter } from './businessCalendar';
export type { BusinessCalendar, CalendarId } from './businessCalendar';
