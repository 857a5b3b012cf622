/** Which rows of a column are used. */

import { BLOCK_BITS, EMPTY, type Block, type Column } from './cellBlocks';

// Needed at every cell: a constant of this file is read for nothing, one of another costs a call where modules are not bundled.
const NOTHING = EMPTY;

/** First and last used row, or null. Formats count only where asked for. */
export function usedRows(column: Column, valuesOnly: boolean): { first: number; last: number } | null {
  let first = -1;
  let last = -1;
  for (let number = 0; number < column.blocks.length && first < 0; number++) {
    const offset = firstUsed(column.blocks[number], valuesOnly);
    if (offset >= 0) first = (number << BLOCK_BITS) + offset;
  }
  for (let number = column.blocks.length - 1; number >= 0 && last < 0; number--) {
    const offset = lastUsed(column.blocks[number], valuesOnly);
    if (offset >= 0) last = (number << BLOCK_BITS) + offset;
  }
  for (const row of column.formulas?.keys() ?? []) {
    if (first < 0 || row < first) first = row;
    if (row > last) last = row;
  }
  return first < 0 ? null : { first, last };
}

function isUsed(block: Block, offset: number, valuesOnly: boolean): boolean {
  return block.kinds[offset] !== NOTHING || (!valuesOnly && (block.styles?.[offset] ?? 0) > 1);
}

function firstUsed(block: Block | undefined, valuesOnly: boolean): number {
  if (!block) return -1;
  for (let offset = 0; offset < block.kinds.length; offset++) if (isUsed(block, offset, valuesOnly)) return offset;
  return -1;
}

function lastUsed(block: Block | undefined, valuesOnly: boolean): number {
  if (!block) return -1;
  for (let offset = block.kinds.length - 1; offset >= 0; offset--) if (isUsed(block, offset, valuesOnly)) return offset;
  return -1;
}
