import { BLANK_WORDS, NEVER_WORDS } from '../../data';
import type { DateProblem, RawCell } from '../../dates';
import { cellText, foldWidth, isFilled } from '../text';
import type { GridView } from './gridView';

/** Which columns hold what is judged on at most so many rows, drawn evenly. */
const MOST_ROWS = 2_000;

const SAYS_NOTHING = new Set([...BLANK_WORDS, ...NEVER_WORDS].map(foldWidth));
const LONGEST_BLANK_WORD = Math.max(...[...SAYS_NOTHING].map((word) => word.length));
/** The last letter alone rules out most cells, before any text is folded. */
const LAST_LETTERS = new Set([...SAYS_NOTHING].map((word) => word.slice(-1)));
/** A rounded id may stand as text too: 5.8E+18. */
const BARE_NUMBER = /^[-+]?\d+(?:[.,]\d+)*(?:e[-+]?\d+)?$/i;
const AMOUNT =
  /^(?:[a-z]{2,3}\s?)?[¥$€£₩]?\s?[-+△▲]?\s?\d[\d,.'\s]*\s?(?:円|千円|万円|百万円|億円|万|億|%|k|m|[a-z]{3}|[¥$€£₩])?$/i;
const PHONE = /^[+(]?\d[\d\s\-().+/]{6,}$/;
const YES_NO = new Set([
  'yes',
  'no',
  'y',
  'n',
  'oui',
  'non',
  'ja',
  'nein',
  'true',
  'false',
  'はい',
  'いいえ',
  '○',
  '×',
  '有',
  '無',
]);

/** Cells that are evidence for a date column although they cannot be read as one day. */
const DATE_LIKE_PROBLEMS: ReadonlySet<DateProblem> = new Set<DateProblem>([
  'no-year',
  'two-digit-year',
  'two-readings',
  'not-a-day',
  'relative',
  'several-dates',
  'date-range',
  'date-with-words',
  'placeholder-date',
]);
/** 2000-01-01 to 2099-12-31 as serials: numbers that may be days under a date header. */
export const FIRST_SERIAL = 36_526;
export const LAST_SERIAL = 73_050;

/** Rows drawn evenly from a span: all of them, or the ⌊k·n/2000⌋th. */
export function drawnRows(firstRow: number, lastRow: number): number[] {
  const count = Math.max(0, lastRow - firstRow + 1);
  const drawn = Math.min(count, MOST_ROWS);
  return Array.from({ length: drawn }, (_, index) => firstRow + Math.floor((index * count) / drawn));
}

/** Whether a text is a word for "nothing known" or "not yet", as people write it in any column. */
export function saysNothing(text: string): boolean {
  return (
    text.length <= LONGEST_BLANK_WORD &&
    LAST_LETTERS.has(text.slice(-1).normalize('NFKC').toLowerCase()) &&
    SAYS_NOTHING.has(foldWidth(text))
  );
}

interface TextCounts {
  readonly filled: number;
  readonly bareNumbers: number;
  readonly longNumbers: number;
  readonly amounts: number;
  readonly mails: number;
  readonly phones: number;
  readonly yesNo: number;
  readonly truthValues: number;
  readonly texts: readonly string[];
  readonly distinct: number;
}

interface DateCounts {
  /** Filled cells, words for "none" included: under a date header they are what a date column holds. */
  readonly filled: number;
  readonly underHeader: number;
  /** Without a header's word for it: texts that are dates, and numbers that are days of our time. */
  readonly alone: number;
  /** Texts that are dates, whole or in part. */
  readonly inText: number;
}

/** What the values of a column are like, counted when first asked for, over the drawn rows. */
export class ColumnSample {
  #texts: TextCounts | null = null;
  #dates: DateCounts | null = null;

  constructor(
    private readonly view: GridView,
    private readonly rows: readonly number[],
    private readonly column: number,
  ) {}

  get texts(): TextCounts {
    this.#texts ??= countTexts(this.values());
    return this.#texts;
  }

  /** Share of date-like cells among the filled ones, as under a date header. */
  get dateShare(): number {
    const { filled, underHeader } = this.dates;
    return filled === 0 ? 0 : underHeader / filled;
  }

  /** Share of date-like cells where no header says date. */
  get dateShareAlone(): number {
    const { filled, alone } = this.dates;
    return filled === 0 ? 0 : alone / filled;
  }

  get dates(): DateCounts {
    this.#dates ??= countDates(this.view, this.values());
    return this.#dates;
  }

  /** How full the column is, from 0 to 1. */
  get fullness(): number {
    return this.rows.length === 0 ? 0 : this.texts.filled / this.rows.length;
  }

  /** The share of filled texts that pass a test; 0 for an empty column. */
  shareOf(test: (text: string) => boolean): number {
    const { texts } = this.texts;
    return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  }

  /** The drawn cells with the row in which each stands. */
  cells(): { row: number; text: string }[] {
    return this.rows.map((row) => ({ row, text: cellText(this.view.cell(row, this.column)) }));
  }

  private values(): RawCell[] {
    return this.rows.map((row) => this.view.cell(row, this.column)).filter(isFilled);
  }
}

function countTexts(values: readonly RawCell[]): TextCounts {
  const counts = { bareNumbers: 0, longNumbers: 0, amounts: 0, mails: 0, phones: 0, yesNo: 0, truthValues: 0 };
  const texts: string[] = [];
  for (const value of values) {
    const text = cellText(value);
    if (YES_NO.has(text.toLowerCase())) counts.yesNo += 1;
    if (saysNothing(text)) continue;
    texts.push(text);
    if (typeof value === 'boolean' || /^(?:true|false)$/i.test(text)) counts.truthValues += 1;
    if (typeof value === 'number' || BARE_NUMBER.test(text)) counts.bareNumbers += 1;
    if (isRoundedNumber(value, text)) counts.longNumbers += 1;
    if (typeof value === 'number' || AMOUNT.test(text)) counts.amounts += 1;
    if (text.includes('@')) counts.mails += 1;
    if (PHONE.test(text)) counts.phones += 1;
  }
  return { ...counts, texts, filled: texts.length, distinct: new Set(texts).size };
}

/** Excel keeps 15 digits: a longer number has lost its end and identifies nothing. */
function isRoundedNumber(value: RawCell, text: string): boolean {
  return typeof value === 'number' ? Math.abs(value) >= 1e15 : /^\d(?:\.\d+)?e\+\d+$/i.test(text);
}

function countDates(view: GridView, values: readonly RawCell[]): DateCounts {
  let underHeader = 0;
  let alone = 0;
  let round = 0;
  let inText = 0;
  for (const value of values) {
    const likeness = likenessOf(view, value);
    if (likeness !== 'none') underHeader += 1;
    if (likeness !== 'date') continue;
    alone += 1;
    if (typeof value !== 'number') inText += 1;
    else if (value % 50 === 0) round += 1;
  }
  // Days fall on a multiple of 50 once in fifty; prices do most of the time.
  return { filled: values.length, underHeader, alone: round > 0.2 * alone ? 0 : alone, inText };
}

function likenessOf(view: GridView, value: RawCell): 'date' | 'word' | 'none' {
  const reading = view.readDate(value);
  switch (reading.kind) {
    case 'date':
      return typeof value !== 'number' || (reading.date >= FIRST_SERIAL && reading.date <= LAST_SERIAL)
        ? 'date'
        : 'none';
    case 'blank':
    case 'never':
      return 'word';
    case 'unreadable':
      if (!DATE_LIKE_PROBLEMS.has(reading.problem)) return 'none';
      return reading.problem === 'relative' || reading.problem === 'placeholder-date' ? 'word' : 'date';
    case 'empty':
      return 'none';
  }
}

/** How many cells look like phone numbers, mail addresses or yes and no: a channel or a flag, not a person. */
export function channelCount(counts: TextCounts): number {
  return counts.mails + counts.phones + counts.yesNo;
}
