import { strToU8, zipSync } from 'fflate';
import type { CellValue } from '../../src/workbench/book';
import { DATE_COLUMNS, HEADERS } from './list';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DATE_STYLE = 1;

/** Formulas beside a list: a header and the formula of a row (without '='), by its 1-based number. */
export interface FormulaColumn {
  readonly header: string;
  readonly formula: (row: number) => string;
}

/**
 * A list as an .xlsx file with the habits of Excel's own: shared strings, references on rows and cells, dates as styled numbers.
 * Written here and not by our writer, so that what is measured does not read its own dialect.
 */
export function workbookFile(
  rows: readonly (readonly CellValue[])[],
  formulas: readonly FormulaColumn[] = [],
): Uint8Array {
  const texts = new Map<string, number>();
  const lines = [[...HEADERS, ...formulas.map(({ header }) => header)], ...rows].map((cells, index) =>
    rowXml(index + 1, cells, index === 0 ? [] : formulas, texts),
  );
  const sheet = `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
  return zipSync(packageParts(sheet, sharedStrings(texts)), { level: 6 });
}

function rowXml(
  row: number,
  cells: readonly CellValue[],
  formulas: readonly FormulaColumn[],
  texts: Map<string, number>,
): string {
  const values = cells.map((value, column) => cellXml(`${letters(column)}${row}`, column, value, texts));
  const calculated = formulas.map(
    ({ formula }, index) => `<c r="${letters(cells.length + index)}${row}"><f>${escaped(formula(row))}</f></c>`,
  );
  return `<row r="${row}" spans="1:${cells.length}">${values.join('')}${calculated.join('')}</row>`;
}

function cellXml(reference: string, column: number, value: CellValue, texts: Map<string, number>): string {
  if (typeof value === 'number') {
    const style = DATE_COLUMNS.has(column) ? ` s="${DATE_STYLE}"` : '';
    return `<c r="${reference}"${style}><v>${value}</v></c>`;
  }
  if (typeof value !== 'string') return '';
  const number = texts.get(value) ?? texts.size;
  texts.set(value, number);
  return `<c r="${reference}" t="s"><v>${number}</v></c>`;
}

function letters(column: number): string {
  return String.fromCharCode(65 + column);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function sharedStrings(texts: ReadonlyMap<string, number>): string {
  const items = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
  return `${XML}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

function packageParts(sheet: string, strings: string): Record<string, Uint8Array> {
  const part = (name: string, kind: string) => `<Override PartName="/${name}" ContentType="${TYPE}.${kind}+xml"/>`;
  const related = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      part('xl/workbook.xml', 'sheet.main') +
      part('xl/worksheets/sheet1.xml', 'worksheet') +
      part('xl/styles.xml', 'styles') +
      part('xl/sharedStrings.xml', 'sharedStrings') +
      '</Types>',
    '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONSHIPS}">${related(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships xmlns="${RELATIONSHIPS}">` +
      related(1, 'worksheet', 'worksheets/sheet1.xml') +
      related(2, 'styles', 'styles.xml') +
      related(3, 'sharedStrings', 'sharedStrings.xml') +
      '</Relationships>',
    'xl/styles.xml':
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="2"><xf xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': strings,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}
