import type { Area } from '../../book';
import { intersectionOf } from '../../book';

/** What is left of an area without another one: up to four areas. */
export function areaWithout(area: Area, hole: Area): Area[] {
  const common = intersectionOf(area, hole);
  if (!common) return [area];
  const end = (start: number, count: number) => start + count;
  const middle = { row: common.row, rowCount: common.rowCount };
  const parts: Area[] = [
    { ...area, rowCount: common.row - area.row },
    { ...middle, column: area.column, columnCount: common.column - area.column },
    {
      ...middle,
      column: end(common.column, common.columnCount),
      columnCount: end(area.column, area.columnCount) - end(common.column, common.columnCount),
    },
    {
      ...area,
      row: end(common.row, common.rowCount),
      rowCount: end(area.row, area.rowCount) - end(common.row, common.rowCount),
    },
  ];
  return parts.filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
