import { bookWith, failureOf, openBook } from './client';

describe('sheets through office.js', () => {
  it('are found by name and id, added, renamed, moved, hidden and deleted', async () => {
    const { book } = await openBook();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const log = worksheets.add('Contact log');
      log.load('id,position,visibility');
      await context.sync();
      const again = worksheets.getItem(log.id);
      again.name = 'Log';
      again.position = 0;
      again.tabColor = '#FF0000';
      await context.sync();
      worksheets.getItem('LOG').visibility = 'Hidden';
      worksheets.add('Gone').delete();
      await context.sync();
    });
    expect(book.sheets.map(({ name, visibility, tabColor }) => [name, visibility, tabColor])).toEqual([
      ['Log', 'Hidden', '#FF0000'],
      ['Sheet1', 'Visible', null],
    ]);
  });

  it.each([
    ['a name that is taken', (sheets: Excel.WorksheetCollection) => sheets.add('SHEET1'), 'ItemAlreadyExists'],
    ['a name that Excel refuses', (sheets: Excel.WorksheetCollection) => sheets.add('a/b'), 'InvalidArgument'],
    ['to lose its last sheet', (sheets: Excel.WorksheetCollection) => sheets.getFirst().delete(), 'InvalidOperation'],
    ['a sheet that is not there', (sheets: Excel.WorksheetCollection) => sheets.getItem('gone').load(), 'ItemNotFound'],
    ['what is no range', (sheets: Excel.WorksheetCollection) => sheets.getFirst().getRange('A0'), 'InvalidArgument'],
    ['charts', (sheets: Excel.WorksheetCollection) => sheets.getFirst().charts.load('items'), 'ApiNotFound'],
    ['to be protected', (sheets: Excel.WorksheetCollection) => sheets.getFirst().protection.protect(), 'ApiNotFound'],
  ])('refuse %s', async (_what, use, code) => {
    await openBook();
    const failure = await failureOf(async (context) => {
      use(context.workbook.worksheets);
      await context.sync();
    });
    expect(failure.code).toBe(code);
  });

  it('freeze panes, and say where', async () => {
    const { book } = await openBook();
    const frozen = await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getFirst();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      freezePanes.freezeRows(1);
      const rows = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return [none.isNullObject, rows.address];
    });
    expect(frozen).toEqual([true, 'Sheet1!1:1']);
    expect(book.activeSheet.freeze).toEqual({ rows: 1, columns: 0 });
  });

  it('carry an AutoFilter', async () => {
    const { book } = await openBook(bookWith([['a', 'b']]));
    const sheet = book.activeSheet;
    const read = () =>
      Excel.run(async (context) => {
        const { autoFilter } = context.workbook.worksheets.getFirst();
        autoFilter.load('enabled,isDataFiltered');
        const range = autoFilter.getRangeOrNullObject().load('address');
        await context.sync();
        return [autoFilter.enabled, autoFilter.isDataFiltered, range.isNullObject ? null : range.address];
      });
    expect(await read()).toEqual([false, false, null]);
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.autoFilter.apply(first.getRange('A1:B9'));
      await context.sync();
    });
    expect(await read()).toEqual([true, false, 'Sheet1!A1:B9']);
    sheet.load({ autoFilter: { area: sheet.autoFilter!.area, criteria: [] } });
    expect(await read()).toEqual([true, true, 'Sheet1!A1:B9']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().autoFilter.remove();
      await context.sync();
    });
    expect(await read()).toEqual([false, false, null]);
  });
});

