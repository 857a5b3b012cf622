import fc from 'fast-check';
import { AppFailure, refresh, type RefreshReport } from '../../src/app';
import { ADD_IN_ID } from '../../src/app/identity';
import type { Book, Sheet } from '../../src/workbench/book';
import type { Headless } from '../../src/workbench/headless';
import { newBook } from '../../src/workbench/xlsx';
import { AS_OF, bookOf, cellsOf, DEALS, daysAgo, fill, HEADERS, STATUSES } from '../support/sheets';
import { startExcel } from '../support/excel';

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
});

const OWN = ['Days silent', 'Days in stage', 'Pipeline status', 'Next check-in', 'Why', 'Checked on'];

async function refreshed(book: Book, request: Parameters<typeof refresh>[0] = {}): Promise<RefreshReport> {
  await excel.open(book);
  excel.traffic.reset();
  return refresh({ asOf: AS_OF, ...request });
}

/** A sheet of chance need not read as a list of prospects; null says that it was refused for that. */
function refusal(error: unknown): null {
  if (error instanceof AppFailure && error.failure.code === 'not-a-prospect-sheet') return null;
  throw error;
}

const rowOf = (sheet: Sheet, row: number, column: number, count: number) =>
  sheet.readValues({ row, column, rowCount: 1, columnCount: count })[0];

describe('the statuses', () => {
  it('every deal gets one, with its clocks and a reason', async () => {
    const report = await refreshed(bookOf().book);
    expect(report.deals.map(({ status }) => status)).toEqual(STATUSES);
    expect(report.deals[0]).toMatchObject({
      row: 2,
      company: 'Acme',
      deal: 'Pump',
      lastContact: '2024-02-14',
      daysSilent: 20,
      daysInStage: 100,
      nextCheckIn: '2024-03-27',
    });
    expect(report.deals[5]).toMatchObject({ status: 'closed', daysSilent: null, daysInStage: null, nextCheckIn: null });
    expect(report.deals.every(({ why }) => why.length > 0)).toBe(true);
    expect(report.counts).toMatchObject({
      quiet: 1,
      stalled: 1,
      slipping: 1,
      answer: 1,
      'needs-data': 1,
      closed: 1,
      moving: 0,
    });
  });

  it('a cell that has to be mended is named with what to do', async () => {
    const { needsData } = await refreshed(bookOf().book);
    expect(needsData).toEqual([
      { row: 6, column: 'E', value: 'soon', reason: expect.stringContaining('E6') as string },
    ]);
  });
});

