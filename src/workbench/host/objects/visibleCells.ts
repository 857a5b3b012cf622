import type { Area, Sheet } from '../../book';
import type { Arguments, HostObject } from '../wire';
import { ApiError } from '../wire';
import { RangeAreasObject } from './rangeAreas';
import type { RangeObject } from './rangeObject';

/** More areas than this are not told apart. */
const MOST_AREAS = 8192;

/** `getSpecialCells('Visible')`: the parts of a range whose rows and columns are in sight. */
export function specialCells({ context, sheet, area }: RangeObject, args: Arguments): HostObject {
  const type = args.text(0);
  const location = 'Range.getSpecialCells';
  if (type !== 'Visible')
    throw new ApiError('ApiNotFound', `(This host does not find cells of kind ${type}.)`, location);
  const columns = runs(area.column, area.columnCount, (column) => !sheet.columnHidden(column));
  const areas: Area[] = [];
  for (const [row, rowCount] of visibleRows(sheet, area)) {
    for (const [column, columnCount] of columns) areas.push({ row, column, rowCount, columnCount });
    if (areas.length > MOST_AREAS) throw new ApiError('RangeExceedsLimit', '', location);
  }
  if (areas.length === 0) throw new ApiError('ItemNotFound', '', location);
  return new RangeAreasObject(context, sheet, areas);
}

type Run = readonly [first: number, count: number];

function visibleRows(sheet: Sheet, { row, rowCount }: Area): Run[] {
  if (!sheet.layout.anyRowHidden(row, rowCount)) return [[row, rowCount]];
  return runs(row, rowCount, (index) => !sheet.rowHidden(index));
}

/** The runs of neighbours for which something holds. */
function runs(first: number, count: number, holds: (index: number) => boolean): Run[] {
  const found: [first: number, count: number][] = [];
  for (let index = first; index < first + count; index++) {
    const last = found.at(-1);
    if (!holds(index)) continue;
    if (last && last[0] + last[1] === index) last[1] += 1;
    else found.push([index, 1]);
  }
  return found;
}
