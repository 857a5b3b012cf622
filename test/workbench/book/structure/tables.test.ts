import { areaAddress, type Sheet, type Table } from '../../../../src/workbench/book';
import { area, at, edit, put, twoSheets } from './support';

/** A table in B2:D5: Name, Days, Why; something below it and right of it. */
function withTable() {
  const { book, sheet, other } = twoSheets();
  sheet.setValues(1, 1, [
    ['Name', 'Days', 'Why'],
    ['a', 1, 'x'],
    ['b', 2, 'y'],
    ['c', 3, 'z'],
  ]);
  const table = sheet.addTable({ area: area('B2:D5'), name: 'Deals', hasHeaders: true });
  put(sheet, 'B7', 'below');
  put(sheet, 'G3', 'right');
  put(other, 'A1', '=SUM(Deals[Days])');
  put(other, 'A2', '=COUNTA(Deals[[Name]:[Why]])');
  put(other, 'A3', '=COUNTA(Deals[[#Headers],[Why]])&"Deals[Days]"');
  put(other, 'A4', '=ROWS(Deals)');
  return { book, sheet, other, table };
}

function seen({ table, sheet }: { table: Table; sheet: Sheet }) {
  const headers = sheet.readValues({ ...table.area, rowCount: 1 })[0];
  expect(table.columns.map(({ name }) => name)).toEqual(headers);
  return [areaAddress(table.area), headers];
}

const formulas = (sheet: Sheet) => ['A1', 'A2', 'A3', 'A4'].map((address) => at(sheet, address));
const UNCHANGED = [
  '=SUM(Deals[Days])',
  '=COUNTA(Deals[[Name]:[Why]])',
  '=COUNTA(Deals[[#Headers],[Why]])&"Deals[Days]"',
  '=ROWS(Deals)',
];

