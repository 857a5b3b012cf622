import { strToU8 } from 'fflate';
import { FileError, openXlsx } from '../../../src/workbench/xlsx';
import { RICH_PARTS as RICH, RICH_SHEET, richWorkbook } from './handMadeWorkbook';
import { fixture, zipOf } from './support';

function failureOf(bytes: Uint8Array): { code: string; part?: string } {
  try {
    openXlsx(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return { code: (error as FileError).code, part: (error as FileError).part };
  }
  throw new Error('The file was opened.');
}

const SHEET = 'xl/worksheets/sheet1.xml';
const withSheet = (before: string, after: string) => {
  expect(RICH_SHEET).toContain(before);
  return richWorkbook({ [SHEET]: RICH_SHEET.replace(before, after) });
};
const container = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(512).fill(0),
    ...Buffer.from(stream, 'utf16le'),
  ]);

/** An archive whose directory claims other sizes or counts than there are. */
function lie(bytes: Uint8Array, change: (view: DataView, directory: number, end: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  change(view, view.getUint32(end + 16, true), end);
  return copy;
}

describe('a file that is no workbook', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['empty', 'not-a-zip', () => new Uint8Array()],
    ['text', 'not-a-zip', () => strToU8('Company,Last contact\nAcme,2024-03-05\n')],
    ['cut in half', 'not-a-zip', () => fixture('exceljs.xlsx').subarray(0, 5000)],
    ['encrypted', 'encrypted', () => container('EncryptedPackage')],
    ['an old .xls', 'old-xls', () => container('Workbook')],
    ['a zip of something else', 'not-a-workbook', () => zipOf({ 'readme.txt': 'hello' })],
    ['a text document', 'not-a-workbook', () => richWorkbook({ 'xl/workbook.xml': '<document/>' })],
    [
      'of more than 10,000 parts',
      'too-large',
      () => lie(richWorkbook(), (view, _, end) => view.setUint16(end + 10, 10_001, true)),
    ],
    [
      'of more than 1.5 GB',
      'too-large',
      () => lie(richWorkbook(), (view, directory) => view.setUint32(directory + 24, 1_600_000_000, true)),
    ],
    [
      'with an encrypted part',
      'encrypted',
      () => lie(richWorkbook(), (view, directory) => view.setUint16(directory + 8, 1, true)),
    ],
    [
      'with a directory that leads nowhere',
      'broken',
      () => lie(richWorkbook(), (view, _, end) => view.setUint32(end + 16, 10, true)),
    ],
  ])('(%s) is refused as %s', (_, code, read) => {
    expect(failureOf(read()).code).toBe(code);
  });

  it.each<[string, () => Uint8Array]>([
    ['a document type', () => withSheet('<!-- made by hand -->', '<!DOCTYPE x [<!ENTITY a "b">]>')],
    ['a row that is never closed', () => withSheet('</x:row>\n</x:sheetData>', '</x:sheetData>')],
    ['a cell that is never closed', () => withSheet('<x:v>3</x:v></x:c>', '<x:v>3</x:v>')],
    ['a number that is none', () => withSheet('<x:v>3</x:v>', '<x:v>3 apples</x:v>')],
    [
      'a shared text that is not there',
      () => withSheet("<x:v>1</x:v></x:c><x:c r='C1'", "<x:v>9</x:v></x:c><x:c r='C1'"),
    ],
    ['a cell beyond the last column', () => withSheet('r="D2"', 'r="XFE2"')],
    ['an attribute without quotes', () => withSheet('r="D2"', 'r=D2')],
    ['a tag that ends nowhere', () => withSheet('</x:worksheet>', '<x:extLst')],
    ['half of it missing', () => richWorkbook({ [SHEET]: RICH_SHEET.slice(0, RICH_SHEET.length / 2) })],
    ['bytes that are no text', () => zipWith(SHEET, Uint8Array.from([0x3c, 0xff, 0xfe, 0x80]))],
  ])('for %s in a sheet is broken, and the sheet is named', (_, read) => {
    expect(failureOf(read())).toEqual({ code: 'broken', part: SHEET });
  });

  const zipWith = (name: string, bytes: Uint8Array) => {
    const parts = Object.fromEntries(Object.entries(RICH).map(([key, text]) => [key, strToU8(text)]));
    return zipOf({ ...parts, [name]: bytes });
  };

  it('for damaged bytes inside a part is broken', () => {
    const bytes = fixture('sheetjs.xlsx').slice();
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 60;
    bytes[at] = bytes[at]! ^ 0xff;
    expect(failureOf(bytes).code).toBe('broken');
  });

  it('for a sheet that is listed but not there is broken', () => {
    const parts = richWorkbook({
      'xl/_rels/workbook.xml.rels': RICH['xl/_rels/workbook.xml.rels']!.replace(
        '/xl/worksheets/sheet1.xml',
        'gone.xml',
      ),
    });
    expect(failureOf(parts)).toEqual({ code: 'broken', part: 'xl/gone.xml' });
  });
});
