import { CellError } from '../../../src/workbench/book';
import { bookWith, failureOf, openBook } from './client';

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function read(address: string, ...properties: (keyof Excel.Range)[]) {
  return Excel.run(async (context) => {
    const range = sheetOf(context).getRange(address).load(properties.join(','));
    await context.sync();
    return range.toJSON();
  });
}

async function write(address: string, values: unknown) {
  await Excel.run(async (context) => {
    sheetOf(context).getRange(address).values = values as unknown[][];
    await context.sync();
  });
}

describe('reading cells through office.js', () => {
  it('gives blanks as empty texts, errors as their codes, formulas with their kept values', async () => {
    const { book } = await openBook(bookWith([['a', 1.5, true, null]]));
    const sheet = book.activeSheet;
    sheet.setValue(1, 0, CellError.of('#N/A'));
    sheet.setFormula(1, 1, '=B1*2', 3);
    // As a file has it that holds no value for it.
    sheet.cells.loadFormula(1, 2, { kind: 'plain', text: 'NOW()' });
    const range = await read('A1:D2', 'values', 'formulas', 'valueTypes', 'text');
    expect(range.values).toEqual([
      ['a', 1.5, true, ''],
      ['#N/A', 3, '', ''],
    ]);
    expect(range.formulas?.[1]).toEqual(['#N/A', '=B1*2', '=NOW()', '']);
    expect(range.valueTypes).toEqual([
      ['String', 'Double', 'Boolean', 'Empty'],
      ['Error', 'Double', 'Empty', 'Empty'],
    ]);
    expect(range.text?.[0]).toEqual(['a', '1.5', 'TRUE', '']);
  });

  it('names places as Excel does', async () => {
    const { book } = await openBook();
    book.activeSheet.name = "Tom's deals";
    expect(await read('b2:c3', 'address', 'rowIndex', 'columnCount', 'cellCount')).toMatchObject({
      address: "'Tom''s deals'!B2:C3",
      rowIndex: 1,
      columnCount: 2,
      cellCount: 4,
    });
    expect((await read('A:B', 'address')).address).toBe("'Tom''s deals'!A:B");
  });

  it('goes from range to range', async () => {
    await openBook(bookWith([[null], [null, 'x', 'y'], [null, 'z']]));
    const addresses = await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const start = sheet.getRange('B2:C4');
      const ranges = [
        sheet.getUsedRange(true),
        start.getCell(1, 1),
        start.getRow(2),
        start.getColumn(0),
        start.getLastCell(),
        start.getLastRow(),
        start.getOffsetRange(1, -1),
        start.getResizedRange(-1, 2),
        start.getColumnsAfter(2),
        start.getRowsAbove(1),
        start.getEntireRow(),
        start.getEntireColumn(),
        start.getBoundingRect('E9'),
        start.getIntersection('A1:B9'),
        start.getUsedRange(true),
      ];
      ranges.forEach((range) => range.load('address'));
      await context.sync();
      return ranges.map((range) => range.address.replace('Sheet1!', ''));
    });
    const expected = 'B2:C3 C3 B4:C4 B2:B4 C4 B4:C4 A3:B5 B2:E3 D2:E4 B1:C1 2:4 B:C B2:E9 B2:B4 B2:C3'.split(' ');
    expect(addresses).toEqual(expected);
  });

  it('calls a used range that starts at B2 so, and that of an empty sheet A1 or nothing', async () => {
    await openBook(bookWith());
    const result = await Excel.run(async (context) => {
      const used = sheetOf(context).getUsedRange().load('address');
      const none = sheetOf(context).getUsedRangeOrNullObject(true);
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect(result).toEqual(['Sheet1!A1', true]);
  });

  it('answers null for the cells of whole columns, and refuses more than five million cells unread', async () => {
    await openBook(bookWith([['x']]));
    const all = await read('A:A', 'values', 'address');
    expect([all.values, all.address]).toEqual([null, 'Sheet1!A:A']);
    const failure = await failureOf(async (context) => {
      sheetOf(context).getRange('A1:Z500000').load('values');
      await context.sync();
    });
    expect(failure.code).toBe('RangeExceedsLimit');
  });
});

