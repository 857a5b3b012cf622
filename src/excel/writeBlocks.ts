import type { RawCell } from '../domain/dates';
import type { ChangedRow, PlacedColumn } from './changes';

/** A rectangle of values as it is sent; null leaves a cell as it is. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: (string | number | null)[][];
}

/** A block that was sent, with the range that reads it back, if it was asked to. */
export interface WrittenBlock extends Block {
  readonly seen: Excel.Range | null;
}

/**
 * The changed cells as blocks: one for each run of our columns that stand side by side, since the user may have moved some.
 *
 * @param gapless ends a block where a row is missing, instead of leaving that row untouched inside it: over hidden rows Excel does not
 *   keep to the rows that it is given
 */
export function blocksOf(columns: readonly PlacedColumn[], rows: readonly ChangedRow[], gapless: boolean): Block[] {
  return adjacentRuns(columns).flatMap(({ from, to }) => {
    const untouched = new Array<null>(to - from).fill(null);
    const blocks: Block[] = [];
    for (const { row, cells } of rows) {
      const values = cells.slice(from, to);
      if (values.every((cell) => cell === null)) continue;
      let block = blocks.at(-1);
      if (!block || (gapless && block.row + block.values.length < row)) {
        block = { row, column: columns[from]!.position, values: [] };
        blocks.push(block);
      }
      while (block.row + block.values.length < row) block.values.push(untouched);
      block.values.push(values.map(asWritten));
    }
    return blocks;
  });
}

/**
 * Compares what was read back with what was sent, and sends what differs again, row by row: over rows that a filter hides, Excel puts
 * the values of a larger block into other rows (office-js issue 224). One request more where something differs, else none.
 *
 * @returns the rows that are still not as they should be, counted from 0
 */
export async function putRight(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly WrittenBlock[],
): Promise<number[]> {
  const wrong = blocks.flatMap(wrongRows);
  if (wrong.length === 0) return [];
  const again = wrong.map(({ row, column, values }) => {
    const range = sheet.getRangeByIndexes(row, column, 1, values[0]!.length);
    range.values = values;
    const seen = sheet.getRangeByIndexes(row, column, 1, values[0]!.length).load('values');
    return { row, column, values, seen };
  });
  await context.sync();
  return again.flatMap(wrongRows).map(({ row }) => row);
}

function wrongRows({ row, column, values, seen }: WrittenBlock): Block[] {
  if (seen === null) return [];
  return values.flatMap((wanted, index) => {
    const found = seen.values[index] as RawCell[];
    const isRight = wanted.every((value, place) => value === null || asRead(value) === found[place]);
    return isRight ? [] : [{ row: row + index, column, values: [wanted] }];
  });
}

function adjacentRuns(columns: readonly PlacedColumn[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  columns.forEach(({ position }, index) => {
    const last = runs.at(-1);
    if (last && columns[index - 1]!.position + 1 === position) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}

/** An apostrophe keeps a text a text, whatever it looks like (`=1+1`, `+81`, `2018-12-31`); Excel does not show it. */
function asWritten(value: string | number | null): string | number | null {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function asRead(value: string | number): string | number {
  return typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
}
