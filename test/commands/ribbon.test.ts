import { ADD_IN_ID } from '../../src/app';
import { startHeadless, type Headless } from '../../src/workbench/headless';
import { newBook } from '../../src/workbench/xlsx';
import { bookOf } from '../support/sheets';

let excel: Headless;

beforeAll(async () => {
  excel = await startHeadless({ book: newBook(), addInId: ADD_IN_ID });
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
