import { isFilled } from '../text';
import type { GridTable } from '../types';
import { isHeaderLine } from './columnHeaders';
import type { GridView, ListArea } from './gridView';

/** The headers stand in one of the first so many filled rows. */
const MOST_HEADER_ROWS = 50;

/**
 * Where the list may be: tables first, so that a table wins against the same cells read as a plain range; then every
 * filled row as the header row; then each of them joined with the row above it.
 */
export function candidateAreas(view: GridView): ListArea[] {
  const plain = plainAreas(view);
  return [...view.grid.tables.map((table) => tableArea(view, table)), ...plain, ...joinedAreas(view, plain)].filter(
    (area) => area.columns.length > 0,
  );
}

function tableArea(view: GridView, table: GridTable): ListArea {
  const { originRow, originColumn } = view.grid;
  const columns = range(table.firstColumn - originColumn, table.lastColumn - originColumn);
  return {
    table: table.name,
    groupRow: null,
    headerRow: table.headerRow - originRow,
    lastRow: Math.min(table.lastRow - originRow, view.rowCount - 1),
    columns: columns.filter((column) => isReadable(view, column)),
  };
}

function plainAreas(view: GridView): ListArea[] {
  const all = range(0, view.columnCount - 1).filter((column) => isReadable(view, column));
  const areas: ListArea[] = [];
  for (let row = 0; row < view.rowCount && areas.length < MOST_HEADER_ROWS; row += 1) {
    const columns = all.filter((column) => !isInTable(view, row, column));
    if (!columns.some((column) => isFilled(view.cell(row, column)))) continue;
    areas.push({ table: null, groupRow: null, headerRow: row, lastRow: lastPlainRow(view, row, columns), columns });
  }
  return areas;
}

/** Headers in two lines: the upper groups (先方, 当社), the lower names (担当者, 部署). Both hold texts only. */
function joinedAreas(view: GridView, plain: readonly ListArea[]): ListArea[] {
  const isLine = plain.map(({ headerRow, columns }) => isHeaderLine(view, headerRow, columns));
  return plain.flatMap((area, index) => {
    const above = plain[index - 1];
    if (!above || above.headerRow !== area.headerRow - 1 || !isLine[index] || !isLine[index - 1]) return [];
    return [{ ...area, groupRow: above.headerRow }];
  });
}

function isReadable(view: GridView, column: number): boolean {
  return column >= 0 && column < view.columnCount && !view.grid.ownColumns.has(view.sheetColumn(column));
}

function isInTable(view: GridView, row: number, column: number): boolean {
  const sheetRow = view.sheetRow(row);
  const sheetColumn = view.sheetColumn(column);
  return view.grid.tables.some(
    ({ headerRow, lastRow, firstColumn, lastColumn }) =>
      sheetRow >= headerRow && sheetRow <= lastRow && sheetColumn >= firstColumn && sheetColumn <= lastColumn,
  );
}

/** A plain list ends above the next table in its columns. */
function lastPlainRow(view: GridView, headerRow: number, columns: readonly number[]): number {
  const first = view.sheetColumn(columns[0]!);
  const last = view.sheetColumn(columns[columns.length - 1]!);
  const below = view.grid.tables
    .filter((table) => table.firstColumn <= last && table.lastColumn >= first)
    .map((table) => table.headerRow - view.grid.originRow)
    .filter((row) => row > headerRow);
  return Math.min(view.rowCount, ...below) - 1;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
