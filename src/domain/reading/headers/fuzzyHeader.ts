import { NEVER_MISTYPED_WORDS } from '../../data';
import { editDistance } from './editDistance';
import { SPELLINGS, wordsOf, type Spelling } from './spellings';

interface FuzzyTarget {
  readonly spelling: Spelling;
  readonly text: string;
  readonly fixedWords: string;
  readonly limit: 1 | 2;
  readonly letters: number;
}

const LATIN_ONLY = /^[\p{sc=Latin}\p{M}\d\p{P}\p{S} ]+$/u;

const TARGETS: readonly FuzzyTarget[] = SPELLINGS.flatMap((spelling) => {
  const length = spelling.folded.length;
  if (spelling.meaning.kind !== 'field' || length < 6 || !LATIN_ONLY.test(spelling.normalised)) return [];
  const text = spaced(spelling.normalised);
  return [{ spelling, text, fixedWords: fixedWordsOf(text), limit: length >= 10 ? 2 : 1, letters: lettersOf(text) }];
});

const LONGEST = Math.max(...TARGETS.map(({ text }) => text.length));
const NEVER_MISTYPED = new Set(NEVER_MISTYPED_WORDS);

/** The targets whose length lets them be meant by a text of a given length. */
const BY_LENGTH: readonly (readonly FuzzyTarget[])[] = Array.from({ length: LONGEST + 3 }, (_, length) =>
  TARGETS.filter(({ text, limit }) => Math.abs(text.length - length) <= limit),
);

/**
 * Field spellings that a mistyped Latin header is likely to mean: one slip in six to nine letters, two from ten on. Short
 * words and digits must stand as they are: "Lost contact" is not "Last contact". Only the nearest spellings are given.
 */
export function fuzzySpellings(normalised: string): readonly Spelling[] {
  if (!LATIN_ONLY.test(normalised)) return [];
  const text = spaced(normalised);
  const targets = BY_LENGTH[text.length] ?? [];
  if (targets.length === 0) return [];
  const fixedWords = fixedWordsOf(text);
  const letters = lettersOf(text);
  const realWords = text.split(' ').filter((word) => NEVER_MISTYPED.has(word));
  let nearest = 3;
  let found: Spelling[] = [];
  for (const target of targets) {
    if (bitCount(target.letters ^ letters) > 2 * target.limit || target.fixedWords !== fixedWords) continue;
    if (realWords.some((word) => !target.text.split(' ').includes(word))) continue;
    const distance = editDistance(text, target.text, target.limit);
    if (distance > target.limit || distance > nearest) continue;
    if (distance < nearest) found = [];
    nearest = distance;
    found.push(target.spelling);
  }
  return found;
}

function spaced(normalised: string): string {
  return wordsOf(normalised.normalize('NFC')).join(' ');
}

function fixedWordsOf(text: string): string {
  return text
    .split(' ')
    .filter((word) => word.length <= 4 || /\d/.test(word))
    .join(' ');
}

/** Which letters occur, one bit each: a quick test before distances are counted. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index += 1) bits |= 1 << (text.charCodeAt(index) % 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
