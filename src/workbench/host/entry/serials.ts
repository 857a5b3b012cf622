/** Excel's day numbers. Serial 60 of the 1900 system is 29 February 1900, a day that never was (kept from Lotus 1-2-3). */

export type DateSystem = 1900 | 1904;

export interface DayParts {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;
/** Day 0 as if 1900 had been no exception: right from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Days between serial 0 of the two systems (1 January 1904 is 1462 in the 1900 system). */
const SYSTEM_GAP = 1462;
const PHANTOM_LEAP_DAY = 60;

/** The serial of a calendar day, or null for a day that is none or lies before the system's first or after 9999. */
export function serialOfDay(parts: DayParts, system: DateSystem): number | null {
  const { year, month, day } = parts;
  if (year < 1900 || year > 9999) return null;
  if (system === 1900 && year === 1900 && month === 2 && day === 29) return PHANTOM_LEAP_DAY;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = (date.getTime() - EPOCH) / DAY_MS;
  if (system === 1904) return days >= SYSTEM_GAP ? days - SYSTEM_GAP : null;
  return days > PHANTOM_LEAP_DAY ? days : days - 1;
}

/** The calendar day of a serial's whole part; serial 0 shows as day 0 of January 1900, as in Excel. */
export function dayOfSerial(serial: number, system: DateSystem): DayParts {
  const whole = Math.floor(serial);
  if (system === 1900 && whole === PHANTOM_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (system === 1900 && whole === 0) return { year: 1900, month: 1, day: 0 };
  const days = system === 1904 ? whole + SYSTEM_GAP : whole < PHANTOM_LEAP_DAY ? whole + 1 : whole;
  const date = new Date(EPOCH + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 = Sunday, as Excel counts it: before March 1900 a day off the true one. */
export function weekdayOfSerial(serial: number, system: DateSystem): number {
  const days = Math.floor(serial) + (system === 1904 ? SYSTEM_GAP : 0);
  return (((days + 6) % 7) + 7) % 7;
}
