import { FileError, openXlsx, saveXlsx } from '../../../src/workbench/xlsx';
import { RICH_PARTS, richWorkbook } from './handMadeWorkbook';
import { partsOf } from './support';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const withSheet = (before: string, cells: string, after = '') =>
  richWorkbook({
    [SHEET]: `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${cells}</sheetData>${after}</worksheet>`,
  });
const cellArea = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

describe('what stands around our changes', () => {
  it('keeps a list of names with its namespace, its attributes and its comments', () => {
    const list = `<definedNames xmlns="${MAIN}" xml:space="preserve"><!-- mine --><definedName name="mine">Other!$A$1</definedName> </definedNames>`;
    const root = `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:sheets><x:sheet name="Data &amp; more" sheetId="2" r:id="rId1"/><x:sheet name="Other" sheetId="9" r:id="rId2"/></x:sheets>${list}</x:workbook>`;
    const book = openXlsx(richWorkbook({ [BOOK]: root }));
    book.addName({ name: 'late', scope: null, refersTo: '=Other!$B$1' });
    book.addName({ name: 'zuletzt', scope: null, refersTo: '=Other!$C$1' });
    const xml = partsOf(saveXlsx(book))[BOOK]!;
    expect(xml).toContain(
      `<definedNames xmlns="${MAIN}" xml:space="preserve"><!-- mine --><definedName name="late">Other!$B$1</definedName><definedName name="mine">Other!$A$1</definedName> <definedName name="zuletzt">Other!$C$1</definedName></definedNames>`,
    );
    const again = openXlsx(saveXlsx(book));
    expect(again.names.map(({ name }) => name)).toEqual(['late', 'mine', 'zuletzt']);
    again.names.forEach((name) => again.deleteName(name));
    expect(partsOf(saveXlsx(again))[BOOK]).not.toContain('definedName');
  });

  it('keeps what stands between the sheets in their list when one comes, goes or moves', () => {
    const list = `<sheets someday="1"><!-- a --><sheet name="Data &amp; more" sheetId="2" r:id="rId1"></sheet><!-- b --><sheet name="Other" sheetId="9" r:id="rId2"/></sheets>`;
    const root = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${list}</workbook>`;
    const book = openXlsx(richWorkbook({ [BOOK]: root }));
    book.moveSheet(book.sheets[1]!, 0);
    book.addSheet('New');
    const xml = partsOf(saveXlsx(book))[BOOK]!;
    expect(xml).toMatch(
      /<sheets someday="1"><!-- a --><sheet name="Other" [^>]*\/><!-- b --><sheet name="Data &amp; more" [^>]*><\/sheet><sheet name="New" [^>]*\/><\/sheets>/,
    );
  });

  it('goes before the closing tag of the sheet, not before one in a comment behind it', () => {
    const odd = RICH_PARTS[SHEET]!.replace('</x:worksheet>', '</x:worksheet ><!-- </x:worksheet> -->').replace(
      /<x:extLst><x:ext uri="{78.*<\/x:extLst>/,
      '',
    );
    const book = openXlsx(richWorkbook({ [SHEET]: odd }));
    book.sheets[0]!.addTable({ area: { row: 5, column: 5, rowCount: 2, columnCount: 2 }, hasHeaders: true });
    const xml = partsOf(saveXlsx(book))[SHEET]!;
    expect(xml).toMatch(/<\/x:tableParts><\/x:worksheet ><!-- <\/x:worksheet> -->$/);
  });

  it('keeps column elements word for word but for the columns that change', () => {
    const columns =
      '<cols><!-- first --><col min="1" max="2" style="1"/><col min="4" max="6" width=\'9.5\' customWidth="true" outlineLevel="1"/><!-- last --></cols>';
    const sheetOf = () => openXlsx(withSheet(columns, ''));
    const written = (change: (sheet: ReturnType<typeof sheetOf>['sheets'][0]) => void) => {
      const book = sheetOf();
      change(book.sheets[0]!);
      return /<cols.*<\/cols>/.exec(partsOf(saveXlsx(book))[SHEET]!)![0];
    };
    expect(written((sheet) => sheet!.setColumnWidth(7, 20))).toBe(
      columns.replace('</cols>', '<col min="8" max="8" width="20" customWidth="1"/></cols>'),
    );
    expect(written((sheet) => sheet!.setColumnHidden(4, true))).toBe(
      '<cols><!-- first --><col min="1" max="2" style="1"/><!-- last -->' +
        '<col min="4" max="4" width=\'9.5\' customWidth="true" outlineLevel="1"/>' +
        '<col min="5" max="5" width=\'9.5\' customWidth="true" outlineLevel="1" hidden="1"/>' +
        '<col min="6" max="6" width=\'9.5\' customWidth="true" outlineLevel="1"/></cols>',
    );
    expect(written((sheet) => sheet!.setColumnHidden(1, true))).toContain(
      '<col min="1" max="1" style="1"/><col min="2" max="2" style="1" hidden="1"/><col min="4" max="6"',
    );
  });

  it('keeps merged cells as they stand when others come and go', () => {
    const merges =
      '<mergeCells count="2" xmlns:m="urn:m" m:a="b"><!-- c --><mergeCell ref="A1:B1"/> <mergeCell ref="A3:B3"/></mergeCells>';
    const book = openXlsx(withSheet('', '', merges));
    const sheet = book.sheets[0]!;
    sheet.unmerge(cellArea(2, 0));
    sheet.merge({ row: 5, column: 0, rowCount: 1, columnCount: 2 });
    expect(partsOf(saveXlsx(book))[SHEET]).toContain(
      '<mergeCells count="2" xmlns:m="urn:m" m:a="b"><!-- c --><mergeCell ref="A1:B1"/> <mergeCell ref="A6:B6"/></mergeCells>',
    );
    sheet.unmerge({ row: 0, column: 0, rowCount: 9, columnCount: 9 });
    expect(partsOf(saveXlsx(book))[SHEET]).not.toContain('mergeCell');
  });

  it('knows a filter with hidden buttons from one that filters, and keeps the buttons as they are', () => {
    const button = '<filterColumn colId="0" hiddenButton="1"/>';
    const plain = openXlsx(withSheet('', '', `<autoFilter ref="A1:B4">${button}</autoFilter>`));
    expect(plain.sheets[0]!.isFiltered).toBe(false);
    plain.sheets[0]!.setAutoFilterArea({ row: 0, column: 0, rowCount: 4, columnCount: 3 });
    expect(partsOf(saveXlsx(plain))[SHEET]).toContain(`<autoFilter ref="A1:C4">${button}</autoFilter>`);
    plain.sheets[0]!.setAutoFilterArea({ row: 0, column: 1, rowCount: 4, columnCount: 3 });
    expect(partsOf(saveXlsx(plain))[SHEET]).toContain('<autoFilter ref="B1:D4"/>');
    const criterion = '<filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn>';
    const filtered = openXlsx(withSheet('', '', `<autoFilter ref="A1:B4">${button}${criterion}</autoFilter>`));
    expect(filtered.sheets[0]!.isFiltered).toBe(true);
    expect(filtered.sheets[0]!.autoFilter!.criteria).toEqual([criterion]);
  });

  it.each(['s', 'n', 'b', 'e', 'd'])('reads an empty value of type %s as an empty cell', (type) => {
    const book = openXlsx(
      withSheet('', `<row r="1"><c r="A1" t="${type}"><v></v></c><c r="B1" t="${type}"><v/></c></row>`),
    );
    expect(book.sheets[0]!.readValues({ row: 0, column: 0, rowCount: 1, columnCount: 2 })).toEqual([[null, null]]);
  });

  it('refuses to save rows that stand in disorder, rather than write one of them twice', () => {
    const row = (number: number) => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`;
    const book = openXlsx(withSheet('', [1, 3, 2, 4].map(row).join('')));
    book.sheets[0]!.setValue(1, 1, 'new');
    expect(() => saveXlsx(book)).toThrow('do not stand in their order');
  });

  it('refuses extensions 20,000 deep as damaged', () => {
    const deep = `<extLst>${'<ext>'.repeat(20_000)}${'</ext>'.repeat(20_000)}</extLst>`;
    expect(() => openXlsx(withSheet('', '', deep))).toThrow(FileError);
  });
});