describe('where the columns go', () => {
  it('a plain range gets them right beside it', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    expect(rowOf(sheet, 0, 6, 6)).toEqual(OWN);
    expect(rowOf(sheet, 1, 6, 3)).toEqual([20, 100, 'Quiet']);
    expect(sheet.valueAt(1, 11)).toBe(daysAgo(0));
  });

  it('a range anywhere on the sheet gets them beside its own header row', async () => {
    const book = newBook();
    fill(book.activeSheet, { row: 4, column: 2 });
    book.activeSheet.setValue(0, 2, 'Our prospects');
    await refreshed(book);
    expect(rowOf(book.activeSheet, 4, 8, 6)).toEqual(OWN);
  });

  it('a table gets them as columns of its own', async () => {
    const { book, sheet } = bookOf();
    const area = { row: 0, column: 0, rowCount: DEALS.length + 1, columnCount: HEADERS.length };
    const table = sheet.addTable({ area, name: 'Deals', hasHeaders: true });
    const report = await refreshed(book);
    expect(report.table).toBe('Deals');
    expect(table.columns.map(({ name }) => name)).toEqual([...HEADERS, ...OWN]);
    expect(table.area.columnCount).toBe(12);
    expect(sheet.valueAt(1, 8)).toBe('Quiet');
  });

  it('in a table, a user’s column with our header keeps its name, and ours gets another', async () => {
    const { book, sheet } = bookOf({ headers: ['Company', 'Deal', 'Stage', 'In stage since', 'Last contact', 'Why'] });
    sheet.addTable({ area: { row: 0, column: 0, rowCount: 7, columnCount: 6 }, name: 'Deals', hasHeaders: true });
    await refreshed(book);
    expect(sheet.valueAt(0, 5)).toBe('Why');
    expect(sheet.valueAt(0, 10)).toBe('Why (2)');
  });

  it.each([
    ['a value', (sheet: Sheet) => sheet.setValue(3, 7, 'my note')],
    ['a formula that shows nothing', (sheet: Sheet) => sheet.setFormula(3, 7, '=IF(A1="","x","")', '')],
  ])('where %s stands beside the list, they stand apart and say whose row it is', async (_, occupy) => {
    const { book, sheet } = bookOf();
    occupy(sheet);
    const before = cellsOf(sheet);
    const report = await refreshed(book);
    expect(rowOf(sheet, 0, 9, 7)).toEqual(['For', ...OWN]);
    expect(sheet.valueAt(1, 9)).toBe('Acme · Pump');
    expect(report.warnings.map(({ code }) => code)).toContain('columns-apart');
    for (const [cell, value] of before) expect(cellsOf(sheet).get(cell)).toEqual(value);
  });

  it.each([
    ['merged cells', (sheet: Sheet) => sheet.merge({ row: 2, column: 7, rowCount: 2, columnCount: 1 })],
    [
      'formatted cells',
      (sheet: Sheet) => sheet.changeStyles({ row: 2, column: 7, rowCount: 1, columnCount: 1 }, { numberFormat: '0%' }),
    ],
    [
      'header cells with a fill',
      (sheet: Sheet) =>
        sheet.changeStyles({ row: 0, column: 6, rowCount: 1, columnCount: 4 }, { fillColor: '#FFEEAA' }),
    ],
    ['a hidden column', (sheet: Sheet) => sheet.setColumnHidden(7, true)],
  ])('where %s are beside the list, they stand apart too', async (_, prepare) => {
    const { book, sheet } = bookOf();
    prepare(sheet);
    await refreshed(book);
    const target = book.names.find(({ name }) => name.endsWith('.for'))!.target()!;
    expect(target.area.column).toBeGreaterThan(7);
    expect(rowOf(sheet, 0, 6, 2)).toEqual([null, null]);
  });

  it('an AutoFilter is stretched over them, so that a sort takes them along', async () => {
    const { book, sheet } = bookOf();
    sheet.setAutoFilterArea({ row: 0, column: 0, rowCount: 7, columnCount: 6 });
    await refreshed(book);
    expect(sheet.autoFilter?.area).toEqual({ row: 0, column: 0, rowCount: 7, columnCount: 12 });
  });
});

describe('ownership', () => {
  it('is a hidden name on each header cell', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    expect(book.names.map(({ name, visible }) => [name, visible])).toEqual([
      ['PatientPipeline.1.anchor', false],
      ['PatientPipeline.1.daysSilent', false],
      ['PatientPipeline.1.daysInStage', false],
      ['PatientPipeline.1.status', false],
      ['PatientPipeline.1.nextCheckIn', false],
      ['PatientPipeline.1.why', false],
      ['PatientPipeline.1.checkedOn', false],
      ['PatientPipeline.1.ready', false],
    ]);
    expect(book.names[1]?.target()).toEqual({ sheet, area: { row: 0, column: 6, rowCount: 1, columnCount: 1 } });
  });

  it('a user’s column that has our header is never taken over', async () => {
    const { book, sheet } = bookOf({
      headers: ['Company', 'Deal', 'Stage', 'In stage since', 'Last contact', 'Days silent'],
    });
    const before = cellsOf(sheet);
    await refreshed(book);
    for (const [cell, value] of before) expect(cellsOf(sheet).get(cell)).toEqual(value);
    expect(sheet.valueAt(0, 6)).toBe('Days silent');
  });

  it('a column that the user deleted stays away until it is asked for', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    const why = book.names.find(({ name }) => name.endsWith('.why'))!;
    book.deleteName(why);
    book.addName({ name: why.name, scope: null, refersTo: '=#REF!', visible: false, comment: sheet.name });
    for (let row = 0; row < 7; row += 1) sheet.setValue(row, 10, null);

    const without = await refreshed(book);
    expect(without.warnings.map(({ code }) => code)).toContain('columns-deleted');
    expect(sheet.valueAt(0, 10)).toBeNull();

    await refreshed(book, { restoreColumns: true });
    const target = book.names.find(({ name }) => name.endsWith('.why'))!.target()!;
    expect(sheet.valueAt(0, target.area.column)).toBe('Why');
    expect(sheet.valueAt(1, target.area.column)).not.toBeNull();
  });
});

