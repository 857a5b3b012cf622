import type { Headless } from '../../src/workbench/headless';
import { bookOf } from '../support/sheets';
import { startExcel } from '../support/excel';

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
  await import('../../src/commands');
});

describe('the ribbon', () => {
  it('“Refresh pipeline” brings our columns up to date and tells Excel that it is done', async () => {
    const { book, sheet } = bookOf();
    await excel.open(book);
    expect(await excel.runCommand('refreshPipeline')).toBe(0);
    expect(sheet.valueAt(0, 8)).toBe('Pipeline status');
  });
});
