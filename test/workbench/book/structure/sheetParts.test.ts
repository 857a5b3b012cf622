import { areaAddress, type ConditionalFormat } from '../../../../src/workbench/book';
import { area, at, edit, put, twoSheets } from './support';

const addresses = (areas: readonly ReturnType<typeof area>[]) => areas.map((each) => areaAddress(each));

describe('merged cells', () => {
  it.each([
    ['insert rows 1', ['B3:C4', 'F6:H6']],
    ['insert rows 3', ['B2:C4', 'F6:H6']],
    ['delete rows 2', ['B2:C2', 'F4:H4']],
    ['delete rows 2:3', ['F3:H3']],
    ['insert columns G:H', ['B2:C3', 'F5:J5']],
    ['insert F1:H2 down', ['B2:C3', 'F7:H7']],
    ['delete B1:C1 up', ['B1:C2', 'F5:H5']],
    ['delete columns C', ['B2:B3', 'E5:G5']],
    ['delete columns F:H', ['B2:C3']],
    ['move B2:C3 to F5', null],
    ['move B2:C3 to J9', ['F5:H5', 'J9:K10']],
    ['move J9:L9 to F5', ['B2:C3']],
  ])('B2:C3 and F5:H5 after "%s" are %j', (words, expected) => {
    const { sheet } = twoSheets();
    sheet.merge(area('B2:C3'));
    sheet.merge(area('F5:H5'));
    if (expected === null) expect(() => edit(sheet, words)).toThrow('torn apart');
    else {
      edit(sheet, words);
      expect(addresses(sheet.merges)).toEqual(expected);
    }
  });
});

