import fc from 'fast-check';
import {
  CellError,
  type Book,
  type CellStyle,
  type CellValue,
  type ConditionalFormatSpec,
} from '../../../src/workbench/book';
import { newBook, openXlsx, saveXlsx } from '../../../src/workbench/xlsx';
import { convertWithLibreOffice, hasLibreOffice } from '../../support/libreOffice';
import { differencesOf } from '../../support/compare';
import { contentOf } from './support';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ' a ',
    'line\nbreak',
    'tab\t',
    '\r',
    '_x0041_',
    '_x005F_',
    '<&>"\'',
    '株式会社',
    '\u0000',
    '\uD800',
    ']]>',
    '',
  ),
);
const anyNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((number) => (Object.is(number, -0) ? 0 : number));
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyNumber,
  fc.integer(),
  anyText,
  fc.boolean(),
  fc.constantFrom('#N/A', '#REF!').map(CellError.of),
  fc.constant(null),
);
const anyColor = fc.constantFrom('#FF0000', '#00B050', '#FFC000');
const anyStyle: fc.Arbitrary<Partial<CellStyle>> = fc.record(
  {
    numberFormat: fc.constantFrom('General', '0.00', 'yyyy-mm-dd', '@', '#,##0 "€"'),
    quotePrefix: fc.boolean(),
    fillColor: fc.oneof(anyColor, fc.constant(null)),
    fontColor: fc.oneof(anyColor, fc.constant(null)),
    fontName: fc.constantFrom('Calibri', 'Meiryo'),
    fontSize: fc.constantFrom(9, 11, 14.5),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    horizontalAlignment: fc.constantFrom('general', 'center', 'right'),
    verticalAlignment: fc.constantFrom('top', 'bottom'),
    wrapText: fc.boolean(),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);
const place = fc.record({ row: fc.nat(5), column: fc.nat(4) });
const formula = fc.constantFrom(
  '=A1*2',
  '=SUM(A:A)&"<x>"',
  "=IF('Sheet1'!B2>1,1,2)",
  '=XLOOKUP(1,A:A,B:B)',
  '=T.TEST',
  '=FILTER(A1:A2,B1:B2)',
);
const rule: fc.Arbitrary<ConditionalFormatSpec> = fc.record({
  condition: fc.constantFrom(
    { type: 'Custom' as const, formula: '$A1="<b>"' },
    { type: 'CellValue' as const, operator: 'between' as const, formulas: ['1', '$B$2'] },
    { type: 'ContainsText' as const, operator: 'containsText' as const, text: 'say "hi" & go' },
    { type: 'ContainsText' as const, operator: 'beginsWith' as const, text: '状' },
  ),
  areas: fc.constantFrom(
    [{ row: 0, column: 0, rowCount: 6, columnCount: 1 }],
    [
      { row: 0, column: 2, rowCount: 1, columnCount: 1 },
      { row: 3, column: 3, rowCount: 2, columnCount: 2 },
    ],
  ),
  format: fc.constantFrom(
    { fillColor: '#FFC000' },
    { bold: true, fontColor: '#FF0000' },
    { italic: false, numberFormat: '0.0' },
    {},
  ),
  stopIfTrue: fc.boolean(),
  place: fc.constantFrom('first', 'last'),
});

type Step = (book: Book) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(place, anyValue).map(
      ([at, value]): Step =>
        (book) =>
          book.activeSheet.setValue(at.row, at.column, value),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(place, anyStyle).map(
      ([at, style]): Step =>
        (book) =>
          book.activeSheet.changeStyles({ ...at, rowCount: 2, columnCount: 1 }, style),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, formula, anyValue).map(
      ([at, text, cached]): Step =>
        (book) =>
          book.activeSheet.setFormula(at.row, at.column, text, cached),
    ),
  },
  rule.map(
    (spec): Step =>
      (book) =>
        void book.activeSheet.addConditionalFormat(spec),
  ),
  place.map(
    (at): Step =>
      (book) =>
        book.activeSheet.removeConditionalFormat(book.activeSheet.conditionalFormats[at.row] ?? ({ id: '' } as never)),
  ),
  fc.tuple(fc.nat(4), fc.boolean()).map(
    ([index, hidden]): Step =>
      (book) =>
        book.activeSheet.setRowHidden(index, hidden),
  ),
  fc.tuple(fc.nat(4), fc.boolean()).map(
    ([index, hidden]): Step =>
      (book) =>
        book.activeSheet.setColumnHidden(index, hidden),
  ),
  fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 60 })).map(
    ([index, width]): Step =>
      (book) =>
        book.activeSheet.setColumnWidth(index, width),
  ),
  fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 60 })).map(
    ([index, height]): Step =>
      (book) =>
        book.activeSheet.setRowHeight(index, height),
  ),
  fc.record({ rows: fc.nat(2), columns: fc.nat(2) }).map(
    (freeze): Step =>
      (book) =>
        void (book.activeSheet.freeze = freeze),
  ),
  fc.oneof(anyColor, fc.constant(null)).map(
    (color): Step =>
      (book) =>
        void (book.activeSheet.tabColor = color),
  ),
  fc.nat(3).map(
    (column): Step =>
      (book) =>
        book.activeSheet.merge({ row: 10, column: 8 + 2 * column, rowCount: 2, columnCount: 2 }),
  ),
  fc.constant<Step>((book) => book.activeSheet.unmerge({ row: 10, column: 8, rowCount: 2, columnCount: 2 })),
  fc.nat(3).map(
    (extra): Step =>
      (book) =>
        book.activeSheet.setAutoFilterArea({ row: 0, column: 0, rowCount: 5, columnCount: 2 + extra }),
  ),
  fc.constant<Step>((book) => book.activeSheet.clearAutoFilter()),
  anyText.map(
    (text): Step =>
      (book) =>
        book.addInSettings.set('{6F6A1A3E-0000-4000-8000-000000000001}', new Map([['key', JSON.stringify(text)]])),
  ),
  fc.tuple(fc.constantFrom('alpha', 'Beta', '顧客'), fc.boolean()).map(([name, visible]): Step => (book) => {
    const known = book.nameIn(null, name);
    if (known) book.deleteName(known);
    else
      book.addName({
        name,
        scope: null,
        refersTo: `='${book.activeSheet.name}'!$A$1`,
        visible,
        comment: visible ? 'why & how' : '',
      });
  }),
  fc.constant<Step>((book) => {
    const sheet = book.addSheet(book.sheets.length < 3 ? undefined : `More ${book.sheets.length}`);
    book.activeSheet = sheet;
  }),
  fc.constant<Step>((book) => {
    if (book.activeSheet.tables.length > 0) return;
    book.activeSheet.setValues(20, 0, [['Name', 'a\nb', null]]);
    book.activeSheet.addTable({ area: { row: 20, column: 0, rowCount: 3, columnCount: 3 }, hasHeaders: true });
  }),
  fc.constantFrom('Days', '状況 <1>').map((name): Step => (book) => {
    const table = book.activeSheet.tables[0];
    if (table && !table.columns.some((column) => column.name === name)) table.addColumn(name);
  }),
  fc.constant<Step>((book) => {
    if (book.sheets.length > 1) book.deleteSheet(book.sheets[0]!);
  }),
  fc.constantFrom('Renamed', "It's").map((name): Step => (book) => {
    if (!book.sheetByName(name)) book.activeSheet.name = name;
  }),
);

