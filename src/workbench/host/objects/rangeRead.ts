import type { CellValue, StyleId } from '../../book';
import { cellArea, CONTENT_CHANGED, referenceAddress } from '../../book';
import { displayText } from '../display';
import { valueType } from '../session';
import { ApiError } from '../wire';
import type { RangeObject } from './rangeObject';
import { cellCount, isUnbounded } from './support';

type Grid = unknown[][];

/** What a row of an answer costs beside its cells, counted in cells. */
const COST_OF_LINE = 4;

/** A property of every cell; null for unbounded ranges, refused for more cells than Excel answers. */
function perCell(name: string, read: (range: RangeObject) => Grid): (range: RangeObject) => Grid | null {
  return (range) => {
    const { cellLimit, largeReadsAreNull, unboundedReadsAreNull } = range.context.quirks;
    if (unboundedReadsAreNull && isUnbounded(range.area)) return null;
    if (cellLimit !== null && cellCount(range.area) > cellLimit) {
      if (largeReadsAreNull) return null;
      throw new ApiError('RangeExceedsLimit', '', `Range.${name}`);
    }
    range.context.spend(cellCount(range.area) + range.area.rowCount * COST_OF_LINE, `Range.${name}`);
    return read(range);
  };
}

/** Rewrites the cells of a grid in place: the grid was made for this answer. */
function mapCells(grid: CellValue[][], change: (value: CellValue, i: number, j: number) => unknown): Grid {
  const result: Grid = grid;
  for (const [i, line] of result.entries()) {
    for (let j = 0; j < line.length; j++) line[j] = change(line[j] as CellValue, i, j);
  }
  return result;
}

/** The same, but for formulas of this session, whose values nobody knows. */
function calculated(read: (range: RangeObject) => Grid): (range: RangeObject) => Grid {
  return (range) => {
    if (range.context.quirks.unknownFormulaValues === 'refuse') assertCalculated(range);
    return read(range);
  };
}

function assertCalculated({ sheet, area }: RangeObject): void {
  const { cells } = sheet;
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    if (!cells.hasFormulas(column)) continue;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      if ((cells.changesAt(row, column) & CONTENT_CHANGED) === 0 || !cells.formulaAt(row, column)) continue;
      if (cells.valueAt(row, column) !== null) continue;
      const place = referenceAddress(sheet.name, cellArea(row, column));
      throw new ApiError('ApiNotFound', `The workbench does not calculate yet: ${place}.`, 'Range.values');
    }
  }
}

function valueGrid({ sheet, area }: RangeObject): Grid {
  const grid: Grid = sheet.readValues(area);
  for (const line of grid) {
    for (let j = 0; j < line.length; j++) {
      const value = line[j] as CellValue;
      if (typeof value === 'object') line[j] = value === null ? '' : value.code;
    }
  }
  return grid;
}

function formulaGrid(range: RangeObject): Grid {
  const { sheet, area } = range;
  const grid = valueGrid(range);
  for (let j = 0; j < area.columnCount; j++) {
    if (!sheet.cells.hasFormulas(area.column + j)) continue;
    for (const [i, line] of grid.entries()) {
      const formula = sheet.formulaAt(area.row + i, area.column + j);
      if (formula !== null) line[j] = formula;
    }
  }
  return grid;
}

/** The number format of a cell, looked up once a style. */
function formatReader(range: RangeObject): (i: number, j: number) => string {
  const { sheet, area } = range;
  const formats = new Map<StyleId, string>();
  return (i, j) => {
    const style = sheet.styleAt(area.row + i, area.column + j);
    let format = formats.get(style);
    if (format === undefined) {
      format = sheet.book.styles.styleOf(style).numberFormat;
      formats.set(style, format);
    }
    return format;
  };
}

function numberFormatGrid(range: RangeObject): Grid {
  const formatAt = formatReader(range);
  return Array.from({ length: range.area.rowCount }, (_row, i) =>
    Array.from({ length: range.area.columnCount }, (_column, j) => formatAt(i, j)),
  );
}

function textGrid(range: RangeObject): Grid {
  const formatAt = formatReader(range);
  const { sheet, area } = range;
  const { dateSystem } = sheet.book;
  return mapCells(sheet.readValues(area), (value, i, j) => displayText(value, formatAt(i, j), dateSystem));
}

function typeGrid({ sheet, area }: RangeObject): Grid {
  return mapCells(sheet.readValues(area), (value) => valueType(value));
}

export const CELL_READERS: Readonly<Record<string, (range: RangeObject) => Grid | null>> = {
  values: perCell('values', calculated(valueGrid)),
  formulas: perCell('formulas', formulaGrid),
  formulasLocal: perCell('formulasLocal', formulaGrid),
  numberFormat: perCell('numberFormat', numberFormatGrid),
  text: perCell('text', calculated(textGrid)),
  valueTypes: perCell('valueTypes', calculated(typeGrid)),
};
