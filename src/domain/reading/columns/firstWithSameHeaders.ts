import { foldWidth } from '../text';
import { chooseColumns, type ColumnChoice } from './chooseColumns';
import { columnHeaders } from './columnHeaders';
import type { GridView, ListArea } from './gridView';

interface List {
  readonly area: ListArea;
  readonly choice: ColumnChoice;
}

/** So many headers at least have to stand above already, else the rows above are another list. */
const LEAST_SHARE = 0.5;

/**
 * Print layouts repeat the headers further down, and the repeated ones may happen to score best: the first that say the
 * same of every column are the headers of the list. Null where there are none above.
 */
export function firstWithSameHeaders(view: GridView, areas: readonly ListArea[], best: List): List | null {
  if (best.area.table !== null) return null;
  const top = best.area.groupRow ?? best.area.headerRow;
  const above = areas
    .filter(({ table, headerRow, lastRow }) => table === null && headerRow < top && lastRow === best.area.lastRow)
    .sort((a, b) => a.headerRow - b.headerRow);
  const same: List[] = [];
  for (const area of above) {
    // Only headers in two lines, of which the first found is a part, can still be better than it.
    if (same[0] && area.groupRow !== same[0].area.headerRow && area.headerRow !== same[0].area.headerRow) continue;
    const choice = sameColumns(view, area, best);
    if (choice) same.push({ area, choice });
  }
  return same.reduce<List | null>(
    (first, one) => (!first || one.choice.score > first.choice.score ? one : first),
    null,
  );
}

function sameColumns(view: GridView, area: ListArea, { choice }: List): ColumnChoice | null {
  const headers = new Map(
    columnHeaders(view, area).map(({ column, parts }) => [column, new Set(parts.map(foldWidth))] as const),
  );
  const saysTheSame = ({ column, header }: { column: number; header: string }) =>
    headers.get(column)?.has(foldWidth(header)) === true;
  const repeated = choice.taken.filter(({ evidence }) => saysTheSame(evidence));
  if (repeated.length < LEAST_SHARE * choice.taken.length) return null;
  const found = chooseColumns(view, area);
  const isSame = choice.taken.every(
    ({ evidence, field }) =>
      saysTheSame(evidence) ||
      found.taken.some((taken) => taken.field === field && taken.evidence.column === evidence.column),
  );
  // Where a repeated line lacks what the list needs, the first line is no better.
  return isSame && found.score > 0 && hasNeeded(found, choice) ? found : null;
}

function hasNeeded(found: ColumnChoice, best: ColumnChoice): boolean {
  const has = (choice: ColumnChoice, field: string) => choice.taken.some((taken) => taken.field === field);
  const needed = ['company', 'deal', 'contact', 'lastContact'].filter((field) => has(best, field));
  return needed.every((field) => has(found, field)) && (found.hasDates || !best.hasDates);
}