describe('what the user does to our columns between two refreshes', () => {
  it.each([
    ['a header of his own', 'Budget'],
    ['no header', null],
  ])('a column with %s has become the user’s: nothing in it changes, and that is said', async (_, header) => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    sheet.setValue(0, 6, header);
    for (let row = 1; row < 7; row += 1) sheet.setValue(row, 6, 1000 + row);
    const report = await refreshed(book, { asOf: '2024-03-06', language: 'ja' });
    expect(sheet.valueAt(0, 6)).toBe(header);
    expect(sheet.readValues({ row: 1, column: 6, rowCount: 6, columnCount: 1 }).flat()).toEqual([
      1001, 1002, 1003, 1004, 1005, 1006,
    ]);
    expect(rowOf(sheet, 0, 7, 2)).toEqual(['現段階日数', 'パイプライン状況']);
    expect(report.warnings.find(({ code }) => code === 'columns-deleted')?.message).toContain('無連絡日数');

    await refreshed(book, { restoreColumns: true });
    expect(sheet.valueAt(0, 6)).toBe(header);
    expect(sheet.valueAt(0, 12)).toBe('無連絡日数');
  });

  it('without their names our columns count as the user’s: they stay, new ones are made, and that is said', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    const before = cellsOf(sheet);
    for (const name of [...book.names]) book.deleteName(name);
    const report = await refreshed(book, { asOf: '2024-03-06' });
    for (const [cell, value] of before) expect(cellsOf(sheet).get(cell)).toEqual(value);
    expect(sheet.valueAt(0, 12)).toBe('Days silent');
    expect(report.warnings.find(({ code }) => code === 'columns-unmarked')?.message).toContain('delete them');
  });

  it('a column cut and pasted below the list is left out and named', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    const marker = book.names.find(({ name }) => name.endsWith('.why'))!;
    book.deleteName(marker);
    book.addName({
      name: marker.name,
      scope: null,
      refersTo: '=Sheet1!$B$40',
      visible: false,
      comment: marker.comment,
    });
    for (let row = 0; row < 7; row += 1) sheet.setValue(row, 10, null);
    sheet.setValue(39, 1, 'Why');
    const report = await refreshed(book);
    expect(report.warnings.find(({ code }) => code === 'columns-deleted')?.message).toContain('Why');
    expect(sheet.valueAt(39, 1)).toBe('Why');
    expect(sheet.valueAt(0, 10)).toBeNull();
  });
});

describe('what is written', () => {
  it('texts stay texts, whatever they look like', async () => {
    const names = ['=1+1', '+81', '@x', '1-2', '00123', '2018-12-31', "'quoted", 'TRUE', '#hash', '1e5'];
    const { book, sheet } = bookOf({ rows: names.map((name) => [name, '', 'Demo', daysAgo(9), daysAgo(9), null]) });
    sheet.setValue(2, 7, 'in the way');
    await refreshed(book);
    expect(names.map((_, index) => sheet.valueAt(index + 1, 9))).toEqual(names);
    expect(names.map((_, index) => sheet.formulaAt(index + 1, 9))).toEqual(names.map(() => null));
  });

  it('dates are serials of the workbook’s own system, with an explicit format', async () => {
    const { book, sheet } = bookOf({
      rows: [['Acme', 'Pump', 'Demo', daysAgo(100) - 1462, daysAgo(20) - 1462, null]],
    });
    book.dateSystem = 1904;
    const report = await refreshed(book);
    expect(report.deals[0]?.lastContact).toBe('2024-02-14');
    expect(sheet.valueAt(1, 11)).toBe(daysAgo(0) - 1462);
    expect(book.styles.styleOf(sheet.styleAt(1, 11)).numberFormat).toBe('yyyy-mm-dd');
  });

  it('Japanese headers, labels and sentences, when asked for, and from then on', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book, { language: 'ja' });
    expect(sheet.valueAt(1, 8)).toBe('静観');
    const revision = book.revision;
    const again = await refreshed(book);
    expect(again.language).toBe('ja');
    expect(book.revision).toBe(revision);
  });

  it('another language later changes headers and cells in place', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book, { language: 'ja' });
    await refreshed(book, { language: 'en' });
    expect(rowOf(sheet, 0, 6, 6)).toEqual(OWN);
    expect(sheet.valueAt(1, 8)).toBe('Quiet');
    expect(book.names).toHaveLength(8);
    expect(sheet.usedArea(true)?.columnCount).toBe(12);
  });

  it('a row that is added later gets values and formats', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    sheet.setValues(7, 0, [['Eta', 'Scale', 'Demo', daysAgo(3), daysAgo(3), null]]);
    await refreshed(book);
    expect(sheet.valueAt(7, 8)).toBe('Moving');
    expect(book.styles.styleOf(sheet.styleAt(7, 11)).numberFormat).toBe('yyyy-mm-dd');
  });

  it('a row that is no deal any more is emptied in our columns', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    for (let column = 0; column < 6; column += 1) sheet.setValue(3, column, null);
    await refreshed(book);
    expect(rowOf(sheet, 3, 6, 6)).toEqual([null, null, null, null, null, null]);
  });

  it('statuses are highlighted once, each by a rule over its own column', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    const rules = sheet.conditionalFormats.length;
    expect(rules).toBe(13);
    await refreshed(book, { asOf: '2024-04-01' });
    expect(sheet.conditionalFormats).toHaveLength(rules);
  });
});

