import { refresh, remove } from '../../src/app';
import { ADD_IN_ID } from '../../src/app/identity';
import type { Book, Sheet } from '../../src/workbench/book';
import type { Headless } from '../../src/workbench/headless';
import { AS_OF, bookOf, cellsOf, DEALS, HEADERS } from '../support/sheets';
import { startExcel } from '../support/excel';

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
});

const AREA = { row: 0, column: 0, rowCount: DEALS.length + 1, columnCount: HEADERS.length };

async function refreshed(book: Book): Promise<void> {
  await excel.open(book);
  await refresh({ asOf: AS_OF });
}

const widthsOf = (sheet: Sheet) => Array.from({ length: 20 }, (_, column) => sheet.columnWidth(column));

describe('remove', () => {
  it('takes out columns, rules, names and settings, and says how many', async () => {
    const { book, sheet } = bookOf();
    book.addInSettings.set(ADD_IN_ID, new Map([['PatientPipeline.asOf', JSON.stringify(AS_OF)]]));
    const before = cellsOf(sheet);
    await refreshed(book);
    expect(await remove()).toEqual({ columns: 6, rules: 13, names: 8, settings: 1, sheets: 0, warnings: [] });
    expect(cellsOf(sheet)).toEqual(before);
    expect(book.names).toEqual([]);
    expect(sheet.conditionalFormats).toEqual([]);
    expect(book.addInSettings.get(ADD_IN_ID).size).toBe(0);
  });

  it('gives columns their widths back', async () => {
    const { book, sheet } = bookOf();
    sheet.setColumnWidth(7, 31);
    const before = widthsOf(sheet);
    await refreshed(book);
    expect(widthsOf(sheet)).not.toEqual(before);
    await remove();
    expect(widthsOf(sheet).map((width) => width.toFixed(1))).toEqual(before.map((width) => width.toFixed(1)));
  });

  it('leaves the user’s rules and names alone', async () => {
    const { book, sheet } = bookOf();
    sheet.addConditionalFormat({
      areas: [AREA],
      condition: { type: 'Custom', formula: '$C2="Won"' },
      format: { bold: true },
    });
    book.addName({ name: 'Deals', scope: null, refersTo: '=Sheet1!$A$1:$F$7', visible: true, comment: '' });
    await refreshed(book);
    await remove();
    expect(sheet.conditionalFormats.map(({ condition, areas }) => [condition, areas])).toEqual([
      [{ type: 'Custom', formula: '$C2="Won"' }, [AREA]],
    ]);
    expect(book.names.map(({ name }) => name)).toEqual(['Deals']);
  });

  it('shrinks the AutoFilter to what it covered', async () => {
    const { book, sheet } = bookOf();
    sheet.setAutoFilterArea(AREA);
    await refreshed(book);
    await remove();
    expect(sheet.autoFilter?.area).toEqual(AREA);
  });

  it('takes columns out of a table as table columns', async () => {
    const { book, sheet } = bookOf();
    const table = sheet.addTable({ area: AREA, name: 'Deals', hasHeaders: true });
    const before = cellsOf(sheet);
    await refreshed(book);
    await remove();
    expect(table.columns.map(({ name }) => name)).toEqual(HEADERS);
    expect(cellsOf(sheet)).toEqual(before);
  });

  it('keeps what stands right of a table in its place, and says why a column stayed', async () => {
    const { book, sheet } = bookOf();
    sheet.addTable({ area: AREA, name: 'Deals', hasHeaders: true });
    await refreshed(book);
    sheet.setValue(2, 14, 'my note');
    const { warnings } = await remove();
    expect(sheet.valueAt(2, 14)).toBe('my note');
    expect(warnings[0]).toEqual({
      code: 'left-right-of-table-in-use',
      message: expect.stringContaining('Move that elsewhere and remove again') as string,
    });
    sheet.setValue(2, 14, null);
    expect((await remove()).warnings).toEqual([]);
    expect(book.names).toEqual([]);
  });

  it('keeps what the user typed into our columns beside our rows', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    sheet.setFormula(9, 6, '=SUM(G2:G7)', 140);
    await remove();
    expect(sheet.formulaAt(9, 6)).toBe('=SUM(G2:G7)');
    expect(sheet.valueAt(1, 6)).toBeNull();
  });

  it('works on every sheet that has columns of ours', async () => {
    const { book } = bookOf();
    const other = book.addSheet('Other');
    other.setValues(0, 0, [HEADERS, ...DEALS]);
    await excel.open(book);
    await refresh({ asOf: AS_OF });
    await refresh({ asOf: AS_OF, sheet: 'Other' });
    expect((await remove()).columns).toBe(12);
    expect(other.usedArea(true)?.columnCount).toBe(6);
  });

  it('has nothing to do in a workbook without anything of ours', async () => {
    const { book } = bookOf();
    await excel.open(book);
    const revision = book.revision;
    expect(await remove()).toEqual({ columns: 0, rules: 0, names: 0, settings: 0, sheets: 0, warnings: [] });
    expect(book.revision).toBe(revision);
  });

  it('leaves a protected sheet alone and says so; the next removal takes it', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    sheet.protection.protected = true;
    const { warnings, columns } = await remove();
    expect(columns).toBe(0);
    expect(warnings[0]?.code).toBe('left-sheet-protected');
    sheet.protection.protected = false;
    await remove();
    expect(book.names).toEqual([]);
  });

  it('a refresh after it makes everything anew', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    const first = cellsOf(sheet);
    await remove();
    await refresh({ asOf: AS_OF });
    expect(cellsOf(sheet)).toEqual(first);
  });
});
