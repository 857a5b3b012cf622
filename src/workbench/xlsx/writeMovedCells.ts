/**
 * Writes all cells of a sheet whose cells moved since the file was read. Cells that are unchanged but for their place
 * keep their element, rows keep the attributes that they have in the file.
 */

import {
  COLUMN_LIMIT,
  CONTENT_CHANGED,
  FORMULA_REWRITTEN,
  ROW_LIMIT,
  STYLE_CHANGED,
  cellAddress,
  movedArea,
  type RowLayout,
  type Sheet,
} from '../book';
import { COLUMNS, areaOf, isBlank } from './changedCells';
import { CannotSaveError } from './fileError';
import { indexCells, type FileCells } from './fileCells';
import { renderCell } from './renderCell';
import type { CellWriterContext, WrittenCells } from './writeCells';
import { tagWith } from './xmlTree';

/** The whole <sheetData> element. */
export function writeMovedCells(text: string, start: number, end: number, context: CellWriterContext): WrittenCells {
  const file = indexCells(text, start, end, context.part);
  const cells = allCells(context.sheet);
  const writer = new MovedCellWriter(text, file, context, cells);
  return { xml: writer.write(), area: areaOf(cells, context.sheet) };
}

/** Every cell that the model has, each as one number, sorted by row, then column, each once. */
function allCells(sheet: Sheet): Float64Array {
  const found: number[] = [];
  for (let column = 0; column < sheet.cells.columnCount; column++) {
    sheet.cells.forEachValue(column, 0, ROW_LIMIT, (row) => found.push(row * COLUMNS + column));
    sheet.cells.forEachStyle(column, (row) => {
      if (sheet.valueAt(row, column) === null) found.push(row * COLUMNS + column);
    });
  }
  sheet.cells.forEachFormula((row, column) => {
    const isListed = sheet.valueAt(row, column) !== null || sheet.cells.ownStyleAt(row, column) >= 0;
    if (!isListed) found.push(row * COLUMNS + column);
  });
  return Float64Array.from(found).sort();
}

/** So many strings are handed on at a time. */
const HANDED_ON = 256;

class MovedCellWriter {
  private readonly rowTags: Map<number, string>;
  private readonly layouts = new Map<number, RowLayout>();

  constructor(
    private readonly text: string,
    private readonly file: FileCells,
    private readonly context: CellWriterContext,
    private readonly cells: Float64Array,
  ) {
    this.rowTags = movedRows(context.sheet, file);
    context.sheet.layout.forEachRow((row, layout) => this.layouts.set(row, layout));
  }

  *write(): Generator<string> {
    const { file, cells } = this;
    let pieces = [file.opening];
    let at = 0;
    for (const row of this.rowsToWrite()) {
      const written: string[] = [];
      for (; at < cells.length && Math.floor(cells[at]! / COLUMNS) === row; at++) {
        written.push(this.writeCell(row, cells[at]! % COLUMNS));
      }
      pieces.push(this.rowTag(row), ...written, `</${this.context.prefix}row>`);
      if (pieces.length < HANDED_ON) continue;
      yield pieces.join('');
      pieces = [];
    }
    yield `${pieces.join('')}</${this.context.prefix}sheetData>`;
  }

  private rowsToWrite(): number[] {
    const rows = new Set<number>([...this.rowTags.keys(), ...this.layouts.keys()]);
    let last = -1;
    for (const place of this.cells) {
      const row = Math.floor(place / COLUMNS);
      if (row !== last) rows.add(row);
      last = row;
    }
    return [...rows].sort((one, other) => one - other);
  }

  private rowTag(row: number): string {
    const known = this.rowTags.get(row);
    const isChanged = known === undefined || this.context.sheet.layout.changedRows.has(row);
    const tag = known ?? `<${this.context.prefix}row>`;
    const layout = isChanged ? this.layouts.get(row) : undefined;
    const changed = tagWith(tag, { r: String(row + 1), spans: null, ...(layout ? this.attributesOf(layout) : {}) });
    return changed.replace(/\s*\/>$/, '>');
  }

  private attributesOf({ height, hidden, style }: RowLayout): Record<string, string | null> {
    return {
      s: style >= 0 ? String(this.context.styleIndexOf(style)) : null,
      customFormat: style >= 0 ? '1' : null,
      hidden: hidden ? '1' : null,
      ...(height === null ? {} : { ht: String(height), customHeight: '1' }),
    };
  }

  private writeCell(row: number, column: number): string {
    const { context, file, text } = this;
    const { sheet, styleIndexOf } = context;
    const bits = sheet.cells.changesAt(row, column);
    const formula = sheet.cells.formulaAt(row, column);
    const hasContent = formula !== undefined || sheet.valueAt(row, column) !== null;
    const origin = sheet.cells.originAt(row, column);
    const index = hasContent ? file.indexOf(origin) : -1;
    const isRewritten = (bits & (CONTENT_CHANGED | FORMULA_REWRITTEN)) !== 0;
    if (formula?.kind === 'dataTable' && isRewritten) {
      throw new CannotSaveError(`The what-if table on ${sheet.name} moved: this program cannot write it.`);
    }
    const tag = index < 0 ? '' : text.slice(file.starts[index], file.tagEnds[index]);
    if (index >= 0 && !isRewritten) {
      const keepsStyle = (bits & STYLE_CHANGED) === 0 && sheet.cells.ownStyleAt(row, column) >= 0;
      const style = styleIndexOf(sheet.styleAt(row, column));
      const moved = keepsStyle ? tag : tagWith(tag, { s: style === 0 ? null : String(style) });
      return withAddress(moved, origin, cellAddress(row, column)) + text.slice(file.tagEnds[index], file.ends[index]);
    }
    if (isBlank(sheet, row, column) && sheet.cells.ownStyleAt(row, column) < 0) return '';
    const metadata = formula?.kind === 'array' ? (/\scm\s*=\s*["']\d+["']/.exec(tag)?.[0] ?? '') : '';
    return renderCell(context, row, column, styleIndexOf(sheet.styleAt(row, column)), metadata);
  }
}

/** The tag of a cell with another address in it. */
function withAddress(tag: string, origin: number, address: string): string {
  const stated = ` r="${cellAddress(Math.floor(origin / COLUMNS), origin % COLUMNS)}"`;
  const at = tag.indexOf(stated);
  return at < 0 ? tagWith(tag, { r: address }) : `${tag.slice(0, at)} r="${address}"${tag.slice(at + stated.length)}`;
}

/** The tags of the file's rows by where the rows are now. */
function movedRows(sheet: Sheet, file: FileCells): Map<number, string> {
  const edits = sheet.book.structuralEdits.filter(
    (edit) =>
      edit.sheet === sheet &&
      (edit.kind === 'insert' || edit.kind === 'delete') &&
      edit.area.columnCount === COLUMN_LIMIT,
  );
  const tags = new Map<number, string>();
  for (const { row, tag } of file.rows) {
    let now = row;
    for (const edit of edits) {
      if (now < 0) break;
      const whole = { row: now, column: 0, rowCount: 1, columnCount: COLUMN_LIMIT };
      now = movedArea(whole, edit)?.row ?? -1;
    }
    if (now >= 0) tags.set(now, tag);
  }
  return tags;
}
