const UNSEEN_CHARACTERS = /[\u200B-\u200D\u2060\uFEFF]/g;
const HYPHENS = /[\u2010-\u2012\u2212]/g;
const SPACES = /\s+/g;

/**
 * One spelling for what looks the same: full-width letters, digits, marks and spaces become half-width (Unicode NFKC),
 * hyphens of all kinds one hyphen, white space one space; unseen characters go; lower case.
 *
 * @example foldText('２０２５／０６／０３　') //=> '2025/06/03'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN_CHARACTERS, '')
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ')
    .trim()
    .toLowerCase();
}
