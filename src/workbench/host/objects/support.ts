import type { Area, Sheet } from '../../book';
import { assertArea, COLUMN_LIMIT, ROW_LIMIT, StructureError } from '../../book';
import type { HostContext } from '../session';
import type { ErrorCode } from '../wire';
import { ApiError } from '../wire';

/** Runs a step of the workbook model; what the model refuses becomes an error of the API. */
export function attempt<Result>(code: ErrorCode, location: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (error instanceof StructureError) throw new ApiError(error.code, `(${error.message})`, location);
    throw new ApiError(code, error instanceof Error ? `(${error.message})` : '', location);
  }
}

/** An area of a sheet, or InvalidArgument. */
export function areaAt(row: number, column: number, rowCount: number, columnCount: number, location: string): Area {
  const area = { row, column, rowCount, columnCount };
  attempt('InvalidArgument', location, () => assertArea(area));
  return area;
}

export function cellCount(area: Area): number {
  return area.rowCount * area.columnCount;
}

/** Whole rows or columns. */
export function isUnbounded(area: Area): boolean {
  return area.rowCount === ROW_LIMIT || area.columnCount === COLUMN_LIMIT;
}

/** A limit of this host's own: naming the columns of a table takes longer with the square of their number. */
export const MOST_TABLE_COLUMNS = 2000;

/** Most cells whose locks are looked at one by one. */
const MANY_CELLS = 5_000_000;

/** What changing a row costs, counted in cells: its layout, and the news of it. */
const COST_OF_ROW = 10;

interface Formatted {
  readonly context: HostContext;
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Whole rows and columns are formatted as such, anything else cell by cell: both have an end. */
export function assertFormattable({ context, sheet, area }: Formatted, location: string): void {
  let cells = cellCount(area);
  if (area.rowCount === ROW_LIMIT) {
    let rows = 1;
    sheet.layout.forEachRow(() => (rows += 1));
    cells = rows * area.columnCount;
  } else if (area.columnCount === COLUMN_LIMIT) {
    cells = area.rowCount * (COST_OF_ROW + Math.max(sheet.cells.columnCount, sheet.layout.columnCount));
  }
  context.spend(cells, location);
}

/** Heights and hiding are a matter of rows alone. */
export function spendRows({ context, area }: Formatted, location: string): void {
  context.spend(area.rowCount * COST_OF_ROW, location);
}

/** On a protected sheet only unlocked cells take new content. */
export function assertContentWritable(sheet: Sheet, area: Area, location: string): void {
  if (!sheet.protection.protected) return;
  if (isUnbounded(area) || cellCount(area) > MANY_CELLS) throw new ApiError('AccessDenied', '', location);
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const { locked } = sheet.book.styles.styleOf(sheet.styleAt(row, column));
      if (locked) throw new ApiError('AccessDenied', `(${sheet.name} is protected.)`, location);
    }
  }
}

/** On a protected sheet formats, rules, tables, rows and columns stay as they are. */
export function assertUnprotected(sheet: Sheet, location: string): void {
  if (sheet.protection.protected) throw new ApiError('AccessDenied', `(${sheet.name} is protected.)`, location);
}

export function textValue(value: unknown, location: string): string {
  if (typeof value !== 'string') throw new ApiError('InvalidArgument', '', location);
  return value;
}

export function flagValue(value: unknown, location: string): boolean {
  if (typeof value !== 'boolean') throw new ApiError('InvalidArgument', '', location);
  return value;
}

export function numberValue(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ApiError('InvalidArgument', '', location);
  return value;
}

/** One of the given words, or InvalidArgument. */
export function wordValue<Word extends string>(value: unknown, words: readonly Word[], location: string): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new ApiError('InvalidArgument', '', location);
  return found;
}
