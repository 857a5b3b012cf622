import { refresh } from '../../src/app';
import type { Headless } from '../../src/workbench/headless';
import { AS_OF, bookOf, cellsOf, DEALS, HEADERS } from '../support/sheets';
import { startExcel } from '../support/excel';

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
});

const AREA = { row: 0, column: 0, rowCount: DEALS.length + 1, columnCount: HEADERS.length };

describe('hidden rows', () => {
  it('are read and brought up to date like the others, and that is said', async () => {
    const { book, sheet } = bookOf();
    sheet.setRowHidden(2, true);
    sheet.setRowHidden(4, true);
    await excel.open(book);
    const report = await refresh({ asOf: AS_OF });
    expect(report.deals).toHaveLength(DEALS.length);
    expect(sheet.valueAt(2, 8)).toBe('Stalled');
    expect(report.warnings.map(({ code }) => code)).toContain('hidden-rows');
    const revision = book.revision;
    await refresh({ asOf: AS_OF });
    expect(book.revision).toBe(revision);
  });

  it('hidden by a filter over our columns, every row gets its own values all the same', async () => {
    const { book, sheet } = bookOf();
    sheet.setAutoFilterArea(AREA);
    await excel.open(book);
    await refresh({ asOf: AS_OF });
    for (const row of [1, 3, 4]) sheet.setRowHidden(row, true);
    await refresh({ asOf: '2024-03-06' });
    const control = bookOf();
    control.sheet.setAutoFilterArea(AREA);
    await excel.open(control.book);
    await refresh({ asOf: '2024-03-06' });
    expect([...cellsOf(sheet)].sort()).toEqual([...cellsOf(control.sheet)].sort());
  });
});
