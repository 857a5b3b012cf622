/** What a formula looks at, read from its tokens. Where that cannot be told, it is said so. */

import { parseArea, type Area } from './address';
import type { Book } from './book';
import { tokenize, type Token } from './formulaTokens';
import type { Sheet } from './sheet';
import type { Table } from './tables';

export interface Dependencies {
  readonly areas: readonly { readonly sheet: Sheet; readonly area: Area }[];
  /** May look at anything, or changes by itself: stale as soon as anything changed. */
  readonly anything: boolean;
  /** Names of names, tables and sheets that the formula uses, in lower case. */
  readonly meanings: readonly string[];
}

/** Functions whose result does not follow from the cells that the formula names. */
const UNTELLABLE = new Set(
  'INDIRECT OFFSET CELL INFO NOW TODAY RAND RANDBETWEEN RANDARRAY EVALUATE GETPIVOTDATA CALL REGISTER.ID'.split(' '),
);

/** Reads a formula's text (without '=') as it stands in a cell. */
export function dependenciesOf(book: Book, sheet: Sheet, text: string, row: number, column: number): Dependencies {
  const reader = new DependencyReader(book, sheet, row, column);
  reader.read(text);
  return { areas: reader.areas, anything: reader.anything, meanings: [...reader.meanings] };
}

class DependencyReader {
  readonly areas: { sheet: Sheet; area: Area }[] = [];
  readonly meanings = new Set<string>();
  anything = false;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly row: number,
    private readonly column: number,
  ) {}

  read(text: string): void {
    for (const token of tokenize(text)) this.readToken(token);
  }

  private readToken(token: Token): void {
    if (token.kind === 'operator') {
      // A colon that joins more than two plain cells: A1:INDEX(…). Its area is known only when calculated.
      if (token.text === ':' || token.text.endsWith('!')) this.anything = true;
    } else if (token.kind === 'function') {
      if (UNTELLABLE.has(token.name.toUpperCase()) || token.name.includes('!')) this.anything = true;
      else if (this.book.nameIn(null, token.name) ?? this.book.nameIn(this.sheet, token.name))
        this.readName(token.name, null);
    } else if (token.kind === 'structured') this.readStructured(token.table, token.inside);
    else if (token.kind === 'reference') this.readReference(token);
    else this.readNameToken(token);
  }

  private readReference(token: Extract<Token, { kind: 'reference' }>): void {
    if (token.external) return;
    if (token.sheet !== null) this.meanings.add(token.sheet.toLowerCase());
    const area = parseArea(token.cells);
    const sheets = this.sheetsOf(token.sheet, token.lastSheet);
    if (!area || sheets.length === 0) {
      if (!token.broken) this.anything = true;
      return;
    }
    for (const sheet of sheets) this.areas.push({ sheet, area });
  }

  private sheetsOf(first: string | null, last: string | null): readonly Sheet[] {
    if (first === null) return [this.sheet];
    const from = this.book.sheetByName(first);
    if (!from) return [];
    if (last === null) return [from];
    const to = this.book.sheetByName(last);
    if (!to) return [];
    const places = [this.book.sheets.indexOf(from), this.book.sheets.indexOf(to)];
    return this.book.sheets.slice(Math.min(...places), Math.max(...places) + 1);
  }

  private readNameToken(token: Extract<Token, { kind: 'name' }>): void {
    if (/^(?:true|false)$/i.test(token.name) || token.external) return;
    this.readName(token.name, token.sheet);
  }

  private readName(text: string, sheetName: string | null): void {
    const key = text.toLowerCase();
    if (this.meanings.has(key)) return;
    this.meanings.add(key);
    const scope = sheetName === null ? this.sheet : (this.book.sheetByName(sheetName) ?? null);
    const name = this.book.nameIn(scope, text) ?? this.book.nameIn(null, text);
    if (name) {
      this.read(name.refersTo.replace(/^=/, ''));
      return;
    }
    const table = this.book.tableByName(text);
    if (table) this.areas.push({ sheet: table.sheet, area: table.dataArea });
    // Local names of LET and LAMBDA, and names that are nowhere.
    else this.anything = true;
  }

  private readStructured(tableName: string, inside: string): void {
    const table = tableName === '' ? this.ownTable() : this.book.tableByName(tableName);
    if (!table) {
      // [1]!Name and the like point into another workbook; anything else cannot be told.
      this.anything = true;
      return;
    }
    this.meanings.add(table.name.toLowerCase());
    const area = structuredArea(table, inside, this.row);
    if (area.rowCount > 0 && area.columnCount > 0) this.areas.push({ sheet: table.sheet, area });
  }

  private ownTable(): Table | undefined {
    return this.sheet.tables.find(({ area }) => {
      const inRows = this.row >= area.row && this.row < area.row + area.rowCount;
      return inRows && this.column >= area.column && this.column < area.column + area.columnCount;
    });
  }
}

/** The cells of Table[…]; what is not understood is the whole table. */
function structuredArea(table: Table, inside: string, row: number): Area {
  const whole = table.area;
  const unescaped = (text: string) => text.replace(/'(.)/g, '$1').trim().toLowerCase();
  const parts = inside.includes('[')
    ? [...inside.matchAll(/\[((?:[^\]']|'.)*)\]/g)].map((match) => match[1]!)
    : [inside];
  const keywords = parts.filter((part) => part.trim().startsWith('#')).map((part) => part.trim().toLowerCase());
  const names = parts.filter((part) => !part.trim().startsWith('#')).map((part) => unescaped(part.replace(/^@/, '')));
  const thisRow = inside.trim().startsWith('@') || keywords.includes('#this row');
  const indices = names
    .filter(Boolean)
    .map((name) => table.columns.findIndex((column) => column.name.toLowerCase() === name));
  if (indices.some((index) => index < 0)) return whole;
  const first = indices.length > 0 ? Math.min(...indices) : 0;
  const last = indices.length > 0 ? Math.max(...indices) : whole.columnCount - 1;
  const columns = { column: whole.column + first, columnCount: last - first + 1 };
  if (thisRow) return { row, rowCount: 1, ...columns };
  if (keywords.length > 0) return { row: whole.row, rowCount: whole.rowCount, ...columns };
  return { row: table.dataArea.row, rowCount: table.dataArea.rowCount, ...columns };
}
