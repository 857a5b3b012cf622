import fc from 'fast-check';
import { Book, CellError, ROW_LIMIT, type CellValue, type Sheet } from '../../../src/workbench/book';

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.boolean(),
  fc.constantFrom(CellError.of('#N/A'), CellError.of('#DIV/0!')),
  fc.constant(null),
);

/** Rows near the ends of blocks, where an off-by-one would show. */
const anyRow = fc.oneof(fc.nat(40), fc.constantFrom(1023, 1024, 1025, 2047, 2048, ROW_LIMIT - 1));

function makeSheet(): Sheet {
  return new Book().addSheet();
}

describe('cells', () => {
  it('hold what was written last, like a plain map', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRow, fc.nat(30), anyValue), { maxLength: 60 }), (writes) => {
        const sheet = makeSheet();
        const expected = new Map<string, CellValue>();
        for (const [row, column, value] of writes) {
          sheet.setValue(row, column, value);
          expected.set(`${row}:${column}`, value);
        }
        for (const [row, column] of writes) {
          expect(sheet.valueAt(row, column)).toBe(expected.get(`${row}:${column}`));
          expect(sheet.readValues({ row, column, rowCount: 1, columnCount: 1 })[0]![0]).toBe(
            sheet.valueAt(row, column),
          );
        }
        const filled = [...expected].filter(([, value]) => value !== null).map(([key]) => key.split(':').map(Number));
        const used = sheet.usedArea(true);
        if (filled.length === 0) return expect(used).toBeNull();
        const rows = filled.map(([row]) => row!);
        const columns = filled.map(([, column]) => column!);
        expect(used).toEqual({
          row: Math.min(...rows),
          column: Math.min(...columns),
          rowCount: Math.max(...rows) - Math.min(...rows) + 1,
          columnCount: Math.max(...columns) - Math.min(...columns) + 1,
        });
      }),
    );
  });

  it('write a block at once, leave out what is undefined, and say so once', () => {
    const sheet = makeSheet();
    sheet.setValue(1, 1, 'kept');
    const changes: unknown[] = [];
    sheet.book.onChange((change) => changes.push(change));
    sheet.setValues(0, 0, [[1, 'a'], [true, undefined], [null]]);
    expect(sheet.readValues({ row: 0, column: 0, rowCount: 3, columnCount: 2 })).toEqual([
      [1, 'a'],
      [true, 'kept'],
      [null, null],
    ]);
    expect(changes).toEqual([{ sheet, kind: 'values', area: { row: 0, column: 0, rowCount: 3, columnCount: 2 } }]);
  });

  it('count no change where the same value is written again', () => {
    const sheet = makeSheet();
    sheet.setValue(0, 0, 'same');
    const before = sheet.book.revision;
    sheet.setValue(0, 0, 'same');
    expect(sheet.book.revision).toBe(before);
    sheet.setValue(0, 0, 'other');
    expect(sheet.book.revision).toBe(before + 1);
  });

  it.each([NaN, Infinity, 'x'.repeat(32_768)])('refuse %p and write nothing of the block', (value) => {
    const sheet = makeSheet();
    expect(() => sheet.setValues(0, 0, [['before', value]])).toThrow(RangeError);
    expect(sheet.usedArea(true)).toBeNull();
  });

  it.each([
    [-1, 0],
    [ROW_LIMIT, 0],
    [0, 16_384],
  ])('refuse the place %i, %i outside of the sheet', (row, column) => {
    expect(() => makeSheet().setValue(row, column, 1)).toThrow(RangeError);
  });

  it('keep a formula beside the value that it showed last', () => {
    const sheet = makeSheet();
    sheet.setFormula(0, 0, '=1+1', 2);
    sheet.setFormula(1, 0, '=NOW()', null);
    expect([sheet.valueAt(0, 0), sheet.formulaAt(0, 0)]).toEqual([2, '=1+1']);
    expect([sheet.valueAt(1, 0), sheet.formulaAt(1, 0)]).toEqual([null, '=NOW()']);
    sheet.setValue(0, 0, 2);
    expect(sheet.formulaAt(0, 0)).toBeNull();
  });
});