describe('ranges of a sheet', () => {
  it('are found by address, index, name and table', async () => {
    const { book } = await openBook(bookWith([['h'], [1], [2]]));
    book.activeSheet.addTable({ area: { row: 0, column: 0, rowCount: 3, columnCount: 1 }, hasHeaders: true });
    book.addName({ name: 'Here', scope: null, refersTo: '=Sheet1!$C$3' });
    const addresses = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const ranges = [
        sheet.getRange('Sheet1!$b$2:a1'),
        sheet.getRange('here'),
        sheet.getRange('Table1'),
        sheet.getRange('Table1[h]'),
        sheet.getRange('Table1[#All]'),
        sheet.getRangeByIndexes(1, 2, 3, 4),
        sheet.getCell(9, 0),
        sheet.getRange(),
      ];
      ranges.forEach((range) => range.load('address'));
      await context.sync();
      return ranges.map(({ address }) => address.replace('Sheet1!', ''));
    });
    expect(addresses).toEqual(['A1:B2', 'C3', 'A2:A3', 'A2:A3', 'A1:A3', 'C2:F4', 'A10', '1:1048576']);
  });

  it('do not reach into other sheets', async () => {
    const { book } = await openBook();
    book.addSheet('Other');
    const failure = await failureOf(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getFirst().getRange('A1').getBoundingRect(worksheets.getItem('Other').getRange('A1')).load('address');
      await context.sync();
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  it('are loaded by an object of options as by a list of names', async () => {
    await openBook(bookWith([['x']]));
    const loaded = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.load({ values: true, format: { font: { bold: true } } });
      await context.sync();
      return range.toJSON();
    });
    expect(loaded).toEqual({ values: [['x']], format: { font: { bold: false } } });
  });
});

describe('names through office.js', () => {
  it('point to ranges and formulas, hide, and go', async () => {
    const { book } = await openBook();
    const read = await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getFirst();
      const days = names.add('PIPELINE_DAYS', sheet.getRange('C:C'));
      days.visible = false;
      days.load('name,type,value,formula,visible,scope');
      const range = days.getRange().load('address');
      const text = names.add('Word', 'hello').load('type,value');
      const number = names.add('Number', '=5').load('type,value');
      const local = sheet.names.add('Local', sheet.getRange('A1')).load('scope');
      const missing = names.getItemOrNullObject('nope');
      const noRange = names.getItem('Number').getRangeOrNullObject();
      await context.sync();
      return [
        days.toJSON(),
        range.address,
        [text.type, text.value, number.type, number.value, local.scope],
        [missing.isNullObject, noRange.isNullObject],
      ];
    });
    expect(read).toEqual([
      expect.objectContaining({ type: 'Range', value: 'Sheet1!$C:$C', formula: '=Sheet1!$C:$C', visible: false }),
      'Sheet1!C:C',
      ['String', 'hello', 'Integer', 5, 'Worksheet'],
      [true, true],
    ]);
    await Excel.run(async (context) => {
      context.workbook.names.getItem('pipeline_days').delete();
      await context.sync();
    });
    expect(book.names.map(({ name }) => name)).toEqual(['Word', 'Number', 'Local']);
  });

  it('become errors with the sheet that they point to', async () => {
    const { book } = await openBook();
    const other = book.addSheet('Other');
    book.addName({ name: 'There', scope: null, refersTo: '=Other!$A$1' });
    book.deleteSheet(other);
    const type = await Excel.run(async (context) => {
      const name = context.workbook.names.getItem('There').load('type');
      await context.sync();
      return name.type;
    });
    expect(type).toBe('Error');
  });

  it.each(['1st', 'A1', 'two words'])('refuse a name like %s', async (name) => {
    await openBook();
    const failure = await failureOf(async (context) => {
      context.workbook.names.add(name, '=1');
      await context.sync();
    });
    expect(failure.code).toBe('InvalidArgument');
  });
});

