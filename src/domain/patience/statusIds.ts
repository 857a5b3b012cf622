import type { StatusId } from './types';

/** Every status, in the order in which the rules ask for them. */
export const STATUS_IDS: readonly StatusId[] = [
  'closed',
  'on-hold',
  'needs-data',
  'answer',
  'pushing',
  'stalled',
  'slipping',
  'check-in',
  'moving',
  'quiet',
];
