import type { FieldId } from '../fields';

/** The languages in which header words are listed; `api` are internal names that appear in exports made by scripts. */
export type HeaderLanguage = 'en' | 'ja' | 'de' | 'fr' | 'es' | 'pt' | 'ko' | 'zh' | 'api';

/**
 * Spellings of one field. The marks matter only where columns compete: a weak one counts half, a last one a quarter;
 * alone they are taken like any other.
 */
export interface MarkedWords {
  readonly plain?: readonly string[];
  readonly weak?: readonly string[];
  readonly last?: readonly string[];
}

/** All header spellings of one field, by language. */
export interface FieldHeaders {
  readonly field: FieldId;
  readonly words: Readonly<Partial<Record<HeaderLanguage, MarkedWords>>>;
}
