import fc from 'fast-check';
import { COLUMN_LIMIT, ROW_LIMIT, type Area, type CellValue, type Sheet } from '../../../../src/workbench/book';
import { area, twoSheets } from './support';

interface Cell {
  readonly value: CellValue;
  readonly style: number;
}

/** Cells by 'row:column', moved by hand one by one. */
type Model = Map<string, Cell>;

type Step =
  | { readonly kind: 'insert'; readonly area: Area; readonly shift: 'down' | 'right' }
  | { readonly kind: 'delete'; readonly area: Area; readonly shift: 'up' | 'left' }
  | { readonly kind: 'move'; readonly area: Area; readonly row: number; readonly column: number };

function moveByHand(model: Model, step: Step): Model {
  const moved: Model = new Map();
  const { row, column, rowCount, columnCount } = step.area;
  const inRows = (at: number) => at >= row && at < row + rowCount;
  const inColumns = (at: number) => at >= column && at < column + columnCount;
  const arrived: Model = new Map();
  for (const [key, cell] of model) {
    const [i, j] = key.split(':').map(Number) as [number, number];
    const put = (to: number, toColumn: number) => moved.set(`${to}:${toColumn}`, cell);
    if (step.kind === 'move') {
      if (inRows(i) && inColumns(j)) arrived.set(`${i + step.row - row}:${j + step.column - column}`, cell);
      else if (i < step.row || i >= step.row + rowCount || j < step.column || j >= step.column + columnCount) put(i, j);
    } else if (step.shift === 'down' || step.shift === 'up') {
      if (!inColumns(j) || i < row) put(i, j);
      else if (step.kind === 'insert') put(i + rowCount, j);
      else if (i >= row + rowCount) put(i - rowCount, j);
    } else if (!inRows(i) || j < column) put(i, j);
    else if (step.kind === 'insert') put(i, j + columnCount);
    else if (j >= column + columnCount) put(i, j - columnCount);
  }
  for (const [key, cell] of arrived) moved.set(key, cell);
  if (step.kind === 'insert') inheritByHand(moved, step);
  return moved;
}

/** Cells that come in look like those before them. */
function inheritByHand(
  model: Model,
  { area: { row, column, rowCount, columnCount }, shift }: Step & { kind: 'insert' },
) {
  for (let i = row; i < Math.min(row + rowCount, 5000); i++) {
    for (let j = column; j < Math.min(column + columnCount, 60); j++) {
      const before = shift === 'down' ? `${row - 1}:${j}` : `${i}:${column - 1}`;
      const style = model.get(before)?.style ?? 0;
      if (style !== 0) model.set(`${i}:${j}`, { value: null, style });
    }
  }
}

function apply(sheet: Sheet, step: Step): void {
  if (step.kind === 'insert') sheet.insertCells(step.area, step.shift);
  else if (step.kind === 'delete') sheet.deleteCells(step.area, step.shift);
  else sheet.moveCells(step.area, step.row, step.column);
}

/** Rows near the ends of blocks, where an off-by-one would show. */
const anyRow = fc.oneof(fc.nat(12), fc.constantFrom(31, 32, 1022, 1023, 1024, 1025, 2047, 2048));
const anyColumn = fc.nat(6);
const smallArea = fc.record({
  row: anyRow,
  column: anyColumn,
  rowCount: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1023, 1024, 1500)),
  columnCount: fc.integer({ min: 1, max: 3 }),
});
const rows = fc
  .record({ row: anyRow, rowCount: fc.integer({ min: 1, max: 3 }) })
  .map((span): Area => ({ ...span, column: 0, columnCount: COLUMN_LIMIT }));
const columns = fc
  .record({ column: anyColumn, columnCount: fc.integer({ min: 1, max: 3 }) })
  .map((span): Area => ({ ...span, row: 0, rowCount: ROW_LIMIT }));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    area: fc.oneof(smallArea, rows),
    shift: fc.constant('down' as const),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    area: fc.oneof(smallArea, columns),
    shift: fc.constant('right' as const),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    area: fc.oneof(smallArea, rows),
    shift: fc.constant('up' as const),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    area: fc.oneof(smallArea, columns),
    shift: fc.constant('left' as const),
  }),
  fc.record({ kind: fc.constant('move' as const), area: smallArea, row: anyRow, column: anyColumn }),
);
const content = fc.array(fc.tuple(anyRow, anyColumn, fc.oneof(fc.integer(), fc.string()), fc.boolean()), {
  maxLength: 40,
});

