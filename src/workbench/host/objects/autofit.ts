import type { Area, Sheet } from '../../book';
import { intersectionOf } from '../../book';
import { displayText } from '../display';

/** What Excel adds to the longest text, in characters. */
const PADDING = 1.71;
const WIDEST = 255;

/** East Asian characters are as wide as two digits. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/** Makes columns as wide as their longest text, by counting characters: the host has no fonts to measure with. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const used = sheet.usedArea(true);
  const cells = used && intersectionOf(used, area);
  if (!cells) return;
  for (let column = cells.column; column < cells.column + cells.columnCount; column++) {
    let longest = 0;
    sheet.forEachValue(column, cells.row, cells.row + cells.rowCount, (row, value) => {
      const { numberFormat } = sheet.book.styles.styleOf(sheet.styleAt(row, column));
      const text = displayText(value, numberFormat, sheet.book.dateSystem);
      for (const line of text.split('\n')) longest = Math.max(longest, widthOf(line));
    });
    if (longest > 0) sheet.setColumnWidth(column, Math.min(WIDEST, longest + PADDING));
  }
}

function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}
