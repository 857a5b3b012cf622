import fc from 'fast-check';
import type { Book } from '../../../src/workbench/book';
import { CannotSaveError, openCsv, openXlsx, saveCsv, saveXlsx } from '../../../src/workbench/xlsx';
import { convertWithLibreOffice, hasLibreOffice } from '../../support/libreOffice';
import { area, edit } from '../book/structure/support';
import { contentOf, partsOf, zipOf } from './support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const links = (entries: string) => `<Relationships xmlns="${PACKAGE}/relationships">${entries}</Relationships>`;

const RICH_TEXT = '<is><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> plain</t></r></is>';

/** Cells of every kind, a table with a filter and a total, a rule, a validation, a link, a break, an AutoFilter, names. */
const SHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:H12"/>
<cols><col min="2" max="2" width="20" customWidth="1"/></cols>
<sheetData>
<row r="1" spans="1:8" x14ac:dyDescent="0.25"><c r="A1" t="inlineStr">${RICH_TEXT}</c><c r="B1" s="1"><v>43000</v></c></row>
<row r="2" outlineLevel="1" ht="30" customHeight="1"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>2</v></c><c r="C2" t="str"><f>"a"&amp;A1</f><v>ab</v></c></row>
<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c><c r="C3" t="b"><v>1</v></c></row>
<row r="4" hidden="1"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>6</v></c><c r="C4" t="e"><v>#N/A</v></c></row>
<row r="5"><c r="A5" cm="1"><f t="array" ref="A5:A5">SUM(A2:A4*2)</f><v>12</v></c><c r="D5" s="1"/></row>
<row r="7"><c r="E7" t="inlineStr"><is><t>Name</t></is></c><c r="F7" t="inlineStr"><is><t>Days</t></is></c><c r="G7" t="inlineStr"><is><t>Why</t></is></c></row>
<row r="8"><c r="E8" t="inlineStr"><is><t>a</t></is></c><c r="F8"><v>1</v></c><c r="G8"><f>Deals[[#This Row],[Days]]*2</f><v>2</v></c></row>
<row r="9"><c r="E9" t="inlineStr"><is><t>b</t></is></c><c r="F9"><v>2</v></c><c r="G9"><f>Deals[[#This Row],[Days]]*2</f><v>4</v></c></row>
<row r="10"><c r="F10"><f>SUBTOTAL(109,Deals[Days])</f><v>3</v></c></row>
</sheetData>
<autoFilter ref="A1:C5"><filterColumn colId="2"><filters><filter val="x"/></filters></filterColumn></autoFilter>
<mergeCells count="1"><mergeCell ref="A12:B12"/></mergeCells>
<conditionalFormatting sqref="A2:A4"><cfRule type="containsBlanks" dxfId="0" priority="2"><formula>LEN(TRIM(A2))=0</formula></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>$B2&gt;1</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C4"><formula1>$A$2:$A$4</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="C3" location="Other!A1" display="there"/></hyperlinks>
<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>
<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const TABLE = `<table xmlns="${MAIN}" id="1" name="Deals" displayName="Deals" ref="E7:G10" totalsRowCount="1"><autoFilter ref="E7:G9"><filterColumn colId="2"><filters><filter val="2"/></filters></filterColumn></autoFilter><tableColumns count="3"><tableColumn id="1" name="Name"/><tableColumn id="2" name="Days" totalsRowFunction="sum"/><tableColumn id="3" name="Why"><calculatedColumnFormula>Deals[[#This Row],[Days]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${types}.table+xml"/></Types>`,
  '_rels/.rels': links(link('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Other" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$1:$C$5</definedName><definedName name="mark">Data!$B$3</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': links(
    link('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      link('rId2', 'worksheet', 'worksheets/sheet2.xml') +
      link('rId3', 'styles', 'styles.xml'),
  ),
  'xl/worksheets/sheet1.xml': SHEET,
  'xl/worksheets/_rels/sheet1.xml.rels': links(link('rId1', 'table', '../tables/table1.xml')),
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>SUM(Data!A2:A4)</f><v>6</v></c><c r="B1"><f>SUM(Deals[Days])</f><v>3</v></c></row></sheetData></worksheet>`,
  'xl/tables/table1.xml': TABLE,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`,
};

function after(...edits: string[]) {
  const book = openXlsx(zipOf(PARTS));
  for (const words of edits) edit(book.sheets[0]!, words);
  const bytes = saveXlsx(book);
  return { book, bytes, parts: partsOf(bytes) };
}

/** What a book says, but for what the file had before: the changes are in the file then. */
function said(book: Book) {
  const content = contentOf(book);
  return { ...content, sheets: content.sheets.map((sheet) => ({ ...sheet, used: null })) };
}

const WORDS = [
  'insert rows 1',
  'insert rows 3:4',
  'insert rows 9',
  'delete rows 3',
  'delete rows 1:2',
  'delete rows 8',
  'insert columns A',
  'insert columns C',
  'insert columns F',
  'delete columns B',
  'delete columns H',
  'insert A2:B3 down',
  'delete C1:C3 up',
  'insert B1:B5 right',
  'move A1:C1 to I20',
  'move E7:G10 to K2',
  'delete A12:B12 left',
];

describe('a file whose cells moved', () => {
  it.each(WORDS)('says after "%s" what the model says', (words) => {
    const { book, bytes } = after(words);
    expect(said(openXlsx(bytes))).toEqual(said(book));
  });

  it('says so after several edits, or refuses to be saved', () => {
    let saved = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 }), (all) => {
        const book = openXlsx(zipOf(PARTS));
        for (const words of all) {
          try {
            edit(book.sheets[0]!, words);
          } catch {
            // Refused, as Excel would.
          }
        }
        let bytes: Uint8Array;
        try {
          bytes = saveXlsx(book);
        } catch (error) {
          expect(error).toBeInstanceOf(CannotSaveError);
          return;
        }
        saved++;
        expect(said(openXlsx(bytes))).toEqual(said(book));
      }),
    );
    expect(saved).toBeGreaterThan(50);
  });

  it('keeps rich text, attributes of rows and metadata, and takes with it what the model does not know', () => {
    const sheet = after('insert rows 1', 'insert columns A').parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain(`<c r="B2" t="inlineStr">${RICH_TEXT}</c>`);
    expect(sheet).toContain('<row r="2" x14ac:dyDescent="0.25">');
    expect(sheet).toContain('<row r="3" outlineLevel="1" ht="30" customHeight="1">');
    expect(sheet).toContain('<c r="B6" cm="1"><f t="array" ref="B6">SUM(B3:B5*2)</f>');
    expect(sheet).toContain('sqref="D3:D5"><formula1>$B$3:$B$5</formula1>');
    expect(sheet).toContain('<hyperlink ref="D4" location="Other!A1"');
    expect(sheet).toContain('<brk id="7"');
    expect(sheet).toContain('<formula>LEN(TRIM(B3))=0</formula>');
    expect(sheet).toContain('<dimension ref="B2:H11"/>');
    expect(sheet).toContain('<autoFilter ref="B2:D6"><filterColumn colId="2">');
  });

  it('takes criteria of filters with their columns, and drops those of columns that went', () => {
    const { parts } = after('insert columns B', 'insert columns G');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:D5"><filterColumn colId="3">');
    expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="F7:I9"><filterColumn colId="3">');
    expect(parts['xl/tables/table1.xml']).toContain(
      '<tableColumn id="1" name="Name"/><tableColumn id="4" name="Column1"/><tableColumn id="2" name="Days"',
    );
    expect(parts['xl/workbook.xml']).toContain('>Data!$A$1:$D$5<');
    expect(after('delete columns C').parts['xl/worksheets/sheet1.xml']).toContain(
      '<autoFilter ref="A1:B5"></autoFilter>',
    );
  });

  it('follows in other sheets and in names', () => {
    const { parts } = after('delete rows 3', 'insert columns A');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>SUM(Data!B2:B3)</f>');
    expect(parts['xl/workbook.xml']).toContain('<definedName name="mark">Data!#REF!</definedName>');
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('keeps sorted rows with all that is in their cells', () => {
    const book = openXlsx(
      zipOf({ ...PARTS, 'xl/worksheets/sheet1.xml': SHEET.replace(/<hyperlinks>.*<\/hyperlinks>/, '') }),
    );
    book.sheets[0]!.sortRows(area('A1:A3'), [{ column: 0 }]);
    const bytes = saveXlsx(book);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toContain(`<c r="A3" t="inlineStr">${RICH_TEXT}</c>`);
    expect(said(openXlsx(bytes))).toEqual(said(book));
  });

  it('carries new names of tables and columns', () => {
    const book = openXlsx(zipOf(PARTS));
    const sheet = book.sheets[0]!;
    sheet.tables[0]!.rename('Prospects');
    expect(() => saveXlsx(book)).toThrow(CannotSaveError);
    const plain = openXlsx(
      zipOf({
        ...PARTS,
        'xl/tables/table1.xml': TABLE.replace(/<calculatedColumnFormula>.*<\/calculatedColumnFormula>/, ''),
      }),
    );
    plain.sheets[0]!.tables[0]!.rename('Prospects');
    plain.sheets[0]!.setValue(6, 5, 'Tage');
    const parts = partsOf(saveXlsx(plain));
    expect(parts['xl/tables/table1.xml']).toContain('name="Prospects" displayName="Prospects"');
    expect(parts['xl/tables/table1.xml']).toContain('<tableColumn id="2" name="Tage"');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>SUM(Prospects[Tage])</f>');
  });

  it.each([
    [
      'notes on the sheet',
      { 'xl/worksheets/sheet1.xml': SHEET.replace('<tableParts', '<legacyDrawing r:id="rId7"/><tableParts') },
      'notes',
    ],
    [
      'a chart elsewhere that shows its cells',
      { 'xl/charts/chart1.xml': '<c:f xmlns:c="c">Data!$A$1</c:f>' },
      'chart1',
    ],
    [
      'a validation elsewhere that names its cells',
      {
        'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData/><dataValidations><dataValidation sqref="A1"><formula1>Data!$A$1</formula1></dataValidation></dataValidations></worksheet>`,
      },
      'sheet2',
    ],
  ])('is not saved where %s would point to other cells', (_, changes, words) => {
    const book = openXlsx(zipOf({ ...PARTS, ...changes }));
    book.sheets[0]!.insertRows(20);
    expect(() => saveXlsx(book)).toThrow(CannotSaveError);
    expect(() => saveXlsx(book)).toThrow(new RegExp(words));
  });

  (hasLibreOffice ? it : it.skip)(
    'is opened by LibreOffice, which finds the formulas that it would itself have',
    () => {
      const { bytes } = after('insert rows 3:4', 'insert columns C', 'delete rows 10');
      const theirs = openXlsx(convertWithLibreOffice(bytes, 'xlsx'));
      const [data, other] = theirs.sheets;
      expect([data!.formulaAt(1, 1), other!.formulaAt(0, 0)]).toEqual(['=A2*2', '=SUM(Data!A2:A6)']);
      expect(other!.valueAt(0, 0)).toBe(6);
    },
    120_000,
  );
});

describe('a .csv file whose rows moved', () => {
  it('keeps the text of the fields that were not changed', () => {
    const book = openCsv(new TextEncoder().encode('a,"b",1.50\n"c",d,007\ne,f,9\n'), 'list');
    const sheet = book.sheets[0]!;
    sheet.insertRows(1);
    sheet.setValue(1, 1, 'new');
    sheet.deleteRows(3);
    sheet.deleteColumns(0);
    expect(new TextDecoder().decode(saveCsv(book))).toBe('"b",1.50\nnew,\nd,007\n');
  });
});
