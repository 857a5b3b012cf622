import { CORPUS, MILLION_ROWS } from '../../../scripts/corpus';
import { refresh, type RefreshReport } from '../../../src/app';
import type { Headless } from '../../../src/workbench/headless';
import { openXlsx, saveXlsx } from '../../../src/workbench/xlsx';
import { differencesOf, parseStrictly } from '../../support/compare';
import { convertWithLibreOffice, hasLibreOffice } from '../../support/libreOffice';
import { foreignDifferences } from '../../support/ownChanges';
import { fixture, partsOf } from './support';
import { startExcel } from '../../support/excel';

const FILES: [string, () => Uint8Array][] = [
  ...Object.entries(CORPUS),
  ...['exceljs.xlsx', 'exceljs-rich.xlsx', 'libreoffice-rich.xlsx', 'libreoffice-chart.xlsx'].map(
    (name): [string, () => Uint8Array] => [name, () => fixture(name)],
  ),
];

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
});

async function refreshed(
  bytes: Uint8Array,
  asOf = '2024-03-05',
): Promise<{ saved: Uint8Array; report: RefreshReport }> {
  const book = openXlsx(bytes);
  await excel.open(book);
  const report = await refresh({ asOf });
  return { saved: saveXlsx(book), report };
}

describe('a real workbook that is opened, refreshed and saved', () => {
  it.each(FILES)('(%s) differs in nothing but our columns, rules, names and settings', async (_, make) => {
    const bytes = make();
    const { saved, report } = await refreshed(bytes);
    expect(report.cellsWritten).toBeGreaterThan(0);
    expect(foreignDifferences(bytes, saved)).toEqual([]);
    expect(differencesOf(bytes, saved).length).toBeGreaterThan(0);
  });

  it.each(FILES)('(%s) is written to no more by a second refresh, nor by saving alone', async (_, make) => {
    const { saved } = await refreshed(make());
    const again = await refreshed(saved);
    expect(again.report.cellsWritten).toBe(0);
    expect(differencesOf(saved, again.saved)).toEqual([]);
  });

  it.each(FILES)('(%s) stays well-formed in every part', async (_, make) => {
    const { saved } = await refreshed(make());
    for (const [name, text] of Object.entries(partsOf(saved)))
      if (/\.(xml|rels)$/.test(name) && !text.includes('\u0000')) expect(() => parseStrictly(text)).not.toThrow();
  });

  it('with a million formatted blank rows changes in the five rows of its list only', async () => {
    const bytes = MILLION_ROWS();
    const { saved, report } = await refreshed(bytes);
    expect(report.deals).toHaveLength(4);
    const sheet = 'xl/worksheets/sheet1.xml';
    const [before, after] = [partsOf(bytes)[sheet]!, partsOf(saved)[sheet]!];
    const blank = '<row r="6" s="1" customFormat="1"/>';
    const tail = (text: string) => text.slice(text.indexOf(blank), text.indexOf('</sheetData>'));
    expect(tail(before)).toHaveLength(before.length - before.indexOf(blank) - '</sheetData></worksheet>'.length);
    expect(tail(after) === tail(before)).toBe(true);
  }, 60_000);

  (hasLibreOffice ? it : it.skip).each(['everything.xlsx', 'table-slicer.xlsx', 'strict.xlsx'])(
    '(%s) LibreOffice opens, with every value of ours and theirs',
    async (name) => {
      const { saved } = await refreshed(CORPUS[name]!());
      const book = openXlsx(saved);
      const theirs = openXlsx(convertWithLibreOffice(saved, 'xlsx'));
      const list = { row: 0, column: 0, rowCount: 5, columnCount: 12 };
      expect(theirs.sheetByName('Deals')!.readValues(list)).toEqual(book.sheetByName('Deals')!.readValues(list));
      expect(theirs.sheets).toHaveLength(book.sheets.length);
    },
    120_000,
  );
});
