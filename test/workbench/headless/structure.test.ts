import { bookWith, failureOf, openBook, settled } from './client';
import { openAs } from './quirks/support';

const ROWS = [
  ['Company', 'Days', 'Note'],
  ['Cedar', 3, 'c'],
  ['Acme', 1, 'a'],
  ['Birch', 2, 'b'],
];

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

async function openRows() {
  const { book, headless } = await openBook(bookWith(ROWS));
  headless.host.behaveLike('web');
  return { book, sheet: book.activeSheet };
}

async function change(step: (sheet: Excel.Worksheet) => void) {
  await Excel.run(async (context) => {
    step(sheetOf(context));
    await context.sync();
  });
}

describe('inserting and deleting cells through office.js', () => {
  it('moves cells, formulas and names', async () => {
    const { book, sheet } = await openRows();
    sheet.setFormula(0, 5, '=SUM(B2:B4)', 6);
    book.addName({ name: 'Marker', scope: null, refersTo: '=Sheet1!$A$3' });
    const inserted = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('3:3').insert('Down').load('address');
      await context.sync();
      return range.address;
    });
    expect(inserted).toBe('Sheet1!3:3');
    expect([sheet.valueAt(2, 0), sheet.valueAt(3, 0), sheet.formulaAt(0, 5)]).toEqual([null, 'Acme', '=SUM(B2:B5)']);
    expect(book.names[0]?.refersTo).toBe('=Sheet1!$A$4');
    await change((first) => first.getRange('4:4').delete('Up'));
    expect(book.names[0]?.refersTo).toContain('#REF!');
    await change((first) => first.getRange('A2:A3').delete('Left'));
    expect(sheet.valueAt(1, 0)).toBe(3);
  });

  it('takes kept ranges along', async () => {
    await openRows();
    const addresses = await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const kept = sheet.getRange('B3:C4').load('address');
      const gone = sheet.getRange('A1').load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      kept.load('address,values');
      await context.sync();
      sheet.getRange('A:A').delete('Left');
      await context.sync();
      kept.load('address');
      await context.sync();
      const failure = await failureOf(() => (gone.load('address'), context.sync()));
      return [kept.address, kept.values, failure.code];
    });
    expect(addresses).toEqual([
      'Sheet1!A5:B6',
      [
        [1, 'a'],
        [2, 'b'],
      ],
      'InvalidReference',
    ]);
  });

  it('tells of the cells that came or went', async () => {
    await openRows();
    const told: string[] = [];
    await Excel.run(async (context) => {
      sheetOf(context).onChanged.add(({ changeType, address }) => {
        told.push(`${changeType} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    await change((sheet) => sheet.getRange('2:3').insert('Down'));
    await change((sheet) => sheet.getRange('B:B').delete('Left'));
    await change((sheet) => sheet.getRange('A1:A2').delete('Up'));
    await settled();
    expect(told).toEqual(['RowInserted 2:3', 'ColumnDeleted B:B', 'CellDeleted A1:A2']);
  });

  it.each([
    ['a shift across whole rows', (sheet: Excel.Worksheet) => sheet.getRange('1:1').insert('Right'), 'InvalidArgument'],
    [
      'a shift that is none',
      (sheet: Excel.Worksheet) => sheet.getRange('A1').delete('Down' as 'Up'),
      'InvalidArgument',
    ],
    [
      'to tear merged cells apart',
      (sheet: Excel.Worksheet) => sheet.getRange('G1').insert('Down'),
      'MergedRangeConflict',
    ],
    [
      'to push cells off the sheet',
      (sheet: Excel.Worksheet) => sheet.getRange('I1').insert('Down'),
      'NonBlankCellOffSheet',
    ],
  ])('refuses %s', async (_what, step, code) => {
    const { sheet } = await openRows();
    sheet.merge({ row: 0, column: 6, rowCount: 2, columnCount: 2 });
    sheet.setValue(1_048_575, 8, 'last');
    const failure = await failureOf(async (context) => {
      step(sheetOf(context));
      await context.sync();
    });
    expect(failure.code).toBe(code);
  });

  it('is refused on a protected sheet', async () => {
    const { sheet } = await openRows();
    sheet.protection.protected = true;
    const steps: ((first: Excel.Worksheet) => void)[] = [
      (first) => first.getRange('1:1').insert('Down'),
      (first) => first.getRange('1:1').delete('Up'),
      (first) => first.getRange('A1:B2').sort.apply([{ key: 0 }]),
    ];
    for (const step of steps) {
      await expect(change(step)).rejects.toMatchObject({ code: 'AccessDenied' });
    }
  });
});

describe('a sort through office.js', () => {
  const sortFirst = (address: string, hasHeaders: boolean, ascending = true) =>
    change((sheet) => sheet.getRange(address).sort.apply([{ key: 0, ascending }], false, hasHeaders));

  it.each(['desktop', 'web'] as const)('moves its own columns and leaves the neighbours (%s)', async (platform) => {
    const { sheet } = await openAs(platform, {}, bookWith(ROWS));
    sheet.setAutoFilterArea({ row: 0, column: 0, rowCount: 4, columnCount: 2 });
    await sortFirst('A1:B4', true);
    expect(sheet.readValues({ row: 0, column: 0, rowCount: 4, columnCount: 3 })).toEqual([
      ['Company', 'Days', 'Note'],
      ['Acme', 1, 'c'],
      ['Birch', 2, 'a'],
      ['Cedar', 3, 'b'],
    ]);
  });

  it('moves whole rows where the quirk is off', async () => {
    const { sheet } = await openAs('web', { sortsLeaveNeighbours: false }, bookWith(ROWS));
    await sortFirst('A2:A4', false, false);
    expect(sheet.readValues({ row: 1, column: 0, rowCount: 3, columnCount: 3 })).toEqual([
      ['Cedar', 3, 'c'],
      ['Birch', 2, 'b'],
      ['Acme', 1, 'a'],
    ]);
  });

  it.each([
    ['columns', [{ key: 0 }], 'Columns', 'ApiNotFound'],
    ['colours', [{ key: 0, sortOn: 'CellColor' }], 'Rows', 'ApiNotFound'],
    ['a column that is not there', [{ key: 7 }], 'Rows', 'InvalidArgument'],
    ['nothing', [], 'Rows', 'InvalidArgument'],
  ])('by %s is refused', async (_what, fields, orientation, code) => {
    await openRows();
    const sorted = change((sheet) =>
      sheet.getRange('A1:B4').sort.apply(fields as Excel.SortField[], false, true, orientation as 'Rows'),
    );
    await expect(sorted).rejects.toMatchObject({ code });
  });
});

describe('the rules of a whole sheet', () => {
  it('are listed with those of every part of it, and deleted', async () => {
    const { sheet } = await openRows();
    for (const row of [1, 500_000]) {
      const areas = [{ row, column: 3, rowCount: 2, columnCount: 1 }];
      sheet.addConditionalFormat({ condition: { type: 'Custom', formula: 'TRUE' }, areas, format: {} });
    }
    const count = await Excel.run(async (context) => {
      const rules = sheetOf(context).getRange().conditionalFormats.load('items/type');
      await context.sync();
      const found = rules.items.length;
      rules.items.forEach((rule) => rule.delete());
      await context.sync();
      return found;
    });
    expect([count, sheet.conditionalFormats]).toEqual([2, []]);
  });
});

describe('the standard width', () => {
  it('is read, and given back to columns', async () => {
    const { sheet } = await openRows();
    sheet.setColumnWidth(1, 30);
    const read = () =>
      Excel.run(async (context) => {
        const columns = ['A1', 'B1'].map((address) =>
          sheetOf(context).getRange(address).format.load('useStandardWidth,columnWidth'),
        );
        await context.sync();
        return columns.map(({ useStandardWidth, columnWidth }) => [useStandardWidth, columnWidth === 48]);
      });
    expect(await read()).toEqual([
      [true, true],
      [false, false],
    ]);
    await change((first) => {
      first.getRange('B1').format.useStandardWidth = true;
    });
    expect(await read()).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});
