/**
 * Workbooks of deals with what real workbooks hold besides cells, each file one kind of it. Made when asked for, so that nothing has to
 * be kept: the same every time.
 */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addExtensionFormats, addForeignParts, addFormulas, addRichText, addSheetSettings } from './cells';
import { cellXml, Draft } from './draft';
import { addChart, addNotes, addPicture, addPivot, addTableWithSlicer } from './drawings';

const STRICT = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
] as const;

function drafted(...features: readonly ((draft: Draft) => void)[]): () => Uint8Array {
  return () => {
    const draft = new Draft();
    for (const feature of features) feature(draft);
    return draft.bytes();
  };
}

/** The same package with the text of some parts changed. */
function rewritten(bytes: Uint8Array, which: RegExp, change: (text: string) => string | Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!which.test(name)) continue;
    const changed = change(strFromU8(part));
    parts[name] = typeof changed === 'string' ? strToU8(changed) : new Uint8Array(changed);
  }
  return zipSync(parts);
}

const withPrefix = (text: string) =>
  text.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace(' xmlns="', ' xmlns:x="');

function utf16(text: string): Uint8Array {
  const wide = `\uFEFF${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`;
  return Uint8Array.from(Buffer.from(wide, 'utf16le'));
}

function addMacros(draft: Draft): void {
  draft.mainType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  draft.add(
    'xl/vbaProject.bin',
    Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31) % 251),
    'application/vnd.ms-office.vbaProject',
  );
  draft.relate(
    'xl/workbook.xml',
    'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
    'vbaProject.bin',
  );
}

/** Days of the 1904 system are 1,462 less. */
const use1904 = (draft: Draft) =>
  void (draft.workbookProperties = '<workbookPr date1904="1" codeName="ThisWorkbook"/>');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A header in every column that a sheet has, far right of the list: our columns find no room there. */
function addWideRow(draft: Draft): void {
  const cells = Array.from({ length: 16_384 - 30 }, (_, i) => cellXml(`${letters(i + 30)}9`, i, 0));
  draft.extraRows += `<row r="9">${cells.join('')}</row>`;
}

function addFormattedRows(count: number): (draft: Draft) => void {
  return (draft) => {
    const rows = Array.from({ length: count }, (_, i) => `<row r="${i + 6}" s="1" customFormat="1"/>`);
    draft.extraRows += rows.join('');
  };
}

/** File name -> its bytes. Some thousands of formatted rows do for most tests; a million are `MILLION_ROWS`. */
export const CORPUS: Readonly<Record<string, () => Uint8Array>> = {
  'plain.xlsx': drafted(),
  'chart.xlsx': drafted(addChart),
  'picture.xlsx': drafted(addPicture),
  'notes.xlsx': drafted(addNotes),
  'pivot.xlsx': drafted(addPivot),
  'table-slicer.xlsx': drafted(addTableWithSlicer),
  'rich-text.xlsx': drafted(addRichText),
  'formulas.xlsx': drafted(addFormulas),
  'extension-formats.xlsx': drafted(addExtensionFormats),
  'sheet-settings.xlsx': drafted(addSheetSettings),
  'foreign-parts.xlsx': drafted(addForeignParts),
  'everything.xlsx': drafted(addPivot, addChart, addNotes, addRichText, addExtensionFormats, addMacros),
  'macros.xlsm': drafted(addMacros, addNotes),
  '1904.xlsx': drafted(use1904, addRichText),
  'prefixed.xlsx': () => rewritten(drafted(addRichText)(), /(sheet1|workbook|styles)\.xml$/, withPrefix),
  'strict.xlsx': () =>
    rewritten(drafted(addRichText)(), /\.(xml|rels)$/, (text) =>
      STRICT.reduce((changed, [before, after]) => changed.replaceAll(before, after), text),
    ),
  'utf-16.xlsx': () => rewritten(drafted(addRichText)(), /(sheet1|workbook)\.xml$/, utf16),
  'without-addresses.xlsx': () =>
    rewritten(drafted()(), /sheet1\.xml$/, (text) => text.replace(/ r="[A-Z]*\d+"/g, '').replace(/ spans="1:6"/g, '')),
  'wide.xlsx': drafted(addWideRow),
  'formatted-rows.xlsx': drafted(addFormattedRows(5_000)),
};

export const MILLION_ROWS = drafted(addFormattedRows(1_000_000));
