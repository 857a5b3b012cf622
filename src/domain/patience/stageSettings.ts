import { PROFILE_LIMITS, type Phase, type ProfileId } from '../data';
import type { CalendarId } from '../dates';
import type { StageSettings } from './types';

/** The check-in may come a week early, but never in the first two thirds of a short cadence. */
const LEAD_DAYS = 7;
const SHORT_CADENCE = 21;

/** A profile's limits for a phase, marked as the profile's. A hold stage has those of any other open stage. */
export function stageSettings(profile: ProfileId, phase: Phase): StageSettings {
  return { ...PROFILE_LIMITS[profile][phase], provenance: { kind: 'profile', profile } };
}

/**
 * L: how many days before the cadence is up a check-in may come.
 *
 * @example leadDays(42) //=> 7
 * @example leadDays(14) //=> 4
 */
export function leadDays(checkInEveryDays: number): number {
  return checkInEveryDays < SHORT_CADENCE ? Math.floor(checkInEveryDays / 3) : LEAD_DAYS;
}

/**
 * G: how many days after the cadence is up a deal may wait before we count as disappearing.
 *
 * @example graceDays(21) //=> 11
 */
export function graceDays(checkInEveryDays: number): number {
  return Math.ceil(checkInEveryDays / 2);
}

/** The business calendar that goes with a profile where a deal's country gives none. */
export function calendarOf(profile: ProfileId): CalendarId {
  return profile === 'japan' ? 'japan' : 'weekdays';
}
