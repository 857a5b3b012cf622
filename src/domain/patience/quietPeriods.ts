import { partsOf, type CalendarDate } from '../dates';
import type { QuietPeriodId } from './types';

/** Month and day as one number (8 January is 108), so that days of any year compare. */
type DayOfYear = number;

interface QuietPeriod {
  readonly id: QuietPeriodId;
  readonly from: DayOfYear;
  readonly to: DayOfYear;
}

/**
 * Seasons in which Japanese companies answer late, by business custom: the days around the year-end holidays, around
 * Golden Week and Obon (many factories close longer than the holidays themselves), and the last two weeks of the fiscal
 * year, when orders are being finished and new subjects wait. They explain; they never move a date.
 */
const QUIET_PERIODS_OF_JAPAN: readonly QuietPeriod[] = [
  { id: 'year-end', from: 1226, to: 106 },
  { id: 'fiscal-year-end', from: 315, to: 331 },
  { id: 'golden-week', from: 425, to: 510 },
  { id: 'obon', from: 807, to: 820 },
];

/** The slow season of Japan that a day falls in, or null. */
export function quietPeriodOn(date: CalendarDate): QuietPeriodId | null {
  const { month, day } = partsOf(date);
  const dayOfYear = month * 100 + day;
  return QUIET_PERIODS_OF_JAPAN.find((period) => isWithin(dayOfYear, period))?.id ?? null;
}

function isWithin(day: DayOfYear, { from, to }: QuietPeriod): boolean {
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}
