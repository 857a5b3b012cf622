/** The cells of one sheet: columns of blocks of 1,024 rows, made when first needed. */

import { COLUMN_LIMIT, ROW_LIMIT, type Area } from './address';
import {
  BLOCK_BITS,
  BLOCK_ROWS,
  EMPTY,
  blockFor,
  clearRun,
  copyRun,
  emptyColumn,
  noteOrigins,
  type Block,
  type Column,
} from './cellBlocks';
import type { Formula } from './formulas';
import { usedRows } from './usedRows';
import { CellError, type CellValue, type TextPool } from './values';

// Needed at every cell: constants of this file are read for nothing, those of another cost a call where modules are not bundled.
const ROW_BITS = BLOCK_BITS;
const OFFSET_MASK = BLOCK_ROWS - 1;
const NOTHING = EMPTY;

const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 3;
const ERROR = 4;

/** What of a cell differs from the file: bits. */
export const CONTENT_CHANGED = 1;
export const STYLE_CHANGED = 2;
/** A formula's text followed cells that moved; by itself that changes no value. */
export const FORMULA_REWRITTEN = 4;

/** Cells that were taken out of a sheet; rows and columns count from their first. */
export interface DetachedCells {
  readonly columns: readonly (Column | undefined)[];
  readonly rowCount: number;
  readonly columnCount: number;
}

export class Cells {
  private readonly columns: (Column | undefined)[] = [];

  constructor(private readonly pool: TextPool) {}

  /** One more than the last column that was ever touched. */
  get columnCount(): number {
    return this.columns.length;
  }

  valueAt(row: number, column: number): CellValue {
    const block = this.columns[column]?.blocks[row >> ROW_BITS];
    return block ? this.read(block, row & OFFSET_MASK) : null;
  }

  private read(block: Block, offset: number): CellValue {
    switch (block.kinds[offset]) {
      case NUMBER:
        return block.numbers[offset]!;
      case TEXT:
        return this.pool.textOf(block.numbers[offset]!);
      case BOOLEAN:
        return block.numbers[offset] === 1;
      case ERROR:
        return CellError.at(block.numbers[offset]!);
      default:
        return null;
    }
  }

  /** The values of an area, column by column through the blocks. */
  readValues(area: Area): CellValue[][] {
    const rows: CellValue[][] = [];
    for (let i = 0; i < area.rowCount; i++) rows.push(new Array<CellValue>(area.columnCount).fill(null));
    for (let i = 0; i < area.columnCount; i++) {
      this.forEachValue(area.column + i, area.row, area.row + area.rowCount, (row, value) => {
        rows[row - area.row]![i] = value;
      });
    }
    return rows;
  }

  /** Calls back for the cells with a value of one column, from the first row up to (not including) `endRow`. */
  forEachValue(column: number, startRow: number, endRow: number, callback: (row: number, value: CellValue) => void) {
    const blocks = this.columns[column]?.blocks;
    if (!blocks) return;
    const lastBlock = Math.min(blocks.length - 1, (endRow - 1) >> ROW_BITS);
    for (let number = startRow >> ROW_BITS; number <= lastBlock; number++) {
      const block = blocks[number];
      if (!block) continue;
      const base = number << ROW_BITS;
      const end = Math.min(block.kinds.length, endRow - base);
      for (let offset = Math.max(0, startRow - base); offset < end; offset++) {
        if (block.kinds[offset] !== NOTHING) callback(base + offset, this.read(block, offset));
      }
    }
  }

  /** Puts a value without noting a change: for readers of files. */
  load(row: number, column: number, value: CellValue): void {
    if (value === null) {
      const block = this.columns[column]?.blocks[row >> ROW_BITS];
      const offset = row & OFFSET_MASK;
      if (block && offset < block.kinds.length) block.kinds[offset] = NOTHING;
      return;
    }
    if (typeof value === 'number') this.put(row, column, NUMBER, value);
    else if (typeof value === 'string') this.put(row, column, TEXT, this.pool.numberOf(value));
    else if (typeof value === 'boolean') this.put(row, column, BOOLEAN, value ? 1 : 0);
    else this.put(row, column, ERROR, CellError.indexOf(value));
  }

  loadNumber(row: number, column: number, value: number): void {
    this.put(row, column, NUMBER, value);
  }

  /** Puts a text by its number in the book's pool: spares looking it up for every cell. */
  loadPooledText(row: number, column: number, number: number): void {
    this.put(row, column, TEXT, number);
  }

  private put(row: number, column: number, kind: number, number: number): void {
    const block = this.blockFor(row, column);
    const offset = row & OFFSET_MASK;
    block.kinds[offset] = kind;
    block.numbers[offset] = number;
  }

  /** The cell's own style, or -1 where it has none. */
  ownStyleAt(row: number, column: number): number {
    const styles = this.columns[column]?.blocks[row >> ROW_BITS]?.styles;
    return styles ? (styles[row & OFFSET_MASK] ?? 0) - 1 : -1;
  }

  loadStyle(row: number, column: number, style: number): void {
    const block = this.blockFor(row, column);
    block.styles ??= new Uint32Array(block.kinds.length);
    block.styles[row & OFFSET_MASK] = style + 1;
  }

  changesAt(row: number, column: number): number {
    const changes = this.columns[column]?.blocks[row >> ROW_BITS]?.changes;
    return changes ? (changes[row & OFFSET_MASK] ?? 0) : 0;
  }

