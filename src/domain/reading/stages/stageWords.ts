import {
  ASK_WORDS,
  EARLY_PHASE_WORDS,
  LATE_PHASE_WORDS,
  LOST_WORDS,
  PARKED_OR_LOST_WORDS,
  PARKED_WORDS,
  WON_WORDS,
  type Phase,
} from '../../data';
import { EAST_ASIAN } from '../text';
import { cleanStage, wholeKey } from './cleanStage';

/** What a listed word says. `lost-or-hold` is lost, or parked in a row that holds a later date. */
export type WordMeaning =
  | { readonly kind: 'open'; readonly phase: Phase }
  | { readonly kind: 'won' | 'lost' | 'hold' | 'ask' | 'lost-or-hold' };

/** A word that gives its phase also inside a longer stage name. */
export interface InnerWord {
  readonly text: string;
  readonly latin: boolean;
  readonly length: number;
  readonly phase: Phase;
}

const PHASE_WORDS = [...EARLY_PHASE_WORDS, ...LATE_PHASE_WORDS];

/** Every listed word by its whole key. */
export const MEANING_BY_KEY: ReadonlyMap<string, WordMeaning> = meanings();

/** The words that count inside a stage name, longest first; among equals the later phase first. */
export const INNER_WORDS: readonly InnerWord[] = innerWords();

function meanings(): Map<string, WordMeaning> {
  const found = new Map<string, WordMeaning>();
  const add = (words: readonly string[], meaning: WordMeaning) => {
    for (const word of words) if (!found.has(listedKey(word))) found.set(listedKey(word), meaning);
  };
  add(PARKED_OR_LOST_WORDS, { kind: 'lost-or-hold' });
  add(WON_WORDS, { kind: 'won' });
  add(LOST_WORDS, { kind: 'lost' });
  add(PARKED_WORDS, { kind: 'hold' });
  add(ASK_WORDS, { kind: 'ask' });
  for (const { phase, words, general } of PHASE_WORDS) {
    add([...Object.values(words).flat(), ...Object.values(general).flat()], { kind: 'open', phase });
  }
  return found;
}

function innerWords(): InnerWord[] {
  return PHASE_WORDS.flatMap(({ phase, words }, order) =>
    Object.values(words)
      .flat()
      .map((word) => ({ ...innerWord(word, phase), order })),
  )
    .filter(({ latin, length }) => latin || length >= 2)
    .sort((a, b) => b.length - a.length || b.order - a.order);
}

function innerWord(word: string, phase: Phase): InnerWord {
  const key = listedKey(word);
  const latin = !EAST_ASIAN.test(key);
  return { text: latin ? spacedWords(cleanStage(word)) : key, latin, length: key.length, phase };
}

function listedKey(word: string): string {
  return wholeKey(cleanStage(word));
}

/** Words parted by single spaces, punctuation aside: "negotiation/review" is two words. */
export function spacedWords(cleaned: string): string {
  return cleaned.replace(/[\s\p{P}]+/gu, ' ').trim();
}
