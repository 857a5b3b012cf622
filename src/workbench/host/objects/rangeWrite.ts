import type { Area, CellStyle, CellValue, Sheet, StyleId } from '../../book';
import { intersectionOf, TEXT_LIMIT } from '../../book';
import { renderGeneral } from '../display';
import type { Entry, EntryOptions } from '../entry';
import { parseEntry } from '../entry';
import { ApiError, invalidArgument } from '../wire';
import { rowsHiddenByFilter } from './filteredRows';
import { assertNumberFormat } from './formatSyntax';
import { assertFormula } from './formulaSyntax';
import type { RangeObject } from './rangeObject';
import { assertHeaders } from './tableHeaders';
import {
  assertContentWritable,
  assertFormattable,
  assertUnprotected,
  attempt,
  cellCount,
  isUnbounded,
} from './support';
import { growTables, growthAround } from './tableGrowth';

/** Excel's limit for a formula's text. */
const FORMULA_LIMIT = 8192;
/** An apostrophe in front does not count. */
const LONGEST_TEXT = TEXT_LIMIT + 1;
const TEXT_FORMAT = '@';
const GENERAL = 'General';

/** What a write does to the cells of an area, worked out in full before the first cell is touched. */
interface WritePlan {
  /** undefined leaves a cell as it is. */
  readonly values: (CellValue | undefined)[][];
  readonly formulas: { readonly i: number; readonly j: number; readonly formula: string }[];
  readonly styles: StyleRun[];
}

/** Cells of one column, one below the other, that change their looks alike. */
interface StyleRun {
  readonly i: number;
  readonly j: number;
  rowCount: number;
  readonly changes: Partial<CellStyle>;
}

type CellReader = (i: number, j: number) => unknown;

/**
 * Writes `values` or `formulas`: exact dimensions or one value for all; null leaves a cell, '' clears it, texts are
 * read as if they were typed. Cells hidden under a merged cell take nothing, as in Excel.
 */
export function writeContent(
  range: RangeObject,
  value: unknown,
  property: 'values' | 'formulas' | 'formulasLocal',
): void {
  const location = `Range.${property}`;
  assertWriteSize(range, location);
  const { sheet, area, context } = range;
  const cellAt = misplaced(range, cellReader(value, area, location));
  assertContentWritable(sheet, area, location);
  const plan = planWrite(range, cellAt, location);
  assertHeaders(sheet, area, (i, j) => plan.values[i]![j], location);
  const growths = growthAround(context, sheet, area);
  context.edit(sheet, area, () =>
    attempt('InvalidOperation', location, () => {
      applyPlan(sheet, area, plan);
      growTables(sheet, area, growths);
    }),
  );
}

function assertWriteSize({ area, context }: RangeObject, location: string): void {
  const { cellLimit } = context.quirks;
  const tooMany = cellLimit !== null && (isUnbounded(area) || cellCount(area) > cellLimit);
  if (tooMany) throw new ApiError('RangeExceedsLimit', '', location);
  context.spend(cellCount(area), location);
}

/** Checks the shape of a value for an area and gives access by cell. */
function cellReader(value: unknown, area: Area, location: string): CellReader {
  if (!Array.isArray(value)) {
    if (value === null || value === undefined) throw invalidArgument(location);
    return () => value;
  }
  const rows = value as readonly unknown[];
  const fits = (row: unknown) => Array.isArray(row) && row.length === area.columnCount;
  if (rows.length !== area.rowCount || !rows.every(fits)) throw wrongSize(location);
  return (i, j) => (rows[i] as readonly unknown[])[j];
}

export function wrongSize(location: string): ApiError {
  return invalidArgument(
    location,
    "(The number of rows or columns in the input array doesn't match the size or dimensions of the range.)",
  );
}

/** Over rows of which a filter hides some, the desktop leaves those alone and gives the first row of an array to the rest. */
function misplaced({ sheet, area, context }: RangeObject, cellAt: CellReader): CellReader {
  const isHidden = context.quirks.filteredRowsMisplaceArrays ? rowsHiddenByFilter(sheet, area) : null;
  return isHidden ? (i, j) => (isHidden(i) ? null : cellAt(0, j)) : cellAt;
}

