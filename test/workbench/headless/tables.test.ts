import { bookWith, failureOf, openBook } from './client';

const ROWS = [
  ['Company', 'Stage'],
  ['Acme', 'Offer'],
  ['Birch', 'RFQ'],
];

async function openTable() {
  const { book } = await openBook(bookWith(ROWS));
  await Excel.run(async (context) => {
    context.workbook.tables.add('Sheet1!A1:B3', true);
    await context.sync();
  });
  return book;
}

describe('tables through office.js', () => {
  it('are made over cells, and found by name, id, sheet and range', async () => {
    await openTable();
    const found = await Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      const table = tables.getItem('table1').load('id,name,showTotals,showHeaders');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      parts.forEach((part) => part.load('address'));
      const ofRange = worksheets.getFirst().getRange('B2').getTables(false).load('items/name');
      const ofSheet = worksheets.getFirst().tables.load('items/name,count');
      await context.sync();
      const again = tables.getItem(table.id).load('name');
      await context.sync();
      return [
        table.name,
        again.name,
        table.showTotals,
        ...parts.map(({ address }) => address),
        ofRange.items.length,
        ofSheet.count,
      ];
    });
    expect(found).toEqual(['Table1', 'Table1', false, 'Sheet1!A1:B3', 'Sheet1!A1:B1', 'Sheet1!A2:B3', 1, 1]);
  });

  it('take columns at their right end, with values or a name', async () => {
    const book = await openTable();
    const columns = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Table1');
      const days = table.columns.add(undefined, [['Days'], [12], ['13']]);
      const named = table.columns.add(undefined, undefined, 'Why');
      days.load('name,index,values');
      named.load('name');
      table.columns.load('items/name');
      const body = named.getDataBodyRange().load('address');
      await context.sync();
      return [days.index, days.values, named.name, table.columns.items.map(({ name }) => name), body.address];
    });
    expect(columns).toEqual([2, [['Days'], [12], [13]], 'Why', ['Company', 'Stage', 'Days', 'Why'], 'Sheet1!D2:D3']);
    expect(book.activeSheet.valueAt(2, 2)).toBe(13);
  });

  it('take columns in their middle and over cells in use, which move aside', async () => {
    const book = await openTable();
    book.activeSheet.setValue(1, 2, 'in the way');
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Table1');
      columns.add(1, [['Middle'], [1], [2]]);
      columns.add(undefined, undefined, 'End');
      await context.sync();
    });
    expect(book.tableByName('Table1')?.columns.map(({ name }) => name)).toEqual(['Company', 'Middle', 'Stage', 'End']);
    expect(book.activeSheet.readValues({ row: 1, column: 0, rowCount: 1, columnCount: 5 })).toEqual([
      ['Acme', 1, 'Offer', null, 'in the way'],
    ]);
  });

  it.each([-2, 3])('refuse a column at a place that they do not have: %d', async (index) => {
    await openTable();
    const failure = await failureOf(async (context) => {
      context.workbook.tables.getItem('Table1').columns.add(index, undefined, 'New');
      await context.sync();
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  it('lose columns with their cells, and go as a whole', async () => {
    const book = await openTable();
    book.activeSheet.setValue(5, 0, 'below');
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Table1').columns.getItem('Company').delete();
      await context.sync();
    });
    expect(book.tableByName('Table1')?.columns.map(({ name }) => name)).toEqual(['Stage']);
    const last = await failureOf(async (context) => {
      context.workbook.tables.getItem('Table1').columns.getItem('Stage').delete();
      await context.sync();
    });
    expect(last.code).toBe('InvalidOperation');
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Table1').delete();
      await context.sync();
    });
    expect([book.tables(), book.activeSheet.valueAt(0, 0)]).toEqual([[], null]);
  });

  it('follow their header cells, by the name of a column too', async () => {
    const book = await openTable();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Table1').columns.getItem('Stage').name = 'Phase';
      context.workbook.worksheets.getFirst().getRange('A1').values = [['Customer']];
      await context.sync();
    });
    expect(book.tableByName('Table1')?.columns.map(({ name }) => name)).toEqual(['Customer', 'Phase']);
  });

  it('take a name when they are new, as the next thing of the same batch', async () => {
    const { book } = await openBook(bookWith(ROWS));
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add('A1:B3', true);
      table.name = 'ContactLog';
      table.columns.load('items/name');
      await context.sync();
    });
    expect(book.tables().map(({ name }) => name)).toEqual(['ContactLog']);
    book.activeSheet.setFormula(9, 0, '=ROWS(ContactLog)', 2);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ContactLog').name = 'Other';
      await context.sync();
    });
    expect(book.activeSheet.formulaAt(9, 0)).toBe('=ROWS(Other)');
  });

  it('are resized, and turned back into cells', async () => {
    const book = await openTable();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Table1').resize('A1:C5');
      await context.sync();
    });
    expect(book.tableByName('Table1')?.area).toMatchObject({ rowCount: 5, columnCount: 3 });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Table1').convertToRange();
      await context.sync();
    });
    expect(book.tables()).toEqual([]);
  });

  it.each([
    [
      'a totals row that is not there',
      (table: Excel.Table) => table.getTotalRowRange().load('address'),
      'ItemNotFound',
    ],
    ['rows, which the host does not have', (table: Excel.Table) => table.rows.load('items'), 'ApiNotFound'],
    ['a sort', (table: Excel.Table) => table.sort.clear(), 'ApiNotFound'],
  ])('refuse %s', async (_what, use, code) => {
    await openTable();
    const failure = await failureOf(async (context) => {
      use(context.workbook.tables.getItem('Table1'));
      await context.sync();
    });
    expect(failure.code).toBe(code);
  });

  it('refuse to overlap one another or merged cells', async () => {
    const book = await openTable();
    const add = (address: string) => async (context: Excel.RequestContext) => {
      context.workbook.tables.add(address, true);
      await context.sync();
    };
    expect((await failureOf(add('B2:C3'))).code).toBe('InvalidArgument');
    book.activeSheet.merge({ row: 9, column: 0, rowCount: 1, columnCount: 2 });
    expect((await failureOf(add('A9:B12'))).code).toBe('MergedRangeConflict');
  });
});
