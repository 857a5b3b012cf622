import type { Quirks } from '../../../../src/workbench/host';
import { NO_QUIRKS, QUIRKS, quirksOf } from '../../../../src/workbench/host';
import { failureOf } from '../client';
import { openAs, PLATFORMS, sheetOf, valuesOf, write } from './support';

const LARGE = Array.from({ length: 300 }, () => ['x'.repeat(20_000)]);

describe('requests and answers above five megabytes', () => {
  it('are refused on the web', async () => {
    const { sheet } = await openAs('web');
    await expect(write('A1:A300', LARGE)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    sheet.setValues(0, 0, LARGE);
    await expect(valuesOf('A1:A300')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it.each([
    ['desktop', {}],
    ['web', { payloadLimit: null }],
  ] as const)('pass on the %s (%j)', async (platform, changes) => {
    await openAs(platform, changes);
    await write('A1:A300', LARGE);
    expect(await valuesOf('A1:A300')).toEqual(LARGE);
  });
});

describe('reading more than five million cells', () => {
  it.each([
    ['web', {}, 'RangeExceedsLimit'],
    ['desktop', { largeReadsAreNull: false }, 'RangeExceedsLimit'],
  ] as const)('is refused on the %s (%j)', async (platform, changes, code) => {
    await openAs(platform, changes);
    await expect(valuesOf('A1:Z500000')).rejects.toMatchObject({ code });
  });

  it('gives null on the desktop', async () => {
    await openAs('desktop');
    expect(await valuesOf('A1:Z500000')).toBeNull();
  });

  it('is refused where it would not fit into memory, whatever the quirks', async () => {
    const changes: Partial<Quirks> = { cellLimit: null, unboundedReadsAreNull: false, largeReadsAreNull: false };
    await openAs('desktop', changes);
    for (const address of ['A:Z', 'A1:Z1000000']) {
      await expect(valuesOf(address)).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
    }
  });
});

describe('whole columns', () => {
  it.each(PLATFORMS)('read as null (%s)', async (platform) => {
    await openAs(platform);
    expect(await valuesOf('A:A')).toBeNull();
  });

  it('read cell by cell where the quirk is off', async () => {
    await openAs('desktop', { unboundedReadsAreNull: false });
    expect(await valuesOf('A:A')).toHaveLength(1_048_576);
  });
});

describe('while a cell is edited', () => {
  it.each(PLATFORMS)('every request is refused, also one that only reads (%s)', async (platform) => {
    const { host } = await openAs(platform);
    host.editing = true;
    const codes = [await failureOf((context) => (sheetOf(context).load('name'), context.sync()))];
    host.editing = false;
    expect(codes[0]?.code).toBe('InvalidOperationInCellEditMode');
    await write('A1', [['done']]);
  });

  it('a request that may wait does so', async () => {
    const { host, sheet } = await openAs('web');
    host.editing = true;
    const done = Excel.run({ delayForCellEdit: true }, async (context) => {
      sheetOf(context).getRange('A1').values = [['late']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sheet.valueAt(0, 0)).toBeNull();
    host.editing = false;
    await done;
    expect(sheet.valueAt(0, 0)).toBe('late');
  });
});

describe('merged cells and protected sheets', () => {
  it.each(PLATFORMS)('refuse a table with their own codes (%s)', async (platform) => {
    const { sheet } = await openAs(platform);
    sheet.merge({ row: 0, column: 0, rowCount: 1, columnCount: 2 });
    const add = async () => {
      const { code } = await failureOf(async (context) => {
        sheetOf(context).tables.add('A1:C3', true);
        await context.sync();
      });
      return code;
    };
    expect(await add()).toBe('MergedRangeConflict');
    sheet.protection.protected = true;
    expect(await add()).toBe('AccessDenied');
  });
});

describe('a batch', () => {
  it.each(PLATFORMS)('is no transaction: what ran before an error stays done (%s)', async (platform) => {
    const { sheet } = await openAs(platform);
    await failureOf(async (context) => {
      sheetOf(context).getRange('A1').values = [['stays']];
      context.workbook.worksheets.getItem('nowhere').delete();
      sheetOf(context).getRange('A2').values = [['never']];
      await context.sync();
    });
    expect([sheet.valueAt(0, 0), sheet.valueAt(1, 0)]).toEqual(['stays', null]);
  });
});

describe('the 1904 system', () => {
  it.each([
    [1900, 36526],
    [1904, 35064],
  ] as const)('shows only in what a worksheet function says: %d', async (dateSystem, serial) => {
    const { book } = await openAs('web');
    book.dateSystem = dateSystem;
    const value = await Excel.run(async (context) => {
      const date = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return date.value;
    });
    expect(value).toBe(serial);
  });
});

describe('quirks', () => {
  it('can all be switched off, and are on where they belong', () => {
    for (const [name, { desktop, web, off }] of Object.entries(QUIRKS)) {
      const key = name as keyof Quirks;
      expect([quirksOf('desktop')[key], quirksOf('web')[key], NO_QUIRKS[key]]).toEqual([desktop, web, off]);
      expect([desktop, web].some((value) => value !== off)).toBe(true);
    }
  });
});