describe('a second refresh', () => {
  it('on the same date writes nothing of any kind', async () => {
    const { book } = bookOf();
    await refreshed(book);
    const revision = book.revision;
    const report = await refreshed(book);
    expect(report.cellsWritten).toBe(0);
    expect(book.revision).toBe(revision);
  });

  it('on a later date changes values only', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    const before = cellsOf(sheet).size;
    await refreshed(book, { asOf: '2024-03-06' });
    expect(sheet.valueAt(1, 6)).toBe(21);
    expect(cellsOf(sheet).size).toBe(before);
  });

  it('equals the first, and no cell of the user’s changes, whatever the sheet holds', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 44_000, max: 46_000 }),
      fc.constantFrom('2024/1/15', 'Demo', 'Won', '保留', 'TBD', '=1+1', 'never', '技術検討', true, 0.5),
      fc.string({ maxLength: 8 }),
    );
    const sheetRows = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sheetRows, fc.boolean(), async (rows, asTable) => {
        const { book, sheet } = bookOf({ rows: [['Acme', 'Pump', 'Demo', daysAgo(9), daysAgo(9), null], ...rows] });
        const area = { row: 0, column: 0, rowCount: rows.length + 2, columnCount: 6 };
        if (asTable) sheet.addTable({ area, name: 'Deals', hasHeaders: true });
        const before = cellsOf(sheet);
        const unread = book.revision;
        const first = await refreshed(book).catch(refusal);
        if (first === null) {
          expect(book.revision).toBe(unread);
          return;
        }
        const after = cellsOf(sheet);
        for (const [key, value] of before) expect(after.get(key)).toEqual(value);
        const revision = book.revision;
        const second = await refreshed(book);
        expect(book.revision).toBe(revision);
        expect({ ...second, cellsWritten: 0 }).toEqual({ ...first, cellsWritten: 0, warnings: second.warnings });
      }),
      { numRuns: 100 },
    );
  });
});

describe('cells far away from the list', () => {
  it.each([
    ['in the last column', 5, 16_383],
    ['in the last row', 1_048_575, 3],
    ['in the last but one column, far below', 19_999, 16_382],
  ])('a stray one %s does not stop or slow the reading', async (_, row, column) => {
    const { book, sheet } = bookOf();
    sheet.setValue(row, column, 'stray');
    const report = await refreshed(book);
    expect(report.deals.map(({ status }) => status)).toEqual(STATUSES);
    expect(excel.traffic.syncs).toBeLessThan(10);
    expect(sheet.valueAt(row, column)).toBe('stray');
  });

  it('names that together are longer than a cell are shortened where they are written', async () => {
    const long = 'x'.repeat(32_767);
    const { book, sheet } = bookOf({ rows: [[long, long, 'Demo', daysAgo(9), daysAgo(9), null]] });
    sheet.setValue(1, 7, 'in the way');
    await refreshed(book);
    expect(String(sheet.valueAt(1, 9))).toHaveLength(251);
  });
});

describe('a sheet that is wider than what is read', () => {
  it('our own columns are read and kept up all the same', async () => {
    const { book, sheet } = bookOf();
    sheet.setValue(3, 7, 'in the way');
    sheet.setValue(4, 1_200, 'stray');
    await refreshed(book);
    const revision = book.revision;
    const report = await refreshed(book);
    expect(report.warnings.map(({ code }) => code)).not.toContain('columns-deleted');
    expect(book.revision).toBe(revision);
  });
});