  markChanged(row: number, column: number, bits: number): void {
    const block = this.blockFor(row, column);
    block.changes ??= new Uint8Array(block.kinds.length);
    block.changes[row & OFFSET_MASK]! |= bits;
  }

  /** Calls back for the changed cells of one column, top to bottom. */
  forEachChange(column: number, callback: (row: number, bits: number) => void): void {
    this.columns[column]?.blocks.forEach((block, number) => {
      if (!block?.changes) return;
      for (let offset = 0; offset < block.changes.length; offset++) {
        const bits = block.changes[offset]!;
        if (bits !== 0) callback((number << ROW_BITS) + offset, bits);
      }
    });
  }

  /** Calls back for the cells of one column that have a style of their own. */
  forEachStyle(column: number, callback: (row: number, style: number) => void): void {
    this.columns[column]?.blocks.forEach((block, number) => {
      if (!block?.styles) return;
      for (let offset = 0; offset < block.styles.length; offset++) {
        const style = block.styles[offset]!;
        if (style !== 0) callback((number << ROW_BITS) + offset, style - 1);
      }
    });
  }

  formulaAt(row: number, column: number): Formula | undefined {
    return this.columns[column]?.formulas?.get(row);
  }

  loadFormula(row: number, column: number, formula: Formula): void {
    const entry = this.columnFor(column);
    entry.formulas ??= new Map();
    entry.formulas.set(row, formula);
  }

  dropFormula(row: number, column: number): void {
    this.columns[column]?.formulas?.delete(row);
  }

  forEachFormula(callback: (row: number, column: number, formula: Formula) => void): void {
    this.columns.forEach((entry, column) => entry?.formulas?.forEach((formula, row) => callback(row, column, formula)));
  }

  hasFormulas(column: number): boolean {
    return (this.columns[column]?.formulas?.size ?? 0) > 0;
  }

  /** First and last used row of a column, or null. Formats count only where asked for. */
  usedRows(column: number, valuesOnly: boolean): { first: number; last: number } | null {
    const entry = this.columns[column];
    return entry ? usedRows(entry, valuesOnly) : null;
  }

  /** The place in the file (row × 16,384 + column) of a cell that stands there unchanged. */
  originAt(row: number, column: number): number {
    const origins = this.columns[column]?.blocks[row >> ROW_BITS]?.origins;
    const origin = origins?.[row & OFFSET_MASK] ?? 0;
    return origin > 0 ? origin - 1 : row * COLUMN_LIMIT + column;
  }

  /** Empties an area, without noting a change. */
  clear(area: Area): void {
    const end = Math.min(area.column + area.columnCount, this.columns.length);
    for (let column = area.column; column < end; column++) {
      const entry = this.columns[column];
      if (!entry) continue;
      if (area.rowCount === ROW_LIMIT) this.columns[column] = undefined;
      else clearRun(entry, area.row, area.rowCount);
    }
  }

  /** Takes the cells of an area out, with formulas, styles and what changed of them. They remember their place in the file. */
  detach(area: Area): DetachedCells {
    const columns: (Column | undefined)[] = [];
    const end = Math.min(area.column + area.columnCount, this.columns.length);
    for (let column = area.column; column < end; column++) {
      const entry = this.columns[column];
      if (!entry) continue;
      noteOrigins(entry, column, area.row, area.rowCount, COLUMN_LIMIT);
      if (area.rowCount === ROW_LIMIT) columns[column - area.column] = entry;
      else {
        const taken = emptyColumn();
        copyRun(entry, area.row, taken, 0, area.rowCount);
        columns[column - area.column] = taken;
      }
    }
    this.clear(area);
    return { columns, rowCount: area.rowCount, columnCount: area.columnCount };
  }

  /** Puts cells that were taken out at another place; what is there goes, what would leave the sheet is dropped. */
  attach(cells: DetachedCells, row: number, column: number): void {
    const rowCount = Math.min(cells.rowCount, ROW_LIMIT - row);
    const columnCount = Math.min(cells.columnCount, COLUMN_LIMIT - column);
    this.clear({ row, column, rowCount, columnCount });
    for (let i = 0; i < Math.min(columnCount, cells.columns.length); i++) {
      const taken = cells.columns[i];
      if (!taken) continue;
      if (rowCount === ROW_LIMIT) this.columns[column + i] = taken;
      else copyRun(taken, 0, this.columnFor(column + i), row, rowCount);
    }
  }

  /** Gives the rows of an area another order: row `i` gets what row `order[i]` (both counted from its first) held. */
  reorder(area: Area, order: Int32Array): void {
    const taken = this.detach(area);
    for (let i = 0; i < area.columnCount; i++) {
      const source = taken.columns[i];
      if (!source) continue;
      const target = this.columnFor(area.column + i);
      const { formulas } = source;
      source.formulas = null;
      order.forEach((from, to) => {
        copyRun(source, from, target, area.row + to, 1);
        const formula = formulas?.get(from);
        if (!formula) return;
        target.formulas ??= new Map();
        target.formulas.set(area.row + to, formula);
      });
    }
  }

  private columnFor(column: number): Column {
    let entry = this.columns[column];
    if (!entry) {
      if (!(column >= 0 && column < COLUMN_LIMIT)) throw new RangeError(`No column of a sheet: ${column}`);
      entry = emptyColumn();
      this.columns[column] = entry;
    }
    return entry;
  }

  private blockFor(row: number, column: number): Block {
    return blockFor(this.columnFor(column), row);
  }
}
