import { matchHeader } from '../headers/matchHeader';
import { isFilled } from '../text';
import type { GridTable } from '../types';
import { chooseColumns, type ColumnChoice } from './chooseColumns';
import type { GridView, ListArea } from './gridView';
import { numberedContactWord } from './numberedColumns';
import { headingStage } from './stageDateColumns';

/** A list that was found, with what its columns are. */
export interface FoundList {
  readonly area: ListArea;
  readonly choice: ColumnChoice;
}

/** The headers stand in one of the first so many filled rows. */
const MOST_HEADER_ROWS = 50;
/** 初回訪問日 and its like are short. */
const MOST_FIRST_CONTACT_LENGTH = 12;
/** So many cells at most are compared with the header words: three rows of the widest sheet there can be. */
const MOST_HEADER_CELLS = 50_000;

interface RankedArea {
  readonly area: ListArea;
  /** The highest score that this header row can have, whatever its values are. */
  readonly ceiling: number;
  readonly order: number;
}

/**
 * The list of a sheet: of its real tables and its possible header rows the one with the highest sum of confidences; of
 * equal ones the first. Null where no header was recognised. Rows are looked at in the order of what they can reach, so
 * that the values of most of them need not be judged.
 */
export function findList(view: GridView): FoundList | null {
  const budget = { cells: MOST_HEADER_CELLS };
  const ranked: RankedArea[] = candidateAreas(view).map((area, order) => ({
    area,
    order,
    ceiling: ceilingOf(view, area, budget),
  }));
  const hopeful = ranked
    .filter(({ ceiling }) => ceiling > 0)
    .sort((a, b) => b.ceiling - a.ceiling || a.order - b.order);
  let best: (FoundList & { order: number }) | null = null;
  for (const { area, ceiling, order } of hopeful) {
    if (best && (ceiling < best.choice.score || (ceiling === best.choice.score && order > best.order))) continue;
    const choice = chooseColumns(view, area);
    const { score } = choice;
    if (!best || score > best.choice.score || (score === best.choice.score && order < best.order)) {
      best = { area, choice, order };
    }
  }
  return best;
}

/** Tables first, so that a table wins against the same cells read as a plain range. */
function candidateAreas(view: GridView): ListArea[] {
  return [...view.grid.tables.map((table) => tableArea(view, table)), ...plainAreas(view)].filter(
    (area) => area.columns.length > 0,
  );
}

function tableArea(view: GridView, table: GridTable): ListArea {
  const { originRow, originColumn } = view.grid;
  const columns = range(table.firstColumn - originColumn, table.lastColumn - originColumn);
  return {
    table: table.name,
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
    areas.push({ table: null, headerRow: row, lastRow: lastPlainRow(view, row, columns), columns });
  }
  return areas;
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

function ceilingOf(view: GridView, { headerRow, columns }: ListArea, budget: { cells: number }): number {
  let ceiling = 0;
  for (const column of columns) {
    const value = view.cell(headerRow, column);
    if (typeof value !== 'string' || !isFilled(value)) continue;
    budget.cells -= 1;
    if (budget.cells < 0) return ceiling;
    ceiling += ceilingOfHeader(value.trim());
  }
  return ceiling;
}

/** The most that a header can bring: its own field, and a stage date or a numbered contact besides. */
function ceilingOfHeader(header: string): number {
  const match = matchHeader(header);
  if (match?.group) return 0;
  const more = headingStage(header) !== null || isNumberedContact(header);
  return (match?.score ?? 0) + (more ? 1 : 0);
}

function isNumberedContact(header: string): boolean {
  return (
    numberedContactWord(header) !== null || (header.startsWith('初回') && header.length < MOST_FIRST_CONTACT_LENGTH)
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
