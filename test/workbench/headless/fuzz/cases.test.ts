import { bookWith, failureOf, openBook } from '../client';
import { NO_QUIRKS } from '../../../../src/workbench/host';

/** What mutated requests and thinking about them have found, each once a hang, a crash or a lie. */

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

async function codeOf(step: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> {
  const failure = await failureOf(async (context) => {
    step(sheetOf(context), context);
    await context.sync();
  });
  return failure.code;
}

/** A request as text, straight to a session of its own. */
async function send(request: unknown) {
  const { headless } = await openBook(bookWith([['x']]));
  const session = headless.host.openSession();
  const answer = session.send(typeof request === 'string' ? request : JSON.stringify(request));
  session.close();
  return 'body' in answer ? (JSON.parse(answer.body) as { Error?: { Code: string }; Results: unknown[] }) : answer;
}

describe('requests that would take too long', () => {
  beforeEach(async () => {
    await openBook(bookWith([['x']]));
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['a format of nearly all cells', (sheet) => (sheet.getRange('A1:XFC1048575').format.fill.color = 'red')],
    ['a number format of nearly all cells', (sheet) => (sheet.getRange('A1:XFC1048575').numberFormat = '0' as never)],
    ['a clearing of nearly all formats', (sheet) => sheet.getRange('A1:XFC1048575').clear('Formats')],
    ['a merge across a million rows', (sheet) => sheet.getRange('A1:B1048575').merge(true)],
    ['a table of all columns', (sheet) => sheet.tables.add('A1:XFD2', true)],
    ['one value for nearly all cells', (sheet) => (sheet.getRange('A1:XFC1048575').values = 'x' as never)],
    [
      'formats of all rows, again and again',
      (sheet) => {
        for (let times = 0; times < 20; times++) sheet.getRange('2:1048576').format.font.bold = times % 2 === 0;
      },
    ],
    [
      'heights of all rows, again and again',
      (sheet) => {
        for (let times = 0; times < 20; times++) sheet.getRange('2:1048576').format.rowHeight = 20 + times;
      },
    ],
  ])('are refused: %s', async (_what, step) => {
    expect(await codeOf(step)).toBe('RangeExceedsLimit');
  });

  it('are refused when many large reads come in one batch, whatever the quirks', async () => {
    const { headless } = await openBook(bookWith());
    headless.host.behaveLike('desktop', NO_QUIRKS);
    const code = await codeOf((sheet) => {
      for (let column = 0; column < 30; column++) sheet.getRangeByIndexes(0, column, 1_000_000, 1).load('values');
    });
    headless.host.behaveLike('web');
    expect(code).toBe('RangeExceedsLimit');
  });

  it('are done where they only seem so: clearing a sheet used from its first cell to its last', async () => {
    const { book } = await openBook(bookWith([['x']]));
    book.activeSheet.setValue(1_048_575, 16_383, 'y');
    await Excel.run(async (context) => {
      sheetOf(context).getRange().clear('Contents');
      await context.sync();
    });
    expect(book.activeSheet.usedArea(true)).toBeNull();
  });

  it('are done quickly: values over thousands of merged cells', async () => {
    const { book } = await openBook(bookWith());
    for (let row = 0; row < 2000; row++) book.activeSheet.merge({ row, column: 0, rowCount: 1, columnCount: 2 });
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1:Z2000').values = 'x' as unknown as unknown[][];
      await context.sync();
    });
    expect(book.activeSheet.readValues({ row: 1999, column: 0, rowCount: 1, columnCount: 3 })).toEqual([
      ['x', null, 'x'],
    ]);
  });
});

describe('requests that are no requests', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it('do not come back in the answer as ids', async () => {
    const action = `{"Id":${nested(50_000)},"ActionType":5,"ObjectPathId":0}`;
    expect(await send(`{"Actions":[${action}],"ObjectPaths":{}}`)).toEqual({
      Results: [{ ActionId: null, Value: null }],
      TraceIds: [null],
    });
  });

  it('nested without end are refused', async () => {
    const info = `{"Arguments":[${nested(50_000)}]}`;
    const action = `{"Id":1,"ActionType":3,"Name":"GetItem","ObjectPathId":1,"ArgumentInfo":${info}}`;
    const path = '{"Id":1,"ObjectPathType":1,"Name":""}';
    const answer = await send(`{"Actions":[${action}],"ObjectPaths":{"1":${path}}}`);
    expect(answer).toHaveProperty('Error.Code');
  });

  it('chained without end are refused', async () => {
    const ObjectPaths: Record<string, unknown> = { 0: { ObjectPathType: 1, Name: '' } };
    for (let id = 1; id < 50_000; id++) {
      ObjectPaths[id] = { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: id - 1 };
    }
    const answer = await send({ Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 49_999 }], ObjectPaths });
    expect(answer).toHaveProperty('Error.Code');
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"Actions":[null]}', '{"Actions":[],"ObjectPaths":{"1":null}}'])(
    'are called so: %s',
    async (text) => {
      expect(await send(text)).toMatchObject({ Error: { Code: 'InvalidRequest' } });
    },
  );
});
