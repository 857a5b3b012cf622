/** All formulas of a book that name a table follow its new names, or its end. */

import { areaAddress, containsCell, quoteSheetName, type Area } from '../address';
import type { Book } from '../book';
import { formulaText, mapTokens } from '../formulas';
import type { Sheet } from '../sheet';
import type { Table } from '../tables';
import { hasBrackets, renameInFormula, type TableNames } from './structuredNames';

type Rewrite = (text: string, inside: boolean, row: number) => string;

export function renameInFormulas(book: Book, names: TableNames): void {
  rewriteAll(book, names.table, names.before, (text, inside) => renameInFormula(text, names, inside));
}

/** The table's cells went: what names it is #REF!. */
export function dropTableFromFormulas(book: Book, table: Table): void {
  const wanted = table.name.toLowerCase();
  rewriteAll(book, table, table.name, (text, inside) =>
    mapTokens(text, (token) => {
      if (token.kind === 'name' && token.sheet === null && token.name.toLowerCase() === wanted) return '#REF!';
      if (token.kind !== 'structured') return null;
      return (token.table === '' ? inside : token.table.toLowerCase() === wanted) ? '#REF!' : null;
    }),
  );
}

/** The table becomes plain cells: what names it names its cells from now on. */
export function spellOutInFormulas(book: Book, table: Table): void {
  const wanted = table.name.toLowerCase();
  const text = (area: Area | null) =>
    area ? `${quoteSheetName(table.sheet.name)}!${areaAddress(area, { absolute: true })}` : '#REF!';
  rewriteAll(book, table, table.name, (formula, inside, row) =>
    mapTokens(formula, (token) => {
      if (token.kind === 'name' && token.sheet === null && token.name.toLowerCase() === wanted)
        return text(table.dataArea);
      if (token.kind !== 'structured') return null;
      const isThis = token.table === '' ? inside : token.table.toLowerCase() === wanted;
      return isThis ? text(structuredArea(table, token.inside, row)) : null;
    }),
  );
}

/** The cells that Table[…] stands for in a row; null for what the table does not have. */
export function structuredArea(table: Table, inside: string, row: number): Area | null {
  const parts = hasBrackets(inside)
    ? [...inside.matchAll(/\[((?:[^\][']|'.)*)\]/g)].map(([, part]) => part!)
    : [inside];
  const trimmed = parts.map((part) => part.trim()).filter((part) => part !== '' && part !== '@');
  const keywords = trimmed.filter((part) => part.startsWith('#')).map((part) => part.toLowerCase());
  const names = trimmed
    .filter((part) => !part.startsWith('#'))
    .map((part) => part.replace(/^@/, '').replace(/'(.)/g, '$1'));
  const places = names.map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  );
  if (places.some((place) => place < 0)) return null;
  const first = places.length > 0 ? Math.min(...places) : 0;
  const last = places.length > 0 ? Math.max(...places) : table.area.columnCount - 1;
  const rows = rowsOf(table, inside.trim().startsWith('@') ? ['#this row'] : keywords, row);
  return rows && { ...rows, column: table.area.column + first, columnCount: last - first + 1 };
}

function rowsOf(table: Table, keywords: readonly string[], row: number): { row: number; rowCount: number } | null {
  const { area, dataArea } = table;
  const spans = (keywords.length === 0 ? ['#data'] : keywords).map((keyword) => {
    if (keyword === '#all') return [area.row, area.row + area.rowCount];
    if (keyword === '#headers') return table.hasHeaders ? [area.row, area.row + 1] : [];
    if (keyword === '#totals') return table.hasTotals ? [area.row + area.rowCount - 1, area.row + area.rowCount] : [];
    if (keyword === '#this row') return containsCell(dataArea, row, dataArea.column) ? [row, row + 1] : [];
    return [dataArea.row, dataArea.row + dataArea.rowCount];
  });
  const ends = spans.flat();
  if (ends.length === 0) return null;
  const first = Math.min(...ends);
  return { row: first, rowCount: Math.max(...ends) - first };
}

function rewriteAll(book: Book, table: Table, name: string, rewrite: Rewrite): void {
  for (const sheet of book.sheets) rewriteSheet(sheet, table, name, rewrite);
  for (const entry of book.names) {
    const text = entry.refersTo.replace(/^=/, '');
    const after = rewrite(text, false, -1);
    if (after !== text) entry.refersTo = `=${after}`;
  }
}

function rewriteSheet(sheet: Sheet, table: Table, name: string, rewrite: Rewrite): void {
  const wanted = name.toLowerCase();
  const changed: [row: number, column: number, text: string][] = [];
  sheet.cells.forEachFormula((row, column, formula) => {
    const before = formulaText(formula, row, column);
    const inside = sheet === table.sheet && containsCell(table.area, row, column);
    if (before === null || !(inside || before.toLowerCase().includes(wanted))) return;
    const after = rewrite(before, inside, row);
    if (after !== before) changed.push([row, column, after]);
  });
  sheet.rewriteFormulas(changed);
}
