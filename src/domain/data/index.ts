export { AFFIRMATIVE_WORDS, BLANK_WORDS, NEVER_WORDS } from './blankWords';
export { DATE_FIELDS, FIELDS } from './fields';
export type { FieldId } from './fields';
export * from './headers';
export {
  CHINESE_LEGAL_FORMS,
  EITHER_END_LEGAL_FORMS,
  LATIN_LEGAL_FORMS,
  NAME_PARTICLES,
  PERSON_ENDINGS,
} from './legalForms';
export { PHASES } from './phases';
export type { Phase } from './phases';
export { PROFILE_IDS, PROFILE_LIMITS } from './profiles';
export type { PhaseLimits, ProfileId } from './profiles';
export * from './stages';
