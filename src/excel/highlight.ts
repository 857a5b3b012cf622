import type { StatusId } from '../domain/patience';
import { LAST_ROW, columnLetters } from './addresses';

/**
 * Fill and font of each status label. The label itself says the status; colour only helps to find it.
 * Each pair has a contrast of at least 7 : 1 (WCAG 2.2, AAA), so that it reads in light and dark alike.
 */
export const STATUS_COLOURS: Readonly<Record<StatusId, { readonly fill: string; readonly font: string }>> = {
  closed: { fill: '#EDEDED', font: '#454545' },
  'on-hold': { fill: '#E3E3EE', font: '#37375A' },
  'needs-data': { fill: '#FBE3D6', font: '#6B2A00' },
  answer: { fill: '#D6E8FB', font: '#0B3D75' },
  pushing: { fill: '#EADCF8', font: '#4B1D80' },
  stalled: { fill: '#F8D7DA', font: '#701020' },
  slipping: { fill: '#FFE3C2', font: '#663300' },
  'check-in': { fill: '#FFF4C2', font: '#524000' },
  moving: { fill: '#D9F2DF', font: '#14532D' },
  quiet: { fill: '#E4EEF3', font: '#2C4450' },
};

/** The band over a stalled row: light enough for any font of the user's to stay readable on it. */
export const STALLED_BAND = '#FDF0F1';
/** `Checked on` in this grey says that the numbers are not of today. */
export const OUTDATED_FONT = '#767676';

/** A constant comparison that is always true and that no user writes: by it our rules are told from theirs. */
const OURS = '"Patient Pipeline"<>""';

/** Where the rules go; columns count from 0. Where ours stand apart from the list, the band lies over ours alone. */
export interface HighlightPlace {
  readonly firstRow: number;
  readonly statusColumn: number;
  /** null where the user has deleted that column. */
  readonly checkedOnColumn: number | null;
  readonly band: { readonly firstColumn: number; readonly lastColumn: number };
}

/**
 * Puts our conditional formats on a sheet, once: down to the sheet's last row, so that new rows are covered without a rule being
 * changed. Queues only; the caller syncs.
 *
 * @param labels the labels of each status in every language, since co-authors may use different ones
 */
export function addHighlighting(
  sheet: Excel.Worksheet,
  place: HighlightPlace,
  labels: Readonly<Record<StatusId, readonly string[]>>,
): void {
  const { firstRow, statusColumn, checkedOnColumn, band } = place;
  const status = `$${columnLetters(statusColumn)}${firstRow + 1}`;

  // The status cell is left out of the band: its own label speaks there, whichever of two rules a program lets win.
  for (const { from, to } of spansWithout(statusColumn, band)) {
    addRule(sheet, firstRow, from, to, ruleFormula(anyOf(status, labels.stalled))).fill.color = STALLED_BAND;
  }
  for (const [id, { fill, font }] of Object.entries(STATUS_COLOURS)) {
    const format = addRule(
      sheet,
      firstRow,
      statusColumn,
      statusColumn,
      ruleFormula(anyOf(status, labels[id as StatusId])),
    );
    format.fill.color = fill;
    format.font.color = font;
  }
  if (checkedOnColumn === null) return;
  const checkedOn = `$${columnLetters(checkedOnColumn)}${firstRow + 1}`;
  const outdated = `${checkedOn}<>"",${checkedOn}<>TODAY()`;
  addRule(sheet, firstRow, checkedOnColumn, checkedOnColumn, ruleFormula(outdated)).font.color = OUTDATED_FONT;
}

/** Whether a conditional format's formula is one of ours. */
export function isOurRule(formula: string): boolean {
  return formula.includes(OURS);
}

/**
 * Deletes our rules from a sheet, and no other. One sync to see them; the deletions are queued for the caller's next one.
 *
 * @returns how many of ours there were, and how many of others stay
 */
export async function deleteOurRules(
  context: Excel.RequestContext,
  sheet: string,
): Promise<{ deleted: number; others: number }> {
  const rules = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  rules.load('items/type,items/customOrNullObject/rule/formula');
  await context.sync();
  const ours = rules.items.filter(
    ({ type, customOrNullObject: custom }) =>
      type === 'Custom' && !custom.isNullObject && isOurRule(custom.rule.formula),
  );
  for (const rule of ours) rule.delete();
  return { deleted: ours.length, others: rules.items.length - ours.length };
}

function spansWithout(
  column: number,
  { firstColumn, lastColumn }: { readonly firstColumn: number; readonly lastColumn: number },
): { from: number; to: number }[] {
  const spans = [
    { from: firstColumn, to: Math.min(lastColumn, column - 1) },
    { from: Math.max(firstColumn, column + 1), to: lastColumn },
  ];
  return spans.filter(({ from, to }) => from <= to);
}

function ruleFormula(condition: string): string {
  return `=AND(${OURS},${condition})`;
}

function anyOf(cell: string, labels: readonly string[]): string {
  return `OR(${labels.map((label) => `${cell}="${label}"`).join(',')})`;
}

function addRule(
  sheet: Excel.Worksheet,
  firstRow: number,
  firstColumn: number,
  lastColumn: number,
  formula: string,
): Excel.ConditionalRangeFormat {
  const cells = sheet.getRangeByIndexes(firstRow, firstColumn, LAST_ROW - firstRow + 1, lastColumn - firstColumn + 1);
  const rule = cells.conditionalFormats.add('Custom');
  // Behind every other rule, so that the user's own keep their say where both hold.
  rule.priority = -1;
  rule.custom.rule.formula = formula;
  return rule.custom.format;
}
