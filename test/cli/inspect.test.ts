import type { InspectReport } from '../../src/app';
import { run, SAMPLE_EN, SAMPLE_JA } from './commandLine';

async function inspected(...given: string[]): Promise<InspectReport> {
  const { out, err, exitCode } = await run('inspect', ...given, '--json');
  if (exitCode !== 0) throw new Error(err);
  return JSON.parse(out) as InspectReport;
}

describe('inspect', () => {
  it('says of each column what it was read as, how surely, and why', async () => {
    const report = await inspected(SAMPLE_EN);
    expect(report.columns[6]).toEqual({
      field: 'lastContact',
      header: 'Last contact',
      column: 'G',
      confidence: 1,
      reason: 'The header is a usual word for it.',
    });
    expect(report.offered).toEqual([]);
    expect(report.tables).toEqual([]);
  });

  it('gives every field of every deal, with its phase', async () => {
    const report = await inspected(SAMPLE_JA);
    expect(report.headerRow).toBe(3);
    expect(report.deals).toHaveLength(26);
    expect(report.deals[0]).toMatchObject({
      row: 4,
      company: '如月ファインケミカル株式会社',
      contact: '早川 様',
      stage: '稟議中',
      phase: 'internal-approval',
      created: '2022-08-14',
      stageEntered: '2024-02-05',
      lastContact: '2024-02-14',
      owner: '佐藤',
    });
  });

  it('says that no order of day and month had to be decided, and by what', async () => {
    const { dateOrder } = await inspected(SAMPLE_JA, '--lang', 'en');
    expect(dateOrder.find(({ header }) => header === '最終接触日')).toMatchObject({
      column: 'G',
      order: null,
      proof: expect.stringMatching(/date cells/) as string,
    });
  });

  it('prints a table for people', async () => {
    const { out, exitCode } = await run('inspect', SAMPLE_JA, '--lang', 'ja');
    expect(exitCode).toBe(0);
    expect(out).toContain('最終接触日');
    expect(out).toContain('見出しが一般的な名称です。');
  });
});