describe('conditional formats through office.js', () => {
  it('are rules of the sheet, first of all when new', async () => {
    const { book } = await openBook();
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A2:C9');
      const first = range.conditionalFormats.add('Custom');
      first.custom.rule.formula = '=$C2="stalled"';
      first.custom.format.fill.color = '#FFEE00';
      first.custom.format.font.bold = true;
      const second = range.conditionalFormats.add('CellValue');
      second.cellValue.rule = { formula1: '=5', operator: 'GreaterThan' };
      const third = range.conditionalFormats.add('ContainsText');
      third.textComparison.rule = { operator: 'Contains', text: 'late' };
      third.stopIfTrue = true;
      await context.sync();
      range.conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
      const formula = range.conditionalFormats.getItemAt(2).custom.rule.load('formula');
      const other = range.conditionalFormats.getItemAt(0).customOrNullObject;
      const place = range.conditionalFormats.getItemAt(1).getRange().load('address');
      await context.sync();
      const items = range.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [
        type,
        priority,
        stopIfTrue,
      ]);
      return [items, formula.formula, other.isNullObject, place.address];
    });
    expect(read).toEqual([
      [
        ['ContainsText', 0, true],
        ['CellValue', 1, false],
        ['Custom', 2, false],
      ],
      '=$C2="stalled"',
      true,
      'Sheet1!A2:C9',
    ]);
    const [custom] = book.activeSheet.conditionalFormats;
    expect(custom).toMatchObject({
      condition: { formula: '$C2="stalled"' },
      format: { fillColor: '#FFEE00', bold: true },
    });
  });

  it('are cut where a range is cleared of them, and deleted one by one', async () => {
    const { book } = await openBook();
    const sheet = book.activeSheet;
    const areas = [{ row: 0, column: 0, rowCount: 9, columnCount: 3 }];
    sheet.addConditionalFormat({ condition: { type: 'Custom', formula: 'TRUE' }, areas, format: {} });
    sheet.addConditionalFormat({ condition: { type: 'Custom', formula: 'FALSE' }, areas, format: {} });
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.getRange('B2').conditionalFormats.clearAll();
      first.getRange('A1').conditionalFormats.getItemAt(0).delete();
      await context.sync();
    });
    expect(sheet.conditionalFormats.map(({ condition }) => condition)).toEqual([{ type: 'Custom', formula: 'FALSE' }]);
    const covered = sheet.conditionalFormats[0]!.areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
    expect(covered).toBe(26);
  });

  it('take another place by their priority', async () => {
    const { book } = await openBook();
    const sheet = book.activeSheet;
    const areas = [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
    for (const formula of ['1', '2', '3']) {
      sheet.addConditionalFormat({ condition: { type: 'Custom', formula }, areas, format: {} });
    }
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats;
      formats.getItemAt(2).priority = 0;
      await context.sync();
    });
    const order = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
    expect(order.map(({ condition }) => condition)).toEqual(
      ['3', '1', '2'].map((formula) => ({ type: 'Custom', formula })),
    );
  });

  it('of kinds that the host lacks are refused', async () => {
    await openBook();
    const failure = await failureOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats.add('DataBar');
      await context.sync();
    });
    expect(failure.code).toBe('ApiNotFound');
    expect(failure.message).toContain('DataBar');
  });
});

describe('the workbook itself', () => {
  it.each([
    [1900, 36526],
    [1904, 35064],
  ] as const)('tells its date system %d by a function', async (system, serial) => {
    const { book } = await openBook();
    book.dateSystem = system;
    const value = await Excel.run(async (context) => {
      const result = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return result.value;
    });
    expect(value).toBe(serial);
  });

  it('knows what is selected, and selects', async () => {
    const { book } = await openBook();
    const other = book.addSheet('Other');
    const selected = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Other').getRange('B2:C3').select();
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [range.address, cell.address];
    });
    expect(selected).toEqual(['Other!B2:C3', 'Other!B2']);
    expect(book.activeSheet).toBe(other);
  });

  it('refuses what it cannot do, naming the member and the statement', async () => {
    await openBook();
    const failure = await failureOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').getSpecialCells('Blanks').load('address');
      await context.sync();
    });
    expect(failure).toMatchObject({ code: 'ApiNotFound', location: 'Range.getSpecialCells' });
    expect(failure.statement).toContain('getSpecialCells');
  });

  it('can be swapped for another: its settings come along, the old one stays as it is', async () => {
    const first = await openBook(bookWith([['first']]));
    const second = await openBook(bookWith([['second']]));
    const value = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
    expect(value).toEqual([['second']]);
    expect(first.book.activeSheet.valueAt(0, 0)).toBe('first');
    expect(second.headless.host.book).toBe(second.book);
  });
});
