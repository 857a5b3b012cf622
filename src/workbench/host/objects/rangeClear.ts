import type { Area, Sheet } from '../../book';
import { areasIntersect, cellArea, intersectionOf } from '../../book';
import { notImplemented } from '../wire';
import { areaWithout } from './areas';
import type { RangeObject } from './rangeObject';
import { assertContentWritable, assertFormattable, assertUnprotected, attempt, cellCount, wordValue } from './support';

const APPLY_TO = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** `range.clear(applyTo)`. Formats include the conditional ones, as in Excel. */
export function clearRange(range: RangeObject, applyTo: unknown): void {
  const location = 'Range.clear';
  const what = wordValue(applyTo ?? 'All', APPLY_TO, location);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') throw notImplemented('Range', `clear('${what}')`);
  if (what !== 'Contents') assertUnprotected(range.sheet, location);
  if (what !== 'Formats') clearContents(range, location);
  if (what === 'Contents') return;
  assertFormattable(range, location);
  range.sheet.setStyles(range.area, 0);
  removeRules(range.sheet, range.area);
}

function clearContents({ sheet, area, context }: RangeObject, location: string): void {
  const used = sheet.usedArea(true);
  const common = used && intersectionOf(used, area);
  if (!common) return;
  assertContentWritable(sheet, common, location);
  context.edit(sheet, common, () =>
    attempt('InvalidOperation', location, () => {
      if (cellCount(common) <= FEW_CELLS) clearBlock(sheet, common);
      else clearColumns(sheet, common);
      dropQuoteMarks(sheet, common);
    }),
  );
}

/** Above this, columns are cleared one by one, from their first used cell to their last: most may be empty. */
const FEW_CELLS = 1_000_000;

function clearBlock(sheet: Sheet, area: Area): void {
  const blank = Array.from({ length: area.rowCount }, () => new Array<null>(area.columnCount).fill(null));
  sheet.setValues(area.row, area.column, blank);
}

function clearColumns(sheet: Sheet, area: Area): void {
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    const rows = sheet.cells.usedRows(column, true);
    if (!rows) continue;
    const used = { row: rows.first, column, rowCount: rows.last - rows.first + 1, columnCount: 1 };
    const part = intersectionOf(used, area);
    if (part) clearBlock(sheet, part);
  }
}

/** The mark of an apostrophe goes with the text that it was typed in front of. */
function dropQuoteMarks(sheet: Sheet, area: Area): void {
  const { styles } = sheet.book;
  const endRow = area.row + area.rowCount;
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    const rows: number[] = [];
    sheet.cells.forEachStyle(column, (row, style) => {
      if (row >= area.row && row < endRow && styles.styleOf(style).quotePrefix) rows.push(row);
    });
    for (const row of rows) sheet.changeStyles(cellArea(row, column), { quotePrefix: false });
  }
}

/** Takes rules off an area; what they cover elsewhere stays. */
export function removeRules(sheet: Sheet, area: Area): void {
  for (const rule of sheet.conditionalFormats) {
    if (!rule.areas.some((covered) => areasIntersect(covered, area))) continue;
    const areas = rule.areas.flatMap((covered) => areaWithout(covered, area));
    if (areas.length === 0) sheet.removeConditionalFormat(rule);
    else sheet.changeConditionalFormat(rule, { areas });
  }
}
