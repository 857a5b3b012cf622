import { SPELLING_FOLDS, STAGE_COUNTER_WORDS } from '../../data';
import { CIRCLED_DIGITS, foldWidth, withoutAccents } from '../text';

const EMOJI = /[\p{Extended_Pictographic}\ufe0f\u200d]/gu;
const SHORT_BRACKET = /^[([{<【〔「『《〈][^)\]}>】〕」』》〉]{1,2}[)\]}>】〕」』》〉]\s*(?=.)/u;
const COUNTER = new RegExp(`^(?:${STAGE_COUNTER_WORDS.join('|')})\\s*\\d+\\s*[._):\\-\\s]+(?=[^._):\\-\\s])`);
const DIGITS = /^\d+[._):\-\s]+(?=[^._):\-\s])/;
/** Punctuation of all scripts and the signs that people use like it. The question mark stays: "Won?" is not won. */
const NOISE = /[\s\p{P}|~+=<>^`]/gu;

/**
 * A stage name without what people put around it: circled digits, emoji, a short bracket and a number in front, width,
 * case and accents; one spelling for words that have several. Spaces and punctuation inside stay.
 *
 * @example cleanStage('【A】 3.見積もり中 🎉') //=> '見積中'
 */
export function cleanStage(stage: string): string {
  const folded = withoutAccents(foldWidth(stage.replace(CIRCLED_DIGITS, '').replace(EMOJI, '')));
  const bare = folded.replace(SHORT_BRACKET, '').replace(COUNTER, '').replace(DIGITS, '').trim();
  return SPELLING_FOLDS.reduce((text, [from, to]) => text.replaceAll(from, to), bare);
}

/**
 * A cleaned stage name without spaces and punctuation, to compare as a whole: "closed-won", "Closed/Won" and
 * "closed_won" are one.
 */
export function wholeKey(cleaned: string): string {
  return cleaned.replace(NOISE, (mark) => (mark === '?' ? '?' : ''));
}
