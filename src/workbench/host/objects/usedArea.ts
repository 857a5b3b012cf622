import type { Area, Sheet } from '../../book';
import { areasEqual, boundingArea, contains, intersectionOf } from '../../book';

/** The area from the first to the last used cell inside another one; null where nothing in it is used. */
export function usedAreaWithin(sheet: Sheet, area: Area, valuesOnly: boolean): Area | null {
  const used = sheet.usedArea(valuesOnly);
  if (!used || contains(area, used)) return used;
  const common = intersectionOf(used, area);
  if (!common || areasEqual(common, used)) return common;
  let found: Area | null = null;
  for (let column = common.column; column < common.column + common.columnCount; column++) {
    const rows = usedRows(sheet, column, common, valuesOnly);
    if (!rows) continue;
    const part = { row: rows.first, column, rowCount: rows.last - rows.first + 1, columnCount: 1 };
    found = found ? boundingArea(found, part) : part;
  }
  return found;
}

function usedRows(sheet: Sheet, column: number, area: Area, valuesOnly: boolean) {
  const end = area.row + area.rowCount;
  let first = -1;
  let last = -1;
  const note = (row: number) => {
    if (row < area.row || row >= end) return;
    if (first < 0 || row < first) first = row;
    if (row > last) last = row;
  };
  sheet.forEachValue(column, area.row, end, note);
  if (sheet.cells.hasFormulas(column)) {
    for (let row = area.row; row < end; row++) if (sheet.cells.formulaAt(row, column)) note(row);
  }
  if (!valuesOnly) {
    sheet.cells.forEachStyle(column, (row, style) => {
      if (style !== 0) note(row);
    });
  }
  return first < 0 ? null : { first, last };
}