describe('a table', () => {
  it.each([
    ['insert rows 1', 'B3:D6', ['Name', 'Days', 'Why']],
    ['insert rows 3', 'B2:D6', ['Name', 'Days', 'Why']],
    ['insert rows 6', 'B2:D5', ['Name', 'Days', 'Why']],
    ['delete rows 3:4', 'B2:D3', ['Name', 'Days', 'Why']],
    ['insert columns A', 'C2:E5', ['Name', 'Days', 'Why']],
    ['insert columns B', 'C2:E5', ['Name', 'Days', 'Why']],
    ['insert columns C:D', 'B2:F5', ['Name', 'Column1', 'Column2', 'Days', 'Why']],
    ['insert columns E', 'B2:D5', ['Name', 'Days', 'Why']],
    ['insert B4:D4 down', 'B2:D6', ['Name', 'Days', 'Why']],
    ['insert D2:D5 right', 'B2:E5', ['Name', 'Days', 'Column1', 'Why']],
    ['move B2:D5 to F9', 'F9:H12', ['Name', 'Days', 'Why']],
  ])('in B2:D5 is after "%s" in %s', (words, address, headers) => {
    const made = withTable();
    edit(made.sheet, words);
    expect(seen(made)).toEqual([address, headers]);
    expect(formulas(made.other)).toEqual(UNCHANGED);
  });

  it.each([
    ['delete columns C', 'B2:C5', ['=SUM(Deals[#REF!])', UNCHANGED[1], UNCHANGED[2], UNCHANGED[3]]],
    [
      'delete columns D:E',
      'B2:C5',
      [UNCHANGED[0], '=COUNTA(Deals[[Name]:[Days]])', '=COUNTA(Deals[[#Headers],[#REF!]])&"Deals[Days]"', UNCHANGED[3]],
    ],
    ['delete columns A:B', 'A2:B5', [UNCHANGED[0], '=COUNTA(Deals[[Days]:[Why]])', UNCHANGED[2], UNCHANGED[3]]],
  ])('loses columns by "%s", and formulas that name them say so', (words, address, expected) => {
    const made = withTable();
    edit(made.sheet, words);
    expect(seen(made)[0]).toBe(address);
    expect(formulas(made.other)).toEqual(expected);
  });

  it('goes with all its cells, and what names it is #REF!', () => {
    const { sheet, other } = withTable();
    sheet.deleteRows(1, 4);
    expect(sheet.tables).toEqual([]);
    expect(formulas(other)).toEqual(['=SUM(#REF!)', '=COUNTA(#REF!)', '=COUNTA(#REF!)&"Deals[Days]"', '=ROWS(#REF!)']);
  });

  it('goes with its sheet, and what names it is #REF!', () => {
    const { book, sheet, other } = withTable();
    book.deleteSheet(sheet);
    expect(at(other, 'A1')).toBe('=SUM(#REF!)');
  });

  it('turned into plain cells leaves formulas that name the cells', () => {
    const { sheet, other, table } = withTable();
    put(sheet, 'F4', '=Deals[@Days]');
    sheet.removeTable(table);
    expect(formulas(other)).toEqual([
      '=SUM(Sheet1!$C$3:$C$5)',
      '=COUNTA(Sheet1!$B$3:$D$5)',
      '=COUNTA(Sheet1!$D$2)&"Deals[Days]"',
      '=ROWS(Sheet1!$B$3:$D$5)',
    ]);
    expect(at(sheet, 'F4')).toBe('=Sheet1!$C$4');
  });

  it('gets another name, and formulas and names follow', () => {
    const { book, other, table } = withTable();
    const name = book.addName({ name: 'all', scope: null, refersTo: '=Deals[#All]' });
    table.rename('Prospects');
    expect(formulas(other)).toEqual([
      '=SUM(Prospects[Days])',
      '=COUNTA(Prospects[[Name]:[Why]])',
      '=COUNTA(Prospects[[#Headers],[Why]])&"Deals[Days]"',
      '=ROWS(Prospects)',
    ]);
    expect(name.refersTo).toBe('=Prospects[#All]');
    expect(() => table.rename('all')).toThrow('taken');
  });

  it("has columns that are named by their header cells; formulas follow, the table's own too", () => {
    const { sheet, other, table } = withTable();
    put(sheet, 'D3', '=[@Days]*2+Deals[@[Days]]+[@Name]');
    put(sheet, 'C2', 'Days [net] #1');
    expect(at(other, 'A1')).toBe("=SUM(Deals[Days '[net'] '#1])");
    expect(at(sheet, 'D3')).toBe("=[@[Days '[net'] '#1]]*2+Deals[@[Days '[net'] '#1]]+[@Name]");
    put(sheet, 'C2', 'Days');
    expect(formulas(other)).toEqual(UNCHANGED);
    // Two headers change places at once.
    sheet.setValues(1, 1, [['Why', 'Days', 'Name']]);
    expect(at(other, 'A2')).toMatch(/^=COUNTA\(Deals\[\[.*\]:\[.*\]\]\)$/);
    expect(table.columns.map(({ name }) => name)).toEqual(sheet.readValues(area('B2:D2'))[0]);
  });

  it('takes rows in: in the middle, and at its end without moving free cells below', () => {
    const made = withTable();
    made.table.insertRows(1, 2);
    expect(seen(made)[0]).toBe('B2:D7');
    expect(at(made.sheet, 'B9')).toBe('below');
    made.table.insertRows(99);
    expect(seen(made)[0]).toBe('B2:D8');
    expect(at(made.sheet, 'B9')).toBe('below');
    made.table.insertRows(99);
    expect(seen(made)[0]).toBe('B2:D9');
    expect([at(made.sheet, 'B9'), at(made.sheet, 'B10')]).toEqual([null, 'below']);
    expect(at(made.sheet, 'G3')).toBe('right');
  });

  it('loses rows, but keeps the last one, emptied', () => {
    const made = withTable();
    made.table.deleteRows(1);
    expect([seen(made)[0], at(made.sheet, 'B4'), at(made.sheet, 'B6')]).toEqual(['B2:D4', 'c', 'below']);
    made.table.deleteRows(0, 2);
    expect([seen(made)[0], at(made.sheet, 'B3'), at(made.sheet, 'B5')]).toEqual(['B2:D3', null, 'below']);
  });

  it('takes columns in and loses them within its own rows', () => {
    const made = withTable();
    put(made.sheet, 'D1', 'above');
    const [added] = made.table.insertColumns(1);
    expect(seen(made)).toEqual(['B2:E5', ['Name', 'Column1', 'Days', 'Why']]);
    expect([at(made.sheet, 'D1'), at(made.sheet, 'H3')]).toEqual(['above', 'right']);
    made.table.deleteColumn(added!.id);
    expect(seen(made)).toEqual(['B2:D5', ['Name', 'Days', 'Why']]);
    made.table.insertColumns(0);
    expect(seen(made)).toEqual(['B2:E5', ['Column1', 'Name', 'Days', 'Why']]);
    made.table.insertColumns(4);
    expect(seen(made)).toEqual(['B2:F5', ['Column1', 'Name', 'Days', 'Why', 'Column2']]);
    expect(at(made.sheet, 'H3')).toBe('right');
  });

  it('gives up its column names where it is made smaller', () => {
    const made = withTable();
    made.table.resize(area('B2:C5'));
    expect(at(made.other, 'A3')).toBe('=COUNTA(Deals[[#Headers],[#REF!]])&"Deals[Days]"');
    expect(at(made.sheet, 'D2')).toBe('Why');
  });

  it('lets a cell out, which names the table from then on', () => {
    const { sheet } = withTable();
    put(sheet, 'D3', '=[@Days]*2');
    sheet.moveCells(area('D3'), 2, 8);
    expect(at(sheet, 'I3')).toBe('=Deals[@Days]*2');
  });
});
