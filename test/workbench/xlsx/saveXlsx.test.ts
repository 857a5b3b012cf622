import { CellError } from '../../../src/workbench/book';
import { CannotSaveError, newBook, openXlsx, saveXlsx } from '../../../src/workbench/xlsx';
import { differencesOf, differingPartsOf } from '../../support/compare';
import { RICH_SHEET, richWorkbook } from './handMadeWorkbook';
import { contentOf, fixture, partsOf } from './support';

const SHEET = 'xl/worksheets/sheet1.xml';
const FILES: [string, () => Uint8Array][] = [
  ['made by hand', () => richWorkbook()],
  ['by LibreOffice', () => fixture('libreoffice.xlsx')],
  ['by exceljs', () => fixture('exceljs.xlsx')],
  ['by SheetJS', () => fixture('sheetjs.xlsx')],
];

describe('saving a workbook', () => {
  it.each(FILES)('%s unchanged changes no part', (_, read) => {
    const bytes = read();
    expect(differencesOf(bytes, saveXlsx(openXlsx(bytes)))).toEqual([]);
  });

  it.each(FILES)('%s with one changed text changes only its sheet, and there only that cell', (_, read) => {
    const bytes = read();
    const book = openXlsx(bytes);
    const sheet = book.sheets[0]!;
    sheet.setValue(1, 0, 'changed & <new>');
    const saved = saveXlsx(book);
    const differences = differencesOf(bytes, saved);
    expect(differences[0]).toMatch(/!A2: value .* -> "changed & <new>"$/);
    // The workbook part asks for a calculation where there are formulas.
    const calculation = /^xl\/workbook\.xml, workbook\/calcPr(@fullCalcOnLoad: none -> 1$|: added: )/;
    expect(differencesOf(bytes, saved, { cells: [`${sheet.name}!A2`], elements: [calculation] })).toEqual([]);
    expect(differences.some((words) => calculation.test(words.replace(/^part /, '')))).toBe(hasFormula(bytes));
  });

  const hasFormula = (bytes: Uint8Array) => /<(x:)?f[ >]/.test(partsOf(bytes)[SHEET]!);

  it('changes only the style of a cell of which only the look changed', () => {
    const book = openXlsx(richWorkbook());
    book.sheets[0]!.changeStyles({ row: 2, column: 3, rowCount: 1, columnCount: 1 }, { bold: true });
    const saved = saveXlsx(book);
    expect(differingPartsOf(richWorkbook(), saved)).toEqual(['xl/styles.xml', SHEET]);
    expect(partsOf(saved)[SHEET]).toBe(RICH_SHEET.replace('<x:c r="D3" cm="1">', '<x:c r="D3" cm="1" s="2">'));
  });

  it('keeps borders, indents and theme fonts of a style that changes in part', () => {
    const book = openXlsx(richWorkbook());
    book.sheets[0]!.changeStyles(
      { row: 1, column: 1, rowCount: 1, columnCount: 1 },
      { fillColor: '#FFC000', wrapText: true, italic: true },
    );
    const styles = partsOf(saveXlsx(book))['xl/styles.xml']!;
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain('numFmtId="164" fontId="2" fillId="2" borderId="1" xfId="0" applyBorder="1"');
    expect(styles).toContain('<alignment horizontal="center" indent="1" wrapText="1"/></xf></cellXfs>');
    expect(styles).toContain(
      '<b/><i/><sz val="11"/><color theme="4" tint="-0.25"/><name val="Calibri"/><scheme val="minor"/>',
    );
  });

  it('writes the members of a shared formula out where its first cell goes', () => {
    const book = openXlsx(richWorkbook());
    book.sheets[0]!.setValue(1, 1, 10);
    const again = openXlsx(saveXlsx(book));
    expect([1, 2, 3].map((row) => again.sheets[0]!.formulaAt(row, 1))).toEqual([null, '=A3*2', '=A4*2']);
    expect([1, 2, 3].map((row) => again.sheets[0]!.valueAt(row, 1))).toEqual([10, 4, 6]);
    expect(partsOf(saveXlsx(book))['xl/calcChain.xml']).toBeUndefined();
    expect(partsOf(saveXlsx(book))['[Content_Types].xml']).not.toContain('calcChain');
    expect(partsOf(saveXlsx(book))['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it('puts new cells, rows, rules, merged cells and tables where the schema wants them', () => {
    const book = openXlsx(richWorkbook());
    const sheet = book.sheets[0]!;
    sheet.setValues(5, 5, [
      ['Head', 'More'],
      [1, CellError.of('#N/A')],
    ]);
    sheet.setValue(1, 7, 'wide');
    sheet.addTable({ area: { row: 5, column: 5, rowCount: 2, columnCount: 2 }, hasHeaders: true });
    sheet.merge({ row: 20, column: 0, rowCount: 1, columnCount: 2 });
    sheet.setAutoFilterArea({ row: 0, column: 0, rowCount: 4, columnCount: 4 });
    sheet.addConditionalFormat({
      condition: { type: 'Custom', formula: 'A1=1' },
      areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
      format: { bold: true },
    });
    sheet.freeze = { rows: 1, columns: 0 };
    sheet.tabColor = '#FF0000';
    const saved = saveXlsx(book);
    const xml = partsOf(saved)[SHEET]!;
    const outline = xml.replace(/<x:sheetData>.*<\/x:sheetData>/s, '<x:sheetData/>');
    const order = [
      'sheetPr',
      'dimension',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
      'drawing',
      'legacyDrawing',
      'tableParts',
      'extLst',
    ];
    const places = order.map((name) => outline.lastIndexOf(`<x:${name}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(outline.indexOf('<x:tableParts')).toBeGreaterThan(outline.indexOf('<x:legacyDrawing'));
    expect(
      [...places].sort((a, b) => a - b).filter((place, i) => order[i] !== 'extLst' && place !== places[i]),
    ).toEqual([]);
    expect(xml).toContain('<x:dimension ref="A1:H7"/>');
    expect(xml).toContain('spans="1:4"');
    expect(xml).toContain('<x:tabColor rgb="FFFF0000"/>');
    expect(contentOf(openXlsx(saved))).toEqual(contentOf(book));
    expect(partsOf(saved)['xl/charts/chart1.xml']).toBe(partsOf(richWorkbook())['xl/charts/chart1.xml']);
  });

  it('takes both halves of a rule away that stands in two places, and rules of the extensions alone', () => {
    const book = openXlsx(richWorkbook());
    const sheet = book.sheets[0]!;
    for (const rule of sheet.conditionalFormats) if (rule.type === 'Other') sheet.removeConditionalFormat(rule);
    const xml = partsOf(saveXlsx(book))[SHEET]!;
    expect(xml).not.toMatch(/dataBar|iconSet|AAAA|BBBB/);
    expect(xml).toContain('<x:formula>$A2&gt;1</x:formula>');
  });

  it('keeps the border of a rule of which only the place changed', () => {
    const book = openXlsx(richWorkbook());
    const sheet = book.sheets[0]!;
    const rule = sheet.conditionalFormats.find(({ type }) => type === 'Custom')!;
    sheet.changeConditionalFormat(rule, { areas: [{ row: 0, column: 0, rowCount: 9, columnCount: 1 }] });
    const saved = saveXlsx(book);
    expect(partsOf(saved)[SHEET]).toContain(
      '<x:conditionalFormatting sqref="A1:A9"><x:cfRule type="expression" dxfId="0" priority="1">',
    );
    expect(differingPartsOf(richWorkbook(), saved)).not.toContain('xl/styles.xml');
  });

  it('moves a table and its filter along, and keeps the parts that it does not understand', () => {
    const bytes = fixture('exceljs.xlsx');
    const book = openXlsx(bytes);
    const table = book.sheetByName('Deals')!.tables[0]!;
    table.addColumn('Days silent');
    const saved = saveXlsx(book);
    const xml = partsOf(saved)['xl/tables/table1.xml']!;
    expect(xml).toContain('ref="A1:E4"');
    expect(xml).toContain('<tableColumns count="5">');
    expect(xml).toMatch(/<tableColumn id="5" name="Days silent"\/><\/tableColumns>/);
    expect(differingPartsOf(bytes, saved)).toEqual(['xl/tables/table1.xml', 'xl/workbook.xml', SHEET]);
  });

  it('renumbers names of sheets behind a deleted one, and takes its parts away', () => {
    const chartless = { 'xl/drawings/_rels/drawing1.xml.rels': '<Relationships/>' };
    const book = openXlsx(richWorkbook({ ...chartless, 'xl/charts/chart1.xml': '<c/>' }));
    book.sheetByName('Other')!.visibility = 'Visible';
    book.addName({ name: 'own', scope: book.sheetByName('Other')!, refersTo: '=Other!$A$1' });
    book.deleteSheet(book.sheetByName('Data & more')!);
    const saved = saveXlsx(book);
    const parts = partsOf(saved);
    expect(parts[SHEET]).toBeUndefined();
    expect(parts['xl/comments1.xml']).toBeUndefined();
    expect(parts['xl/workbook.xml']).toContain('<sheet name="Picture" sheetId="5" r:id="rId3"/><sheet name="Other"');
    expect(parts['xl/workbook.xml']).toContain('<definedName name="own" localSheetId="1">Other!$A$1</definedName>');
    expect(openXlsx(saved).sheets[0]!.formulaAt(1, 1)).toBe('=#REF!+1');
  });

  it('refuses to save a renamed sheet that a chart uses, rather than break the chart', () => {
    const book = openXlsx(richWorkbook());
    book.sheets[0]!.name = 'Renamed';
    expect(() => saveXlsx(book)).toThrow(CannotSaveError);
    expect(() => saveXlsx(book)).toThrow('xl/charts/chart1.xml');
  });

  it('writes settings of an add-in beside those of others, and the second time in place', () => {
    const book = openXlsx(richWorkbook());
    book.addInSettings.set('{11111111-0000-4000-8000-000000000000}', new Map([['a', '"x & <y>"']]));
    const first = openXlsx(saveXlsx(book));
    first.addInSettings.set('22222222-0000-4000-8000-000000000000', new Map([['b', '1']]));
    first.addInSettings.set('11111111-0000-4000-8000-000000000000', new Map([['a', '2']]));
    const saved = saveXlsx(first);
    const parts = partsOf(saved);
    expect(Object.keys(parts).filter((name) => name.includes('webextension'))).toEqual([
      'xl/webextensions/webextension1.xml',
      'xl/webextensions/taskpanes.xml',
      'xl/webextensions/_rels/taskpanes.xml.rels',
      'xl/webextensions/webextension2.xml',
    ]);
    expect(parts['xl/webextensions/webextension1.xml']).toContain('<we:property name="a" value="2"/>');
    expect(parts['_rels/.rels']).toContain(
      'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
    );
    expect([...openXlsx(saved).addInSettings.get('{22222222-0000-4000-8000-000000000000}')]).toEqual([['b', '1']]);
  });

  it('stores what people never see: prefixes of newer functions, names of tables', () => {
    const book = openXlsx(fixture('exceljs.xlsx'));
    const sheet = book.sheetByName('Deals')!;
    sheet.setFormula(1, 3, '=XLOOKUP([@Amount],C:C,D:D)+Deals[@[Last contact]]', 1);
    sheet.setFormula(9, 9, '=SUM(Deals[Amount])+MAX(FILTER(A1:A2,B1:B2))', 1);
    const xml = partsOf(saveXlsx(book))[SHEET]!;
    expect(xml).toContain(
      '<f>_xlfn.XLOOKUP(Deals[[#This Row],[Amount]],C:C,D:D)+Deals[[#This Row],[Last contact]]</f>',
    );
    expect(xml).toContain('<f>SUM(Deals[Amount])+MAX(_xlfn._xlws.FILTER(A1:A2,B1:B2))</f>');
  });
});

describe('filter criteria set since the file was read', () => {
  it('are saved in place of the old ones', () => {
    const book = newBook();
    const sheet = book.activeSheet;
    sheet.setValues(0, 0, [['Stage'], ['Demo'], ['Won']]);
    const area = { row: 0, column: 0, rowCount: 3, columnCount: 1 };
    sheet.setAutoFilterArea(area);
    const demo = '<filterColumn colId="0"><filters><filter val="Demo"/></filters></filterColumn>';
    sheet.load({ autoFilter: { area, criteria: [demo] } });
    const reopened = openXlsx(saveXlsx(book));
    expect(reopened.activeSheet.autoFilter).toMatchObject({ area, criteria: [demo] });

    const won = demo.replace('Demo', 'Won');
    reopened.activeSheet.clearAutoFilter();
    reopened.activeSheet.setAutoFilterArea(area);
    reopened.activeSheet.load({ autoFilter: { area, criteria: [won] } });
    expect(openXlsx(saveXlsx(reopened)).activeSheet.autoFilter?.criteria).toEqual([won]);
  });
});
