import type { Area, CellValue, Sheet } from '../../book';
import { displayText } from '../display';
import type { EntryLocale } from '../entry';
import { parseEntry } from '../entry';
import type { ColumnFilter, FilterCriteria } from './filterCriteria';
import { splitCriterion } from './filterCriteria';

type Test = (value: CellValue, text: string) => boolean;

/** Shows the rows of a filter's area that meet all criteria, and hides the others. */
export function filterRows(sheet: Sheet, area: Area, filters: readonly ColumnFilter[], locale: EntryLocale): void {
  const tests = filters.map(({ column, criteria }) => ({
    column: area.column + column,
    meets: testOf(criteria, sheet, locale),
  }));
  eachDataRow(sheet, area, (row) => {
    const isShown = tests.every(({ column, meets }) => {
      const value = sheet.valueAt(row, column);
      const { numberFormat } = sheet.book.styles.styleOf(sheet.styleAt(row, column));
      return meets(value, displayText(value, numberFormat, sheet.book.dateSystem));
    });
    sheet.setRowHidden(row, !isShown);
  });
}

/** Shows all rows of a filter's area: as in Excel, those too that were hidden by hand under it. */
export function showRows(sheet: Sheet, area: Area): void {
  eachDataRow(sheet, area, (row) => sheet.setRowHidden(row, false));
}

/** The first row of the area holds the headers; what lies below the used cells is not looked at. */
function eachDataRow(sheet: Sheet, area: Area, visit: (row: number) => void): void {
  const used = sheet.usedArea(true);
  let end = used ? used.row + used.rowCount : 0;
  sheet.layout.forEachRow((row, { hidden }) => {
    if (hidden) end = Math.max(end, row + 1);
  });
  end = Math.min(end, area.row + area.rowCount);
  for (let row = area.row + 1; row < end; row++) visit(row);
}

function testOf(criteria: FilterCriteria, sheet: Sheet, locale: EntryLocale): Test {
  if (criteria.filterOn === 'Values') {
    const wanted = new Set(criteria.values?.map((value) => value.toLowerCase()));
    return (_value, text) => wanted.has(text.toLowerCase());
  }
  const first = customTest(criteria.criterion1 ?? '', sheet, locale);
  if (criteria.criterion2 === undefined) return first;
  const second = customTest(criteria.criterion2, sheet, locale);
  if (criteria.operator === 'Or') return (value, text) => first(value, text) || second(value, text);
  return (value, text) => first(value, text) && second(value, text);
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
};

function customTest(criterion: string, sheet: Sheet, locale: EntryLocale): Test {
  const { sign, operand } = splitCriterion(criterion);
  const compare = COMPARISONS[sign];
  const { dateSystem } = sheet.book;
  const entry = parseEntry(operand, { locale, dateSystem, currentYear: new Date().getFullYear() });
  const number = entry.kind === 'number' ? entry.number : null;
  if (compare) {
    if (number !== null) return (value) => typeof value === 'number' && compare(value - number);
    const text = operand.toLowerCase();
    return (value) => typeof value === 'string' && compare(order(value.toLowerCase(), text));
  }
  const equals = equalityTest(operand, number);
  return sign === '<>' ? (value, text) => !equals(value, text) : equals;
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** `=` finds blanks; else a number by its value, a text as it shows, with * and ? for any characters (~ takes them as they are). */
function equalityTest(operand: string, number: number | null): Test {
  if (operand === '') return (value) => value === null;
  const pattern = wildcard(operand);
  return (value, text) => {
    if (typeof value === 'number' && number !== null) return value === number;
    return typeof value === 'number' ? text.toLowerCase() === operand.toLowerCase() : pattern(text);
  };
}

/** Matches step by step: a pattern of an add-in's making must not take longer than its length times the text's. */
function wildcard(operand: string): (text: string) => boolean {
  const tokens = [...operand.toLowerCase().matchAll(/~[\s\S]|[\s\S]/g)].map(([token]) => token);
  return (text) => {
    const characters = text.toLowerCase();
    let reached = new Set([0]);
    for (const token of tokens) {
      const next = new Set<number>();
      if (token === '*') {
        const from = Math.min(...reached);
        for (let at = from; at <= characters.length; at++) next.add(at);
      } else {
        const literal = token.length > 1 ? token.slice(1) : token;
        const isAny = token === '?';
        for (const at of reached) {
          if (at < characters.length && (isAny || characters[at] === literal)) next.add(at + 1);
        }
      }
      if (next.size === 0) return false;
      reached = next;
    }
    return reached.has(characters.length);
  };
}
