import { CellError } from '../../../../src/workbench/book';
import type { FunctionArgument, FunctionResult, Platform, Quirks } from '../../../../src/workbench/host';
import { bookWith, openBook, settled } from '../client';
import { openAs, PLATFORMS } from './support';

type Argument = string | number | boolean | null;

/** What the functions below were called with. */
let received: unknown[] = [];
const cancelled: string[] = [];
let tick = () => undefined as void;

/** As much of the client's global as these tests use; its types are a package of their own. */
interface FunctionsOfClient {
  associate(id: string, run: (...args: unknown[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: { notAvailable: string; divisionByZero: string };
}

interface StreamingInvocation {
  onCanceled: () => void;
  setResult(result: number): void;
}

beforeAll(async () => {
  await openBook();
  const CustomFunctions = Reflect.get(globalThis, 'CustomFunctions') as FunctionsOfClient;
  const associate = (id: string, run: (...args: never[]) => unknown) =>
    CustomFunctions.associate(id, run as () => unknown);
  associate('ECHO', (...args: unknown[]) => {
    received = args.slice(0, -1);
    return 'called';
  });
  associate('ADD', (one: number, other: number) => one + other);
  associate('LATER', (value: Argument) => Promise.resolve(value));
  associate('GRID', () => [
    ['a', null],
    [1, true],
  ]);
  associate('NOTHING', () => null);
  associate('INFINITE', () => Infinity);
  associate('FAILS', () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no such company');
  });
  associate('THROWS', () => {
    throw new Error('a fault');
  });
  associate('ERRORS', () => [['ok', new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)]]);
  associate('CLOCK', (invocation: StreamingInvocation) => {
    invocation.onCanceled = () => cancelled.push('CLOCK');
    invocation.setResult(1);
    tick = () => invocation.setResult(2);
  });
});

async function call(
  name: string,
  args: readonly FunctionArgument[] = [],
  platform: Platform = 'web',
  changes: Partial<Quirks> = {},
  options: { takesErrors?: boolean; row?: number } = {},
): Promise<FunctionResult> {
  const { host, sheet } = await openAs(
    platform,
    changes,
    bookWith([['h', 'i'], [1, null], [CellError.of('#N/A') as never]]),
  );
  sheet.addTable({ area: { row: 9, column: 0, rowCount: 2, columnCount: 2 }, hasHeaders: true });
  const places = args.map((argument) =>
    typeof argument === 'object' && argument !== null && 'area' in argument ? { ...argument, sheet } : argument,
  );
  const cell = { sheet, row: options.row ?? 5, column: 0 };
  const takesErrors = options.takesErrors ?? false;
  return host.callFunctions([{ name, args: places, cell, takesErrors }])[0]!.result;
}

/** The cells of an area of the sheet that `call` opens. */
function cells(row: number, rowCount: number, columnCount: number): FunctionArgument {
  return { sheet: null as never, area: { row, column: 0, rowCount, columnCount } };
}

describe('custom functions', () => {
  it('show what they return, later or at once, and their errors', async () => {
    const calls: [name: string, args: FunctionArgument[], shown: unknown][] = [
      ['ADD', [1, 2], 3],
      ['add', [1, 2], 3],
      ['LATER', ['x'], 'x'],
      ['INFINITE', [], CellError.of('#NUM!')],
      ['FAILS', [], CellError.of('#N/A')],
      ['THROWS', [], CellError.of('#VALUE!')],
      ['NOBODY', [], CellError.of('#VALUE!')],
    ];
    const { host, sheet } = await openAs('web');
    const cell = { sheet, row: 0, column: 0 };
    const pending = host.callFunctions(calls.map(([name, args]) => ({ name, args, cell })));
    const results = await Promise.all(pending.map(({ result }) => result));
    expect(results).toEqual(calls.map(([, , shown]) => [[shown]]));
    expect(await call('ERRORS')).toEqual([['ok', CellError.of('#DIV/0!')]]);
  });

  it.each([
    ['desktop', {}, 0],
    ['web', {}, null],
    ['desktop', { emptyArgumentsAreZero: false }, null],
    ['web', { emptyArgumentsAreZero: true }, 0],
  ] as const)('on the %s (%j) get %j for an empty cell', async (platform, changes, empty) => {
    await call('ECHO', [null, cells(0, 2, 2), undefined], platform, changes);
    expect(received).toEqual([
      empty,
      [
        ['h', 'i'],
        [1, empty],
      ],
      null,
    ]);
  });

  it.each(PLATFORMS)('show 0 for null, alone and in arrays (%s)', async (platform) => {
    expect(await call('GRID', [], platform)).toEqual([
      ['a', 0],
      [1, true],
    ]);
    expect(await call('NOTHING', [], platform)).toEqual([[0]]);
  });

  it('show nothing for null where the quirk is off', async () => {
    expect(await call('GRID', [], 'web', { nullResultsAreZero: false })).toEqual([
      ['a', null],
      [1, true],
    ]);
  });

  it.each(PLATFORMS)('cannot spill inside a table (%s)', async (platform) => {
    expect(await call('GRID', [], platform, {}, { row: 10 })).toEqual([[CellError.of('#SPILL!')]]);
    expect(await call('ADD', [1, 2], platform, {}, { row: 10 })).toEqual([[3]]);
  });

  it('spill everywhere where the quirk is off', async () => {
    expect(await call('GRID', [], 'web', { arraysCannotSpillInTables: false }, { row: 10 })).toHaveLength(2);
  });

  it('are not called with errors, whose result is the error, unless they take them', async () => {
    received = [];
    expect(await call('ECHO', [cells(2, 1, 1)])).toEqual([[CellError.of('#N/A')]]);
    expect(received).toEqual([]);
    expect(await call('ECHO', [cells(2, 1, 1)], 'web', {}, { takesErrors: true })).toEqual([['called']]);
    expect(received).toMatchObject([[[{ code: '#N/A' }]]]);
  });

  it('stream until they are cancelled, and hear of it', async () => {
    const { host, sheet } = await openAs('web');
    const [clock] = host.callFunctions([{ name: 'CLOCK', args: [], cell: { sheet, row: 0, column: 0 }, stream: true }]);
    const results: FunctionResult[] = [];
    const second = new Promise<void>((resolve) => {
      clock!.onResult((result) => {
        results.push(result);
        if (results.length === 1) tick();
        else resolve();
      });
    });
    await second;
    clock!.cancel();
    await settled();
    expect(results).toEqual([[[1]], [[2]]]);
    expect(cancelled).toEqual(['CLOCK']);
  });

  it('that stream end when another workbook is opened', async () => {
    cancelled.length = 0;
    const { host, sheet } = await openAs('web');
    host.callFunctions([{ name: 'CLOCK', args: [], cell: { sheet, row: 0, column: 0 }, stream: true }]);
    await settled();
    await openAs('web');
    await settled();
    expect(cancelled).toEqual(['CLOCK']);
  });
});
