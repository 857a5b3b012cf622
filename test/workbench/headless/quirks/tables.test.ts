import type { Platform, Quirks } from '../../../../src/workbench/host';
import { bookWith } from '../client';
import { openAs, PLATFORMS, write } from './support';

const AREA = { row: 0, column: 0, rowCount: 2, columnCount: 2 };

async function openTable(platform: Platform, changes: Partial<Quirks> = {}) {
  const rows = [
    ['Company', 'Stage'],
    ['Acme', 'Offer'],
  ];
  const opened = await openAs(platform, changes, bookWith(rows));
  const table = opened.sheet.addTable({ area: AREA, hasHeaders: true });
  return { ...opened, table, size: () => [table.area.rowCount, table.area.columnCount] };
}

describe('tables', () => {
  it.each(PLATFORMS)('grow over values written right under them (%s)', async (platform) => {
    const { size } = await openTable(platform);
    await write('A3:A4', [['Birch'], ['Cedar']]);
    expect(size()).toEqual([4, 2]);
  });

  it('grow over values written right beside them, and name the column', async () => {
    const { table, sheet, size } = await openTable('web');
    await write('C1:C2', [['Days'], [12]]);
    await write('D2', [['x']]);
    expect(size()).toEqual([2, 4]);
    expect(table.columns.map(({ name }) => name)).toEqual(['Company', 'Stage', 'Days', 'Column1']);
    expect(sheet.valueAt(0, 3)).toBe('Column1');
  });

  it('grow only up to the last value', async () => {
    const { size } = await openTable('web');
    await write('A3:B6', [
      ['Birch', ''],
      ['', 'RFQ'],
      ['', ''],
      ['', ''],
    ]);
    expect(size()).toEqual([4, 2]);
  });

  it('do not grow over cells that are taken', async () => {
    const { size, sheet } = await openTable('web');
    sheet.setValue(2, 1, 'taken');
    await write('A3', [['Birch']]);
    expect(size()).toEqual([2, 2]);
  });

  it.each(['A4', 'D2', 'C3', 'D1:D2'])('do not grow over what does not touch them: %s', async (address) => {
    const { size } = await openTable('web');
    await write(address, 'x');
    expect(size()).toEqual([2, 2]);
  });

  it('grow with the pieces into which the client cuts a large write', async () => {
    const { size } = await openTable('desktop');
    const values = Array.from({ length: 2000 }, (_row, i) => [`row ${i}`, i]);
    await write('A3:B2002', values);
    expect(size()).toEqual([2002, 2]);
  });

  it('stay as they are where the quirk is off', async () => {
    const { size } = await openTable('desktop', { tablesGrow: false });
    await write('A3', [['Birch']]);
    expect(size()).toEqual([2, 2]);
  });
});
