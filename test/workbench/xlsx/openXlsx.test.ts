import { CellError, type Book } from '../../../src/workbench/book';
import { openXlsx } from '../../../src/workbench/xlsx';
import { RICH_PARTS, RICH_SHEET, richWorkbook } from './handMadeWorkbook';
import { fixture } from './support';

describe('reading a workbook made by hand', () => {
  let book: Book;
  beforeAll(() => {
    book = openXlsx(richWorkbook());
  });

  it('lists the sheets with cells, and knows the one in front, the hidden one and the date system', () => {
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Data & more', 'Visible'],
      ['Other', 'Hidden'],
    ]);
    expect(book.activeSheet.name).toBe('Data & more');
    expect(book.dateSystem).toBe(1904);
    expect(book.revision).toBe(0);
  });

  it('reads values of every kind, with and without addresses, without phonetic readings', () => {
    expect(book.sheets[0]!.readValues({ row: 0, column: 0, rowCount: 4, columnCount: 4 })).toEqual([
      ['東京', 'rich <text>\r', 'in line', null],
      [1, 2, 'ab', true],
      [2, 4, CellError.of('#N/A'), 1],
      [3, 6, 7, 2],
    ]);
  });

  it('writes shared formulas out for each cell and keeps arrays apart', () => {
    const sheet = book.sheets[0]!;
    expect([1, 2, 3].map((row) => sheet.formulaAt(row, 1))).toEqual(['=A2*2', '=A3*2', '=A4*2']);
    expect(sheet.formulaAt(1, 2)).toBe('="a"&"b"');
    expect(sheet.arrayAreas).toEqual([{ area: { row: 2, column: 3, rowCount: 2, columnCount: 1 }, dynamic: true }]);
    expect(sheet.formulaAt(3, 3)).toBeNull();
  });

  it('reads styles through themes and tints, rows, columns and names', () => {
    const sheet = book.sheets[0]!;
    const style = book.styles.styleOf(sheet.styleAt(1, 1));
    expect(style).toMatchObject({ bold: true, numberFormat: 'yyyy\\-mm\\-dd', horizontalAlignment: 'center' });
    // Programs differ by one in the rounding of tints.
    expect(style.fontColor).toMatch(/^#3[67]6092$/);
    expect(sheet.styleAt(9, 1)).toBe(1);
    // A cell that states no style has the default one, whatever its column says.
    expect(sheet.styleAt(1, 2)).toBe(0);
    expect([sheet.columnWidth(1), sheet.rowHeight(2), sheet.rowHidden(3)]).toEqual([20, 30, true]);
    expect(book.names.map(({ name, scope, visible, comment }) => [name, scope?.name, visible, comment])).toEqual([
      ['_xlnm.Print_Area', 'Data & more', true, ''],
      ['mark', undefined, false, 'a "b"'],
    ]);
  });

  it('reads rules, those of the extensions too, and halves of one as one', () => {
    expect(
      book.sheets[0]!.conditionalFormats.map(({ condition, priority, format }) => [condition, priority, format]),
    ).toEqual([
      [{ type: 'Other', name: 'dataBar' }, 3, {}],
      [{ type: 'Custom', formula: '$A2>1' }, 1, { fillColor: '#FFC7CE', bold: true }],
      [{ type: 'Other', name: 'iconSet' }, 2, {}],
    ]);
  });

  it('reads a file without shared texts and styles, in the strict form, with dates as text', () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        );
    const parts = Object.fromEntries(Object.entries(RICH_PARTS).map(([name, text]) => [name, strict(text)]));
    const rels = parts['xl/_rels/workbook.xml.rels']!.replace(/<Relationship Id="rId[456]"[^>]*>/g, '');
    const sheet =
      '<worksheet><sheetData><row><c t="d"><v>1904-01-02</v></c><c t="d"><v>1904-01-02T12:00:00</v></c></row></sheetData></worksheet>';
    const opened = openXlsx(
      richWorkbook({ ...parts, 'xl/_rels/workbook.xml.rels': rels, 'xl/worksheets/sheet1.xml': sheet }),
    );
    expect(opened.sheets[0]!.readValues({ row: 0, column: 0, rowCount: 1, columnCount: 2 })).toEqual([[1, 1.5]]);
  });

  it.each([
    [
      'a comment between cells',
      '<x:row r="1" spans="1:4">',
      '<x:row r="1" spans="1:4"><!-- <x:c r="Z9"><x:v>1</x:v></x:c> -->',
    ],
    ['CDATA as text', '<x:t>in</x:t>', '<x:t><![CDATA[in]]></x:t>'],
    ['references to characters', '<x:t>in</x:t>', '<x:t>&#105;&#x6e;</x:t>'],
    ['attributes in single quotes with a ">" in them', '<x:c r="A2">', "<x:c q='>' r='A2'>"],
    ['blanks around "="', '<x:c r="A2">', '<x:c r = "A2" >'],
  ])('reads %s as XML has it', (_, before, after) => {
    expect(RICH_SHEET).toContain(before);
    const opened = openXlsx(richWorkbook({ 'xl/worksheets/sheet1.xml': RICH_SHEET.replace(before, after) }));
    const all = { row: 0, column: 0, rowCount: 4, columnCount: 26 };
    expect(opened.sheets[0]!.readValues(all)).toEqual(book.sheets[0]!.readValues(all));
  });
});

