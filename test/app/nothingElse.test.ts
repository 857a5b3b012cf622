import fc from 'fast-check';
import { AppFailure, refresh } from '../../src/app';
import type { CellStyle } from '../../src/workbench/book';
import type { Headless } from '../../src/workbench/headless';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { foreignDifferences } from '../support/ownChanges';
import { AS_OF, bookOf, DEALS, daysAgo } from '../support/sheets';
import { startExcel } from '../support/excel';

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
});

/** Refreshes a file; null where its sheet is no list of prospects. */
async function refreshedFile(bytes: Uint8Array): Promise<Uint8Array | null> {
  const book = openXlsx(bytes);
  await excel.open(book);
  try {
    await refresh({ asOf: AS_OF });
  } catch (error) {
    if (error instanceof AppFailure && error.failure.code === 'not-a-prospect-sheet') return null;
    throw error;
  }
  return saveXlsx(book);
}

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 44_000, max: 46_000 }),
  fc.constantFrom('2024/1/15', 'Demo', 'Won', '保留', 'TBD', '=1+1', ' x ', '__proto__', true, 0.5),
  fc.string({ maxLength: 8 }),
);
const look = fc.record(
  {
    bold: fc.boolean(),
    fillColor: fc.constantFrom('#FF0000', '#00B050'),
    numberFormat: fc.constantFrom('0.00', 'yyyy-mm-dd', '@'),
    wrapText: fc.boolean(),
  },
  { requiredKeys: [] },
);
interface Extra {
  readonly row: number;
  readonly column: number;
  readonly look: Partial<CellStyle>;
  readonly formula: boolean;
}
const extra: fc.Arbitrary<Extra> = fc.record({ row: fc.nat(12), column: fc.nat(14), look, formula: fc.boolean() });

describe('a file that was refreshed', () => {
  it('differs in nothing but our columns, rules, names and settings, whatever it held', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), { maxLength: 6 }),
        fc.array(extra, { maxLength: 6 }),
        fc.constantFrom('plain', 'table', 'filtered'),
        async (rows, extras, form) => {
          const all = [...DEALS.slice(0, 2), ['Eta', 'Scale', 'Demo', daysAgo(9), daysAgo(9), null], ...rows];
          const { book, sheet } = bookOf({ rows: all });
          const area = { row: 0, column: 0, rowCount: all.length + 1, columnCount: 6 };
          if (form === 'table') sheet.addTable({ area, name: 'Deals', hasHeaders: true });
          if (form === 'filtered') sheet.setAutoFilterArea(area);
          for (const { row, column, look: style, formula } of extras) {
            sheet.changeStyles({ row, column, rowCount: 1, columnCount: 1 }, style);
            if (formula && column > 7) sheet.setFormula(row, column, '=SUM(D2:E2)', 1);
          }
          sheet.setColumnWidth(2, 30);
          sheet.addConditionalFormat({
            condition: { type: 'Custom', formula: '$C2="Won"' },
            areas: [{ row: 1, column: 0, rowCount: 5, columnCount: 6 }],
            format: { bold: true },
          });
          book.addName({ name: 'mine', scope: null, refersTo: '=Sheet1!$A$2' });
          const before = saveXlsx(book);
          const after = await refreshedFile(before);
          if (after === null) return;
          compared += 1;
          expect(foreignDifferences(before, after)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});
