import {
  AFTER_ORDER_WORDS,
  EXPECTED_WORDS,
  LOSS_EXPECTED_WORDS,
  NEGATION_MARKS,
  NEGATION_WORDS,
  type Phase,
} from '../../data';
import { cleanStage, wholeKey } from './cleanStage';
import { INNER_WORDS, MEANING_BY_KEY, spacedWords, type InnerWord, type WordMeaning } from './stageWords';

/**
 * What a stage or status text says. `ask` is said of won and of lost deals alike, `lost-or-hold` is lost unless the row
 * holds a later date, `unknown` gives no phase, `empty` says nothing. `by` is the rule that decided.
 */
export type StageMatch =
  | { readonly kind: 'open'; readonly phase: Phase; readonly by: 'whole' | 'remark' | 'inside' }
  | { readonly kind: 'won' | 'lost' | 'hold' | 'ask' | 'lost-or-hold'; readonly by: 'whole' | 'remark' }
  | { readonly kind: 'unknown' | 'empty' };

interface RemarkSplit {
  readonly base: string;
  readonly remark: string;
}

const TRAILING_BRACKET = /^(.+?)\s*[([{【〔「『《]([^)\]}】〕」』》]*)[)\]}】〕」』》]$/u;
const REMARK_MARK = /^(.+?)\s*(?:[:,、，：]|[–—]|\s-|-\s)\s*(.*)$/u;

/**
 * Matches a stage or status text to a phase or an end. The first that speaks decides: the whole text as a listed word;
 * the text without a remark ("Proposal (2nd round)", "Won - expected in May"); the longest listed word inside it. Nothing
 * is matched by likeness: "Qualificated" is unknown, and the user is asked.
 *
 * @example matchStage('3.見積もり') //=> { kind: 'open', phase: 'informal-rfq', by: 'whole' }
 * @example matchStage('受注（4月予定）') //=> { kind: 'open', phase: 'purchasing-contract', by: 'remark' }
 */
export function matchStage(stage: string): StageMatch {
  const cleaned = cleanStage(stage);
  if (cleaned === '') return { kind: stage.trim() === '' ? 'empty' : 'unknown' };
  return matchWhole(cleaned) ?? matchWithRemark(cleaned) ?? matchInside(cleaned) ?? { kind: 'unknown' };
}

/**
 * What a text says if it is a listed stage word as a whole, number and punctuation aside; else null.
 *
 * @example matchWholeStage('Proposal date') //=> null
 */
export function matchWholeStage(stage: string): StageMatch | null {
  return matchWhole(cleanStage(stage));
}

function matchWhole(cleaned: string): StageMatch | null {
  const meaning = MEANING_BY_KEY.get(wholeKey(cleaned));
  return meaning ? { ...meaning, by: 'whole' } : null;
}

function matchWithRemark(cleaned: string): StageMatch | null {
  for (const { base, remark } of remarkSplits(cleaned)) {
    const meaning = MEANING_BY_KEY.get(wholeKey(base));
    if (meaning) return withRemark(meaning, remark);
    const expected = withExpectedEnding(base, remark);
    if (expected) return expected;
  }
  return withExpectedEnding(cleaned, '');
}

/** The ways to take a remark off, the bracket first, then what follows a mark, then both. */
function remarkSplits(cleaned: string): RemarkSplit[] {
  const bracket = splitAt(TRAILING_BRACKET, cleaned);
  const mark = splitAt(REMARK_MARK, cleaned);
  const both = bracket && splitAt(REMARK_MARK, bracket.base);
  const last = both && { base: both.base, remark: `${both.remark} ${bracket.remark}` };
  return [bracket, mark, last].filter((split) => split !== null);
}

function splitAt(pattern: RegExp, text: string): RemarkSplit | null {
  const match = pattern.exec(text);
  return match ? { base: match[1]!, remark: match[2]! } : null;
}

/** "Won?", 失注見込: a won or lost word with a word of expectation right behind it. */
function withExpectedEnding(base: string, remark: string): StageMatch | null {
  const key = wholeKey(base);
  for (const ending of EXPECTED_WORDS) {
    if (!key.endsWith(ending) || key.length === ending.length) continue;
    const meaning = MEANING_BY_KEY.get(key.slice(0, -ending.length));
    if (meaning && isEnd(meaning)) return withRemark(meaning, `${ending} ${remark}`);
  }
  return null;
}

function isEnd(meaning: WordMeaning): boolean {
  return meaning.kind === 'won' || meaning.kind === 'lost';
}

function withRemark(meaning: WordMeaning, remark: string): StageMatch {
  if (meaning.kind === 'won' && saysOneOf(remark, EXPECTED_WORDS) && !saysOneOf(remark, AFTER_ORDER_WORDS)) {
    return { kind: 'open', phase: 'purchasing-contract', by: 'remark' };
  }
  if (meaning.kind === 'lost' && saysOneOf(remark, LOSS_EXPECTED_WORDS)) return { kind: 'unknown' };
  return { ...meaning, by: 'remark' };
}

function saysOneOf(remark: string, words: readonly string[]): boolean {
  return words.some((word) => (/^[a-z]/.test(word) ? findWord(remark, word) >= 0 : remark.includes(word)));
}

function matchInside(cleaned: string): StageMatch | null {
  const key = wholeKey(cleaned);
  const words = spacedWords(cleaned);
  const word = INNER_WORDS.find((candidate) => standsInside(candidate, key, words));
  return word ? { kind: 'open', phase: word.phase, by: 'inside' } : null;
}

function standsInside(word: InnerWord, key: string, words: string): boolean {
  const text = word.latin ? words : key;
  let from = 0;
  for (;;) {
    const at = word.latin ? findWord(text, word.text, from) : text.indexOf(word.text, from);
    if (at < 0) return false;
    if (!isNegated(text.slice(0, at))) return true;
    from = at + 1;
  }
}

/** Whether a word or mark of negation stands right before. */
function isNegated(before: string): boolean {
  const trimmed = before.trimEnd();
  const lastWord = /[a-z]+$/.exec(trimmed)?.[0] ?? '';
  return NEGATION_WORDS.includes(lastWord) || NEGATION_MARKS.some((mark) => trimmed.endsWith(mark));
}

/** Where a text stands as whole Latin words, from a position on; -1 where it does not. */
function findWord(text: string, word: string, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLatin(text[at - 1]) && !isLatin(text[at + word.length])) return at;
  }
  return -1;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[\p{sc=Latin}\d]/u.test(character);
}
