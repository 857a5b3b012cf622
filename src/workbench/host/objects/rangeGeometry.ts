import type { Area } from '../../book';
import { boundingArea, COLUMN_LIMIT, intersectionOf, ROW_LIMIT } from '../../book';
import type { Arguments } from '../wire';
import { ApiError, invalidArgument } from '../wire';
import { sameSheetArea } from './addresses';
import type { RangeObject } from './rangeObject';
import { areaAt } from './support';
import { usedAreaWithin } from './usedArea';

type RangeMethod = (range: RangeObject, args: Arguments) => RangeObject;

function method(name: string, areaOf: (area: Area, args: Arguments, location: string) => Area): RangeMethod {
  const location = `Range.${name}`;
  return (range, args) => {
    const { row, column, rowCount, columnCount } = areaOf(range.area, args, location);
    return range.at(areaAt(row, column, rowCount, columnCount, location));
  };
}

function within(index: number, count: number, location: string): number {
  if (index < 0 || index >= count) throw invalidArgument(location);
  return index;
}

/** A count of rows or columns beside a range: outside it where positive, inside it where negative; never 0. */
function besideCount(args: Arguments, location: string): number {
  const count = args.optionalInteger(0, 1);
  if (count === 0) throw invalidArgument(location);
  return count;
}

/** The methods that make one range from another. */
export const GEOMETRY: Readonly<Record<string, RangeMethod>> = {
  getCell: method('getCell', (area, args) => ({
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
    rowCount: 1,
    columnCount: 1,
  })),
  getRow: method('getRow', (area, args, location) => ({
    ...area,
    row: area.row + within(args.integer(0), area.rowCount, location),
    rowCount: 1,
  })),
  getColumn: method('getColumn', (area, args, location) => ({
    ...area,
    column: area.column + within(args.integer(0), area.columnCount, location),
    columnCount: 1,
  })),
  getLastRow: method('getLastRow', (area) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 })),
  getLastColumn: method('getLastColumn', (area) => ({
    ...area,
    column: area.column + area.columnCount - 1,
    columnCount: 1,
  })),
  getLastCell: method('getLastCell', (area) => ({
    row: area.row + area.rowCount - 1,
    column: area.column + area.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  })),
  getEntireRow: method('getEntireRow', (area) => ({ ...area, column: 0, columnCount: COLUMN_LIMIT })),
  getEntireColumn: method('getEntireColumn', (area) => ({ ...area, row: 0, rowCount: ROW_LIMIT })),
  getOffsetRange: method('getOffsetRange', (area, args) => ({
    ...area,
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
  })),
  getResizedRange: method('getResizedRange', (area, args) => ({
    ...area,
    rowCount: area.rowCount + args.integer(0),
    columnCount: area.columnCount + args.integer(1),
  })),
  getAbsoluteResizedRange: method('getAbsoluteResizedRange', (area, args) => ({
    ...area,
    rowCount: args.integer(0),
    columnCount: args.integer(1),
  })),
  getColumnsAfter: method('getColumnsAfter', (area, args, location) => {
    const count = besideCount(args, location);
    const end = area.column + area.columnCount;
    return { ...area, column: count > 0 ? end : end + count, columnCount: Math.abs(count) };
  }),
  getColumnsBefore: method('getColumnsBefore', (area, args, location) => {
    const count = besideCount(args, location);
    return { ...area, column: count > 0 ? area.column - count : area.column, columnCount: Math.abs(count) };
  }),
  getRowsBelow: method('getRowsBelow', (area, args, location) => {
    const count = besideCount(args, location);
    const end = area.row + area.rowCount;
    return { ...area, row: count > 0 ? end : end + count, rowCount: Math.abs(count) };
  }),
  getRowsAbove: method('getRowsAbove', (area, args, location) => {
    const count = besideCount(args, location);
    return { ...area, row: count > 0 ? area.row - count : area.row, rowCount: Math.abs(count) };
  }),
  getBoundingRect: (range, args) =>
    range.at(boundingArea(range.area, sameSheetArea(args.raw(0), range, 'Range.getBoundingRect'))),
  getIntersection: (range, args) => {
    const location = 'Range.getIntersection';
    const common = intersectionOf(range.area, sameSheetArea(args.raw(0), range, location));
    if (!common) throw new ApiError('ItemNotFound', '', location);
    return range.at(common);
  },
  getUsedRange: (range, args) => {
    const used = usedAreaWithin(range.sheet, range.area, args.flag(0, false));
    if (!used) throw new ApiError('ItemNotFound', '', 'Range.getUsedRange');
    return range.at(used);
  },
};
