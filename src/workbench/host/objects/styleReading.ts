import type { Area, CellStyle, Sheet, StyleId } from '../../book';
import { cellCount, isUnbounded } from './support';

/** Above this, cells are not looked at one by one. */
export const MANY_CELLS = 1_000_000;

/** The styles that occur in an area. */
export function stylesIn(sheet: Sheet, area: Area): CellStyle[] {
  const ids = isUnbounded(area) || cellCount(area) > MANY_CELLS ? idsInUnbounded(sheet, area) : idsInCells(sheet, area);
  return [...ids].map((id) => sheet.book.styles.styleOf(id));
}

function idsInCells(sheet: Sheet, area: Area): Set<StyleId> {
  const ids = new Set<StyleId>();
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    for (let row = area.row; row < area.row + area.rowCount; row++) ids.add(sheet.styleAt(row, column));
  }
  return ids;
}

/** Whole rows and columns: from the layouts, and the cells that have a style of their own. */
function idsInUnbounded(sheet: Sheet, area: Area): Set<StyleId> {
  const ids = new Set<StyleId>();
  const { layout, cells } = sheet;
  const endRow = area.row + area.rowCount;
  const endColumn = area.column + area.columnCount;
  const known = Math.max(cells.columnCount, layout.columnCount);
  for (let column = area.column; column < Math.min(endColumn, known); column++) {
    ids.add(Math.max(0, layout.columnAt(column).style));
    cells.forEachStyle(column, (row, style) => {
      if (row >= area.row && row < endRow) ids.add(style);
    });
  }
  if (endColumn > known) ids.add(0);
  layout.forEachRow((row, { style }) => {
    if (style >= 0 && row >= area.row && row < endRow) ids.add(style);
  });
  return ids;
}

/** A property that all of a range's styles share; null where they differ, as Excel answers. */
export function commonOf<Value>(sheet: Sheet, area: Area, pick: (style: CellStyle) => Value): Value | null {
  const values = new Set(stylesIn(sheet, area).map(pick));
  const [first] = values;
  return values.size === 1 ? (first ?? null) : null;
}