describe('array formulas', () => {
  function makeArray(dynamic: boolean) {
    const sheet = makeSheet();
    const area = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
    sheet.cells.loadFormula(0, 0, { kind: 'array', text: 'B1:B2', area, dynamic });
    sheet.arrayAreas.push({ area, dynamic });
    return sheet;
  }

  it('entered for several cells are changed whole or not at all', () => {
    const sheet = makeArray(false);
    expect(() => sheet.setValue(1, 0, 1)).toThrow('A1:A2');
    expect(() => sheet.setFormula(0, 0, '=1', 1)).toThrow('A1:A2');
    expect(sheet.formulaAt(0, 0)).toBe('=B1:B2');
    sheet.setValues(0, 0, [[1], [2]]);
    expect(sheet.formulaAt(0, 0)).toBeNull();
    sheet.setValue(1, 0, 3);
    expect(sheet.valueAt(1, 0)).toBe(3);
  });

  it('that spill by themselves may be written over', () => {
    const sheet = makeArray(true);
    sheet.setValue(1, 0, 'in the way');
    expect([sheet.formulaAt(0, 0), sheet.valueAt(1, 0)]).toEqual(['=B1:B2', 'in the way']);
  });
});

describe('styles', () => {
  it('give the same id for the same base and changes, and the base for changes that change nothing', () => {
    const { styles } = new Book();
    const bold = styles.derive(0, { bold: true });
    expect(styles.derive(0, { bold: true })).toBe(bold);
    expect(styles.derive(bold, { bold: false })).toBe(0);
    expect(styles.derive(0, { fillColor: null })).toBe(0);
    expect(styles.derive(styles.derive(0, { italic: true }), { bold: true })).toBe(
      styles.derive(bold, { italic: true }),
    );
    expect(styles.styleOf(styles.derive(bold, { fillColor: '#ffc000' }))).toMatchObject({
      bold: true,
      fillColor: '#FFC000',
    });
  });

  it('come from the cell, else its row, else its column', () => {
    const sheet = makeSheet();
    const [one, two, three] = [{ bold: true }, { italic: true }, { underline: true }].map((c) =>
      sheet.book.styles.derive(0, c),
    );
    sheet.setStyles({ row: 0, column: 2, rowCount: ROW_LIMIT, columnCount: 1 }, one!);
    sheet.setStyles({ row: 5, column: 0, rowCount: 1, columnCount: 16_384 }, two!);
    sheet.setStyle(5, 3, three!);
    expect([sheet.styleAt(0, 2), sheet.styleAt(5, 2), sheet.styleAt(5, 3), sheet.styleAt(0, 0)]).toEqual([
      one,
      two,
      three,
      0,
    ]);
  });

  it('change in part for each cell of an area, and count as used only where formats count', () => {
    const sheet = makeSheet();
    sheet.setStyle(2, 1, sheet.book.styles.derive(0, { italic: true }));
    sheet.changeStyles({ row: 2, column: 1, rowCount: 2, columnCount: 1 }, { bold: true });
    expect(sheet.book.styles.styleOf(sheet.styleAt(2, 1))).toMatchObject({ bold: true, italic: true });
    expect(sheet.book.styles.styleOf(sheet.styleAt(3, 1))).toMatchObject({ bold: true, italic: false });
    expect(sheet.usedArea(true)).toBeNull();
    expect(sheet.usedArea(false)).toEqual({ row: 2, column: 1, rowCount: 2, columnCount: 1 });
  });
});

