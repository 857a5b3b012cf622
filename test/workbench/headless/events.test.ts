import { bookWith, openBook, settled } from './client';

type Heard = Record<string, unknown>;

/** Registers handlers by a callback; gives what they hear. */
async function listen(register: (context: Excel.RequestContext, hear: (event: object) => Promise<void>) => void) {
  const heard: Heard[] = [];
  await Excel.run(async (context) => {
    register(context, async (event) => {
      heard.push(JSON.parse(JSON.stringify(event)) as Heard);
    });
    await context.sync();
  });
  return heard;
}

const write = (address: string, values: unknown[][]) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = values;
    await context.sync();
  });

describe('events through office.js', () => {
  it('echo our own writes, with the values before and after of a single cell', async () => {
    await openBook(bookWith([['old']]));
    const heard = await listen((context, hear) => context.workbook.worksheets.getFirst().onChanged.add(hear));
    await write('A1', [['new']]);
    await settled();
    expect(heard).toEqual([
      expect.objectContaining({
        type: 'WorksheetChanged',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'ThisLocalAddin',
        address: 'A1',
        details: { valueBefore: 'old', valueAfter: 'new', valueTypeBefore: 'String', valueTypeAfter: 'String' },
      }),
    ]);
  });

  it('tell of a large write once, though it comes in pieces', async () => {
    await openBook();
    const heard = await listen((context, hear) => context.workbook.worksheets.onChanged.add(hear));
    await write(
      'A1:B3000',
      Array.from({ length: 3000 }, (_row, i) => [i, '=A1']),
    );
    await settled();
    expect(heard.map(({ address }) => address)).toEqual(['A1:B3000']);
  });

  it('tell of edits that are not ours as such', async () => {
    const { book } = await openBook();
    const heard = await listen((context, hear) => context.workbook.worksheets.getFirst().onChanged.add(hear));
    book.activeSheet.setValue(4, 2, 'typed');
    await settled();
    expect(heard).toEqual([expect.objectContaining({ address: 'C5', triggerSource: 'Unknown' })]);
  });

  it('give the range that changed', async () => {
    await openBook();
    const addresses: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('address');
          await inner.sync();
          addresses.push(range.address);
        });
      });
      await context.sync();
    });
    await write('B2:C2', [[1, 2]]);
    await settled();
    await settled();
    expect(addresses).toEqual(['Sheet1!B2:C2']);
  });

  it('end when they are removed', async () => {
    await openBook();
    const heard: unknown[] = [];
    const result = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getFirst().onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      return added;
    });
    await Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    await write('A1', [[1]]);
    await settled();
    expect(heard).toEqual([]);
  });

  it('tell of sheets that come, go and are activated, and of what is selected', async () => {
    const { book, headless } = await openBook();
    const heard = await listen((context, hear) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(hear);
      worksheets.onDeleted.add(hear);
      worksheets.onActivated.add(hear);
      worksheets.onDeactivated.add(hear);
      worksheets.onSelectionChanged.add(hear);
    });
    const first = book.activeSheet;
    const added = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('New').load('id');
      sheet.activate();
      await context.sync();
      return sheet.id;
    });
    await settled();
    expect(heard.splice(0).map(({ type, worksheetId }) => [type, worksheetId])).toEqual([
      ['WorksheetAdded', added],
      ['WorksheetDeactivated', first.id],
      ['WorksheetActivated', added],
    ]);
    headless.host.select(book.sheetById(added)!, { row: 1, column: 1, rowCount: 2, columnCount: 1 });
    await settled();
    expect(heard.splice(0)).toEqual([expect.objectContaining({ type: 'WorksheetSelectionChanged', address: 'B2:B3' })]);
    book.deleteSheet(book.sheetById(added)!);
    await settled();
    expect(heard.map(({ type }) => type)).toContain('WorksheetDeleted');
  });

  it('tell of changes in a table', async () => {
    await openBook(bookWith([['h'], [1]]));
    const heard = await listen((context, hear) => {
      context.workbook.tables.add('A1:A2', true).onChanged.add(hear);
    });
    await settled();
    heard.length = 0;
    await write('A2', [[2]]);
    await write('C2', [[2]]);
    await settled();
    expect(heard).toEqual([expect.objectContaining({ type: 'TableChanged', address: 'A2' })]);
  });

  it('of the old kind tell of the selection', async () => {
    const { book, headless } = await openBook();
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void (heard += 1));
      await context.sync();
    });
    headless.host.select(book.activeSheet, { row: 3, column: 3, rowCount: 1, columnCount: 1 });
    await settled();
    expect(heard).toBe(1);
  });

  it('are dropped with the workbook they belonged to', async () => {
    await openBook();
    const heard = await listen((context, hear) => context.workbook.worksheets.onChanged.add(hear));
    await openBook();
    await write('A1', [[1]]);
    await settled();
    expect(heard).toEqual([]);
  });
});
