import { NUMBERED_CONTACT_WORDS, VISIT_WORDS } from '../../data';
import { foldHeader } from '../headers/headerForms';
import { foldWidth } from '../text';
import { contentFit, FIT_FACTORS } from './contentFit';
import type { Choice, Evidence, Mapping } from './mapping';

const NUMBER = /(?:第\s*)?(?:#|no\.?)?\s*\d+\s*(?:回目|回|度目|st|nd|rd|th)?/;
const DATE_ENDING = /(?:年月日|日時|日|date|on)$/;
const HEADER_SCORE = 0.95;
const WORDS = new Set([...VISIT_WORDS, ...NUMBERED_CONTACT_WORDS].map((word) => foldHeader(word)));
const FIRST = '初回';

/**
 * The contact word of a header that is a number and such a word, else null.
 *
 * @example numberedContactWord('第3回面談日') //=> '面談'
 */
export function numberedContactWord(header: string): string | null {
  const folded = foldWidth(header);
  if (!NUMBER.test(folded)) return null;
  return contactWord(folded.replace(NUMBER, ''));
}

function contactWord(text: string): string | null {
  const word = foldHeader(text.trim()).replace(DATE_ENDING, '');
  return WORDS.has(word) ? word : null;
}

/** Takes two or more numbered contact columns that hold dates (1回目訪問, 2回目訪問) as columns of contact. */
export function assignNumberedContacts(all: readonly Evidence[], choice: Choice): void {
  const mappings = all.flatMap((evidence) => {
    const word = numberedContactWord(evidence.header);
    return word === null ? [] : (mappingOf(evidence, word) ?? []);
  });
  if (mappings.length < 2 || mappings.every(({ evidence }) => evidence.sample.texts.filled === 0)) return;
  for (const mapping of mappings) choice.take(mapping);
}

/** 初回訪問日 beside 2回目訪問 is the first of them, and stays the created date. */
export function joinFirstToNumbered(all: readonly Evidence[], choice: Choice): void {
  if (!choice.taken.some(({ reason }) => reason.code === 'numbered-contact')) return;
  for (const evidence of all) {
    const folded = foldWidth(evidence.header);
    const word = folded.startsWith(FIRST) ? contactWord(folded.slice(FIRST.length)) : null;
    const mapping = word === null ? null : mappingOf(evidence, word);
    if (mapping) choice.take(mapping);
  }
}

function mappingOf(evidence: Evidence, word: string): Mapping | null {
  const fit = contentFit('lastContact', evidence.sample, HEADER_SCORE);
  if (fit === 'contradicts') return null;
  const confidence = HEADER_SCORE * FIT_FACTORS[fit];
  const reason = { code: 'numbered-contact', word } as const;
  return { evidence, field: 'lastContact', mark: 'plain', spelling: word, confidence, reason };
}
