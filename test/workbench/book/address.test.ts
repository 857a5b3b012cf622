import fc from 'fast-check';
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  areaAddress,
  columnIndex,
  columnLetters,
  intersectionOf,
  areasIntersect,
  moveFormula,
  parseArea,
  parseReference,
  quoteSheetName,
  referenceAddress,
  type Area,
} from '../../../src/workbench/book';

const anyArea: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(ROW_LIMIT - 1), fc.nat(COLUMN_LIMIT - 1), fc.nat(ROW_LIMIT - 1), fc.nat(COLUMN_LIMIT - 1))
  .map(([a, b, c, d]) => ({
    row: Math.min(a, c),
    column: Math.min(b, d),
    rowCount: Math.abs(a - c) + 1,
    columnCount: Math.abs(b - d) + 1,
  }));

describe('addresses', () => {
  it.each([
    ['A1', { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    ['$B$3', { row: 2, column: 1, rowCount: 1, columnCount: 1 }],
    ['b2:A1', { row: 0, column: 0, rowCount: 2, columnCount: 2 }],
    ['A:C', { row: 0, column: 0, rowCount: ROW_LIMIT, columnCount: 3 }],
    ['$2:3', { row: 1, column: 0, rowCount: 2, columnCount: COLUMN_LIMIT }],
    ['XFD1048576', { row: ROW_LIMIT - 1, column: COLUMN_LIMIT - 1, rowCount: 1, columnCount: 1 }],
  ])('reads %s', (address, area) => {
    expect(parseArea(address)).toEqual(area);
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:1', 'A1:B2:C3', 'Sheet1!A1', '#REF!', 'AAAA1'])(
    'takes %j for no area',
    (address) => {
      expect(parseArea(address)).toBeNull();
    },
  );

  it('reads back every area that it writes, absolute or not', () => {
    fc.assert(
      fc.property(anyArea, fc.boolean(), (area, absolute) => {
        expect(parseArea(areaAddress(area, { absolute }))).toEqual(area);
      }),
    );
  });

  it('reads back every column that it writes', () => {
    fc.assert(fc.property(fc.nat(COLUMN_LIMIT - 1), (column) => columnIndex(columnLetters(column)) === column));
  });

  it.each([
    ['Sheet1', 'Sheet1'],
    ['顧客', '顧客'],
    ['My Sheet', "'My Sheet'"],
    ["It's", "'It''s'"],
    ['A1', "'A1'"],
    ['R1C1', "'R1C1'"],
    ['2024', "'2024'"],
    ['TRUE', "'TRUE'"],
  ])('quotes the sheet name %s as Excel does', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    const area = { row: 1, column: 1, rowCount: 2, columnCount: 1 };
    expect(parseReference(referenceAddress(name, area, { absolute: true }))).toEqual({ sheet: name, area });
  });

  it.each(['A1', 'Sheet1!A1,Sheet1!B1', 'Sheet1!#REF!', '#REF!$A$1', '[1]Sheet1!A1', "'[Other.xlsx]S'!A1:A1:A1"])(
    'takes %j for no reference to one area of a sheet',
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );

  it('intersects two areas in exactly the cells that both have', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (one, other) => {
        const common = intersectionOf(one, other);
        expect(common !== null).toBe(areasIntersect(one, other));
        if (!common) return;
        expect(intersectionOf(common, one)).toEqual(common);
        expect(intersectionOf(common, other)).toEqual(common);
      }),
    );
  });
});

describe('moving a formula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'B2+$A2+B$1+$A$1'],
    ['SUM(A:A,$1:2)', 'SUM(B:B,$1:3)'],
    ['\'My Sheet\'!A1&"A1"', '\'My Sheet\'!B2&"A1"'],
    ['LOG10(A1)+A1B', 'LOG10(B2)+A1B'],
    ['Table1[[#This Row],[A1]]', 'Table1[[#This Row],[A1]]'],
    ['XFD1048576', 'A1'],
  ])('turns %s into %s one row down and one column right', (text, moved) => {
    expect(moveFormula(text, 1, 1)).toBe(moved);
  });
});
