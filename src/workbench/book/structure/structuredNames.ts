/** Formulas that name tables and their columns, after those got other names or went. */

import { mapTokens } from '../formulas';
import type { Table } from '../tables';

export interface TableNames {
  readonly table: Table;
  /** The name by which formulas know it, and (where it changes) the one that it gets. */
  readonly before: string;
  readonly after: string;
  /** By the names that formulas know, in lower case: the name that the column gets; null = it went. */
  readonly columns: ReadonlyMap<string, string | null>;
  /** All columns by the names that formulas know, in lower case, in their order: for ranges of columns. */
  readonly order: readonly string[];
}

/** The text of a formula (without '='); `inside` says whether its cell stands in the table, where [@Column] means it. */
export function renameInFormula(text: string, names: TableNames, inside: boolean): string {
  const wanted = names.before.toLowerCase();
  return mapTokens(text, (token) => {
    if (token.kind === 'name' && token.sheet === null && !token.external && names.before !== names.after) {
      return token.name.toLowerCase() === wanted ? names.after : null;
    }
    if (token.kind !== 'structured') return null;
    const isThis = token.table === '' ? inside : token.table.toLowerCase() === wanted;
    if (!isThis) return null;
    const table = token.table === '' ? '' : names.after === names.before ? token.table : names.after;
    return `${table}[${renameInside(token.inside, names)}]`;
  });
}

function renameInside(inside: string, names: TableNames): string {
  if (!hasBrackets(inside)) {
    const mark = /^\s*@/.exec(inside)?.[0] ?? '';
    const name = inside.slice(mark.length);
    if (name.trim() === '' || name.trim().startsWith('#')) return inside;
    const renamed = renamedColumn(name, names);
    // A name with other than letters and digits must stand in brackets of its own behind '@'.
    const needsBrackets = mark !== '' && renamed !== name && !/^[\p{L}\p{N}_]+$/u.test(renamed);
    return mark + (needsBrackets ? `[${renamed}]` : renamed);
  }
  const range = /\[((?:[^\]'#]|'.)(?:[^\]']|'.)*)\]\s*:\s*\[((?:[^\]']|'.)*)\]/;
  const found = range.exec(inside);
  if (found) {
    const shrunk = shrunkRange(found[1]!, found[2]!, names);
    return inside.slice(0, found.index) + shrunk + inside.slice(found.index + found[0].length);
  }
  return inside.replace(/\[((?:[^\][']|'.)*)\]/g, (whole, name: string) =>
    name.trim().startsWith('#') ? whole : `[${renamedColumn(name, names)}]`,
  );
}

/** True for Table[[#This Row],[Column]], false for Table[Column], whatever brackets the column's own name has. */
export function hasBrackets(inside: string): boolean {
  return inside.replace(/'./g, '').includes('[');
}

/** What stands in brackets is escaped; so is what comes back. */
function renamedColumn(name: string, names: TableNames): string {
  const after = names.columns.get(plain(name));
  if (after === undefined) return name;
  return after === null ? '#REF!' : escaped(after);
}

/** [First]:[Last], of which one end may be gone: the next column that stays takes its place. */
function shrunkRange(first: string, last: string, names: TableNames): string {
  const from = names.order.indexOf(plain(first));
  const to = names.order.indexOf(plain(last));
  if (from < 0 || to < 0) return `[${renamedColumn(first, names)}]:[${renamedColumn(last, names)}]`;
  const kept = names.order.slice(Math.min(from, to), Math.max(from, to) + 1);
  const left = kept.filter((name) => names.columns.get(name) !== null);
  if (left.length === 0) return '[#REF!]';
  const text = (name: string, known: string) =>
    plain(known) === name ? renamedColumn(known, names) : nameOf(name, names);
  const one = text(left[0]!, first);
  const other = text(left[left.length - 1]!, last);
  return `[${one}]:[${other}]`;
}

function nameOf(lower: string, names: TableNames): string {
  const column = names.table.columns.find(({ name }) => name.toLowerCase() === lower);
  return escaped(names.columns.get(lower) ?? column?.name ?? lower);
}

function plain(name: string): string {
  return name.replace(/'(.)/g, '$1').trim().toLowerCase();
}

/** Brackets, '#', '@' and apostrophes of a column's name need an apostrophe before them. */
function escaped(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}
