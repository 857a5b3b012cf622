import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refresh } from '../../src/app';
import type { Headless } from '../../src/workbench/headless';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { convertWithLibreOffice, hasLibreOffice } from '../support/libreOffice';
import { cellsOf } from '../support/sheets';
import { startExcel } from '../support/excel';

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
});

/** Another program as a witness: it opens what we wrote and agrees on every value. */
describe('LibreOffice', () => {
  (hasLibreOffice ? it : it.skip).each(['en', 'ja'] as const)(
    'LibreOffice opens the refreshed sample (%s) and agrees on every value',
    async (language) => {
      const book = openXlsx(readFileSync(join(SAMPLES, `pipeline-${language}.xlsx`)));
      await excel.open(book);
      await refresh({ language });
      const theirs = openXlsx(convertWithLibreOffice(saveXlsx(book), 'xlsx'));
      expect(theirs.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
      for (const [index, sheet] of book.sheets.entries())
        expect(cellsOf(theirs.sheets[index]!)).toEqual(cellsOf(sheet));
      expect(theirs.names.filter(({ name }) => name.startsWith('PatientPipeline.'))).toHaveLength(8);
      expect(theirs.activeSheet.conditionalFormats.length).toBeGreaterThanOrEqual(13);
    },
    120_000,
  );

  (hasLibreOffice ? it : it.skip)(
    'LibreOffice’s own file, its names made visible, is refreshed without writing anything',
    async () => {
      const book = openXlsx(readFileSync(join(SAMPLES, 'pipeline-ja.xlsx')));
      await excel.open(book);
      await refresh({ asOf: '2024-03-05', language: 'ja' });
      const theirs = openXlsx(convertWithLibreOffice(saveXlsx(book), 'xlsx'));
      await excel.open(theirs);
      const report = await refresh({ asOf: '2024-03-05' });
      expect(report.language).toBe('ja');
      expect(report.cellsWritten).toBe(0);
    },
    120_000,
  );
});