describe('a workbook that is saved and opened again', () => {
  it('is the same, whatever was done to it', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.constantFrom(1900 as const, 1904 as const),
        (steps, dateSystem) => {
          const book = newBook();
          book.dateSystem = dateSystem;
          for (const change of steps) change(book);
          expect(contentOf(openXlsx(saveXlsx(book)))).toEqual(contentOf(book));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is the same after a second round of changes to the opened file, and saving changes nothing by itself', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), fc.array(step, { maxLength: 15 }), (first, second) => {
        const book = newBook();
        for (const change of first) change(book);
        const bytes = saveXlsx(book);
        const opened = openXlsx(bytes);
        expect(differencesOf(bytes, saveXlsx(opened))).toEqual([]);
        for (const change of second) change(opened);
        const saved = saveXlsx(opened);
        expect(contentOf(openXlsx(saved))).toEqual(contentOf(opened));
        expect(differencesOf(saved, saveXlsx(opened))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  (hasLibreOffice ? it : it.skip)(
    'LibreOffice opens, and agrees on every value',
    () => {
      const values: CellValue[][] = [
        [1.5, -2, 1e-7, 45_356],
        ['text', ' spaced ', 'line\nbreak', '株式会社 & <b>'],
        [true, false, '00123', '=1+1'],
        ['_x0041_', '2018-12-31', null, '#N/A'],
      ];
      const book = newBook();
      const sheet = book.sheets[0]!;
      sheet.setValues(1, 1, values);
      sheet.changeStyles(
        { row: 1, column: 4, rowCount: 1, columnCount: 1 },
        { numberFormat: 'yyyy-mm-dd', fillColor: '#FFC000' },
      );
      sheet.setValue(5, 1, CellError.of('#N/A'));
      sheet.setFormula(6, 1, '=SUM(B2:C2)', -0.5);
      sheet.setValues(9, 0, [
        ['Name', 'Value'],
        ['a', 1],
      ]);
      sheet.addTable({ area: { row: 9, column: 0, rowCount: 2, columnCount: 2 }, hasHeaders: true });
      sheet.addConditionalFormat({
        condition: { type: 'Custom', formula: 'B10>0' },
        areas: [{ row: 9, column: 1, rowCount: 2, columnCount: 1 }],
        format: { fillColor: '#FF0000' },
      });
      book.addName({ name: 'mark', scope: null, refersTo: '=Sheet1!$B$2', visible: false });
      const theirs = openXlsx(convertWithLibreOffice(saveXlsx(book), 'xlsx'));
      expect(theirs.sheets[0]!.readValues({ row: 1, column: 1, rowCount: 4, columnCount: 4 })).toEqual(values);
      expect(theirs.sheets[0]!.valueAt(5, 1)).toBe(CellError.of('#N/A'));
      expect(theirs.sheets[0]!.valueAt(6, 1)).toBe(-0.5);
      expect(theirs.sheets[0]!.tables.map(({ columns }) => columns.map(({ name }) => name))).toEqual([
        ['Name', 'Value'],
      ]);
      expect(theirs.sheets[0]!.conditionalFormats).toMatchObject([
        { condition: { type: 'Custom' }, format: { fillColor: '#FF0000' } },
      ]);
      expect(theirs.names.find(({ name }) => name === 'mark')?.target()?.area).toMatchObject({ row: 1, column: 1 });
    },
    120_000,
  );
});
