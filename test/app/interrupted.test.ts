import { refresh, remove } from '../../src/app';
import type { Book, Sheet } from '../../src/workbench/book';
import type { Headless } from '../../src/workbench/headless';
import { AS_OF, bookOf, cellsOf, DEALS, HEADERS } from '../support/sheets';
import { startExcel } from '../support/excel';

let excel: Headless;

beforeAll(async () => {
  excel = await startExcel();
});

const LISTS: [string, () => { book: Book; sheet: Sheet }][] = [
  ['a range', () => bookOf()],
  ['a range with an AutoFilter', () => withFilter()],
  ['a table', () => withTable()],
  ['a range with a note beside it', () => withNote()],
];

const AREA = { row: 0, column: 0, rowCount: DEALS.length + 1, columnCount: HEADERS.length };

function withFilter() {
  const made = bookOf();
  made.sheet.setAutoFilterArea(AREA);
  return made;
}

function withTable() {
  const made = bookOf();
  made.sheet.addTable({ area: AREA, name: 'Deals', hasHeaders: true });
  return made;
}

function withNote() {
  const made = bookOf();
  made.sheet.setValue(3, 7, 'my note');
  return made;
}

/** Everything that a refresh makes, as far as a user can see it. */
function stateOf({ book, sheet }: { book: Book; sheet: Sheet }) {
  return {
    cells: [...cellsOf(sheet)].sort(),
    names: book.names.map(({ name, refersTo, visible }) => `${name} ${refersTo} ${visible}`).sort(),
    rules: sheet.conditionalFormats.map(({ areas, condition }) => JSON.stringify([areas, condition])).sort(),
    tables: sheet.tables.map(({ area, columns }) => [area, columns.map(({ name }) => name)]),
    filter: sheet.autoFilter?.area ?? null,
    formats: sheet
      .readValues(sheet.usedArea(true)!)
      .map((row, index) => row.map((_, column) => book.styles.styleOf(sheet.styleAt(index, column)).numberFormat)),
  };
}

const WAYS = [
  ['is refused as a whole', { errorCode: 5001 }],
  ['is done, but its answer is lost', { errorCode: 5012, applied: true }],
  ['stops at its third action', { code: 'GeneralException', action: 3 }],
  ['stops at its twentieth action', { code: 'GeneralException', action: 20 }],
  ['stops at its sixtieth action', { code: 'GeneralException', action: 60 }],
] as const;

describe.each(LISTS)('%s', (_, make) => {
  const wanted = async () => {
    const control = make();
    await excel.open(control.book);
    await refresh({ asOf: AS_OF });
    return stateOf(control);
  };

  describe.each([1, 2, 3, 4, 5])('when sync %d of a refresh', (nth) => {
    it.each(WAYS)('%s, the next refresh arrives where it should', async (_way, fault) => {
      const control = await wanted();
      const made = make();
      await excel.open(made.book);
      excel.failNext(fault, nth);
      await refresh({ asOf: AS_OF }).catch(() => undefined);
      excel.clearFaults();
      await refresh({ asOf: AS_OF });
      expect(stateOf(made)).toEqual(control);
      const revision = made.book.revision;
      await refresh({ asOf: AS_OF });
      expect(made.book.revision).toBe(revision);
    });
  });

  it('two refreshes at once end as one does', async () => {
    const control = await wanted();
    const made = make();
    await excel.open(made.book);
    await Promise.all([refresh({ asOf: AS_OF }), refresh({ asOf: AS_OF })]);
    expect(stateOf(made)).toEqual(control);
  });

  describe.each([1, 2, 3, 4, 5, 6])('when sync %d of a removal', (nth) => {
    it.each(WAYS)('%s, the next removal arrives where it should', async (_way, fault) => {
      const untouched = stateOf(make());
      const made = make();
      await excel.open(made.book);
      await refresh({ asOf: AS_OF });
      excel.failNext(fault, nth);
      await remove().catch(() => undefined);
      excel.clearFaults();
      const { warnings } = await remove();
      expect(warnings).toEqual([]);
      expect(stateOf(made)).toEqual(untouched);
    });
  });
});
