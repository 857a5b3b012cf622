import type { Area, Sheet } from '../../book';
import { containsCell } from '../../book';

/**
 * Tells the rows of an area (counted from its first) that a filter hides, where it hides some and shows others; null
 * where it hides none or all of them.
 */
export function rowsHiddenByFilter(sheet: Sheet, area: Area): ((i: number) => boolean) | null {
  if (!sheet.layout.anyRowHidden(area.row, area.rowCount)) return null;
  const filtered = filteredAreas(sheet);
  const isHidden = (i: number) => {
    const row = area.row + i;
    return sheet.rowHidden(row) && filtered.some((covered) => containsCell(covered, row, covered.column));
  };
  let hidden = 0;
  for (let i = 0; i < area.rowCount; i++) if (isHidden(i)) hidden += 1;
  return hidden > 0 && hidden < area.rowCount ? isHidden : null;
}

/** The model does not know the criteria of tables: rows hidden in a table with a filter count as hidden by it. */
function filteredAreas(sheet: Sheet): Area[] {
  const tables = sheet.tables.filter(({ hasAutoFilter }) => hasAutoFilter).map(({ area }) => area);
  return sheet.autoFilter && sheet.isFiltered ? [...tables, sheet.autoFilter.area] : tables;
}
