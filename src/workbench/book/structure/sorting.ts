/** In which order sorted rows come. */

import type { Area } from '../address';
import type { Sheet } from '../sheet';
import { CellError, type CellValue } from '../values';
import { assertOnSheet } from './guards';
import { StructureError } from './structureError';

export interface SortKey {
  /** Counted from the area's first column. */
  readonly column: number;
  readonly descending?: boolean;
}

export interface SortOptions {
  /** The first row stays. */
  readonly hasHeader?: boolean;
  readonly matchCase?: boolean;
}

/**
 * The order of an area's rows; null where they stand in it already. Numbers come before texts, these before FALSE and
 * TRUE, these before errors (the other way round where descending); empty cells are last either way. That is Excel's
 * documented order; among texts it is that of the language "en", which may differ from Excel's for rare signs.
 */
export function orderOf(
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  options: SortOptions,
): { area: Area; order: Int32Array } | null {
  assertOnSheet(area);
  if (keys.length === 0 || keys.some(({ column }) => !(column >= 0 && column < area.columnCount))) {
    throw new StructureError('InvalidArgument', 'A sort needs keys among the columns of its area.');
  }
  const used = sheet.usedArea(false);
  const rowCount = Math.min(area.rowCount, used ? used.row + used.rowCount - area.row : 0);
  if (rowCount < 2) return null;
  const sorted = { ...area, rowCount };
  const columns = keys.map((key) => ({
    values: sheet.readValues({ ...sorted, column: area.column + key.column, columnCount: 1 }),
    descending: key.descending ?? false,
  }));
  const collator = new Intl.Collator('en', { sensitivity: options.matchCase ? 'variant' : 'accent' });
  const visible: number[] = [];
  for (let row = 0; row < rowCount; row++) if (!sheet.rowHidden(sorted.row + row)) visible.push(row);
  const wanted = [...visible].sort((one, other) => {
    for (const { values, descending } of columns) {
      const difference = compare(values[one]![0]!, values[other]![0]!, descending, collator);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
  if (wanted.every((row, i) => row === visible[i])) return null;
  const order = Int32Array.from({ length: rowCount }, (_, i) => i);
  visible.forEach((row, i) => (order[row] = wanted[i]!));
  return { area: sorted, order };
}

function compare(one: CellValue, other: CellValue, descending: boolean, collator: Intl.Collator): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const difference = rankOf(one) - rankOf(other) || withinRank(one, other, collator);
  return descending ? -difference : difference;
}

function rankOf(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return value instanceof CellError ? 3 : 2;
}

/** Errors are all equal. */
function withinRank(one: CellValue, other: CellValue, collator: Intl.Collator): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
  return typeof one === 'boolean' && typeof other === 'boolean' ? Number(one) - Number(other) : 0;
}
