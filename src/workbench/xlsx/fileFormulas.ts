/** Formulas as files store them: a little different from what people see. */

import { columnLetters, tokenize, type Sheet } from '../book';

/** Functions younger than the file format are stored with a prefix ('_xlfn.'; two of them with a second one). */
const NEWER_FUNCTIONS = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH ' +
    'CHISQ.DIST CHISQ.INV CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH ' +
    'COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND EXPON.DIST FILTERXML FLOOR.MATH FORECAST.ETS ' +
    'FORECAST.LINEAR FORMULATEXT GAMMA GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET ' +
    'MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV ' +
    'NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
    'PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH ' +
    'SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT ' +
    'TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WRAPCOLS WRAPROWS ' +
    'XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const SHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** The text to store for a formula in a cell (both without '='). */
export function fileFormula(text: string, sheet: Sheet, row: number, column: number): string {
  let result = '';
  let end = 0;
  for (const token of tokenize(text)) {
    let changed: string | null = null;
    if (token.kind === 'function') changed = storedFunction(token.name);
    else if (token.kind === 'structured') changed = storedStructure(token.table, token.inside, sheet, row, column);
    if (changed === null) continue;
    result += text.slice(end, token.start) + changed;
    end = token.end;
  }
  return result + text.slice(end);
}

function storedFunction(name: string): string | null {
  const upper = name.toUpperCase();
  if (SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return NEWER_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : null;
}

/** [@Column] is stored as Table[[#This Row],[Column]], with the table's name. */
function storedStructure(table: string, inside: string, sheet: Sheet, row: number, column: number): string | null {
  const own = sheet.tables.find(({ area }) => {
    const inRows = row >= area.row && row < area.row + area.rowCount;
    return inRows && column >= area.column && column < area.column + area.columnCount;
  });
  const name = table === '' ? own?.name : table;
  if (name === undefined)
    throw new Error(`The formula in ${columnLetters(column)}${row + 1} names a column but stands in no table.`);
  if (!inside.startsWith('@')) return table === '' ? `${name}[${inside}]` : null;
  const rest = inside.slice(1).trim();
  if (rest === '') return `${name}[#This Row]`;
  return `${name}[[#This Row],${rest.startsWith('[') ? rest : `[${rest}]`}]`;
}
