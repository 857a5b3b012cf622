import { Book } from '../../../src/workbench/book';

/**
 * A book with its formulas as if read from a file: loaded, so that only the change under test counts.
 * Table1 stands in F1:G4 (headers X, Y), the name `rate` is Sheet1!$H$1.
 */
function openBook(formula: string) {
  const book = new Book();
  const sheet = book.loadSheet('Sheet1', 'Visible');
  const other = book.loadSheet('Other Sheet', 'Visible');
  book.loadSheet('Third', 'Visible');
  book.load({ names: [{ name: 'rate', scope: null, refersTo: '=Sheet1!$H$1', source: {} }] });
  sheet.cells.load(0, 5, 'X');
  sheet.cells.load(0, 6, 'Y');
  sheet.addTable({ area: { row: 0, column: 5, rowCount: 4, columnCount: 2 }, name: 'Table1', hasHeaders: true });
  book.changes.meanings.clear();
  sheet.cells.loadFormula(1, 2, { kind: 'plain', text: formula });
  // D2 looks at the formula cell C2, E1:E1000 is summed up in D3.
  sheet.cells.loadFormula(1, 3, { kind: 'plain', text: 'C2*2' });
  sheet.cells.loadFormula(2, 3, { kind: 'plain', text: 'SUM(C1:C1000)' });
  return { book, sheet, other };
}

describe('a formula is stale', () => {
  it.each([
    ['A1', 'A1'],
    ['$A$1+1', 'A1'],
    ['SUM(A1:A3)', 'A3'],
    ['SUM(A1:B5000)', 'B4999'],
    ['SUM(A:A)', 'A100000'],
    ['SUM(3:3)', 'K3'],
    ["'Other Sheet'!B7", 'Other!B7'],
    ['SUM(Sheet1:Third!B7)', 'Other!B7'],
    ['rate*2', 'H1'],
    ['SUM(Table1[Y])', 'G3'],
    ['Table1[[#This Row],[X]]', 'F2'],
    ['INDIRECT("A"&1)', 'Z99'],
    ['OFFSET(A1,1,1)', 'Z99'],
    ['SUM(A1:INDEX(B:B,3))', 'Z99'],
    ['LET(x,1,x)', 'Z99'],
    ['IF(TODAY()>A1,1,2)', 'Z99'],
  ])('%s after a change of %s, and so is what depends on it', (formula, changed) => {
    const { book, sheet, other } = openBook(formula);
    const [, place] = changed.split('!');
    const target = place ? other : sheet;
    const match = /^([A-Z]+)(\d+)$/.exec(place ?? changed)!;
    const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    target.setValue(Number(match[2]) - 1, column, 'changed');
    expect(book.revision).toBeGreaterThan(0);
    expect([sheet.isStale(1, 2), sheet.isStale(1, 3), sheet.isStale(2, 3)]).toEqual([true, true, true]);
  });

  it.each([
    ['A1', 'B1'],
    ['SUM(A1:A3)', 'A4'],
    ['SUM(A1:B5000)', 'C5'],
    ["'Other Sheet'!B7", 'B7'],
    ['SUM(Table1[Y])', 'F3'],
    ['Table1[[#This Row],[X]]', 'F3'],
    ['"A1"&1', 'A1'],
    ['LOG10(2)', 'A1'],
    ['[1]Sheet1!A1', 'A1'],
    ['1+TRUE', 'A1'],
  ])('but not %s after a change of %s', (formula, changed) => {
    const { sheet } = openBook(formula);
    const match = /^([A-Z])(\d+)$/.exec(changed)!;
    const column = match[1]!.charCodeAt(0) - 65;
    if (column === 2) sheet.setValue(4, 25, 'elsewhere');
    else sheet.setValue(Number(match[2]) - 1, column, 'changed');
    expect(sheet.isStale(1, 2)).toBe(false);
    expect(sheet.isStale(1, 3)).toBe(false);
  });

  it('never before anything changed, and never where there is no formula', () => {
    const { sheet } = openBook('NOW()');
    const { sheet: fresh } = (() => {
      const book = new Book();
      const loaded = book.loadSheet('Sheet1', 'Visible');
      loaded.cells.loadFormula(0, 0, { kind: 'plain', text: 'NOW()' });
      return { sheet: loaded };
    })();
    expect(fresh.isStale(0, 0)).toBe(false);
    sheet.setValue(0, 0, 1);
    expect(sheet.isStale(0, 0)).toBe(false);
  });

  it('when a name that it uses comes to mean something else', () => {
    const { book, sheet } = openBook('rate*2');
    book.names[0]!.refersTo = '=Sheet1!$A$1';
    expect(sheet.isStale(1, 2)).toBe(true);
  });

  it('with all the cells that an array formula fills', () => {
    const { sheet, book } = openBook('1');
    sheet.cells.loadFormula(9, 0, {
      kind: 'array',
      text: 'B1:B3',
      area: { row: 9, column: 0, rowCount: 3, columnCount: 1 },
      dynamic: true,
    });
    sheet.cells.loadFormula(9, 1, { kind: 'plain', text: 'A12' });
    sheet.setValue(0, 1, 5);
    expect([sheet.isStale(9, 0), sheet.isStale(11, 0), sheet.isStale(9, 1)]).toEqual([true, true, true]);
    expect(book.revision).toBeGreaterThan(0);
  });

  it('at the end of a chain of 100,000 cells', () => {
    const book = new Book();
    const sheet = book.loadSheet('Sheet1', 'Visible');
    for (let row = 1; row < 100_000; row++) sheet.cells.loadFormula(row, 0, { kind: 'plain', text: `A${row}+1` });
    sheet.setValue(0, 0, 1);
    expect(sheet.isStale(99_999, 0)).toBe(true);
  });
});
