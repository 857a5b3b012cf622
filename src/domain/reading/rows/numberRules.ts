import type { RawCell } from '../../dates';
import { FIRST_SERIAL, LAST_SERIAL } from '../columns/columnSample';
import type { GridView, ListArea, NumberRule } from '../columns/gridView';

/** So large a share of a date column's numbers have to be days of our time, else its numbers are something else. */
const LEAST_DAYS = 0.8;
/** Numbers beyond are no serials: 20250603 is read by its digits. */
const LAST_POSSIBLE_SERIAL = 2_958_465;
const DAYS_FROM_1900_TO_1904 = 1462;

/** Decides for every date column, over all of its rows, whether its numbers are days. */
export function judgeNumbers(view: GridView, area: ListArea, dateColumns: readonly number[]): void {
  for (const column of dateColumns) view.setNumberRule(column, ruleOf(view, area, column));
}

/**
 * A cell's value does not say whether it is formatted as a date. The numbers of a date column are days where at least
 * 80 % of them lie in the years 2000 to 2099; a lone number among dates as text is a day only if it lies near the as-of
 * date. Zeros, which formulas give for "nothing", say neither.
 */
function ruleOf(view: GridView, area: ListArea, column: number): NumberRule {
  const offset = view.grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  let numbers = 0;
  let days = 0;
  for (let row = area.headerRow + 1; row <= area.lastRow; row += 1) {
    const value = view.cell(row, column);
    if (!isPossibleSerial(value)) continue;
    const day = Math.floor(value + offset);
    numbers += 1;
    if (day >= FIRST_SERIAL && day <= LAST_SERIAL) days += 1;
  }
  if (numbers === 0) return 'days';
  if (days < LEAST_DAYS * numbers) return 'numbers';
  return numbers === 1 && hasDateText(view, area, column) ? 'lone' : 'days';
}

function isPossibleSerial(value: RawCell): value is number {
  return typeof value === 'number' && value !== 0 && value <= LAST_POSSIBLE_SERIAL;
}

function hasDateText(view: GridView, area: ListArea, column: number): boolean {
  for (let row = area.headerRow + 1; row <= area.lastRow; row += 1) {
    const value = view.cell(row, column);
    if (typeof value === 'string' && value !== '' && view.readDate(value).kind === 'date') return true;
  }
  return false;
}