describe('reading files of other programs', () => {
  it('reads one by LibreOffice', () => {
    const book = openXlsx(fixture('libreoffice.xlsx'));
    const sheet = book.sheetByName('prospects & co')!;
    expect(sheet.readValues({ row: 0, column: 0, rowCount: 4, columnCount: 4 })).toEqual([
      ['Company', 'Last contact', 'Amount', null],
      ['テスト商事', 45_356, 12.25, 24.5],
      ['Ärger GmbH', true, -7, -14],
      [null, null, 5.25, CellError.of('#DIV/0!')],
    ]);
    expect(sheet.formulaAt(3, 2)).toBe('=SUM(C2:C3)');
    expect(book.styles.styleOf(sheet.styleAt(0, 0))).toMatchObject({ bold: true, fillColor: '#FFFF00' });
    expect(book.styles.styleOf(sheet.styleAt(1, 1)).numberFormat).toMatch(/^yyyy/i);
  });

  it('reads one by exceljs, with its table, rules, merged cells and frozen panes', () => {
    const book = openXlsx(fixture('exceljs.xlsx'));
    const sheet = book.sheetByName('Deals')!;
    expect(sheet.tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual([
      ['Deals', ['Company', 'Last contact', 'Amount', 'Double']],
    ]);
    expect(sheet.readValues({ row: 1, column: 0, rowCount: 3, columnCount: 3 })).toEqual([
      ['Acme & Söhne', 45_356, 1250.5],
      ['株式会社テスト', 43_109, 99],
      [' spaced <x> ', 43_890, -1],
    ]);
    expect(sheet.readValues({ row: 0, column: 5, rowCount: 4, columnCount: 1 })).toEqual([
      ['rich text'],
      [CellError.of('#N/A')],
      [true],
      ['line\nbreak'],
    ]);
    expect(sheet.freeze).toEqual({ rows: 1, columns: 1 });
    expect(sheet.merges).toEqual([{ row: 0, column: 7, rowCount: 2, columnCount: 2 }]);
    expect([sheet.rowHidden(2), sheet.columnHidden(9)]).toEqual([true, true]);
    expect(sheet.conditionalFormats).toMatchObject([{ type: 'CellValue', format: { fillColor: '#FF0000' } }]);
    expect(book.sheetByName('Second')!.visibility).toBe('Hidden');
    expect(book.names[0]!.target()?.area).toEqual({ row: 1, column: 0, rowCount: 3, columnCount: 1 });
  });

  it('reads one by SheetJS in the 1904 system', () => {
    const book = openXlsx(fixture('sheetjs.xlsx'));
    expect(book.dateSystem).toBe(1904);
    expect(book.sheets[0]!.readValues({ row: 1, column: 0, rowCount: 3, columnCount: 4 })).toEqual([
      ['a & b', 43_831, 1.5, CellError.of('#N/A')],
      ['日本', 0, -3e10, null],
      [null, null, 7, null],
    ]);
    expect(book.sheets[0]!.autoFilter?.area).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 4 });
    expect(book.sheets[0]!.columnHidden(1)).toBe(true);
  });
});
