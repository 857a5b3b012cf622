/** Formulas after an edit: their references follow the cells that they name. */

import { COLUMN_LIMIT, ROW_LIMIT, columnLetters, parseArea, quoteSheetName, type Area } from '../address';
import { mapTokens } from '../formulas';
import type { ReferenceToken } from '../formulaTokens';
import type { Sheet } from '../sheet';
import { isVertical, keepsContent, movedPlace, type Place, type StructuralEdit } from './edits';

export interface FormulaHome {
  /** Where the formula stood, and where it stands now: references without a sheet mean it. */
  readonly before: Sheet;
  readonly after: Sheet;
}

export interface FollowedFormula {
  readonly text: string;
  /** Its value may be another one now. */
  readonly mayDiffer: boolean;
}

/** Functions that tell places: they give something else when what they look at, or they themselves, move. */
export const TELLS_PLACES = /\b(?:ROWS?|COLUMNS?|CELL|ADDRESS|INDIRECT|OFFSET|FORMULATEXT|AREAS|SHEETS?)\s*\(/i;

/** The text of a formula (without '=') after an edit. `sheetOf` finds sheets by the names that stand in the formula. */
export function followFormula(
  text: string,
  home: FormulaHome,
  edit: StructuralEdit,
  sheetOf: (name: string) => Sheet | undefined,
): FollowedFormula {
  let mayDiffer = false;
  const followed = mapTokens(text, (token) => {
    if (token.kind !== 'reference' || token.broken || token.external) return null;
    const area = parseArea(token.cells);
    const sheet = token.sheet === null ? home.before : sheetOf(token.sheet);
    if (!area || !sheet) return null;
    if (token.lastSheet !== null) {
      // References through several sheets stay as they are; what they show may have changed.
      mayDiffer = true;
      return null;
    }
    if (!keepsContent(sheet, area, edit)) mayDiffer = true;
    return rewritten(token, { sheet, area }, movedPlace(sheet, area, edit), home);
  });
  return { text: followed, mayDiffer: mayDiffer || (followed !== text && TELLS_PLACES.test(text)) };
}

/**
 * The text of a name after an edit. Relative references of names mean other cells from every cell: they stay. `sheet` is
 * the name's own, for references without one.
 */
export function followName(
  text: string,
  sheet: Sheet | null,
  edit: StructuralEdit,
  sheetOf: (name: string) => Sheet | undefined,
): FollowedFormula {
  let mayDiffer = false;
  const followed = mapTokens(text, (token) => {
    if (token.kind !== 'reference' || token.broken || token.external || token.lastSheet !== null) return null;
    const area = parseArea(token.cells);
    const own = token.sheet === null ? sheet : (sheetOf(token.sheet) ?? null);
    if (!area || !own || !isFixed(token.cells, edit)) return null;
    if (!keepsContent(own, area, edit)) mayDiffer = true;
    return rewritten(token, { sheet: own, area }, movedPlace(own, area, edit), { before: own, after: own });
  });
  return { text: followed, mayDiffer };
}

/** True where the rows (or columns) that an edit moves are stated with a '$'. */
function isFixed(cells: string, edit: StructuralEdit): boolean {
  const marks = marksOf(cells);
  const rows = [marks.first.row, marks.last.row].every((mark) => mark !== '');
  const columns = [marks.first.column, marks.last.column].every((mark) => mark !== '');
  if (edit.kind === 'insert' || edit.kind === 'delete') return isVertical(edit) ? rows : columns;
  return rows && columns;
}

function rewritten(token: ReferenceToken, before: Place, after: Place | null, home: FormulaHome): string | null {
  if (!after) return `${token.prefix}#REF!`;
  const staysOnSheet = after.sheet === before.sheet;
  const isHome = token.prefix === '' && after.sheet === home.after;
  const prefix =
    isHome || (token.prefix !== '' && staysOnSheet) ? token.prefix : `${quoteSheetName(after.sheet.name)}!`;
  const isSame =
    after.area.row === before.area.row &&
    after.area.column === before.area.column &&
    after.area.rowCount === before.area.rowCount &&
    after.area.columnCount === before.area.columnCount;
  const cells = isSame ? token.cells : cellsText(after.area, token.cells);
  return prefix + cells === token.prefix + token.cells ? null : prefix + cells;
}

interface Marks {
  readonly column: string;
  readonly row: string;
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

/** The '$' of both corners, '' for none. */
function marksOf(cells: string): { first: Marks; last: Marks } {
  const [first, last] = cells.split(':').map((corner): Marks => {
    const [, one = '', letters = '', other = ''] = CORNER.exec(corner) ?? [];
    return letters === ''
      ? { column: '$', row: one || other }
      : { column: one, row: other || (/\d/.test(corner) ? '' : '$') };
  });
  return { first: first!, last: last ?? first! };
}

/** The text for an area in the form of the text that it had: whole rows or columns, one cell or two corners, its '$'. */
function cellsText(area: Area, form: string): string {
  const { first, last } = marksOf(form);
  const isRange = form.includes(':');
  const firstColumn = first.column + columnLetters(area.column);
  const lastColumn = last.column + columnLetters(area.column + area.columnCount - 1);
  const firstRow = first.row + (area.row + 1);
  const lastRow = last.row + (area.row + area.rowCount);
  if (isRange && area.rowCount === ROW_LIMIT && !/\d/.test(form)) return `${firstColumn}:${lastColumn}`;
  if (isRange && area.columnCount === COLUMN_LIMIT && !/[A-Za-z]/.test(form)) return `${firstRow}:${lastRow}`;
  return isRange ? `${firstColumn}${firstRow}:${lastColumn}${lastRow}` : firstColumn + firstRow;
}
