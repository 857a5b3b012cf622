import type { DateSystem } from '../domain/dates';
import type { StatusId } from '../domain/patience';
import { changedRows, valueAt, type ChangedRow, type OwnRow, type PlacedColumn, type ReadValues } from './changes';
import { createColumns, headerOf, OWN_FORMATS, setFormat } from './createColumns';
import type { SheetOverview } from './overview';
import type { OwnColumn } from './ownColumns';
import type { Ownership } from './ownership';
import { inPieces } from './pieces';
import { findPlace, type Placement, type ProspectRegion } from './placement';

export interface WriteRequest {
  readonly region: ProspectRegion;
  readonly overview: SheetOverview;
  readonly ownership: Ownership;
  readonly dateSystem: DateSystem;
  readonly read: ReadValues;
  /** One entry a deal, from top to bottom. */
  readonly rows: readonly OwnRow[];
  readonly headers: Readonly<Record<OwnColumn, string>>;
  /** The labels of each status in every language. */
  readonly labels: Readonly<Record<StatusId, readonly string[]>>;
  /** Makes columns again that the user has deleted. */
  readonly restoreDeleted: boolean;
  readonly onProgress?: (rowsDone: number) => void;
}

export interface WriteResult {
  readonly cellsWritten: number;
  /** Where new columns went; null where all were there. */
  readonly placed: Placement | null;
  /** Columns that the user has deleted and that were left out. */
  readonly leftOut: readonly OwnColumn[];
}

/**
 * Brings our columns up to date and touches nothing else: makes those that are missing, then writes the cells that differ, in as
 * few requests as their size allows. Where nothing differs, nothing is sent.
 */
export async function writeColumns(context: Excel.RequestContext, request: WriteRequest): Promise<WriteResult> {
  const placed = await findPlace(context, request);
  const positions = new Map(request.ownership.columns);
  placed?.columns.forEach((column, index) => positions.set(column, placed.firstColumn + index));
  const columns = [...positions]
    .map(([column, position]) => ({ column, position }))
    .sort((one, other) => one.position - other.position);

  const changes = changedRows(request.rows, {
    ...request,
    columns,
    firstRow: request.region.firstRow,
    statusLabels: allLabels(request),
  });
  const headers = changedHeaders(request);
  const runs = adjacentRuns(columns);

  const send = async (from: number, rows: readonly ChangedRow[]) => {
    const sheet = context.workbook.worksheets.getItem(request.region.sheet);
    if (from === 0) {
      if (placed) createColumns(context, request, placed, positions);
      for (const { position, text } of headers) sheet.getCell(request.region.headerRow, position).values = [[text]];
    }
    for (const run of runs) writeRun(sheet, run, columns, rows);
    for (const block of newRowBlocks(rows)) formatRows(sheet, request.ownership, block);
    await context.sync();
    request.onProgress?.(from + rows.length);
    return rows.map(({ cells }) => cells);
  };

  if (changes.length > 0) {
    await inPieces(changes.length, columns.length, ({ from, count }) => send(from, changes.slice(from, from + count)));
  } else if (placed || headers.length > 0) {
    await send(0, []);
  }
  return {
    cellsWritten: headers.length + (placed?.columns.length ?? 0) + cellsIn(changes),
    placed,
    leftOut: request.restoreDeleted ? [] : request.ownership.deleted.map(({ column }) => column),
  };
}

function allLabels({ labels }: WriteRequest): ReadonlySet<string> {
  return new Set(Object.values(labels).flat());
}

function cellsIn(changes: readonly ChangedRow[]): number {
  return changes.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== null).length, 0);
}

/** Headers of columns that were there before and read otherwise now: another language was chosen. */
function changedHeaders(request: WriteRequest): { position: number; text: string }[] {
  return [...request.ownership.columns].flatMap(([column, position]) => {
    const text = headerOf(request, column);
    return valueAt(request.read, request.region.headerRow, position) === text ? [] : [{ position, text }];
  });
}

/** Columns of ours that stand side by side, as indexes into the placed columns: they are written as one block. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function adjacentRuns(columns: readonly PlacedColumn[]): Run[] {
  const runs: { from: number; to: number }[] = [];
  columns.forEach(({ position }, index) => {
    const last = runs.at(-1);
    if (last && columns[index - 1]!.position + 1 === position) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}

function writeRun(
  sheet: Excel.Worksheet,
  { from, to }: Run,
  columns: readonly PlacedColumn[],
  rows: readonly ChangedRow[],
): void {
  const changed = rows.filter(({ cells }) => cells.slice(from, to).some((cell) => cell !== null));
  const first = changed[0];
  if (!first) return;
  // null leaves a cell as it is: rows in between that are right, or not ours, stay untouched.
  const untouched = new Array<null>(to - from).fill(null);
  const values: (string | number | null)[][] = [];
  for (const { row, cells } of changed) {
    while (first.row + values.length < row) values.push(untouched);
    values.push(cells.slice(from, to).map(asWritten));
  }
  const firstColumn = columns[from]!.position;
  sheet.getRangeByIndexes(first.row, firstColumn, values.length, to - from).values = values;
}

interface RowBlock {
  readonly row: number;
  readonly count: number;
}

/** Rows added since the columns were made do not have our formats yet; fresh columns got theirs when they were made. */
function formatRows(sheet: Excel.Worksheet, { columns }: Ownership, { row, count }: RowBlock): void {
  for (const [column, position] of columns)
    setFormat(sheet.getRangeByIndexes(row, position, count, 1), OWN_FORMATS[column]);
}

/** The rows that are written for the first time, block by block. */
function newRowBlocks(changed: readonly ChangedRow[]): RowBlock[] {
  const blocks: { row: number; count: number }[] = [];
  for (const { row, isNew } of changed) {
    if (!isNew) continue;
    const last = blocks.at(-1);
    if (last && last.row + last.count === row) last.count += 1;
    else blocks.push({ row, count: 1 });
  }
  return blocks;
}

/** An apostrophe keeps a text a text, whatever it looks like (`=1+1`, `+81`, `2018-12-31`); Excel does not show it. */
function asWritten(value: string | number | null): string | number | null {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
