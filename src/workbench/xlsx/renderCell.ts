/** One cell as it stands in a file. */

import { cellAddress, formulaText } from '../book';
import { fileFormula } from './fileFormulas';
import type { CellWriterContext } from './writeCells';
import { encodeText, escapeMarkup } from './xmlText';

/** A cell with its value and formula as the model has them; `metadata` is put into its tag. */
export function renderCell(
  context: CellWriterContext,
  row: number,
  column: number,
  style: number,
  metadata: string,
): string {
  const { sheet, prefix } = context;
  const value = sheet.valueAt(row, column);
  const formula = renderFormula(context, row, column);
  const head = `<${prefix}c r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}${metadata}`;
  if (value === null && formula === '') return `${head}/>`;
  const tail = `</${prefix}c>`;
  if (value === null) return `${head}>${formula}${tail}`;
  const open = `${formula}<${prefix}v>`;
  const close = `</${prefix}v>${tail}`;
  if (typeof value === 'number') return `${head}>${open}${value}${close}`;
  if (typeof value === 'boolean') return `${head} t="b">${open}${value ? 1 : 0}${close}`;
  if (typeof value !== 'string') return `${head} t="e">${open}${escapeMarkup(value.code)}${close}`;
  if (formula !== '') return `${head} t="str">${open}${encodeText(value)}${close}`;
  // Inline, not in the shared strings: so a changed cell changes no part but its sheet's.
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return `${head} t="inlineStr"><${prefix}is><${prefix}t${space}>${encodeText(value)}</${prefix}t></${prefix}is>${tail}`;
}

function renderFormula({ sheet, prefix }: CellWriterContext, row: number, column: number): string {
  const formula = sheet.cells.formulaAt(row, column);
  const text = formula ? formulaText(formula, row, column) : null;
  if (!formula || text === null) return '';
  const stored = escapeMarkup(fileFormula(text, sheet, row, column));
  if (formula.kind !== 'array') return `<${prefix}f>${stored}</${prefix}f>`;
  const first = cellAddress(formula.area.row, formula.area.column);
  const last = cellAddress(
    formula.area.row + formula.area.rowCount - 1,
    formula.area.column + formula.area.columnCount - 1,
  );
  return `<${prefix}f t="array" ref="${first === last ? first : `${first}:${last}`}">${stored}</${prefix}f>`;
}