describe('rows and columns', () => {
  it('keep their heights, widths and hiding, and new ones look like those before them', () => {
    const { sheet } = twoSheets();
    sheet.setRowHeight(2, 30);
    sheet.setRowHidden(2, true);
    sheet.setRowHidden(4, true);
    sheet.setColumnWidth(1, 40);
    sheet.setColumnHidden(3, true);
    sheet.insertRows(3, 2);
    sheet.insertColumns(2);
    const rows = [2, 3, 4, 5, 6].map((row) => [sheet.rowHeight(row), sheet.rowHidden(row)]);
    expect(rows).toEqual([
      [30, true],
      [30, false],
      [30, false],
      [15, false],
      [15, true],
    ]);
    expect([1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([40, 40, 8.43]);
    expect([3, 4].map((column) => sheet.columnHidden(column))).toEqual([false, true]);
    sheet.deleteRows(2, 3);
    sheet.deleteColumns(1, 2);
    expect([sheet.rowHeight(2), sheet.rowHidden(3), sheet.columnHidden(2), sheet.columnWidth(1)]).toEqual([
      15,
      true,
      true,
      8.43,
    ]);
  });

  it.each([
    ['insert rows 1', { rows: 3, columns: 1 }],
    ['insert rows 3', { rows: 2, columns: 1 }],
    ['delete rows 2:5', { rows: 1, columns: 1 }],
    ['delete columns A', { rows: 2, columns: 0 }],
    ['insert A1:A1 down', { rows: 2, columns: 1 }],
  ])('frozen at B3 are after "%s" frozen at %j', (words, expected) => {
    const { sheet } = twoSheets();
    sheet.freeze = { rows: 2, columns: 1 };
    edit(sheet, words);
    expect(sheet.freeze).toEqual(expected);
  });
});

describe('an AutoFilter', () => {
  it.each([
    ['insert rows 1', 'B3:E10', [0, 1, 2, 3]],
    ['insert rows 4', 'B2:E10', [0, 1, 2, 3]],
    ['insert columns D', 'B2:F9', [0, 1, 3, 4]],
    ['delete columns C', 'B2:D9', [0, null, 1, 2]],
    ['delete columns A', 'A2:D9', [0, 1, 2, 3]],
    ['delete rows 2', null, undefined],
    ['delete columns B:E', null, undefined],
  ])('on B2:E9 is after "%s" on %s', (words, expected, columns) => {
    const { sheet } = twoSheets();
    sheet.load({ autoFilter: { area: area('B2:E9'), criteria: ['theirs'] } });
    edit(sheet, words);
    expect(sheet.autoFilter && areaAddress(sheet.autoFilter.area)).toBe(expected);
    expect(sheet.autoFilter?.columns).toEqual(columns);
    expect(sheet.autoFilter?.criteria ?? null).toEqual(expected === null ? null : ['theirs']);
  });
});

describe('a conditional format', () => {
  const rule = (words: string, elsewhere = false) => {
    const { sheet, other } = twoSheets();
    const formula = elsewhere ? 'Sheet1!$A$5=A1' : '$C5="x"';
    (elsewhere ? other : sheet).addConditionalFormat({
      condition: { type: 'Custom', formula },
      areas: [area('A5:F9')],
      format: { bold: true },
    });
    edit(sheet, words);
    return ((elsewhere ? other : sheet).conditionalFormats as readonly (ConditionalFormat | undefined)[])[0];
  };

  it.each([
    ['insert rows 1', ['A6:F10'], '$C6="x"'],
    ['insert rows 7', ['A5:F10'], '$C5="x"'],
    ['insert rows 10', ['A5:F10'], '$C5="x"'],
    ['delete rows 5', ['A5:F8'], '$C5="x"'],
    ['delete rows 4:6', ['A4:F6'], '$C4="x"'],
    ['insert columns B', ['A5:G9'], '$D5="x"'],
    ['delete columns A', ['A5:E9'], '$B5="x"'],
    ['delete columns C', ['A5:E9'], '#REF!="x"'],
    ['delete B5:C6 up', ['A5:A9', 'D5:F9', 'B5:C7'], '$C5="x"'],
    ['move A9:F9 to A20', ['A5:F8', 'A20:F20'], '$C5="x"'],
    ['move A5:F9 to B20', ['B20:G24'], '$D20="x"'],
    ['move H1:H1 to A5', ['B5:F5', 'A6:F9'], '$C5="x"'],
  ])('on A5:F9 with $C5="x" lies after "%s" on %j with %s', (words, areas, formula) => {
    const found = rule(words)!;
    expect(addresses(found.areas)).toEqual(areas);
    expect(found.condition).toEqual({ type: 'Custom', formula });
  });

  it('goes where all its cells go', () => {
    expect(rule('delete rows 5:9')).toBeUndefined();
  });

  it('follows cells of another sheet', () => {
    expect(rule('insert rows 1', true)!.condition).toEqual({ type: 'Custom', formula: 'Sheet1!$A$6=A1' });
  });
});

describe('a sort', () => {
  const sorted = (values: (string | number | boolean | null)[], descending = false) => {
    const { sheet } = twoSheets();
    sheet.setValues(
      0,
      0,
      values.map((value) => [value]),
    );
    sheet.sortRows(area(`A1:A${values.length}`), [{ column: 0, descending }]);
    return values.map((_, row) => sheet.valueAt(row, 0));
  };

  it('puts numbers before texts before truth values, and empty cells last either way', () => {
    expect(sorted(['b', null, true, 2, 'A', false, -1])).toEqual([-1, 2, 'A', 'b', false, true, null]);
    expect(sorted(['b', null, true, 2, 'A', false, -1], true)).toEqual([true, false, 'b', 'A', 2, -1, null]);
  });

  it('moves only its own columns, with formats and formulas as if copied; equal rows keep their order', () => {
    const { book, sheet } = twoSheets();
    const bold = book.styles.derive(0, { bold: true });
    const lines = [
      ['Name', 'Rank', 'left'],
      ['c', 2, 'x'],
      ['b', 1, 'y'],
      ['a', 2, 'z'],
    ];
    sheet.setValues(0, 0, lines);
    put(sheet, 'D2', '=B2*$B$4+A1');
    put(sheet, 'D3', '=B3*10');
    put(sheet, 'F1', '=SUM(B2:B4)');
    sheet.setStyle(1, 0, bold);
    sheet.sortRows(area('A1:B4'), [{ column: 1 }], { hasHeader: true });
    expect(sheet.readValues(area('A1:C4'))).toEqual([
      ['Name', 'Rank', 'left'],
      ['b', 1, 'x'],
      ['c', 2, 'y'],
      ['a', 2, 'z'],
    ]);
    expect([1, 2].map((row) => sheet.styleAt(row, 0))).toEqual([0, bold]);
    expect([at(sheet, 'D2'), at(sheet, 'F1')]).toEqual(['=B2*$B$4+A1', '=SUM(B2:B4)']);
    expect(sheet.isStale(1, 3)).toBe(true);
    sheet.sortRows(area('A2:D4'), [{ column: 1, descending: true }, { column: 0 }]);
    expect(sheet.readValues(area('A2:A4')).flat()).toEqual(['a', 'c', 'b']);
    expect([at(sheet, 'D3'), at(sheet, 'D4')]).toEqual(['=B3*10', '=B4*$B$4+A3']);
  });

  it('leaves hidden rows where they are', () => {
    const { sheet } = twoSheets();
    sheet.setValues(0, 0, [[3], [2], [1], [0]]);
    sheet.setRowHidden(1, true);
    sheet.sortRows(area('A1:A4'), [{ column: 0 }]);
    expect(sheet.readValues(area('A1:A4')).flat()).toEqual([0, 2, 1, 3]);
  });

  it('makes references that would leave the sheet #REF!', () => {
    const { sheet } = twoSheets();
    sheet.setValues(0, 0, [[2], [1]]);
    put(sheet, 'B2', '=A1');
    sheet.sortRows(area('A1:B2'), [{ column: 0 }]);
    expect(at(sheet, 'B1')).toBe('=#REF!');
  });

  it('refuses merged cells, and headers of tables', () => {
    const { sheet } = twoSheets();
    sheet.setValues(0, 0, [['H'], [2], [1]]);
    sheet.merge(area('D2:E2'));
    expect(() => sheet.sortRows(area('A1:D3'), [{ column: 0 }])).toThrow('cannot be sorted');
    sheet.addTable({ area: area('A1:A3'), hasHeaders: true });
    expect(() => sheet.sortRows(area('A1:A3'), [{ column: 0 }])).toThrow('only be sorted in its rows of data');
  });
});

describe('after an edit a formula is stale', () => {
  it.each([
    ['=A5', 'insert rows 1', false],
    ['=SUM(A1:A5)', 'insert rows 9', false],
    ['=SUM(A5:A9)', 'insert rows 1', false],
    ['=SUM(A5:A9)', 'delete rows 6', true],
    ['=SUM(A5:A9)', 'insert rows 6', true],
    ['=SUM(A:A)', 'delete rows 6', true],
    ['=SUM(A5:C9)', 'delete B5:B5 up', true],
    ['=A5', 'delete rows 5', true],
    ['=A5', 'move B1:B1 to A5', true],
    ['=ROW(A5)', 'insert rows 1', true],
    ['=ROW()', 'insert rows 1', true],
    ['=Sheet1:Other!A5', 'insert rows 1', true],
    ['=1+1', 'insert rows 1', false],
  ])('%s after "%s": %s', (formula, words, stale) => {
    const { book, sheet } = twoSheets();
    book.changes.meanings.clear();
    sheet.cells.loadFormula(49, 25, { kind: 'plain', text: formula.slice(1) });
    sheet.cells.loadFormula(49, 26, { kind: 'plain', text: 'Z50*2' });
    edit(sheet, words);
    const found: boolean[] = [];
    sheet.cells.forEachFormula((row, column) => found.push(sheet.isStale(row, column)));
    expect(found).toEqual([stale, stale]);
  });
});
