import { isoOf, type CalendarDate } from '../domain/dates';
import type { Provenance } from '../domain/patience';
import type { Language } from './language';
import { text } from './texts';

/** A day that no one takes for another: its number is no month. */
const EXAMPLE_DATE = '2026-01-31';

/**
 * How a date is to be typed, shown in every message that asks for one: year first is the same day everywhere. The as-of
 * date's own day, where it is known.
 */
export function exampleDate(asOf?: CalendarDate): string {
  return asOf === undefined ? EXAMPLE_DATE : isoOf(asOf);
}

/** Longer texts of cells are cut: a message names what was seen, it does not repeat a note. */
const LONGEST_QUOTE = 40;

/** A number of days in words. */
export function dayCount(count: number, language: Language): string {
  return text(language, 'days', { count });
}

/** Where a limit comes from, in a word. */
export function sourceOf({ kind }: Provenance, language: Language): string {
  return text(language, `source.${kind}`);
}

/** A text of the sheet in quotation marks, on one line and not too long. */
export function quote(shown: string, language: Language): string {
  const oneLine = shown.replace(/\s+/g, ' ').trim();
  const characters = [...oneLine];
  const short = characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…` : oneLine;
  return text(language, 'quoted', { text: short });
}

/** Items one after the other, with the language's comma. */
export function list(items: readonly string[], language: Language): string {
  return items.join(text(language, 'list.comma'));
}

/** A column's letters, from its number counted from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** A cell's address in the sheet, from row and column counted from 0. */
export function cellName({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnName(column)}${row + 1}`;
}
