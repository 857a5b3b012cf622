import {
  CHINESE_LEGAL_FORMS,
  EITHER_END_LEGAL_FORMS,
  LATIN_LEGAL_FORMS,
  NAME_PARTICLES,
  PERSON_ENDINGS,
} from '../../data';
import { foldWidth } from '../text';

const CAPITALISED = /^\p{Lu}[\p{L}.'’-]*$/u;
const EAST_ASIAN_NAME =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,7}(?: [\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,6})?$/u;

/**
 * Whether a name carries the legal form of a company: Latin and Chinese ones at the end, Japanese and Korean ones at
 * either end.
 *
 * @example hasLegalForm('㈱山田製作所') //=> true
 */
export function hasLegalForm(name: string): boolean {
  const folded = foldWidth(name).replace(/[.,]/g, '');
  return (
    EITHER_END_LEGAL_FORMS.some(
      (form) => folded.length > form.length && (folded.startsWith(form) || folded.endsWith(form)),
    ) ||
    CHINESE_LEGAL_FORMS.some((form) => folded.length > form.length && folded.endsWith(form)) ||
    LATIN_LEGAL_FORMS.some((form) => folded.endsWith(` ${form}`))
  );
}

/**
 * Whether a text looks like a person: two to four words without digits, each with a capital (de, van, von, da and bin
 * aside); or two to seven kanji or kana without a legal form, a space between allowed; or with 様, さん or 氏 at the end.
 *
 * @example looksLikePerson('Ludwig van Beethoven') //=> true
 */
export function looksLikePerson(text: string): boolean {
  const name = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (PERSON_ENDINGS.some((ending) => name.endsWith(ending) && name.length > ending.length)) return true;
  if (hasLegalForm(name)) return false;
  return isEastAsianName(name) || isCapitalisedName(name);
}

function isEastAsianName(name: string): boolean {
  const letters = name.replace(' ', '').length;
  return letters >= 2 && letters <= 7 && EAST_ASIAN_NAME.test(name);
}

function isCapitalisedName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => CAPITALISED.test(word) || NAME_PARTICLES.includes(word.toLowerCase()))
  );
}