describe('writing cells through office.js', () => {
  it('enters texts as if they were typed, null leaves a cell, an empty text clears it', async () => {
    const { book } = await openBook(bookWith([['keep', 'clear', 'x', 'x', 'x', 'x']]));
    await write('A1:F1', [[null, '', '1/5/2024', '12%', "'0012", '=A1']]);
    const range = await read('A1:F1', 'numberFormat', 'formulas');
    expect((await read('A1:E1', 'values')).values).toEqual([['keep', '', 45296, 0.12, '0012']]);
    expect(range.numberFormat).toEqual([['General', 'General', 'm/d/yyyy', '0%', 'General', 'General']]);
    expect(range.formulas?.[0]?.[5]).toBe('=A1');
    expect((await read('C1', 'text')).text).toEqual([['1/5/2024']]);
    const { styles, activeSheet } = book;
    expect(styles.styleOf(activeSheet.styleAt(0, 4)).quotePrefix).toBe(true);
  });

  it('leaves text alone in cells formatted as text, and numbers become text there', async () => {
    await openBook();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['1/5/2024', 12, '=A1']];
      await context.sync();
    });
    expect((await read('A1:C1', 'values')).values).toEqual([['1/5/2024', '12', '=A1']]);
  });

  it('fills a range with one value, and refuses a wrong size before anything is written', async () => {
    const { book } = await openBook();
    await write('A1:B2', 'x');
    expect((await read('A1:B2', 'values')).values).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    const failure = await failureOf(async (context) => {
      sheetOf(context).getRange('A1:B2').values = [['y', 'y']];
      await context.sync();
    });
    expect(failure).toMatchObject({ code: 'InvalidArgument', statement: 'range.values = ...;' });
    const large = await failureOf(async (context) => {
      sheetOf(context).getRange('A1:B2').values = Array.from({ length: 1000 }, () => ['y', 'y']);
      await context.sync();
    });
    expect(large.code).toBe('InvalidArgument');
    expect(book.activeSheet.valueAt(0, 0)).toBe('x');
  });

  it('writes large arrays, which the client cuts into pieces', async () => {
    const { book, headless } = await openBook();
    const values = Array.from({ length: 4000 }, (_row, i) => [`row ${i}`, i]);
    await write('B3:C4002', values);
    expect(headless.traffic.syncs).toBe(1);
    expect(book.activeSheet.readValues({ row: 2, column: 1, rowCount: 4000, columnCount: 2 })).toEqual(values);
  });

  it('is refused on a protected sheet, but for unlocked cells', async () => {
    const { book } = await openBook();
    const { activeSheet: sheet } = book;
    sheet.changeStyles({ row: 0, column: 1, rowCount: 1, columnCount: 1 }, { locked: false });
    sheet.protection.protected = true;
    await write('B1', 'open');
    expect(sheet.valueAt(0, 1)).toBe('open');
    const attempts: ((range: Excel.Range) => void)[] = [
      (range) => (range.values = [['x']]),
      (range) => (range.numberFormat = [['0']]),
      (range) => (range.format.fill.color = 'red'),
      (range) => range.conditionalFormats.add('Custom'),
      (range) => range.clear(),
      (range) => (range.rowHidden = true),
      (range) => range.merge(),
    ];
    for (const attempt of attempts) {
      const failure = await failureOf(async (context) => {
        attempt(sheetOf(context).getRange('A1'));
        await context.sync();
      });
      expect(failure.code).toBe('AccessDenied');
    }
    expect(sheet.valueAt(0, 0)).toBeNull();
  });

  it('puts nothing into cells that lie hidden under a merged cell', async () => {
    const { book } = await openBook();
    book.activeSheet.merge({ row: 0, column: 0, rowCount: 1, columnCount: 2 });
    await write('A1:C1', [['a', 'b', 'c']]);
    expect((await read('A1:C1', 'values')).values).toEqual([['a', '', 'c']]);
  });

  it('keeps the value of a formula that is written again as it was', async () => {
    const { book } = await openBook();
    book.activeSheet.setFormula(0, 0, '=1+1', 2);
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').formulas = [['=1+1']];
      await context.sync();
    });
    expect(book.activeSheet.valueAt(0, 0)).toBe(2);
  });

  it('clears contents or formats', async () => {
    const { book } = await openBook(bookWith([['a', 'b']]));
    const { activeSheet: sheet } = book;
    sheet.changeStyles({ row: 0, column: 0, rowCount: 1, columnCount: 2 }, { bold: true });
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').clear('Contents');
      sheetOf(context).getRange('B1').clear('Formats');
      await context.sync();
    });
    expect([sheet.valueAt(0, 0), sheet.valueAt(0, 1)]).toEqual([null, 'b']);
    expect([sheet.styleAt(0, 0) === 0, sheet.styleAt(0, 1)]).toEqual([false, 0]);
  });
});

describe('formats through office.js', () => {
  it('live in the cells, and differ to null where cells do', async () => {
    const { book } = await openBook();
    const formats = await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const { format } = sheet.getRange('A1:B1');
      format.fill.color = '#4472c4';
      format.font.color = 'white';
      format.font.bold = true;
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      format.columnWidth = 96;
      const same = sheet.getRange('A1:B1').load('format/fill/color,format/font/bold,format/columnWidth');
      const mixed = sheet.getRange('A1:C1').load('format/fill/color,format/horizontalAlignment');
      const blank = sheet.getRange('C1').load('format/fill/color,format/font/color');
      await context.sync();
      return [same, mixed, blank].map(({ format: { fill, font, ...rest } }) => [
        fill.isNullObject ? null : fill.toJSON().color,
        font.toJSON(),
        rest,
      ]);
    });
    expect(formats[0]?.[0]).toBe('#4472C4');
    expect(formats[0]?.[1]).toEqual({ bold: true });
    expect(formats[1]?.[0]).toBeNull();
    expect(formats[2]?.[0]).toBe('#FFFFFF');
    const style = book.styles.styleOf(book.activeSheet.styleAt(0, 1));
    expect(style).toMatchObject({
      fillColor: '#4472C4',
      fontColor: '#FFFFFF',
      wrapText: true,
      horizontalAlignment: 'center',
    });
    expect(book.activeSheet.columnWidth(1)).toBeCloseTo(18.28, 1);
  });

  it('refuse what is no colour or no alignment', async () => {
    await openBook();
    const failure = await failureOf(async (context) => {
      sheetOf(context).getRange('A1').format.fill.color = 'reddish';
      await context.sync();
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  it('hide and show rows and columns', async () => {
    const { book } = await openBook();
    await Excel.run(async (context) => {
      sheetOf(context).getRange('2:3').rowHidden = true;
      sheetOf(context).getRange('B:B').columnHidden = true;
      await context.sync();
    });
    expect([book.activeSheet.rowHidden(2), book.activeSheet.columnHidden(1)]).toEqual([true, true]);
    expect(await read('A1:A3', 'rowHidden', 'columnHidden')).toMatchObject({ rowHidden: null, columnHidden: false });
  });

  it('autofit columns by their longest text', async () => {
    const { book } = await openBook(bookWith([['short'], ['a much longer text than the first']]));
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A:A').format.autofitColumns();
      await context.sync();
    });
    expect(book.activeSheet.columnWidth(0)).toBeGreaterThan(30);
  });
});
