/**
 * Which formulas may show another value than they would if somebody calculated them. Nothing is calculated here:
 * changes are followed from cell to cell through what the formulas name. Done when first asked after a change.
 */

import { COLUMN_LIMIT, cellArea, type Area } from './address';
import type { Book } from './book';
import { CONTENT_CHANGED } from './cells';
import { dependenciesOf } from './dependencies';
import { formulaText, type Formula } from './formulas';
import type { Sheet } from './sheet';

interface Node {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** The cells that show its result: more than one for array formulas. */
  readonly shown: Area;
}

interface Watcher {
  readonly firstRow: number;
  readonly endRow: number;
  readonly nodes: number[];
}

/** Areas up to this many cells are looked up cell by cell; larger ones once a round. */
const SMALL = 64;

export class Staleness {
  private revision = -1;
  private stale = new Map<Sheet, Set<number>>();
  private readonly suspects = new WeakSet<Formula>();

  constructor(private readonly book: Book) {}

  /** Cells that a formula looks at moved: its value may be another one, whatever was written since. */
  suspect(formula: Formula): void {
    this.suspects.add(formula);
  }

  isSuspect(formula: Formula): boolean {
    return this.suspects.has(formula);
  }

  isStale(sheet: Sheet, row: number, column: number): boolean {
    if (this.revision !== this.book.revision) {
      this.stale = this.book.revision === 0 ? new Map() : new Spread(this.book).run();
      this.revision = this.book.revision;
    }
    return this.stale.get(sheet)?.has(keyOf(row, column)) ?? false;
  }
}

function keyOf(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

/** One pass from the changed cells to all that depend on them. */
class Spread {
  private readonly nodes: Node[] = [];
  private readonly pointWatchers = new Map<Sheet, Map<number, number[]>>();
  /** By sheet, then by column. */
  private readonly areaWatchers = new Map<Sheet, Map<number, Map<string, Watcher>>>();
  private readonly result = new Map<Sheet, Set<number>>();
  private readonly marked = new Set<number>();
  /** Cells whose followers at single places are still to be looked at. */
  private readonly waiting: { sheet: Sheet; row: number; column: number }[] = [];
  /** Rows that changed since the last round, by sheet and column. */
  private fresh = new Map<Sheet, Map<number, number[]>>();

  constructor(private readonly book: Book) {}

  run(): Map<Sheet, Set<number>> {
    const always: number[] = [];
    for (const sheet of this.book.sheets) {
      sheet.cells.forEachFormula((row, column, formula) => this.addNode(sheet, row, column, formula, always));
    }
    if (this.nodes.length === 0) return this.result;
    for (const sheet of this.book.sheets) this.addChanges(sheet);
    for (const node of always) this.mark(node);
    while (this.waiting.length > 0 || this.fresh.size > 0) {
      for (let cell = this.waiting.pop(); cell; cell = this.waiting.pop()) {
        const followers = this.pointWatchers.get(cell.sheet)?.get(keyOf(cell.row, cell.column));
        for (const node of followers ?? []) this.mark(node);
      }
      this.followAreas();
    }
    return this.result;
  }

  private addNode(sheet: Sheet, row: number, column: number, formula: Formula, always: number[]): void {
    const shown = formula.kind === 'array' || formula.kind === 'dataTable' ? formula.area : cellArea(row, column);
    const index = this.nodes.push({ sheet, row, column, shown }) - 1;
    const text = formulaText(formula, row, column);
    if (text === null || this.book.staleness.isSuspect(formula)) {
      always.push(index);
      return;
    }
    const needs = dependenciesOf(this.book, sheet, text, row, column);
    const { meanings } = this.book.changes;
    if (needs.anything || (meanings.size > 0 && needs.meanings.some((meaning) => meanings.has(meaning))))
      always.push(index);
    else for (const needed of needs.areas) this.watch(needed.sheet, needed.area, index);
  }

  private watch(sheet: Sheet, area: Area, node: number): void {
    const columnEnd = Math.min(area.column + area.columnCount, Math.max(sheet.cells.columnCount, area.column + 1));
    if (area.rowCount * area.columnCount <= SMALL) {
      const points = childMap(this.pointWatchers, sheet);
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        for (let column = area.column; column < area.column + area.columnCount; column++) {
          const key = keyOf(row, column);
          const nodes = points.get(key);
          if (nodes) nodes.push(node);
          else points.set(key, [node]);
        }
      }
      return;
    }
    const columns = childMap(this.areaWatchers, sheet);
    for (let column = area.column; column < columnEnd; column++) {
      const watchers = childMap(columns, column);
      const key = `${area.row}:${area.rowCount}`;
      const known = watchers.get(key);
      if (known) known.nodes.push(node);
      else watchers.set(key, { firstRow: area.row, endRow: area.row + area.rowCount, nodes: [node] });
    }
  }

  private addChanges(sheet: Sheet): void {
    for (let column = 0; column < sheet.cells.columnCount; column++) {
      sheet.cells.forEachChange(column, (row, bits) => {
        // A formula that was put with its value is no older than that value.
        if ((bits & CONTENT_CHANGED) !== 0) this.spreadFrom(sheet, row, column);
      });
    }
  }

  private spreadFrom(sheet: Sheet, row: number, column: number): void {
    this.waiting.push({ sheet, row, column });
    const rows = childMap(this.fresh, sheet).get(column);
    if (rows) rows.push(row);
    else childMap(this.fresh, sheet).set(column, [row]);
  }

  private mark(index: number): void {
    if (this.marked.has(index)) return;
    this.marked.add(index);
    const { sheet, row, column, shown } = this.nodes[index]!;
    let cells = this.result.get(sheet);
    if (!cells) this.result.set(sheet, (cells = new Set()));
    cells.add(keyOf(row, column));
    this.spreadFrom(sheet, row, column);
    for (let i = shown.row; i < shown.row + shown.rowCount; i++) {
      for (let j = shown.column; j < shown.column + shown.columnCount; j++) {
        if (cells.has(keyOf(i, j))) continue;
        cells.add(keyOf(i, j));
        this.spreadFrom(sheet, i, j);
      }
    }
  }

  /** Areas that hold a cell that changed since the last round: each is followed once and forgotten. */
  private followAreas(): void {
    const fresh = this.fresh;
    this.fresh = new Map();
    for (const [sheet, columns] of fresh) {
      for (const [column, rows] of columns) {
        const watchers = this.areaWatchers.get(sheet)?.get(column);
        if (!watchers || watchers.size === 0) continue;
        const sorted = Int32Array.from(rows).sort();
        for (const [key, watcher] of watchers) {
          if (!hasRowIn(sorted, watcher.firstRow, watcher.endRow)) continue;
          watchers.delete(key);
          for (const node of watcher.nodes) this.mark(node);
        }
      }
    }
  }
}

function hasRowIn(sorted: Int32Array, firstRow: number, endRow: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < firstRow) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low]! < endRow;
}

function childMap<Outer, Key, Value>(map: Map<Outer, Map<Key, Value>>, key: Outer): Map<Key, Value> {
  let child = map.get(key);
  if (!child) map.set(key, (child = new Map<Key, Value>()));
  return child;
}