function fill(cells: readonly (readonly [number, number, CellValue, boolean])[]) {
  const { book, sheet } = twoSheets();
  const bold = book.styles.derive(0, { bold: true });
  const model: Model = new Map();
  for (const [row, column, value, styled] of cells) {
    sheet.setValue(row, column, value);
    sheet.setStyle(row, column, styled ? bold : 0);
    model.set(`${row}:${column}`, { value, style: styled ? bold : 0 });
  }
  return { book, sheet, model };
}

function cellsOf(sheet: Sheet): Model {
  const found: Model = new Map();
  for (let column = 0; column < sheet.cells.columnCount; column++) {
    const see = (row: number) => {
      const cell = { value: sheet.valueAt(row, column), style: sheet.styleAt(row, column) };
      if (cell.value !== null || cell.style !== 0) found.set(`${row}:${column}`, cell);
    };
    sheet.cells.forEachValue(column, 0, ROW_LIMIT, see);
    sheet.cells.forEachStyle(column, see);
  }
  return found;
}

function sorted(model: Model) {
  return [...model]
    .filter(([, { value, style }]) => value !== null || style !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('cells with their styles', () => {
  it('move as a plain map of cells does when moved by hand', () => {
    fc.assert(
      fc.property(content, fc.array(step, { minLength: 1, maxLength: 5 }), (cells, steps) => {
        const { sheet, model } = fill(cells);
        let expected = model;
        for (const each of steps) {
          apply(sheet, each);
          expected = moveByHand(expected, each);
        }
        expect(sorted(cellsOf(sheet))).toEqual(sorted(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('remember where they stood in the file', () => {
    fc.assert(
      fc.property(content, fc.array(step, { minLength: 1, maxLength: 5 }), (cells, steps) => {
        const { sheet } = fill(cells);
        const places = new Map<CellValue, number>();
        // Each cell holds its own place, so that it can be asked where it came from.
        for (const key of cellsOf(sheet).keys()) {
          const [row, column] = key.split(':').map(Number) as [number, number];
          sheet.setValue(row, column, `${key} was here`);
          places.set(`${key} was here`, row * COLUMN_LIMIT + column);
        }
        for (const each of steps) apply(sheet, each);
        for (const [key, { value }] of cellsOf(sheet)) {
          const [row, column] = key.split(':').map(Number) as [number, number];
          if (value !== null) expect(sheet.cells.originAt(row, column)).toBe(places.get(value));
        }
      }),
    );
  });

  it('and formulas are as before after an insertion that is taken back', () => {
    fc.assert(
      fc.property(content, step, (cells, each) => {
        if (each.kind === 'move') return;
        const { sheet } = fill(cells);
        const formulas = ['=SUM(A1:C9)', '=B$3+$B4', '=SUM(B:B,5:7)', '=A1026*2'];
        formulas.forEach((formula, i) => sheet.setFormula(3 + i * 700, 5, formula, i));
        const seen = () => {
          const found: string[] = [];
          sheet.cells.forEachFormula((row, column) => found.push(`${row}:${column}${sheet.formulaAt(row, column)}`));
          return [found.sort(), sorted(cellsOf(sheet))];
        };
        const before = seen();
        const down = each.shift === 'down' || each.shift === 'up';
        sheet.insertCells(each.area, down ? 'down' : 'right');
        sheet.deleteCells(each.area, down ? 'up' : 'left');
        expect(seen()).toEqual(before);
      }),
    );
  });

  it('far down cost no more than near by', () => {
    const { sheet } = twoSheets();
    sheet.setValue(ROW_LIMIT - 2, COLUMN_LIMIT - 2, 'far');
    sheet.insertRows(0);
    sheet.insertColumns(0);
    expect(sheet.usedArea(true)).toEqual(area('XFD1048576'));
    expect(() => sheet.insertRows(5)).toThrow('leave the sheet');
  });
});