describe('the number of syncs', () => {
  const manyRows = (count: number) => Array.from({ length: count }, (_, index) => DEALS[index % DEALS.length]!);

  it('is three and one a piece, the same for 10 rows and for 10,000', async () => {
    await refreshed(bookOf({ rows: manyRows(10) }).book);
    const few = excel.traffic.syncs;
    await refreshed(bookOf({ rows: manyRows(10_000) }).book);
    expect(few).toBeLessThanOrEqual(5);
    expect(excel.traffic.syncs).toBe(few);
  });

  it('is smaller when there is nothing to write', async () => {
    const { book } = bookOf();
    await refreshed(book);
    await refreshed(book);
    expect(excel.traffic.syncs).toBeLessThanOrEqual(3);
  });
});

describe('which sheet', () => {
  it('the active one, if it reads', async () => {
    const { book } = bookOf();
    const other = book.addSheet('Other');
    fill(other);
    const report = await refreshed(book);
    expect(report.sheet).toBe('Sheet1');
    expect(report.warnings).toEqual([]);
  });

  it('else the best, with a warning that names the others', async () => {
    const book = newBook();
    book.activeSheet.setValues(0, 0, [['Notes'], ['Call the office']]);
    fill(book.addSheet('Small'), { headers: ['Company', 'Last contact'], rows: [['Acme', daysAgo(3)]] });
    fill(book.addSheet('Deals'));
    const report = await refreshed(book);
    expect(report.sheet).toBe('Deals');
    const warning = report.warnings.find(({ code }) => code === 'other-sheet-chosen');
    expect(warning?.message).toContain('Small');
    expect(warning?.message).toContain('Sheet1');
  });

  it('the one that is named', async () => {
    const { book } = bookOf();
    fill(book.addSheet('Other'), { rows: DEALS.slice(0, 2) });
    expect((await refreshed(book, { sheet: 'other' })).deals).toHaveLength(2);
  });

  it.each([
    ['a sheet that is not there', () => bookOf().book, { sheet: 'Nope' }, 'no-such-sheet'],
    ['an empty workbook', () => newBook(), {}, 'empty-workbook'],
    [
      'a sheet without contacts or names',
      () => bookOf({ headers: ['a', 'b', 'c', 'd', 'e', 'f'] }).book,
      {},
      'not-a-prospect-sheet',
    ],
  ])('%s is refused', async (_, book, request, code) => {
    const failing = refreshed(book(), request);
    await expect(failing).rejects.toBeInstanceOf(AppFailure);
    await expect(failing).rejects.toMatchObject({ failure: { code } });
  });

  it('a workbook opened for reading only is refused before anything is written', async () => {
    const { book } = bookOf();
    const revision = book.revision;
    excel.host.readOnly = true;
    const failing = refreshed(book);
    await expect(failing).rejects.toMatchObject({ failure: { code: 'workbook-read-only' } });
    excel.host.readOnly = false;
    expect(book.revision).toBe(revision);
  });

  it.each([
    ['a list', false],
    ['a table', true],
  ])('%s that ends at the sheet’s last column is refused, since there is no room', async (_, asTable) => {
    const book = newBook();
    const area = fill(book.activeSheet, { column: 16_378 });
    if (asTable) book.activeSheet.addTable({ area, name: 'Deals', hasHeaders: true });
    const revision = book.revision;
    await expect(refreshed(book)).rejects.toMatchObject({ failure: { code: 'no-room', sheet: 'Sheet1' } });
    expect(book.revision).toBe(revision);
  });

  it('a protected sheet is refused before anything is written', async () => {
    const { book, sheet } = bookOf();
    sheet.protection.protected = true;
    const revision = book.revision;
    await expect(refreshed(book)).rejects.toMatchObject({ failure: { code: 'sheet-protected', sheet: 'Sheet1' } });
    expect(book.revision).toBe(revision);
  });
});

describe('the date that is counted to', () => {
  it('a sample carries its own, and says so', async () => {
    const { book } = bookOf();
    book.addInSettings.set(ADD_IN_ID, new Map([['PatientPipeline.asOf', JSON.stringify(AS_OF)]]));
    const report = await refreshed(book, { asOf: undefined });
    expect(report.asOf).toBe(AS_OF);
    expect(report.warnings).toContainEqual({ code: 'sample-date', message: 'Counting to 5 March 2024 (sample).' });
  });

  it('a given date beats the sample’s', async () => {
    const { book } = bookOf();
    book.addInSettings.set(ADD_IN_ID, new Map([['PatientPipeline.asOf', JSON.stringify('2020-01-01')]]));
    const report = await refreshed(book);
    expect(report.asOf).toBe(AS_OF);
    expect(report.warnings).toEqual([]);
  });
});
