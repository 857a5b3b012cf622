import type { Phase } from './phases';

/** A named set of defaults for how long a stage may last and how often to be in touch during it. */
export type ProfileId = 'japan' | 'relationship' | 'transactional';

export const PROFILE_IDS: readonly ProfileId[] = ['japan', 'relationship', 'transactional'];

/** Three limits of a phase, in calendar days. */
export interface PhaseLimits {
  /** T: how long the phase usually takes. */
  readonly typicalDays: number;
  /** S: how long it may take without progress before the deal counts as stalled. */
  readonly stalledAfterDays: number;
  /** C: how often to check in, without asking for anything. */
  readonly checkInEveryDays: number;
}

/**
 * The Japan profile. T is drawn from the seed essay's 600-day deal with a Japanese manufacturer: introduction 1 month,
 * technical updates without an answer months 2-6, a small estimate and silence months 7-11, site visit agreed and the
 * confidentiality agreement going back and forth months 12-15, visit and informal request for quotation month 16, offer
 * under review months 17-18, a champion inside month 19, go-ahead and purchasing from month 20 on (3 to 4 months). The
 * approach (two years of cold attempts) and the internal approval are judgements. S is a judgement, well above any
 * silence that the deal itself survived. C is the essay's check-in of about every six weeks, three weeks while papers
 * are on the table.
 */
const JAPAN: Readonly<Record<Phase, PhaseLimits>> = {
  approach: { typicalDays: 365, stalledAfterDays: 800, checkInEveryDays: 42 },
  'first-meeting': { typicalDays: 30, stalledAfterDays: 180, checkInEveryDays: 42 },
  'technical-exchange': { typicalDays: 150, stalledAfterDays: 230, checkInEveryDays: 42 },
  'small-estimate': { typicalDays: 150, stalledAfterDays: 230, checkInEveryDays: 42 },
  'site-visit-nda': { typicalDays: 120, stalledAfterDays: 180, checkInEveryDays: 42 },
  'informal-rfq': { typicalDays: 30, stalledAfterDays: 90, checkInEveryDays: 21 },
  'offer-review': { typicalDays: 60, stalledAfterDays: 150, checkInEveryDays: 42 },
  'internal-approval': { typicalDays: 60, stalledAfterDays: 150, checkInEveryDays: 42 },
  'purchasing-contract': { typicalDays: 105, stalledAfterDays: 180, checkInEveryDays: 21 },
  other: { typicalDays: 90, stalledAfterDays: 180, checkInEveryDays: 42 },
};

/** Relationship-led selling outside Japan: half of the Japan profile, rounded up; four weeks and two between check-ins. */
const RELATIONSHIP: Readonly<Record<Phase, PhaseLimits>> = {
  approach: { typicalDays: 183, stalledAfterDays: 400, checkInEveryDays: 28 },
  'first-meeting': { typicalDays: 15, stalledAfterDays: 90, checkInEveryDays: 28 },
  'technical-exchange': { typicalDays: 75, stalledAfterDays: 115, checkInEveryDays: 28 },
  'small-estimate': { typicalDays: 75, stalledAfterDays: 115, checkInEveryDays: 28 },
  'site-visit-nda': { typicalDays: 60, stalledAfterDays: 90, checkInEveryDays: 28 },
  'informal-rfq': { typicalDays: 15, stalledAfterDays: 45, checkInEveryDays: 14 },
  'offer-review': { typicalDays: 30, stalledAfterDays: 75, checkInEveryDays: 28 },
  'internal-approval': { typicalDays: 30, stalledAfterDays: 75, checkInEveryDays: 28 },
  'purchasing-contract': { typicalDays: 53, stalledAfterDays: 90, checkInEveryDays: 14 },
  other: { typicalDays: 45, stalledAfterDays: 90, checkInEveryDays: 28 },
};

/** Fast-moving trade: the same in every phase, in the order of what pipeline vendors set as their defaults (7 to 30 days). */
const FAST: PhaseLimits = { typicalDays: 14, stalledAfterDays: 45, checkInEveryDays: 14 };

const TRANSACTIONAL: Readonly<Record<Phase, PhaseLimits>> = {
  approach: FAST,
  'first-meeting': FAST,
  'technical-exchange': FAST,
  'small-estimate': FAST,
  'site-visit-nda': FAST,
  'informal-rfq': FAST,
  'offer-review': FAST,
  'internal-approval': FAST,
  'purchasing-contract': FAST,
  other: FAST,
};

/** The limits of every profile and phase. */
export const PROFILE_LIMITS: Readonly<Record<ProfileId, Readonly<Record<Phase, PhaseLimits>>>> = {
  japan: JAPAN,
  relationship: RELATIONSHIP,
  transactional: TRANSACTIONAL,
};
