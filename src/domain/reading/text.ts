import type { RawCell } from '../dates';

const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
/** ASCII without control characters and without two spaces in a row. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;

/** Circled digits and numbers (①, ❶, ㉑), by which people number headers and stages. */
export const CIRCLED_DIGITS = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/g;

/** Letters of Japanese, Chinese and Korean. */
export const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]/u;

/** A cell as text, trimmed; numbers and truth values as Excel shows them, roughly; '' for an empty cell. */
export function cellText(value: RawCell | undefined): string {
  if (typeof value === 'string') return value.trim();
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return value ? 'TRUE' : 'FALSE';
}

/** Whether anything stands in a cell; white space alone is nothing. */
export function isFilled(value: RawCell | undefined): boolean {
  return value !== undefined && value !== '' && (typeof value !== 'string' || value.trim() !== '');
}

/**
 * One form for texts that differ only in width, case and white space.
 *
 * @example foldWidth('　Ｄｅａｌ   Name') //=> 'deal name'
 */
export function foldWidth(text: string): string {
  // Most cells are plain ASCII, where Unicode has nothing to fold.
  if (PLAIN.test(text)) return text.toLowerCase().trim();
  return text.replace(UNSEEN, '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Takes the accents off Latin letters and leaves those of kana and Hangul alone.
 *
 * @example withoutAccents('prénom が') //=> 'prenom が'
 */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(LATIN_ACCENTS, '').normalize('NFC');
}
