import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import type { RefreshReport } from '../../src/app';
import { openXlsx } from '../../src/workbench/xlsx';
import { PROJECT, run, SAMPLE_EN, SAMPLE_JA, scratchFolder } from './commandLine';

const folder = scratchFolder();
const FIXTURES = join(PROJECT, 'test', 'fixtures', 'public');

type Report = RefreshReport & { syncs: number };

async function reportOf(...given: string[]): Promise<Report> {
  const { out, err, exitCode } = await run('refresh', ...given, '--json');
  if (exitCode !== 0) throw new Error(err);
  return JSON.parse(out) as Report;
}

describe('refresh --json', () => {
  it('prints one object with all that a program needs', async () => {
    const report = await reportOf(SAMPLE_EN);
    expect(Object.keys(report).sort()).toEqual(
      [
        ...['asOf', 'sheet', 'table', 'headerRow', 'firstDataRow', 'lastDataRow', 'columns', 'deals', 'needsData'],
        ...['ignoredRows', 'warnings', 'counts', 'syncs', 'cellsWritten'],
      ].sort(),
    );
    expect(report).toMatchObject({
      asOf: '2024-03-05',
      sheet: 'Prospects',
      table: 'Prospects',
      headerRow: 1,
      firstDataRow: 2,
      lastDataRow: 27,
    });
    expect(report.columns[0]).toEqual({ field: 'company', header: 'Company', column: 'A', confidence: 1 });
    expect(Object.keys(report.deals[0]!)).toEqual([
      ...['row', 'company', 'deal', 'contact', 'stage', 'lastContact', 'daysSilent', 'stageEntered', 'daysInStage'],
      ...['status', 'nextCheckIn', 'why'],
    ]);
  });

  it.each([SAMPLE_EN, SAMPLE_JA])('a sample shows every status that a row alone can show: %s', async (sample) => {
    const { counts, deals } = await reportOf(sample);
    const shown = Object.entries(counts).filter(([, count]) => count > 0);
    expect(shown.map(([status]) => status)).toEqual([
      ...['closed', 'on-hold', 'needs-data', 'answer', 'stalled', 'slipping', 'check-in', 'moving', 'quiet'],
    ]);
    expect(deals[0]).toMatchObject({ status: 'quiet', daysSilent: 20, daysInStage: 29 });
  });

  it('--as-of beats the date that a sample carries', async () => {
    const report = await reportOf(SAMPLE_EN, '--as-of', '2024-03-06');
    expect(report.asOf).toBe('2024-03-06');
    expect(report.deals[0]?.daysSilent).toBe(21);
    expect(report.warnings).toEqual([]);
  });

  it('--profile changes what is normal', async () => {
    const report = await reportOf(SAMPLE_EN, '--profile', 'transactional');
    expect(report.counts.quiet).toBeLessThan(3);
  });
});

describe('public pipelines', () => {
  const rowsOf = (file: string) =>
    parse<Record<string, string>>(readFileSync(join(FIXTURES, file), 'utf8'), { header: true, skipEmptyLines: true })
      .data;

  it('days silent equal what the file itself says, and closed deals have none', async () => {
    const file = 'revops-skills_opportunities.csv';
    const rows = rowsOf(file);
    const { deals, warnings } = await reportOf(join(FIXTURES, file), '--as-of', '2026-05-20');
    const closed = deals.filter(({ status }) => status === 'closed');
    const open = deals.filter(({ status }) => status !== 'closed');
    expect([open.length, closed.length]).toEqual([224, 27]);
    expect(open.map(({ daysSilent }) => daysSilent)).toEqual(
      open.map(({ row }) => Number(rows[row - 2]?.days_since_last_activity)),
    );
    expect(closed.every(({ daysSilent, row }) => daysSilent === null && rows[row - 2]?.is_closed === 'True')).toBe(
      true,
    );
    expect(warnings.map(({ code }) => code)).toContain('last-activity-as-contact');
  });

  it('days in stage equal what the file itself says, though it has no column of contact', async () => {
    const file = 'sales-forecast_pipeline.csv';
    const rows = rowsOf(file);
    const report = await reportOf(join(FIXTURES, file), '--as-of', '2026-07-21');
    const open = report.deals.filter(({ status }) => status !== 'closed');
    expect(open).toHaveLength(459);
    expect(open.map(({ daysInStage }) => daysInStage)).toEqual(
      open.map(({ row }) => Number(rows[row - 2]?.days_in_stage)),
    );
    expect(open.every(({ status }) => status === 'needs-data')).toBe(true);
    expect(report.needsData).toEqual([]);
    expect(report.warnings.map(({ code }) => code)).toEqual(['no-contact-column']);
  });
});

describe('--out', () => {
  it('writes a refreshed workbook and leaves the input as it was', async () => {
    const before = readFileSync(SAMPLE_EN);
    const out = join(folder, 'refreshed.xlsx');
    const { exitCode, out: printed } = await run('refresh', SAMPLE_EN, '--out', out);
    expect(exitCode).toBe(0);
    expect(printed).toContain('Kisaragi Fine Chemicals');
    expect(printed).toContain(`Saved to ${out}.`);
    expect(readFileSync(SAMPLE_EN).equals(before)).toBe(true);
    const sheet = openXlsx(readFileSync(out)).activeSheet;
    expect(sheet.tables[0]?.columns.map(({ name }) => name).slice(-6)).toEqual([
      ...['Days silent', 'Days in stage', 'Pipeline status', 'Next check-in', 'Why', 'Checked on'],
    ]);
    const again = await reportOf(out);
    expect(again.cellsWritten).toBe(0);
  });

  it('a .csv may become a workbook', async () => {
    const out = join(folder, 'list.xlsx');
    const { exitCode } = await run(
      'refresh',
      join(FIXTURES, 'revops-skills_opportunities.csv'),
      '--as-of',
      '2026-05-20',
      '--out',
      out,
    );
    expect(exitCode).toBe(0);
    expect(openXlsx(readFileSync(out)).activeSheet.valueAt(0, 18)).toBe('Days silent');
  });

  it('a .csv stays a .csv, with its own fields untouched', async () => {
    const source = join(FIXTURES, 'revops-skills_opportunities.csv');
    const out = join(folder, 'list.csv');
    await run('refresh', source, '--as-of', '2026-05-20', '--out', out);
    const [header, first] = readFileSync(out, 'utf8').split(/\r?\n/);
    const [headerBefore, firstBefore] = readFileSync(source, 'utf8').split(/\r?\n/);
    expect(header).toBe(`${headerBefore},Days silent,Days in stage,Pipeline status,Next check-in,Why,Checked on`);
    expect(first?.startsWith(`${firstBefore},3,`)).toBe(true);
    expect(first?.endsWith(',2026-05-20')).toBe(true);
  });

  it('without it nothing is written, and that is said', async () => {
    const { out } = await run('refresh', SAMPLE_JA, '--lang', 'ja');
    expect(out).toContain('保存はしていません');
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });
});
