/** Formulas as they stand in cells: kept, never calculated. */

import { COLUMN_LIMIT, ROW_LIMIT, columnIndex, columnLetters, type Area } from './address';
import { tokenize, type Token } from './formulaTokens';

/** A formula that a file states once for many cells; the others are it, moved. */
export interface SharedGroup {
  /** The master's text, without '='. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly members: { row: number; column: number }[];
}

export type Formula =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'shared'; readonly group: SharedGroup }
  /** An array formula with the cells that it fills; `dynamic` ones spill, the others were entered for just these cells. */
  | { readonly kind: 'array'; readonly text: string; readonly area: Area; readonly dynamic: boolean }
  /** A what-if data table; its cells show cached values and it has no text of its own. */
  | { readonly kind: 'dataTable'; readonly area: Area };

/** The formula's text at a cell, without '='; null where it has none (data tables). */
export function formulaText(formula: Formula, row: number, column: number): string | null {
  if (formula.kind === 'dataTable') return null;
  if (formula.kind !== 'shared') return formula.text;
  return moveFormula(formula.group.text, row - formula.group.row, column - formula.group.column);
}

/** The text of a formula copied some rows down and columns right: relative references move, wrapping at the sheet's ends. */
export function moveFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return mapTokens(text, (token) => {
    if (token.kind !== 'reference' || token.broken) return null;
    return (
      token.prefix +
      token.cells.replace(CELL_PART, (_, dollarColumn: string, letters: string, dollarRow: string, digits: string) => {
        const column =
          letters && !dollarColumn ? columnLetters(wrap(columnIndex(letters) + columns, COLUMN_LIMIT)) : letters;
        const rowIsFixed = dollarRow !== '' || (letters === '' && dollarColumn !== '');
        const row = digits && !rowIsFixed ? String(wrap(Number(digits) - 1 + rows, ROW_LIMIT) + 1) : digits;
        return dollarColumn + column + dollarRow + row;
      })
    );
  });
}

const CELL_PART = /(\$?)([A-Za-z]{0,3})(\$?)(\d*)(?=:|$)/g;

function wrap(index: number, limit: number): number {
  return ((index % limit) + limit) % limit;
}

/**
 * The text of a formula that was copied, as copy and paste and sorting do it: like `moveFormula`, but references that
 * would leave the sheet become #REF!.
 */
export function copyFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return mapTokens(text, (token) => {
    if (token.kind !== 'reference' || token.broken) return null;
    let leaves = false;
    token.cells.replace(CELL_PART, (_, dollarColumn: string, letters: string, dollarRow: string, digits: string) => {
      const rowIsFixed = dollarRow !== '' || (letters === '' && dollarColumn !== '');
      const column = letters && !dollarColumn ? columnIndex(letters) + columns : 0;
      const row = digits && !rowIsFixed ? Number(digits) - 1 + rows : 0;
      if (column < 0 || column >= COLUMN_LIMIT || row < 0 || row >= ROW_LIMIT) leaves = true;
      return '';
    });
    return leaves ? `${token.prefix}#REF!` : moveFormula(token.prefix + token.cells, rows, columns);
  });
}

/** Rewrites the tokens for which `change` gives a text; everything else stays as it stands. */
export function mapTokens(text: string, change: (token: Token) => string | null): string {
  let result = '';
  let end = 0;
  for (const token of tokenize(text)) {
    const changed = change(token);
    if (changed === null) continue;
    result += text.slice(end, token.start) + changed;
    end = token.end;
  }
  return result + text.slice(end);
}

/** The formula after the sheet `oldName` got a new name, or (null) was deleted: its references become #REF!. */
export function renameSheetIn(text: string, oldName: string, newPrefix: string | null): string {
  const wanted = oldName.toLowerCase();
  return mapTokens(text, (token) => {
    if (token.kind !== 'reference' && token.kind !== 'name') return null;
    if (token.sheet === null || token.external) return null;
    const isFirst = token.sheet.toLowerCase() === wanted;
    const isLast = token.lastSheet?.toLowerCase() === wanted;
    if (!isFirst && !isLast) return null;
    if (newPrefix === null) return '#REF!';
    const rest = token.kind === 'reference' ? token.cells : token.name;
    if (token.lastSheet === null) return `${newPrefix}!${rest}`;
    const quoted = (name: string) => name.replaceAll("'", "''");
    const bare = newPrefix.startsWith("'") ? newPrefix.slice(1, -1) : newPrefix;
    return `'${isFirst ? bare : quoted(token.sheet)}:${isLast ? bare : quoted(token.lastSheet)}'!${rest}`;
  });
}