interface CellHabits {
  /** Takes numbers and truth values as they are. */
  readonly isPlain: boolean;
  readonly isText: boolean;
  readonly isGeneral: boolean;
  readonly quotePrefix: boolean;
}

function planWrite(range: RangeObject, cellAt: CellReader, location: string): WritePlan {
  const { sheet, area, context } = range;
  const plan: WritePlan = { values: [], formulas: [], styles: [] };
  const covered = coveredCells(sheet, area);
  const habitsOf = habitsReader(sheet);
  const noteStyle = styleNoter(plan.styles);
  const options: EntryOptions = {
    locale: context.locale,
    dateSystem: sheet.book.dateSystem,
    currentYear: new Date().getFullYear(),
    parse: context.quirks.entriesAreParsed,
    apostrophe: context.quirks.apostrophesAreMarks,
  };
  for (let i = 0; i < area.rowCount; i++) {
    const line: (CellValue | undefined)[] = new Array<CellValue | undefined>(area.columnCount);
    plan.values.push(line);
    for (let j = 0; j < area.columnCount; j++) {
      const input = cellAt(i, j);
      if (input === null || input === undefined || covered(i, j)) continue;
      const habits = habitsOf(sheet.styleAt(area.row + i, area.column + j));
      if (habits.isPlain && (typeof input === 'number' || typeof input === 'boolean')) {
        line[j] = input;
        continue;
      }
      const entry = entryOf(input, habits, options, location);
      if (entry.kind === 'formula') planFormula(plan, sheet, area, i, j, entry.formula, location);
      else line[j] = valueOf(entry);
      const changes = styleChanges(entry, habits);
      if (changes) noteStyle(i, j, changes);
    }
  }
  return plan;
}

function planFormula(
  plan: WritePlan,
  sheet: Sheet,
  area: Area,
  i: number,
  j: number,
  formula: string,
  location: string,
) {
  if (formula.length > FORMULA_LIMIT) throw new ApiError('FormulaLengthExceedsLimit', '', location);
  assertFormula(formula.slice(1), location);
  // The same formula again keeps the value it shows.
  if (sheet.formulaAt(area.row + i, area.column + j) !== formula) plan.formulas.push({ i, j, formula });
}

function entryOf(input: unknown, habits: CellHabits, options: EntryOptions, location: string): Entry {
  if (typeof input === 'string') {
    if (input.length > LONGEST_TEXT) throw invalidArgument(location, `(A cell holds ${TEXT_LIMIT} characters.)`);
    if (!habits.isText || input === '') return parseEntry(input, options);
    return { kind: 'text', text: input, quotePrefix: false };
  }
  // A cell formatted as text makes a text of whatever it is given.
  if (typeof input === 'number' && Number.isFinite(input)) {
    if (habits.isText) return { kind: 'text', text: renderGeneral(input), quotePrefix: false };
    return { kind: 'number', number: input, numberFormat: null };
  }
  if (typeof input === 'boolean') {
    if (habits.isText) return { kind: 'text', text: input ? 'TRUE' : 'FALSE', quotePrefix: false };
    return { kind: 'boolean', value: input };
  }
  throw invalidArgument(location);
}

function valueOf(entry: Exclude<Entry, { kind: 'formula' }>): CellValue {
  switch (entry.kind) {
    case 'empty':
      return null;
    case 'text':
      return entry.text;
    case 'number':
      return entry.number;
    case 'boolean':
      return entry.value;
    case 'error':
      return entry.error;
  }
}

const QUOTED: Partial<CellStyle> = { quotePrefix: true };
const NOT_QUOTED: Partial<CellStyle> = { quotePrefix: false };

/** A date typed into a General cell brings its format along; the apostrophe's mark comes and goes with the text. */
function styleChanges(entry: Entry, habits: CellHabits): Partial<CellStyle> | null {
  const quotePrefix = entry.kind === 'text' && entry.quotePrefix;
  const numberFormat = entry.kind === 'number' && habits.isGeneral ? entry.numberFormat : null;
  if (numberFormat !== null) return habits.quotePrefix ? { numberFormat, quotePrefix } : { numberFormat };
  if (quotePrefix === habits.quotePrefix) return null;
  return quotePrefix ? QUOTED : NOT_QUOTED;
}