describe('tables', () => {
  function makeTable() {
    const sheet = makeSheet();
    sheet.setValues(1, 1, [
      ['Name', null, 'Name'],
      ['a', 1, 2],
    ]);
    return {
      sheet,
      table: sheet.addTable({ area: { row: 1, column: 1, rowCount: 2, columnCount: 3 }, hasHeaders: true }),
    };
  }

  it('name their columns after the header cells, and the cells after the columns', () => {
    const { sheet, table } = makeTable();
    expect(table.columns.map(({ name }) => name)).toEqual(['Name', 'Column1', 'Name2']);
    expect(sheet.readValues({ ...table.area, rowCount: 1 })).toEqual([['Name', 'Column1', 'Name2']]);
    sheet.setValue(1, 2, 2024);
    expect(table.columns[1]!.name).toBe('2024');
    expect(sheet.valueAt(1, 2)).toBe('2024');
  });

  it('grow by a column over empty cells only', () => {
    const { sheet, table } = makeTable();
    table.addColumn('Days');
    expect(table.area.columnCount).toBe(4);
    expect(sheet.valueAt(1, 4)).toBe('Days');
    sheet.setValue(2, 5, 'in the way');
    expect(() => table.addColumn('More')).toThrow('F3');
    expect(() => table.addColumn('days')).toThrow('already');
    expect(table.area.columnCount).toBe(4);
  });

  it('do not overlap', () => {
    const { sheet, table } = makeTable();
    expect(() =>
      sheet.addTable({ area: { row: 2, column: 0, rowCount: 3, columnCount: 2 }, hasHeaders: true }),
    ).toThrow(table.name);
  });
});

describe('names, sheets and merged cells', () => {
  it('lose their place when their sheet is deleted, and follow when it is renamed', () => {
    const book = new Book();
    const [first, second] = [book.addSheet('First'), book.addSheet('Second')];
    const name = book.addName({ name: 'mark', scope: null, refersTo: '=Second!$A$1' });
    first.setFormula(0, 0, '=Second!A1*2', 4);
    second.name = 'My data';
    expect(name.refersTo).toBe("='My data'!$A$1");
    expect(name.target()).toEqual({ sheet: second, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } });
    expect(first.formulaAt(0, 0)).toBe("='My data'!A1*2");
    book.deleteSheet(second);
    expect(name.refersTo).toBe('=#REF!');
    expect(name.target()).toBeNull();
    expect(first.formulaAt(0, 0)).toBe('=#REF!*2');
    expect(() => book.deleteSheet(first)).toThrow('visible');
  });

  it.each(['', 'a'.repeat(32), 'a/b', 'a:b', "'a", 'History', 'FIRST'])('refuse the sheet name %j', (name) => {
    const book = new Book();
    book.addSheet('First');
    expect(() => book.addSheet(name)).toThrow();
  });

  it.each(['A1', 'R1C1', '1a', 'a b', 'c', ''])('refuse the name %j', (name) => {
    const book = new Book();
    book.addSheet();
    expect(() => book.addName({ name, scope: null, refersTo: '=1' })).toThrow();
  });

  it('keep only the first cell of merged ones', () => {
    const sheet = makeSheet();
    sheet.setValues(0, 0, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.merge({ row: 0, column: 0, rowCount: 2, columnCount: 2 });
    expect(sheet.readValues({ row: 0, column: 0, rowCount: 2, columnCount: 2 })).toEqual([
      ['a', null],
      [null, null],
    ]);
    expect(() => sheet.merge({ row: 1, column: 1, rowCount: 2, columnCount: 2 })).toThrow('A1:B2');
  });
});

describe('rules', () => {
  it('put before the others move those down, and put last leave them', () => {
    const sheet = makeSheet();
    const areas = [{ row: 0, column: 0, rowCount: 5, columnCount: 1 }];
    const spec = { condition: { type: 'Custom', formula: 'A1>1' } as const, areas, format: { bold: true } };
    const one = sheet.addConditionalFormat(spec);
    const two = sheet.addConditionalFormat(spec);
    const three = sheet.addConditionalFormat({ ...spec, place: 'first' });
    const priorities = new Map(sheet.conditionalFormats.map(({ id, priority }) => [id, priority]));
    expect([three, one, two].map(({ id }) => priorities.get(id))).toEqual([1, 2, 3]);
  });
});
