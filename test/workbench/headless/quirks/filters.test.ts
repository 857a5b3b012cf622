import type { Platform, Quirks } from '../../../../src/workbench/host';
import { bookWith, failureOf } from '../client';
import { openAs, PLATFORMS, sheetOf } from './support';

const ROWS = [
  ['Company', 'Days'],
  ['Acme', 10],
  ['Birch', 20],
  ['acorn', 30],
  ['', 40],
];

async function openList(platform: Platform = 'web', changes: Partial<Quirks> = {}) {
  const opened = await openAs(platform, changes, bookWith(ROWS));
  opened.sheet.setValue(4, 0, null);
  const hidden = () => [1, 2, 3, 4].filter((row) => opened.sheet.rowHidden(row));
  return { ...opened, hidden };
}

async function apply(criteria: object, column = 0, address = 'A1:B5') {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.autoFilter.apply(sheet.getRange(address), column, criteria as Excel.FilterCriteria);
    await context.sync();
  });
}

async function readCriteria(): Promise<Excel.FilterCriteria[]> {
  return Excel.run(async (context) => {
    const { autoFilter } = sheetOf(context);
    autoFilter.load('criteria');
    await context.sync();
    return autoFilter.criteria;
  });
}

describe('criteria of an AutoFilter', () => {
  it.each([
    [{ filterOn: 'Values', values: ['Acme', 'BIRCH'] }, [3, 4]],
    [{ filterOn: 'Values', values: [''] }, [1, 2, 3]],
    [{ filterOn: 'Custom', criterion1: '=a*' }, [2, 4]],
    [{ filterOn: 'Custom', criterion1: '<>a*' }, [1, 3]],
    [{ filterOn: 'Custom', criterion1: '=?irch' }, [1, 3, 4]],
    [{ filterOn: 'Custom', criterion1: '=' }, [1, 2, 3]],
    [{ filterOn: 'Custom', criterion1: '<>' }, [4]],
    [{ filterOn: 'Custom', criterion1: '=a*', operator: 'Or', criterion2: '=b*' }, [4]],
    [{ filterOn: 'Custom', criterion1: '>b' }, [1, 3, 4]],
  ])('hide the rows that do not meet them: %j', async (criteria, expected) => {
    const { hidden } = await openList();
    await apply(criteria);
    expect(hidden()).toEqual(expected);
  });

  it.each([
    ['>15', [1]],
    ['<=20', [3, 4]],
    ['20', [1, 3, 4]],
    ['<>20', [2]],
  ])('compare numbers by their value: %s', async (criterion1, expected) => {
    const { hidden } = await openList();
    await apply({ filterOn: 'Custom', criterion1 }, 1);
    expect(hidden()).toEqual(expected);
  });

  it('of several columns hold together, and are read as they were given', async () => {
    const { hidden } = await openList();
    await apply({ filterOn: 'Values', values: ['acorn', 'Acme'] });
    await apply({ filterOn: 'Custom', criterion1: '>5', operator: 'And', criterion2: '<25' }, 1);
    expect(hidden()).toEqual([2, 3, 4]);
    expect(await readCriteria()).toMatchObject([
      { filterOn: 'Values', values: ['acorn', 'Acme'], criterion1: null },
      { filterOn: 'Custom', criterion1: '>5', operator: 'And', criterion2: '<25', values: null },
    ]);
    await Excel.run(async (context) => {
      sheetOf(context).autoFilter.clearColumnCriteria(1);
      await context.sync();
    });
    expect(hidden()).toEqual([2, 4]);
    await Excel.run(async (context) => {
      sheetOf(context).autoFilter.clearCriteria();
      await context.sync();
    });
    expect(hidden()).toEqual([]);
  });

  it('of a file are read as far as they are understood', async () => {
    const { sheet } = await openList();
    const area = { row: 0, column: 0, rowCount: 5, columnCount: 6 };
    const criteria = [
      '<filterColumn colId="0"><filters blank="1"><filter val="A &amp; B"/></filters></filterColumn>',
      '<x:filterColumn colId="1"><x:top10 percent="1" top="0" val="10"/></x:filterColumn>',
      '<filterColumn colId="2"><dynamicFilter type="aboveAverage"/></filterColumn>',
      '<filterColumn colId="3"><colorFilter dxfId="0" cellColor="0"/></filterColumn>',
      '<filterColumn colId="4"><customFilters><customFilter operator="lessThan" val="5"/></customFilters></filterColumn>',
    ];
    sheet.load({ autoFilter: { area, criteria } });
    expect(await readCriteria()).toMatchObject([
      { filterOn: 'Values', values: ['A & B', ''] },
      { filterOn: 'BottomPercent', criterion1: '10' },
      { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' },
      { filterOn: 'FontColor' },
      { filterOn: 'Custom', criterion1: '<5', criterion2: null },
      { filterOn: null },
    ]);
    await expect(apply({ filterOn: 'Values', values: ['x'] }, 0, 'A1:F5')).rejects.toMatchObject({
      code: 'ApiNotFound',
    });
    expect(sheet.autoFilter?.criteria).toBe(criteria);
  });

  it.each([
    [{ filterOn: 'Dynamic', dynamicCriteria: 'Today' }, 'ApiNotFound'],
    [{ filterOn: 'TopItems', criterion1: '3' }, 'ApiNotFound'],
    [{ filterOn: 'Values', values: [{ date: '2024-01-01', specificity: 'Month' }] }, 'ApiNotFound'],
    [{ filterOn: 'Values' }, 'InvalidArgument'],
    [{ filterOn: 'Custom' }, 'InvalidArgument'],
  ])('that cannot be evaluated are refused: %j', async (criteria, code) => {
    const { hidden } = await openList();
    await expect(apply(criteria)).rejects.toMatchObject({ code });
    expect(hidden()).toEqual([]);
  });

  it('of a column that the filter does not have are refused', async () => {
    await openList();
    await expect(apply({ filterOn: 'Values', values: [] }, 2)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each(PLATFORMS)('cannot be given back with the nulls that they are read with (%s)', async (platform) => {
    await openList(platform);
    await apply({ filterOn: 'Values', values: ['Acme'] });
    const [criteria] = await readCriteria();
    await expect(apply(criteria!)).rejects.toMatchObject({ code: 'InvalidArgument' });
    await apply(Object.fromEntries(Object.entries(criteria!).filter(([, value]) => value !== null)));
  });

  it('can be given back as they are where the quirk is off', async () => {
    const { hidden } = await openList('web', { criteriaNullsAreRefused: false });
    await apply({ filterOn: 'Values', values: ['Acme'] });
    await apply((await readCriteria())[0]!);
    expect(hidden()).toEqual([2, 3, 4]);
  });

  it('do not take longer with a pattern made to', async () => {
    const { hidden, sheet } = await openList();
    sheet.setValue(1, 0, 'a'.repeat(2000));
    await apply({ filterOn: 'Custom', criterion1: `=${'a*'.repeat(120)}b` });
    expect(hidden()).toEqual([1, 2, 3, 4]);
  });
});

describe('a filter put on another range', () => {
  async function extend() {
    await apply({ filterOn: 'Values', values: ['Acme'] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.autoFilter.apply(sheet.getRange('A1:C5'));
      await context.sync();
    });
  }

  it.each(PLATFORMS)('forgets its criteria and shows what they hid (%s)', async (platform) => {
    const { hidden, sheet } = await openList(platform);
    await extend();
    expect([hidden(), sheet.isFiltered, sheet.autoFilter?.area.columnCount]).toEqual([[], false, 3]);
  });

  it('keeps them where the quirk is off', async () => {
    const { hidden, sheet } = await openList('web', { applyDropsCriteria: false });
    await extend();
    expect([hidden(), sheet.isFiltered, sheet.autoFilter?.area.columnCount]).toEqual([[2, 3, 4], true, 3]);
  });

  it('is refused on a protected sheet', async () => {
    const { sheet } = await openList();
    sheet.protection.protected = true;
    const failure = await failureOf(async (context) => {
      sheetOf(context).autoFilter.apply('A1:B5');
      await context.sync();
    });
    expect(failure.code).toBe('AccessDenied');
  });
});

describe('the visible cells of a range', () => {
  it('are found as areas, without those that a filter or a hand has hidden', async () => {
    const { sheet } = await openList();
    await apply({ filterOn: 'Values', values: ['Acme', 'acorn'] });
    sheet.setColumnHidden(1, true);
    const found = await Excel.run(async (context) => {
      const areas = sheetOf(context).getRange('A1:C5').getSpecialCellsOrNullObject('Visible').load('address');
      const none = sheetOf(context).getRange('A3:C3').getSpecialCellsOrNullObject('Visible');
      await context.sync();
      return [areas.address, none.isNullObject];
    });
    expect(found).toEqual(['Sheet1!A1:A2,Sheet1!C1:C2,Sheet1!A4,Sheet1!C4', true]);
  });
});
