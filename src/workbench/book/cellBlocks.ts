/** How the cells of a column are kept: blocks of 1,024 rows, made when first needed. */

import { ROW_LIMIT } from './address';
import type { Formula } from './formulas';

export const BLOCK_BITS = 10;
export const BLOCK_ROWS = 1 << BLOCK_BITS;
const SMALLEST = 32;

export const EMPTY = 0;

/** A block's arrays begin small and grow to 1,024 rows, so that sheets of many columns and few rows stay small. */
export interface Block {
  kinds: Uint8Array;
  numbers: Float64Array;
  /** Style + 1; 0 = the cell has no style of its own. */
  styles: Uint32Array | null;
  changes: Uint8Array | null;
  /** For cells that moved since the file was read, their place in the file (row × 16,384 + column) + 1; 0 = not moved. */
  origins: Float64Array | null;
}

export interface Column {
  readonly blocks: (Block | undefined)[];
  formulas: Map<number, Formula> | null;
}

export function emptyColumn(): Column {
  return { blocks: [], formulas: null };
}

/** The block of a row, large enough for it. */
export function blockFor(column: Column, row: number): Block {
  const { blocks } = column;
  const offset = row & (BLOCK_ROWS - 1);
  const block = blocks[row >> BLOCK_BITS];
  if (block && offset < block.kinds.length) return block;
  if (!(row >= 0 && row < ROW_LIMIT)) throw new RangeError(`No row of a sheet: ${row}`);
  const grown = resized(block, sizeFor(offset, row));
  blocks[row >> BLOCK_BITS] = grown;
  return grown;
}

function sizeFor(offset: number, row: number): number {
  if (row >= BLOCK_ROWS) return BLOCK_ROWS;
  let size = SMALLEST;
  while (size <= offset) size *= 4;
  return Math.min(size, BLOCK_ROWS);
}

function resized(block: Block | undefined, size: number): Block {
  const grown: Block = {
    kinds: new Uint8Array(size),
    numbers: new Float64Array(size),
    styles: block?.styles ? new Uint32Array(size) : null,
    changes: block?.changes ? new Uint8Array(size) : null,
    origins: block?.origins ? new Float64Array(size) : null,
  };
  if (!block) return grown;
  grown.kinds.set(block.kinds);
  grown.numbers.set(block.numbers);
  if (block.styles) grown.styles!.set(block.styles);
  if (block.changes) grown.changes!.set(block.changes);
  if (block.origins) grown.origins!.set(block.origins);
  return grown;
}

/** Empties some rows of a column. */
export function clearRun(column: Column, row: number, count: number): void {
  const end = row + count;
  for (let number = row >> BLOCK_BITS; number < column.blocks.length && number << BLOCK_BITS < end; number++) {
    const block = column.blocks[number];
    if (!block) continue;
    const base = number << BLOCK_BITS;
    const from = Math.max(0, row - base);
    const to = Math.min(block.kinds.length, end - base);
    if (from === 0 && to === block.kinds.length) {
      column.blocks[number] = undefined;
      continue;
    }
    for (const part of [block.kinds, block.styles, block.changes, block.origins]) part?.fill(0, from, to);
  }
  if (!column.formulas) return;
  for (const at of [...column.formulas.keys()]) if (at >= row && at < end) column.formulas.delete(at);
}

/** Copies some rows of one column to a place of another that is empty there. */
export function copyRun(source: Column, row: number, target: Column, targetRow: number, count: number): void {
  const end = row + count;
  for (let number = row >> BLOCK_BITS; number < source.blocks.length && number << BLOCK_BITS < end; number++) {
    const block = source.blocks[number];
    if (!block) continue;
    const base = number << BLOCK_BITS;
    let from = Math.max(base, row);
    const stop = Math.min(base + block.kinds.length, end);
    while (from < stop) {
      const to = targetRow + from - row;
      const length = Math.min(stop - from, BLOCK_ROWS - (to & (BLOCK_ROWS - 1)));
      copyPiece(block, from - base, target, to, length);
      from += length;
    }
  }
  if (!source.formulas) return;
  for (const [at, formula] of source.formulas) {
    if (at < row || at >= end) continue;
    target.formulas ??= new Map();
    target.formulas.set(targetRow + at - row, formula);
  }
}

/** Never over the end of a block of the target. */
function copyPiece(block: Block, offset: number, target: Column, row: number, length: number): void {
  const end = offset + length;
  const isBlank =
    isZero(block.kinds, offset, end) && isZero(block.styles, offset, end) && isZero(block.changes, offset, end);
  if (isBlank) return;
  const into = blockFor(target, row + length - 1);
  const at = row & (BLOCK_ROWS - 1);
  into.kinds.set(block.kinds.subarray(offset, end), at);
  into.numbers.set(block.numbers.subarray(offset, end), at);
  if (block.styles) {
    into.styles ??= new Uint32Array(into.kinds.length);
    into.styles.set(block.styles.subarray(offset, end), at);
  }
  if (block.changes) {
    into.changes ??= new Uint8Array(into.kinds.length);
    into.changes.set(block.changes.subarray(offset, end), at);
  }
  if (block.origins) {
    into.origins ??= new Float64Array(into.kinds.length);
    into.origins.set(block.origins.subarray(offset, end), at);
  }
}

function isZero(part: Uint8Array | Uint32Array | null, from: number, to: number): boolean {
  if (!part) return true;
  for (let i = from; i < to; i++) if (part[i] !== 0) return false;
  return true;
}

/** Lets the cells of some rows remember where they stand, unless they came from elsewhere already. */
export function noteOrigins(column: Column, number: number, row: number, count: number, columnsOfSheet: number): void {
  const end = row + count;
  for (let index = row >> BLOCK_BITS; index < column.blocks.length && index << BLOCK_BITS < end; index++) {
    const block = column.blocks[index];
    if (!block) continue;
    const base = index << BLOCK_BITS;
    block.origins ??= new Float64Array(block.kinds.length);
    const to = Math.min(block.kinds.length, end - base);
    for (let offset = Math.max(0, row - base); offset < to; offset++) {
      if (block.origins[offset] === 0) block.origins[offset] = (base + offset) * columnsOfSheet + number + 1;
    }
  }
}
