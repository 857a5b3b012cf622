import { DROPPABLE_BRACKETS, DROPPABLE_BRACKET_STARTS, ENTITY_PREFIXES, FORMER_WORDS, UNIT_FACTORS } from '../../data';
import { CIRCLED_DIGITS, foldWidth, withoutAccents } from '../text';

/** The ways in which one header may be meant, in normalised spelling. */
export interface HeaderForms {
  /** The whole header; then without brackets that only hold a unit or a mark; then without an entity in front. */
  readonly main: readonly string[];
  /** With a bracket's text put behind and before the rest (担当者（先方） is 先方担当者), then without the bracket. */
  readonly bracket: readonly string[];
  /** Without a word such as "orig" in front: an older promise. Empty where there is none. */
  readonly former: readonly string[];
  /** The halves at a slash, a bar or a line break; empty where there is none. */
  readonly halves: readonly string[];
  /** What a dropped bracket said about the unit of the values. */
  readonly unit: string | null;
}

/** No real header is longer; notes in the place of headers are not searched. */
const LONGEST_HEADER = 80;
const BRACKETS = /[([{【〔「<《](?<inside>[^()[\]{}【】〔〕「」<>《》]*)[)\]}】〕」>》]/u;
const LEADING_CIRCLED = new RegExp(`^(?:\\s|${CIRCLED_DIGITS.source})+`);
const PUNCTUATION = /[\s_\-/.・･'’()[\]{}【】〔〕「」]/g;

/**
 * A header without spaces, punctuation, brackets and accents.
 *
 * @example foldHeader('follow-up date') //=> 'followupdate'
 */
export function foldHeader(normalised: string): string {
  return withoutAccents(normalised).replace(PUNCTUATION, '');
}

/**
 * A header in the spelling in which headers are compared: width, case, white space, circled digits in front and a star
 * for required columns aside.
 *
 * @example normaliseHeader('① Ｄｅａｌ　Name *') //=> 'deal name'
 */
export function normaliseHeader(header: string): string {
  return foldWidth(header.replace(LEADING_CIRCLED, '')).replace(/^\*\s*|\s*\*$/g, '');
}

/** All forms of a header, or null where the cell cannot be a header: empty, too long, or nothing but numbers. */
export function headerForms(header: string): HeaderForms | null {
  if (header.length > LONGEST_HEADER) return null;
  const whole = normaliseHeader(header);
  if (whole === '' || /^[\d\s.,:/-]+$/.test(whole)) return null;
  const { text: bare, unit } = withoutDroppableBrackets(whole);
  const main = distinct([whole, bare, withoutPrefix(whole), withoutPrefix(bare)]);
  return { main, bracket: bracketForms(bare), former: formerForms(main), halves: halvesOf(header), unit };
}

function withoutDroppableBrackets(whole: string): { text: string; unit: string | null } {
  let unit: string | null = null;
  const text = whole.replace(new RegExp(BRACKETS, 'gu'), (bracket, inside: string) => {
    const trimmed = inside.trim();
    if (!isDroppable(trimmed)) return bracket;
    if (trimmed in UNIT_FACTORS) unit = trimmed;
    return ' ';
  });
  return { text: text.replace(/\s+/g, ' ').trim(), unit };
}

function isDroppable(inside: string): boolean {
  return DROPPABLE_BRACKETS.includes(inside) || DROPPABLE_BRACKET_STARTS.some((start) => inside.startsWith(start));
}

function withoutPrefix(text: string): string {
  const prefix = ENTITY_PREFIXES.find((start) => text.startsWith(start));
  return prefix ? text.slice(prefix.length).trim() : text;
}

function bracketForms(text: string): string[] {
  const match = BRACKETS.exec(text);
  const inside = match?.groups?.['inside']?.trim();
  if (!match || !inside) return [];
  const rest = (text.slice(0, match.index) + text.slice(match.index + match[0].length)).trim();
  return rest === '' ? [] : [`${rest} ${inside}`, `${inside} ${rest}`, rest];
}

function formerForms(main: readonly string[]): string[] {
  return main.flatMap((text) => {
    const word = FORMER_WORDS.find((former) => text.startsWith(former));
    const rest = word ? text.slice(word.length).replace(/^[\s_\-.]+/, '') : '';
    const parted = word !== undefined && (!/^[a-z]/.test(word) || /^[\s_\-.]/.test(text.slice(word.length)));
    return parted && rest !== '' ? [rest] : [];
  });
}

function halvesOf(header: string): string[] {
  const halves = header.split(/[/／|｜\r\n]+/).map(normaliseHeader);
  const filled = halves.filter((half) => half !== '');
  return filled.length === 2 ? filled : [];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
