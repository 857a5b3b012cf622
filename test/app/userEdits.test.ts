import fc from 'fast-check';
import { AppFailure, refresh, type RefreshReport } from '../../src/app';
import { StructureError, type Book, type CellValue, type Sheet } from '../../src/workbench/book';
import type { Headless } from '../../src/workbench/headless';
import { platform, startExcel } from '../support/excel';
import { AS_OF, bookOf, cellsOf, daysAgo, DEALS, HEADERS } from '../support/sheets';

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
});

/** What users do between two refreshes. Places are shares of the list, so that they fit whatever it has become. */
type Edit = (sheet: Sheet, book: Book) => void;

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map(daysAgo),
  fc.constantFrom('Won', 'Demo', '保留', 'RFQ', 'TBD', '2024/2/3', 'Omega', null),
);

const rowsOf = (sheet: Sheet) => {
  const { row, rowCount } = sheet.usedArea(true) ?? { row: 0, rowCount: 1 };
  return row + rowCount;
};
const at = (place: number, count: number) => Math.floor(place * count);

/** The columns of ours, by their markers. */
function ownColumns(book: Book, sheet: Sheet): number[] {
  return book.names.flatMap((name) => {
    const target = name.target();
    const isColumn = /^PatientPipeline\.\d+\.(?!anchor|ready)/.test(name.name);
    return isColumn && target?.sheet === sheet ? [target.area.column] : [];
  });
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(share, share, cell).map(([row, column, value]): Edit => (sheet) => {
    sheet.setValue(1 + at(row, rowsOf(sheet) - 1), at(column, HEADERS.length), value);
  }),
  share.map(
    (row): Edit =>
      (sheet) =>
        sheet.insertRows(1 + at(row, rowsOf(sheet)), 1),
  ),
  share.map(
    (row): Edit =>
      (sheet) =>
        sheet.deleteRows(1 + at(row, rowsOf(sheet)), 1),
  ),
  share.map(
    (column): Edit =>
      (sheet) =>
        sheet.insertColumns(at(column, HEADERS.length), 1),
  ),
  share.map(
    (column): Edit =>
      (sheet) =>
        sheet.deleteColumns(at(column, 14), 1),
  ),
  fc.tuple(share, fc.boolean()).map(([column, descending]): Edit => (sheet) => {
    const used = sheet.usedArea(true);
    if (used)
      sheet.sortRows(used, [{ column: used.column + at(column, used.columnCount), descending }], { hasHeader: true });
  }),
  share.map(
    (row): Edit =>
      (sheet) =>
        sheet.setRowHidden(1 + at(row, rowsOf(sheet)), true),
  ),
  fc.tuple(share, fc.integer({ min: 1, max: 12 })).map(([which, away]): Edit => (sheet, book) => {
    const ours = ownColumns(book, sheet);
    const used = sheet.usedArea(true);
    if (ours.length === 0 || !used) return;
    const column = ours[at(which, ours.length)]!;
    sheet.moveCells(
      { row: 0, column, rowCount: used.row + used.rowCount, columnCount: 1 },
      0,
      used.column + used.columnCount + away,
    );
  }),
  fc.tuple(share, fc.constantFrom('Budget', 'Why', 'Notes')).map(([column, header]): Edit => (sheet) => {
    sheet.setValue(0, HEADERS.length + at(column, 8), header);
  }),
);

/** What Excel refuses, a user cannot do. */
function tryEdit(one: Edit, sheet: Sheet, book: Book): void {
  try {
    one(sheet, book);
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
  }
}

/** A refresh, or null where the list has become one that does not read. */
async function refreshed(book: Book): Promise<RefreshReport | null> {
  await excel.open(book);
  try {
    return await refresh({ asOf: AS_OF });
  } catch (error) {
    if (error instanceof AppFailure && ['not-a-prospect-sheet', 'empty-workbook'].includes(error.failure.code))
      return null;
    throw error;
  }
}

function foreignCells(book: Book, sheet: Sheet): [string, unknown][] {
  const ours = new Set(ownColumns(book, sheet));
  return [...cellsOf(sheet)].filter(([key]) => !ours.has(Number(key.split(':')[1])));
}

/** The same facts in a workbook that we have never seen. */
function withoutOurs(book: Book, sheet: Sheet): Book {
  const fresh = bookOf({ headers: [], rows: [] });
  for (const [key, value] of foreignCells(book, sheet)) {
    const [row, column] = key.split(':').map(Number) as [number, number];
    fresh.sheet.setValue(row, column, value as CellValue);
  }
  return fresh.book;
}

describe('whatever the user does between refreshes', () => {
  it('nothing outside our columns changes, and the last refresh says what a first one would', async () => {
    const sequences = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(sequences, async (rounds) => {
        const { book, sheet } = bookOf();
        await refreshed(book);
        let last: RefreshReport | null = null;
        for (const edits of rounds) {
          for (const one of edits) tryEdit(one, sheet, book);
          const before = foreignCells(book, sheet);
          last = await refreshed(book);
          const after = new Map(foreignCells(book, sheet));
          for (const [key, value] of before) expect([key, after.get(key)]).toEqual([key, value]);
        }
        const first = await refreshed(withoutOurs(book, sheet));
        expect(last?.deals ?? null).toEqual(first?.deals ?? null);
      }),
      { numRuns: platform() === 'web' ? 500 : 100 },
    );
  }, 240_000);

  it('a column of ours that he moves is kept up where it is', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    sheet.moveCells({ row: 0, column: 10, rowCount: 7, columnCount: 1 }, 0, 20);
    sheet.setValue(1, 4, daysAgo(33));
    await refreshed(book);
    expect(sheet.valueAt(0, 20)).toBe('Why');
    expect(sheet.valueAt(1, 20)).toContain('33 days');
    expect(sheet.valueAt(0, 10)).toBeNull();
  });

  it('a sort takes our columns along, and the next refresh has nothing to write', async () => {
    const { book, sheet } = bookOf();
    await refreshed(book);
    sheet.sortRows(
      { row: 0, column: 0, rowCount: DEALS.length + 1, columnCount: 12 },
      [{ column: 0, descending: true }],
      {
        hasHeader: true,
      },
    );
    // The one reason that names its own cell has to be said anew.
    expect((await refreshed(book))?.cellsWritten).toBe(1);
  });
});
