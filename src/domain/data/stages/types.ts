import type { Phase } from '../phases';

/** The languages in which stage words are listed. */
export type StageLanguage = 'en' | 'ja' | 'de' | 'fr' | 'es' | 'ko' | 'zh';

export interface PhaseWords {
  readonly phase: Phase;
  /** Words that give the phase also where they stand inside a longer stage name. */
  readonly words: Readonly<Partial<Record<StageLanguage, readonly string[]>>>;
  /** Words too general for that: they give the phase only where they are the whole stage name. */
  readonly general: Readonly<Partial<Record<StageLanguage, readonly string[]>>>;
}
