/** Rows and columns of a sheet, 0-based in code; A1 addresses for people and formulas. */

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** 0 -> 'A', 27 -> 'AB'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 'AB' or 'ab' -> 27; -1 for what is no column of a sheet. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (let i = 0; i < letters.length; i++) index = index * 26 + (letters.charCodeAt(i) & 31);
  return index <= COLUMN_LIMIT ? index - 1 : -1;
}

const AREA = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?)?$/;

/** Reads 'A1', '$A$1:B2', 'A:C' and '1:3'; null for anything else and for what lies outside a sheet. */
export function parseArea(address: string): Area | null {
  const match = AREA.exec(address);
  if (!match) return null;
  const [, firstLetters, firstDigits, lastLetters, lastDigits] = match;
  const isRange = address.includes(':');
  if (!isRange && (!firstLetters || !firstDigits)) return null;
  if (isRange && (Boolean(firstLetters) !== Boolean(lastLetters) || Boolean(firstDigits) !== Boolean(lastDigits))) {
    return null;
  }
  if (!firstLetters && !firstDigits) return null;
  const columns = span(firstLetters, lastLetters ?? firstLetters, columnIndex, COLUMN_LIMIT);
  const rows = span(firstDigits, lastDigits ?? firstDigits, (digits) => Number(digits) - 1, ROW_LIMIT);
  if (!columns || !rows) return null;
  return { row: rows.start, column: columns.start, rowCount: rows.count, columnCount: columns.count };
}

function span(first: string | undefined, last: string | undefined, indexOf: (text: string) => number, limit: number) {
  if (first === undefined || last === undefined) return { start: 0, count: limit };
  const from = indexOf(first);
  const to = indexOf(last);
  if (from < 0 || to < 0 || from >= limit || to >= limit) return null;
  return { start: Math.min(from, to), count: Math.abs(to - from) + 1 };
}

/** 'A1', 'A1:B2', whole columns 'A:C', whole rows '1:3' (the whole sheet as '1:1048576'). */
export function areaAddress(area: Area, options: { absolute?: boolean } = {}): string {
  const mark = options.absolute ? '$' : '';
  const firstRow = `${mark}${area.row + 1}`;
  const lastRow = `${mark}${area.row + area.rowCount}`;
  const firstColumn = mark + columnLetters(area.column);
  const lastColumn = mark + columnLetters(area.column + area.columnCount - 1);
  if (area.columnCount === COLUMN_LIMIT) return `${firstRow}:${lastRow}`;
  if (area.rowCount === ROW_LIMIT) return `${firstColumn}:${lastColumn}`;
  const first = firstColumn + firstRow;
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** The sheet's name as it stands before the '!' of a formula: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rc]\d*(?:[rc]\d*)?$/i.test(name);
  const looksLikeValue = /^(?:true|false)$/i.test(name);
  if (plain && !looksLikeCell && !looksLikeValue) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** Reads "Sheet1!A1" and "'My Sheet'!$A$1:$B$2"; null where there is no sheet, or more than one area. */
export function parseReference(reference: string): { sheet: string; area: Area } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'![\]#]+))!([^!]+)$/.exec(reference.trim());
  if (!match) return null;
  const area = parseArea(match[3]!);
  if (!area) return null;
  return { sheet: match[1] === undefined ? match[2]! : match[1].replaceAll("''", "'"), area };
}

export function referenceAddress(sheetName: string, area: Area, options: { absolute?: boolean } = {}): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area, options)}`;
}

export function areasIntersect(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

export function intersectionOf(one: Area, other: Area): Area | null {
  if (!areasIntersect(one, other)) return null;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const lastRow = Math.min(one.row + one.rowCount, other.row + other.rowCount);
  const lastColumn = Math.min(one.column + one.columnCount, other.column + other.columnCount);
  return { row, column, rowCount: lastRow - row, columnCount: lastColumn - column };
}

/** The smallest area that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const lastRow = Math.max(one.row + one.rowCount, other.row + other.rowCount);
  const lastColumn = Math.max(one.column + one.columnCount, other.column + other.columnCount);
  return { row, column, rowCount: lastRow - row, columnCount: lastColumn - column };
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

export function areasEqual(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rowCount === other.rowCount &&
    one.columnCount === other.columnCount
  );
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** Throws a RangeError for an area that is empty or leaves the sheet. */
export function assertArea(area: Area): void {
  const inside =
    [area.row, area.column, area.rowCount, area.columnCount].every(Number.isInteger) &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= ROW_LIMIT &&
    area.column + area.columnCount <= COLUMN_LIMIT;
  if (!inside) throw new RangeError(`No area of a sheet: ${JSON.stringify(area)}`);
}
