import { COUNTED_WORDS } from '../../data';
import { matchWholeStage } from '../stages/matchStage';
import { isFilled } from '../text';
import type { RowPlan } from './rowPlan';

const COUNT = new RegExp(`\\s*:?\\s*[(\\[]?\\s*\\d[\\d,]*\\s*(?:${COUNTED_WORDS.join('|')})?\\s*[)\\]]?$`, 'i');
const MARKS = '[\\s\\p{So}\\p{Sm}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}#*=\\-–—―─━・※]+';
const LEADING_MARKS = new RegExp(`^${MARKS}`, 'u');
const TRAILING_MARKS = new RegExp(`${MARKS}$`, 'u');
const LONGEST_HEADING = 60;
/** Without a mark a lone stage word may as well be a name; two of them are headings. */
const LEAST_UNMARKED = 2;

interface Heading {
  readonly stage: string;
  readonly marked: boolean;
}

/**
 * The rows that head a section of the list with a stage (■ 技術検討, 【提案中】 5件), and that stage: rows with one text
 * cell that, without marks and a count, is a stage word as a whole. There are none unless one has a mark or two stand there.
 */
export function sectionHeadings(plan: RowPlan): ReadonlyMap<number, string> {
  const { area } = plan;
  const stages = new Map<number, string>();
  let isSure = false;
  for (let row = area.headerRow + 1; row <= area.lastRow; row += 1) {
    const text = loneText(plan, row);
    const heading = text === null ? null : headingOf(text);
    if (heading === null) continue;
    stages.set(row, heading.stage);
    isSure ||= heading.marked;
  }
  return isSure || stages.size >= LEAST_UNMARKED ? stages : new Map();
}

/** The only text of a row, or null where the row has none, or more than one cell is filled. */
function loneText({ view, area, span }: RowPlan, row: number): string | null {
  const cells = view.grid.values[row];
  if (!cells) return null;
  let lone: string | null = null;
  for (const column of area.columns) {
    if (column < span.first || column > span.last || !isFilled(cells[column])) continue;
    const value = cells[column];
    if (lone !== null || typeof value !== 'string') return null;
    lone = value;
  }
  return lone;
}

/** @example headingOf('【提案中】 5件') //=> { stage: '提案中', marked: true } */
export function headingOf(text: string): Heading | null {
  if (text.length > LONGEST_HEADING) return null;
  const uncounted = text.normalize('NFKC').trim().replace(COUNT, '').trim();
  const stage = uncounted.replace(LEADING_MARKS, '').replace(TRAILING_MARKS, '');
  if (stage === '' || matchWholeStage(stage) === null) return null;
  return { stage, marked: stage !== uncounted };
}
