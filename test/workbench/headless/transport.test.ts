import { ADD_IN, bookWith, failureOf, openBook, settled } from './client';

const write = (address: string, value: unknown) => async (context: Excel.RequestContext) => {
  context.workbook.worksheets.getFirst().getRange(address).values = value as unknown[][];
  await context.sync();
};

function saved(): Promise<Office.AsyncResultStatus> {
  return new Promise((resolve) => Office.context.document.settings.saveAsync((result) => resolve(result.status)));
}

describe('what goes over the wire', () => {
  it('is counted: one sync is one, what the client does on its own is none', async () => {
    const { headless } = await openBook();
    await Excel.run(write('A1', 'x'));
    expect(headless.traffic).toMatchObject({ syncs: 1 });
    expect(headless.traffic.bytesSent).toBeGreaterThan(100);
    expect(headless.traffic.bytesReceived).toBeGreaterThan(50);
    headless.traffic.reset();
    expect(headless.traffic).toMatchObject({ requests: 0, syncs: 0, bytesSent: 0 });
  });

  it.each([
    [5102, 'ActivityLimitReached'],
    [5012, 'InvalidOrTimedOutSession'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
    [5104, 'ResponsePayloadSizeLimitExceeded'],
    [7000, 'AccessDenied'],
    [5004, 'InvalidOperationInCellEditMode'],
  ])('can be made to fail with code %d once, which the client calls %s', async (errorCode, code) => {
    const { headless, book } = await openBook();
    headless.failNext({ errorCode });
    expect((await failureOf(write('A1', 'x'))).code).toBe(code);
    expect(book.activeSheet.valueAt(0, 0)).toBeNull();
    await Excel.run(write('A1', 'x'));
    expect(book.activeSheet.valueAt(0, 0)).toBe('x');
  });

  it('can be lost on its way back', async () => {
    const { headless, book } = await openBook();
    headless.failNext({ errorCode: 5104, applied: true }, 2);
    await Excel.run(write('A1', 1));
    await failureOf(write('A1', 2));
    expect(book.activeSheet.valueAt(0, 0)).toBe(2);
  });

  it('can be made to fail at an action: what stands before it stays done', async () => {
    const { headless, book } = await openBook();
    headless.failNext({ code: 'InvalidOperation', action: 8 });
    const failure = await failureOf(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.values = [['first']];
      range.format.fill.color = 'red';
      await context.sync();
    });
    expect(failure.code).toBe('InvalidOperation');
    expect(book.activeSheet.valueAt(0, 0)).toBe('first');
    expect(book.activeSheet.styleAt(0, 0)).toBe(0);
  });

  it('is refused above five megabytes', async () => {
    const { book } = await openBook();
    const large = Array.from({ length: 300 }, () => ['x'.repeat(20_000)]);
    expect((await failureOf(write('A1:A300', large))).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(book.activeSheet.usedArea(true)).toBeNull();
    book.activeSheet.setValues(0, 0, large);
    const read = failureOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:A300').load('values');
      await context.sync();
    });
    expect((await read).code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('document settings', () => {
  it('are the same by both ways, and come with a workbook', async () => {
    const book = bookWith();
    book.addInSettings.set(ADD_IN, new Map([['asOf', '"2024-03-05"']]));
    await openBook(book);
    const { settings } = Office.context.document;
    expect(settings.get('asOf')).toBe('2024-03-05');
    settings.set('list', [1, { a: true }]);
    settings.remove('asOf');
    expect(await saved()).toBe('succeeded');
    expect([...book.addInSettings.get(ADD_IN)]).toEqual([['list', '[1,{"a":true}]']]);
    const read = await Excel.run(async (context) => {
      const { settings: ofWorkbook } = context.workbook;
      const list = ofWorkbook.getItem('list').load('value');
      const gone = ofWorkbook.getItemOrNullObject('asOf');
      ofWorkbook.add('new', 5);
      await context.sync();
      ofWorkbook.getItem('list').delete();
      await context.sync();
      return [list.value, gone.isNullObject];
    });
    expect(read).toEqual([[1, { a: true }], true]);
    expect([...book.addInSettings.get(ADD_IN)]).toEqual([['new', '5']]);
  });

  it('of a workbook that was closed are not seen in the next', async () => {
    const first = bookWith();
    first.addInSettings.set(ADD_IN, new Map([['asOf', '1']]));
    await openBook(first);
    await openBook();
    expect(Office.context.document.settings.get('asOf')).toBeNull();
  });

  it('called __proto__ are settings like any other', async () => {
    const { book } = await openBook();
    await Excel.run(async (context) => {
      context.workbook.settings.add('__proto__', { polluted: 1 });
      await context.sync();
    });
    expect([...book.addInSettings.get(ADD_IN)]).toEqual([['__proto__', '{"polluted":1}']]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('ribbon commands', () => {
  it('run the associated function, and end when it says so', async () => {
    const { headless } = await openBook();
    const pressed: string[] = [];
    Office.actions.associate('refresh', (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    expect(await headless.runCommand('refresh')).toBe(0);
    expect(pressed).toEqual(['refresh']);
  });

  it('that the add-in does not know end with a status of their own', async () => {
    const { headless } = await openBook();
    expect(await headless.runCommand('nobody')).toBe(11101);
  });
});

describe('the task pane', () => {
  it('is shown and hidden by the add-in, which hears of it', async () => {
    const { headless } = await openBook();
    const modes: string[] = [];
    const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
    await Office.addin.hide();
    expect(headless.host.pane?.visible).toBe(false);
    await Office.addin.showAsTaskpane();
    await settled();
    await stop();
    expect(headless.host.pane?.visible).toBe(true);
    expect(modes).toEqual(['Hidden', 'Taskpane']);
  });

  it('cannot be made to open with the document: the file would have to say so', async () => {
    await openBook();
    await expect(Office.addin.setStartupBehavior(Office.StartupBehavior.load)).rejects.toMatchObject({
      code: 'ApiNotFound',
    });
  });
});

describe('the rest of the common API', () => {
  it('fails instead of pretending', async () => {
    await openBook();
    const selected = await new Promise<Office.AsyncResult<unknown>>((resolve) =>
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve),
    );
    expect([selected.status, selected.error.code]).toEqual(['failed', 5000]);
  });

  it('declares no more than the client can do', () => {
    const { requirements } = Office.context;
    expect(['1.11', '1.15', '1.16'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([
      true,
      true,
      false,
    ]);
    expect(requirements.isSetSupported('RibbonApi', '1.1')).toBe(false);
  });
});
