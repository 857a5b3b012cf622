/**
 * The phases of a slow business deal, in the order they are usually walked through.
 * They follow the 600-day deal of the seed essay, from the cold approach to purchasing; `other` is any open stage
 * that cannot be placed.
 */
export type Phase =
  | 'approach'
  | 'first-meeting'
  | 'technical-exchange'
  | 'small-estimate'
  | 'site-visit-nda'
  | 'informal-rfq'
  | 'offer-review'
  | 'internal-approval'
  | 'purchasing-contract'
  | 'other';

/** All phases in their order; `other` stands last. */
export const PHASES: readonly Phase[] = [
  'approach',
  'first-meeting',
  'technical-exchange',
  'small-estimate',
  'site-visit-nda',
  'informal-rfq',
  'offer-review',
  'internal-approval',
  'purchasing-contract',
  'other',
];
