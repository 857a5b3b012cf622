import { COUNTED_WORDS, TOTAL_ENDINGS, TOTAL_WORDS } from '../../data';
import { saysNothing } from '../columns/columnSample';
import { matchStage } from '../stages/matchStage';
import { cellText, foldWidth, isFilled } from '../text';
import type { IgnoredRowReason } from '../types';
import type { RowPlan } from './rowPlan';

const TOTALS = new Set(TOTAL_WORDS);
const ERROR =
  /^#(?:N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!)$/;
const LONGEST_TOTAL = 60;
/** The last letter alone rules out most names, before any text is folded. */
const LAST_LETTERS = [...new Set([...TOTAL_WORDS, ...TOTAL_ENDINGS].map((word) => word.slice(-1)))].join('');
/** A count behind it: 合計 4件, Total (4), 小計：3. */
const COUNT = new RegExp(
  `\\s*[:：]?\\s*[(（]?\\s*[\\d０-９][\\d０-９,，]*\\s*(?:${COUNTED_WORDS.join('|')})?\\s*[)）]?\\s*$`,
  'i',
);
/** Most names with a number in them (Company 12) are ruled out by the letter before it. */
const MAY_HAVE_A_COUNT = new RegExp(`[${LAST_LETTERS}Ａ-Ｚａ-ｚ]\\s*[:：]?\\s*[(（]?\\s*[\\d０-９]`, 'i');
const MAY_END_A_TOTAL = new RegExp(`[${LAST_LETTERS}Ａ-Ｚａ-ｚ]\\s*[:：]?\\s*$`, 'i');

/** Whether a cell names a company, deal, contact or id: filled, and not with an error or a word for "none". */
export function isName(text: string): boolean {
  return text !== '' && !isErrorText(text) && !saysNothing(text);
}

/** Whether a text is an error of Excel, as Office.js gives it. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && ERROR.test(text);
}

/** Whether a row has a name in it, whatever else it is. */
export function hasName({ view, nameColumns }: RowPlan, row: number): boolean {
  return nameColumns.some((column) => isName(cellText(view.cell(row, column))));
}

/** Why a row at or above the last named row is no deal; null where it is one. */
export function ignoredReason(plan: RowPlan, row: number): IgnoredRowReason | null {
  if (isRepeatedHeader(plan, row)) return 'repeated-header';
  if (isTotal(plan, row)) return 'total';
  if (hasName(plan, row)) return null;
  return isBlank(plan, row) ? 'blank' : 'no-name';
}

/** Whether nothing stands in the list's columns. */
export function isBlank({ view, area }: RowPlan, row: number): boolean {
  const cells = view.grid.values[row];
  return !cells || area.columns.every((column) => !isFilled(cells[column]));
}

/** Whether a row above the headers looks like a deal: a name, and a date or a stage, in the list's columns. */
export function looksLikeDeal(plan: RowPlan, row: number): boolean {
  return hasName(plan, row) && (hasDate(plan, row) || hasStage(plan, row));
}

/** The headers once more, as print layouts repeat them on every page; of two lines, either. */
function isRepeatedHeader({ view, headers }: RowPlan, row: number): boolean {
  let same = 0;
  for (const { column, texts } of headers) {
    const value = view.cell(row, column);
    if (value === '') continue;
    if (!texts.includes(cellText(value))) return false;
    same += 1;
  }
  return same >= 2;
}

/**
 * A total or subtotal: one of its words in a name cell (or, without a name, in any cell), and neither a date nor a stage
 * in the row; so Total, the company, stays a prospect.
 */
export function isTotal(plan: RowPlan, row: number): boolean {
  const { view, area, nameColumns } = plan;
  const inNames = nameColumns.some((column) => isTotalWord(view.cell(row, column)));
  if (!inNames && (hasName(plan, row) || !area.columns.some((column) => isTotalWord(view.cell(row, column)))))
    return false;
  return !hasDate(plan, row) && !hasStage(plan, row);
}

function isTotalWord(value: unknown): boolean {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_TOTAL) return false;
  const uncounted = MAY_HAVE_A_COUNT.test(value) ? value.replace(COUNT, '') : value;
  if (!MAY_END_A_TOTAL.test(uncounted)) return false;
  const folded = foldWidth(uncounted).replace(/\s*[::]$/, '');
  return TOTALS.has(folded) || TOTAL_ENDINGS.some((ending) => folded.endsWith(ending));
}

function hasDate({ view, dateColumns }: RowPlan, row: number): boolean {
  return dateColumns.some((column) => view.dateAt(row, column).kind === 'date');
}

function hasStage({ view, text, nameColumns }: RowPlan, row: number): boolean {
  if (text.stage < 0 || nameColumns.includes(text.stage)) return false;
  const match = matchStage(cellText(view.cell(row, text.stage)));
  return match.kind !== 'empty' && match.kind !== 'unknown';
}
