import { cellAddress, cellOfName, columnLetters } from '../../src/excel/addresses';

describe('cell addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('counts rows from 1 for people', () => {
    expect(cellAddress(4, 2)).toBe('C5');
  });
});

describe('the cell of a defined name', () => {
  it.each([
    ['=Sheet1!$A$1', { sheet: 'Sheet1', row: 0, column: 0 }],
    ["='My sheet'!$N$4", { sheet: 'My sheet', row: 3, column: 13 }],
    ["='It''s mine'!$B$2", { sheet: "It's mine", row: 1, column: 1 }],
    ['=案件一覧!$AA$10', { sheet: '案件一覧', row: 9, column: 26 }],
    ['=#REF!', null],
    ['=Sheet1!#REF!', null],
    ['=Sheet1!$A$1:$B$2', null],
    ['=42', null],
    ['', null],
  ])('%s is %j', (formula, cell) => {
    expect(cellOfName(formula)).toEqual(cell);
  });
});
