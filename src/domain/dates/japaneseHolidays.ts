// The package's own functions go through `Date`; its list by ISO date does not, and is all that is needed.
import holidaysByIsoDate from '@holiday-jp/holiday_jp/lib/holidays';
import { fromIso, type CalendarDate } from './calendarDate';

/**
 * Public holidays of Japan, substitutes and days between two holidays included, from the open data set holiday-jp
 * (MIT), which has 1970 to 2050. Equinox days become official in February of the year before; later ones are the
 * data set's forecast. A year outside the data has no public holidays here: its weekends and customary closings still count.
 */
const HOLIDAYS: ReadonlySet<CalendarDate> = new Set(
  Object.keys(holidaysByIsoDate).flatMap((isoDate) => fromIso(isoDate) ?? []),
);

/**
 * Whether a day is a public holiday in Japan.
 *
 * @example isJapaneseHoliday(fromIso('2026-09-22')!) //=> true (a weekday between two holidays)
 */
export function isJapaneseHoliday(date: CalendarDate): boolean {
  return HOLIDAYS.has(date);
}
