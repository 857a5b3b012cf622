import type { Area } from '../../book';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../book';
import type { Arguments, HostClass, HostObject } from '../wire';
import { defineClass, invalidArgument, isJsonObject, notImplemented, ownValue } from '../wire';
import type { RangeObject } from './rangeObject';
import { assertUnprotected, attempt, wordValue } from './support';

/** `range.insert(shift)`: gives the new cells, which stand where the range stood. */
export function insertRange(range: RangeObject, args: Arguments): RangeObject {
  const location = 'Range.insert';
  const { sheet, area } = range;
  assertUnprotected(sheet, location);
  const isDown = wordValue(args.raw(0), ['Down', 'Right'] as const, location) === 'Down';
  assertDirection(area, isDown, location);
  attempt('InsertDeleteConflict', location, () => sheet.insertCells(area, isDown ? 'down' : 'right'));
  return range.at(area);
}

export function deleteRange({ sheet, area }: RangeObject, args: Arguments): null {
  const location = 'Range.delete';
  assertUnprotected(sheet, location);
  const isUp = wordValue(args.raw(0), ['Up', 'Left'] as const, location) === 'Up';
  assertDirection(area, isUp, location);
  attempt('InsertDeleteConflict', location, () => sheet.deleteCells(area, isUp ? 'up' : 'left'));
  return null;
}

/** Whole rows move up and down, whole columns left and right. */
function assertDirection(area: Area, isVertical: boolean, location: string): void {
  const isWhole = isVertical ? area.rowCount === ROW_LIMIT : area.columnCount === COLUMN_LIMIT;
  if (isWhole) throw invalidArgument(location);
}

/** `range.sort.apply(fields, matchCase, hasHeaders, orientation, method)` */
function applySort({ range }: RangeSortObject, args: Arguments): null {
  const location = 'RangeSort.apply';
  const { sheet, area, context } = range;
  assertUnprotected(sheet, location);
  const fields = args.raw(0);
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument(location);
  if ((args.optionalText(3) ?? 'Rows') !== 'Rows') throw notImplemented('RangeSort', 'apply by columns');
  const sorted = context.quirks.sortsLeaveNeighbours ? area : withNeighbours(range);
  const offset = area.column - sorted.column;
  const keys = fields.map((field: unknown) => {
    const { column, descending } = sortKey(field, location);
    if (column < 0 || column >= area.columnCount) throw invalidArgument(location);
    return { column: column + offset, descending };
  });
  const options = { matchCase: args.flag(1, false), hasHeader: args.flag(2, false) };
  attempt('InvalidOperation', location, () => sheet.sortRows(sorted, keys, options));
  return null;
}

function sortKey(field: unknown, location: string): { column: number; descending: boolean } {
  if (!isJsonObject(field)) throw invalidArgument(location);
  const sortOn = ownValue(field, 'sortOn') ?? 'Value';
  const dataOption = ownValue(field, 'dataOption') ?? 'Normal';
  if (sortOn !== 'Value') throw notImplemented('RangeSort', `apply on ${String(sortOn)}`);
  if (dataOption !== 'Normal') throw notImplemented('RangeSort', `apply with ${String(dataOption)}`);
  const column = ownValue(field, 'key');
  const ascending = ownValue(field, 'ascending') ?? true;
  if (typeof column !== 'number' || !Number.isInteger(column) || typeof ascending !== 'boolean') {
    throw invalidArgument(location);
  }
  return { column, descending: !ascending };
}

/** The same rows, as wide as the sheet is used. */
function withNeighbours({ sheet, area }: RangeObject): Area {
  const used = sheet.usedArea(false) ?? area;
  const column = Math.min(used.column, area.column);
  const end = Math.max(used.column + used.columnCount, area.column + area.columnCount);
  return { ...area, column, columnCount: end - column };
}

const RANGE_SORT = defineClass<RangeSortObject>('RangeSort', { methods: { apply: applySort } });

export class RangeSortObject implements HostObject {
  constructor(readonly range: RangeObject) {}

  get hostClass(): HostClass {
    return RANGE_SORT;
  }
}
