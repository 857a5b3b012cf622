import { bookWith, failureOf, openBook } from './client';

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
const act = (run: (context: Excel.RequestContext) => void) => async (context: Excel.RequestContext) => {
  run(context);
  await context.sync();
};

describe('what Excel refuses', () => {
  it.each<[string, (context: Excel.RequestContext) => void]>([
    ['a formula with open brackets', (context) => void (sheetOf(context).getRange('A1').formulas = [['=((1']])],
    ['such a formula as a value', (context) => void (sheetOf(context).getRange('A1').values = [['=SUM(']])],
    ['a name for no formula', (context) => void context.workbook.names.add('odd', '=((((')],
    ['a long comment of a name', (context) => void context.workbook.names.add('odd', '=1', 'x'.repeat(256))],
    [
      'a rule with no formula',
      (context) => {
        const rule = sheetOf(context).getRange('A1').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=((((';
      },
    ],
    [
      'a number format with open quotes',
      (context) => void (sheetOf(context).getRange('A1').numberFormat = [['[[[bad "']]),
    ],
    ['a font of no size', (context) => void (sheetOf(context).getRange('A1').format.font.size = 0.5)],
    ['a font of 410 points', (context) => void (sheetOf(context).getRange('A1').format.font.size = 410)],
    ['a font without a name', (context) => void (sheetOf(context).getRange('A1').format.font.name = '')],
    [
      'a header of 256 characters',
      (context) =>
        void (context.workbook.tables.add('A1:B2', true).getHeaderRowRange().values = [['a', 'x'.repeat(256)]]),
    ],
  ])('is refused here: %s', async (_, run) => {
    await openBook(bookWith([['a', 'b']]));
    expect((await failureOf(act(run))).code).toBe('InvalidArgument');
  });
});

describe('formulas that nobody has calculated', () => {
  const read = async (context: Excel.RequestContext) => {
    const range = sheetOf(context).getRange('A1:B1').load('values');
    await context.sync();
    return range.values;
  };

  it('are not read as empty texts: the read is refused, naming the cell', async () => {
    const { headless } = await openBook(bookWith([['a']]));
    await Excel.run(act((context) => (sheetOf(context).getRange('B1').formulas = [['=A1&"b"']])));
    const failure = await failureOf(read);
    expect(failure.code).toBe('ApiNotFound');
    expect(failure.message).toContain('does not calculate yet: Sheet1!B1');
    headless.host.behaveLike('web', { unknownFormulaValues: 'empty' });
    expect(await Excel.run(read)).toEqual([['a', '']]);
    headless.host.behaveLike('web');
  });

  it('are read as empty texts where the file had no value for them', async () => {
    const { book } = await openBook(bookWith([['a']]));
    book.activeSheet.cells.loadFormula(0, 1, { kind: 'plain', text: 'NOW()' });
    expect(await Excel.run(read)).toEqual([['a', '']]);
  });
});

describe('hidden columns and rows', () => {
  it('are 0 wide and high, are shown by a width or height, and hidden by none', async () => {
    const { book } = await openBook(bookWith([['a']]));
    const sheet = book.activeSheet;
    sheet.setColumnWidth(0, 20);
    sheet.setColumnHidden(0, true);
    sheet.setRowHidden(0, true);
    await Excel.run(async (context) => {
      const { format } = sheetOf(context).getRange('A1');
      format.load('columnWidth,rowHeight');
      await context.sync();
      expect([format.columnWidth, format.rowHeight]).toEqual([0, 0]);
      format.columnWidth = 60;
      format.rowHeight = 30;
      await context.sync();
    });
    expect([sheet.columnHidden(0), sheet.rowHidden(0), sheet.rowHeight(0)]).toEqual([false, false, 30]);
    const width = sheet.columnWidth(0);
    await Excel.run(act((context) => (sheetOf(context).getRange('A1').format.columnWidth = 0)));
    expect([sheet.columnHidden(0), sheet.columnWidth(0)]).toEqual([true, width]);
  });
});

describe('the mark of an apostrophe', () => {
  it.each<[string, (range: Excel.Range) => void]>([
    ['its contents are cleared', (range) => range.clear('Contents')],
    ['a number is written', (range) => void (range.values = [[5]])],
    ['an empty text is written', (range) => void (range.values = [['']])],
  ])('goes when %s', async (_, run) => {
    const { book } = await openBook();
    const { styles, activeSheet } = book;
    await Excel.run(act((context) => (sheetOf(context).getRange('A1').values = [["'0012"]])));
    expect(styles.styleOf(activeSheet.styleAt(0, 0)).quotePrefix).toBe(true);
    await Excel.run(act((context) => run(sheetOf(context).getRange('A1'))));
    expect(styles.styleOf(activeSheet.styleAt(0, 0)).quotePrefix).toBe(false);
  });
});
