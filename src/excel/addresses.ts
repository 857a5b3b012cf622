/** A rectangle of cells; rows and columns count from 0, in the sheet. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A cell of a sheet; row and column count from 0. */
export interface SheetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The last row and column of Excel's grid, counted from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/**
 * The letters of a column.
 *
 * @example columnLetters(27) //=> 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The address of a cell, as a user reads it.
 *
 * @example cellAddress(4, 2) //=> 'C5'
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * The address of a cell with its sheet, quoted where Excel would quote it.
 *
 * @example addressIn('My sheet', { row: 4, column: 2 }) //=> "'My sheet'!C5"
 */
export function addressIn(sheet: string, { row, column }: { readonly row: number; readonly column: number }): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${cellAddress(row, column)}`;
}

/** A single cell in the formula of a defined name: `='My ''big'' sheet'!$N$4`. */
const ONE_CELL = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/;

/**
 * The cell that a defined name points to, or null where it is no single cell of this workbook (`=#REF!` among others).
 *
 * @example cellOfName("='My sheet'!$B$4") //=> { sheet: 'My sheet', row: 3, column: 1 }
 */
export function cellOfName(formula: string): SheetCell | null {
  const match = ONE_CELL.exec(formula);
  if (!match) return null;
  const [, quoted, plain, letters = '', digits = ''] = match;
  const sheet = quoted === undefined ? (plain ?? '') : quoted.replaceAll("''", "'");
  return { sheet, row: Number(digits) - 1, column: columnOf(letters) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
