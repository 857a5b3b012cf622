import { CellError } from '../../book';
import { parseDate } from './dates';
import { parseNumber } from './numbers';
import type { DateSystem } from './serials';

export type EntryLocale = 'en-US' | 'ja-JP';

export interface EntryOptions {
  locale: EntryLocale;
  dateSystem: DateSystem;
  /** The year of an entry that names none (`1/5`). */
  currentYear: number;
  /** False: only formulas and the apostrophe mean something. Default true. */
  parse?: boolean;
  /** False: an apostrophe in front is a part of the text. Default true. */
  apostrophe?: boolean;
}

/** What a text becomes when it is entered into a cell that is not formatted as text. */
export type Entry =
  | { kind: 'empty' }
  | { kind: 'text'; text: string; quotePrefix: boolean }
  | { kind: 'number'; number: number; numberFormat: string | null }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; error: CellError }
  | { kind: 'formula'; formula: string };

/** How a number, a date, a month's name or a truth value can begin (full-width digits too): most texts do not. */
const MAY_BE_MORE =
  /^\s*(?:[\d０-９+\-.($¥￥\\＋－．（]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|true\s*$|false\s*$)/i;

/**
 * Reads a text as Excel does when it is typed into a cell, or written to `range.values`: numbers, percentages, dates,
 * truth values, errors and formulas are recognised, a leading apostrophe keeps what follows as text.
 *
 * @example
 * parseEntry('12%', { locale: 'en-US', dateSystem: 1900, currentYear: 2026 });
 * //=> { kind: 'number', number: 0.12, numberFormat: '0%' }
 */
export function parseEntry(text: string, options: EntryOptions): Entry {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'") && options.apostrophe !== false)
    return { kind: 'text', text: text.slice(1), quotePrefix: true };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const parsed = options.parse === false ? null : parsePlain(text, options);
  return parsed ?? { kind: 'text', text, quotePrefix: false };
}

function parsePlain(text: string, options: EntryOptions): Entry | null {
  if (text.startsWith('#')) {
    const code = text.trim().toUpperCase();
    return CellError.isCode(code) ? { kind: 'error', error: CellError.of(code) } : null;
  }
  if (text.length > 40 || !MAY_BE_MORE.test(text)) return null;
  const trimmed = narrowed(text.trim(), options.locale);
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  const number = parseNumber(trimmed, options.locale) ?? parseDate(trimmed, options);
  return number && { kind: 'number', ...number };
}

/** A Japanese Excel takes full-width digits and signs as the narrow ones. */
function narrowed(text: string, locale: EntryLocale): string {
  if (locale !== 'ja-JP') return text;
  return text.replace(/[０-９／＋－．，：％（）]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
