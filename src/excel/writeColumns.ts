import { changedRows, type ChangedRow, type PlacedColumn } from './changes';
import { makeColumns, OWN_FORMATS, setFormat, type Making } from './createColumns';
import { changedHeaders, foreignHeaders, unmarkedColumn } from './headers';
import { deleteOurRules } from './highlight';
import type { Ownership } from './ownership';
import { inPieces } from './pieces';
import { findPlace } from './placement';
import { blocksOf, putRight, type WrittenBlock } from './writeBlocks';
import type { WriteRequest, WriteResult } from './types';

/**
 * Brings our columns up to date and touches nothing else: makes those that are missing, then writes the cells that differ, in as
 * few requests as their size allows. Where nothing differs, nothing is sent.
 */
export async function writeColumns(context: Excel.RequestContext, request: WriteRequest): Promise<WriteResult> {
  const making = await plan(context, request);
  const columns = [...making.positions]
    .map(([column, position]) => ({ column, position }))
    .sort((one, other) => one.position - other.position);
  const changes = changedRows(request.rows, {
    ...request,
    columns,
    firstRow: request.region.firstRow,
    statusLabels: new Set(Object.values(request.labels).flat()),
    wholeRows: request.overview.hasHiddenRows,
  });
  const headers = changedHeaders(request, request.ownership.columns);
  const rowsNotWritten = await send(context, request, { making, columns, changes, headers });
  const { ownership, restoreDeleted } = request;
  return {
    cellsWritten: headers.length + (making.placed?.columns.length ?? 0) + cellsIn(changes),
    placed: making.placed,
    leftOut: restoreDeleted ? [] : [...ownership.deleted, ...ownership.displaced].map(({ kind }) => kind),
    unmarked: request.ownership.state === 'interrupted' ? [] : foreignHeaders(request),
    rowsNotWritten,
  };
}

interface Plan {
  readonly making: Making;
  readonly columns: readonly PlacedColumn[];
  readonly changes: readonly ChangedRow[];
  readonly headers: readonly { readonly position: number; readonly text: string }[];
}

async function plan(context: Excel.RequestContext, request: WriteRequest): Promise<Making> {
  const unmarked = unmarkedColumn(request);
  const columnsThere = new Map([...request.ownership.columns, ...unmarked]);
  const ownership: Ownership = { ...request.ownership, columns: columnsThere };
  const placed = await findPlace(context, { ...request, ownership });
  const positions = new Map(columnsThere);
  placed?.columns.forEach((column, index) => positions.set(column, placed.firstColumn + index));
  const isMade = request.ownership.state === 'ready' && placed === null;
  return { placed, unmarked, positions, highlight: !isMade };
}

/** @returns the rows that Excel did not let us write */
async function send(context: Excel.RequestContext, request: WriteRequest, work: Plan): Promise<number[]> {
  const { making, columns, changes, headers } = work;
  const { region, ownership, overview } = request;
  const mustMake = ownership.state !== 'ready' || making.placed !== null;
  // Rules of a refresh that was cut short, or of a column that is made again, would stand twice.
  if (making.highlight && ownership.state !== 'new') await deleteOurRules(context, region.sheet);

  const rowsNotWritten: number[] = [];
  const sendPiece = async (from: number, rows: readonly ChangedRow[]) => {
    const sheet = context.workbook.worksheets.getItem(region.sheet);
    if (from === 0 && mustMake) makeColumns(context, request, making);
    if (from === 0)
      for (const { position, text } of headers) sheet.getCell(region.headerRow, position).values = [[text]];
    const blocks = blocksOf(columns, rows, overview.hasHiddenRows);
    const written = blocks.map((block) => writeBlock(sheet, block, overview.hasHiddenRows));
    for (const { row, count } of newRowBlocks(rows)) formatRows(sheet, ownership, row, count);
    await context.sync();
    rowsNotWritten.push(...(await putRight(context, sheet, written)));
    request.onProgress?.(from + rows.length);
    return rows.map(({ cells }) => cells);
  };

  if (changes.length > 0) {
    await inPieces(changes.length, columns.length, ({ from, count }) =>
      sendPiece(from, changes.slice(from, from + count)),
    );
  } else if (mustMake || headers.length > 0) {
    await sendPiece(0, []);
  }
  return [...new Set(rowsNotWritten)];
}

/** Queues a block; over hidden rows it is read back in the same request, since a filter makes Excel put values elsewhere. */
function writeBlock(
  sheet: Excel.Worksheet,
  block: { row: number; column: number; values: (string | number | null)[][] },
  readBack: boolean,
): WrittenBlock {
  const width = block.values[0]!.length;
  sheet.getRangeByIndexes(block.row, block.column, block.values.length, width).values = block.values;
  if (!readBack) return { ...block, seen: null };
  const seen = sheet.getRangeByIndexes(block.row, block.column, block.values.length, width).load('values');
  return { ...block, seen };
}

function cellsIn(changes: readonly ChangedRow[]): number {
  let count = 0;
  for (const { cells } of changes) for (const cell of cells) if (cell !== null) count += 1;
  return count;
}

/** Rows added since the columns were made do not have our formats yet; fresh columns got theirs when they were made. */
function formatRows(sheet: Excel.Worksheet, { columns }: Ownership, row: number, count: number): void {
  for (const [column, position] of columns)
    setFormat(sheet.getRangeByIndexes(row, position, count, 1), OWN_FORMATS[column]);
}

/** The rows that are written for the first time, block by block. */
function newRowBlocks(changed: readonly ChangedRow[]): { row: number; count: number }[] {
  const blocks: { row: number; count: number }[] = [];
  for (const { row, isNew } of changed) {
    if (!isNew) continue;
    const last = blocks.at(-1);
    if (last && last.row + last.count === row) last.count += 1;
    else blocks.push({ row, count: 1 });
  }
  return blocks;
}
