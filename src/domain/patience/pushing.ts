import { daysBetween, type CalendarDate } from '../dates';

/** Something that we did, as the contact log has it. A sheet's last-contact cell is no such entry: it has no direction. */
export interface LoggedTouch {
  readonly date: CalendarDate;
  readonly kind: 'ask' | 'visit' | 'other';
}

/** What the guard against over-contact looks at. Dates after `asOf` are not part of it. */
export interface ContactRecord {
  readonly asOf: CalendarDate;
  readonly touches: readonly LoggedTouch[];
  /** Their last sign, our own outbound visits aside; with none, all touches count. */
  readonly lastSignal: CalendarDate | null;
  readonly visits: readonly CalendarDate[];
}

/** How much we did, as far as it counts. */
export interface ContactCount {
  /** Days with a touch. */
  readonly days: number;
  readonly asks: number;
}

const MOST_DAYS = 2;
const MOST_ASKS = 1;
const MOST_DAYS_OF_A_COMPANY = 4;
/** What is sent so soon after a visit is its follow-up, and asks so shortly before it arrange it: they belong to the visit. */
const DAYS_AFTER_A_VISIT = 7;
const DAYS_BEFORE_A_VISIT = 30;

const NO_CONTACT: ContactCount = { days: 0, asks: 0 };

/** The touches that count within one cadence and since their last sign. */
export function countContact(record: ContactRecord, checkInEveryDays: number): ContactCount {
  if (record.touches.length === 0) return NO_CONTACT;
  const counted = record.touches.filter(
    (touch) =>
      isRecent(touch, record, checkInEveryDays) && !record.visits.some((visit) => belongsToVisit(touch, visit)),
  );
  return {
    days: new Set(counted.map((touch) => touch.date)).size,
    asks: counted.filter((touch) => touch.kind === 'ask').length,
  };
}

function isRecent({ date }: LoggedTouch, { asOf, lastSignal }: ContactRecord, checkInEveryDays: number): boolean {
  if (date > asOf || daysBetween(date, asOf) > checkInEveryDays) return false;
  return lastSignal === null || date > lastSignal;
}

function belongsToVisit(touch: LoggedTouch, visit: CalendarDate): boolean {
  if (touch.kind === 'visit') return false;
  const daysAfter = daysBetween(visit, touch.date);
  if (daysAfter >= 0) return daysAfter <= DAYS_AFTER_A_VISIT;
  return touch.kind === 'ask' && -daysAfter <= DAYS_BEFORE_A_VISIT;
}

/** More than they asked for, to one deal: touches on more than two days, or more than one ask. */
export function isPushingDeal({ days, asks }: ContactCount): boolean {
  return days > MOST_DAYS || asks > MOST_ASKS;
}

/** More than a company should get from us, over all its deals: touches on more than four days. */
export function isPushingCompany({ days }: ContactCount): boolean {
  return days > MOST_DAYS_OF_A_COMPANY;
}
