import { calendarDate, type CalendarDate } from './calendarDate';

/** The two ways in which workbooks count days: from 1900 (the usual one), or from 1904 (once the Mac's). */
export type DateSystem = 1900 | 1904;

/** 1904-01-01 as a serial of the 1900 system. */
const OFFSET_OF_1904 = 1462;
/** Excel's 1900 has a 29 February that never was: serial 60. Serials before it are one day behind. */
const SERIAL_OF_PHANTOM_LEAP_DAY = 60;
const LAST_DAY = calendarDate(9999, 12, 31)!;

/**
 * The calendar day of an Excel serial, or null where it stands for none: below the first day of the system, after the
 * year 9999, or serial 60 of the 1900 system (29 February 1900, which never was). The fraction is a time of day and is
 * cut off, never rounded: a minute to midnight is still today.
 *
 * @example isoOf(dateFromSerial(45811.99, 1900)!) //=> '2025-06-03'
 * @example isoOf(dateFromSerial(44349, 1904)!) //=> '2025-06-03'
 */
export function dateFromSerial(serial: number, system: DateSystem): CalendarDate | null {
  if (!Number.isFinite(serial)) return null;
  const day = Math.floor(serial);
  const date = system === 1904 ? dayOf1904(day) : dayOf1900(day);
  return date !== null && date <= LAST_DAY ? (date as CalendarDate) : null;
}

function dayOf1904(day: number): number | null {
  return day >= 0 ? day + OFFSET_OF_1904 : null;
}

function dayOf1900(day: number): number | null {
  if (day < 1 || day === SERIAL_OF_PHANTOM_LEAP_DAY) return null;
  return day < SERIAL_OF_PHANTOM_LEAP_DAY ? day + 1 : day;
}

/**
 * The serial under which a workbook keeps a date. Dates before the first day of the system (none that this product
 * writes) give a number below 1 (1900) or 0 (1904), which Excel does not show as a date.
 *
 * @example serialOf(fromIso('2025-06-03')!, 1904) //=> 44349
 */
export function serialOf(date: CalendarDate, system: DateSystem): number {
  if (system === 1904) return date - OFFSET_OF_1904;
  return date > SERIAL_OF_PHANTOM_LEAP_DAY ? date : date - 1;
}