/** Gathers changes of looks row by row; those that go on in the row below are one run, as a column of texts is. */
function styleNoter(runs: StyleRun[]): (i: number, j: number, changes: Partial<CellStyle>) => void {
  const lastOfColumn: (StyleRun | undefined)[] = [];
  return (i, j, changes) => {
    const last = lastOfColumn[j];
    if (last?.changes === changes && last.i + last.rowCount === i) {
      last.rowCount += 1;
      return;
    }
    const run: StyleRun = { i, j, rowCount: 1, changes };
    runs.push(run);
    lastOfColumn[j] = run;
  };
}

function habitsReader(sheet: Sheet): (style: StyleId) => CellHabits {
  const known = new Map<StyleId, CellHabits>();
  return (style) => {
    let habits = known.get(style);
    if (!habits) {
      const { numberFormat, quotePrefix } = sheet.book.styles.styleOf(style);
      const isText = numberFormat === TEXT_FORMAT;
      habits = { isPlain: !isText && !quotePrefix, isText, isGeneral: numberFormat === GENERAL, quotePrefix };
      known.set(style, habits);
    }
    return habits;
  };
}

/** Tells the cells that lie under a merged cell without being its first. */
function coveredCells(sheet: Sheet, area: Area): (i: number, j: number) => boolean {
  const merges = sheet.merges.filter((merge) => intersectionOf(merge, area));
  if (merges.length === 0) return () => false;
  const covered = new Uint8Array(area.rowCount * area.columnCount);
  const at = (row: number, column: number) => (row - area.row) * area.columnCount + column - area.column;
  for (const merge of merges) {
    const part = intersectionOf(merge, area)!;
    for (let i = 0; i < part.rowCount; i++) {
      const start = at(part.row + i, part.column);
      covered.fill(1, start, start + part.columnCount);
    }
    if (part.row === merge.row && part.column === merge.column) covered[at(merge.row, merge.column)] = 0;
  }
  return (i, j) => covered[i * area.columnCount + j] === 1;
}

function applyPlan(sheet: Sheet, area: Area, plan: WritePlan): void {
  if (plan.values.some((line) => line.some((value) => value !== undefined))) {
    sheet.setValues(area.row, area.column, plan.values);
  }
  for (const { i, j, formula } of plan.formulas) sheet.setFormula(area.row + i, area.column + j, formula, null);
  for (const { i, j, rowCount, changes } of plan.styles) {
    sheet.changeStyles({ row: area.row + i, column: area.column + j, rowCount, columnCount: 1 }, changes);
  }
}

/** Writes `numberFormat`: one format for all, or one a cell; null leaves a cell, '' makes it General. */
export function writeNumberFormat(range: RangeObject, value: unknown): void {
  const location = 'Range.numberFormat';
  const { sheet, area } = range;
  assertUnprotected(sheet, location);
  if (!Array.isArray(value)) {
    if (typeof value !== 'string') throw invalidArgument(location);
    assertNumberFormat(value, location);
    assertFormattable(range, location);
    sheet.changeStyles(area, { numberFormat: value || GENERAL });
    return;
  }
  assertWriteSize(range, location);
  const cellAt = cellReader(value, area, location);
  const formatAt = (i: number, j: number) => {
    const format = cellAt(i, j) ?? null;
    if (format !== null && typeof format !== 'string') throw invalidArgument(location);
    if (format !== null) assertNumberFormat(format, location);
    return format === '' ? GENERAL : format;
  };
  for (const run of columnRuns(area, formatAt)) sheet.changeStyles(run.area, { numberFormat: run.format });
}

/** Neighbours in a column that get the same format are formatted together. */
function columnRuns(area: Area, formatAt: (i: number, j: number) => string | null) {
  const runs: { area: Area; format: string }[] = [];
  for (let j = 0; j < area.columnCount; j++) {
    let start = 0;
    for (let i = 1; i <= area.rowCount; i++) {
      const format = formatAt(start, j);
      if (i < area.rowCount && formatAt(i, j) === format) continue;
      const part = { row: area.row + start, column: area.column + j, rowCount: i - start, columnCount: 1 };
      if (format !== null) runs.push({ area: part, format });
      start = i;
    }
  }
  return runs;
}
