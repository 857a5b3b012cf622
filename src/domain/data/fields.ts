/** What a column of a prospect sheet can be. `stageDates` is a sheet with one date column a stage. */
export type FieldId =
  | 'id'
  | 'company'
  | 'contact'
  | 'deal'
  | 'stage'
  | 'status'
  | 'lastContact'
  | 'lastReply'
  | 'nextStep'
  | 'nextActionDate'
  | 'owner'
  | 'amount'
  | 'currency'
  | 'created'
  | 'stageEntered'
  | 'closeDate'
  | 'probability'
  | 'email'
  | 'phone'
  | 'industry'
  | 'country'
  | 'language'
  | 'notes'
  | 'champion'
  | 'source'
  | 'holdUntil'
  | 'holdReason'
  | 'milestone'
  | 'milestoneDate'
  | 'stageDates';

/** Every field, in the order in which they are shown. */
export const FIELDS: readonly FieldId[] = [
  'id',
  'company',
  'contact',
  'deal',
  'stage',
  'status',
  'lastContact',
  'lastReply',
  'nextStep',
  'nextActionDate',
  'owner',
  'amount',
  'currency',
  'created',
  'stageEntered',
  'closeDate',
  'probability',
  'email',
  'phone',
  'industry',
  'country',
  'language',
  'notes',
  'champion',
  'source',
  'holdUntil',
  'holdReason',
  'milestone',
  'milestoneDate',
  'stageDates',
];

/** The fields whose values are calendar dates. */
export const DATE_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  'lastContact',
  'lastReply',
  'nextActionDate',
  'created',
  'stageEntered',
  'closeDate',
  'holdUntil',
  'milestoneDate',
  'stageDates',
]);
