import type { Area, Sheet } from '../../book';
import { areasIntersect, intersectionOf } from '../../book';
import { notImplemented } from '../wire';
import { areaWithout } from './areas';
import type { RangeObject } from './rangeObject';
import { assertContentWritable, assertUnprotected, attempt, wordValue } from './support';

const APPLY_TO = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** `range.clear(applyTo)`. Formats include the conditional ones, as in Excel. */
export function clearRange(range: RangeObject, applyTo: unknown): void {
  const location = 'Range.clear';
  const what = wordValue(applyTo ?? 'All', APPLY_TO, location);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') throw notImplemented('Range', `clear('${what}')`);
  if (what !== 'Contents') assertUnprotected(range.sheet, location);
  if (what !== 'Formats') clearContents(range, location);
  if (what === 'Contents') return;
  range.sheet.setStyles(range.area, 0);
  removeRules(range.sheet, range.area);
}

function clearContents({ sheet, area, context }: RangeObject, location: string): void {
  const used = sheet.usedArea(true);
  const common = used && intersectionOf(used, area);
  if (!common) return;
  assertContentWritable(sheet, common, location);
  const blank = Array.from({ length: common.rowCount }, () => new Array<null>(common.columnCount).fill(null));
  context.edit(sheet, common, () =>
    attempt('InvalidOperation', location, () => sheet.setValues(common.row, common.column, blank)),
  );
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
