/** Charts, pivots, validations and the like name sheets in places that the model does not know. */

import { quoteSheetName } from '../book';
import { CannotSaveError } from './fileError';
import type { Package } from './package';
import { encodeAttribute, escapeMarkup } from './xmlText';

/** Throws where something in the file would still point to a sheet under a name that it has no more. */
export function assertNotMentioned(name: string, into: Package, isDeleted: boolean): void {
  const { written, attribute } = formsOf(name);
  for (const part of into.parts()) {
    if (!/\.xml$/i.test(part) || /^docProps\/|sharedStrings|externalLinks\//i.test(part)) continue;
    const text = withoutCells(into.text(part)).toLowerCase();
    if (!mentions(text, written) && !text.includes(attribute)) continue;
    const what = isDeleted ? 'deleted' : 'renamed';
    throw new CannotSaveError(
      `The sheet "${name}" was ${what}, but ${part} still uses it, and this program cannot change that.`,
    );
  }
}

/** A sheet's name as formulas and attributes of a file write it, in lower case. */
export function formsOf(name: string): { written: readonly string[]; attribute: string } {
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  const forms = [quoted, quoted.replaceAll("'", '&apos;')].map((form) => form.toLowerCase());
  if (quoteSheetName(name) === name) forms.push(`${name}!`.toLowerCase());
  const written = [...forms, ...forms.map((form) => escapeMarkup(form).toLowerCase())];
  return { written, attribute: `sheet="${encodeAttribute(name)}"`.toLowerCase() };
}

export function mentions(text: string, forms: readonly string[]): boolean {
  return forms.some((form) => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      // 'Old!' must not be found at the end of 'TooOld!'.
      if (form.startsWith("'") || form.startsWith('&') || !/[\p{L}\p{N}_.]/u.test(text[at - 1] ?? ' ')) return true;
    }
    return false;
  });
}

/** Cells hold texts of people, and their formulas follow already. */
function withoutCells(text: string): string {
  const start = text.search(/<(?:\w+:)?sheetData[\s>]/);
  const end = text.search(/<\/(?:\w+:)?sheetData\s*>/);
  return start < 0 || end < start ? text : text.slice(0, start) + text.slice(end);
}
