import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/workbench/xlsx';
import { cellsOf } from '../support/sheets';
import { run, SAMPLE_EN, SAMPLE_JA, scratchFolder } from './commandLine';

const folder = scratchFolder();

describe('remove', () => {
  it.each([
    ['en', SAMPLE_EN],
    ['ja', SAMPLE_JA],
  ])('gives back the workbook as it was before the first refresh (%s)', async (language, sample) => {
    const refreshed = join(folder, `refreshed-${language}.xlsx`);
    const removed = join(folder, `removed-${language}.xlsx`);
    await run('refresh', sample, '--lang', language, '--out', refreshed);
    const { exitCode, out } = await run('remove', refreshed, '--out', removed, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ columns: 6, rules: 13, names: 8, settings: 1, warnings: [] });
    const before = openXlsx(readFileSync(sample));
    const after = openXlsx(readFileSync(removed));
    expect(after.names).toEqual([]);
    expect(after.activeSheet.conditionalFormats).toEqual([]);
    expect(after.activeSheet.autoFilter?.area).toEqual(before.activeSheet.autoFilter?.area);
    expect(after.activeSheet.tables.map(({ columns }) => columns)).toEqual(
      before.activeSheet.tables.map(({ columns }) => columns),
    );
    for (const [index, sheet] of before.sheets.entries()) expect(cellsOf(after.sheets[index]!)).toEqual(cellsOf(sheet));
  });

  it('without --out says what it would take out, and that nothing was saved', async () => {
    const refreshed = join(folder, 'again.xlsx');
    await run('refresh', SAMPLE_JA, '--out', refreshed);
    const before = readFileSync(refreshed);
    const { out } = await run('remove', refreshed);
    expect(out).toContain('Taken out: 6 columns');
    expect(out).toContain('Nothing was saved');
    expect(readFileSync(refreshed).equals(before)).toBe(true);
  });
});
