/** The cells of a sheet as everybody uses them: values, formulas, styles. */

import { assertArea, boundingArea, cellArea, type Area } from './address';
import type { Book } from './book';
import type { ChangeKind } from './bookChanges';
import { CONTENT_CHANGED, Cells } from './cells';
import { formulaText } from './formulas';
import { Layout } from './layout';
import { assertNoPartOfArray, dropFormula, rewriteFormulas, type ArrayArea } from './sheetFormulas';
import { mapStyles, styleAt } from './sheetStyles';
import type { CellStyle, StyleId } from './styles';
import { assertCellValue, type CellValue } from './values';

export abstract class SheetCells {
  /** Cells as they are kept: for readers and writers of files; everybody else uses the methods below. */
  readonly cells: Cells;
  readonly layout = new Layout();
  /** Array formulas over more than one cell. */
  readonly arrayAreas: ArrayArea[] = [];

  constructor(readonly book: Book) {
    this.cells = new Cells(book.texts);
  }

  /** Writing what is there already is an event, as in Excel, but no change. */
  protected abstract noteCells(kind: ChangeKind, area: Area, changed: boolean): void;

  /** Cells of the area were written: the tables whose headers they are take their names. */
  protected abstract followHeaders(area: Area): void;

  // Values and formulas ---------------------------------------------------------------------------------------------

  /** A formula cell gives its cached value: null where the file had none, never a made-up 0. */
  valueAt(row: number, column: number): CellValue {
    return this.cells.valueAt(row, column);
  }

  /** The values of an area, row by row. The caller minds its size. */
  readValues(area: Area): CellValue[][] {
    assertArea(area);
    return this.cells.readValues(area);
  }

  /** Calls back for the cells with a value of one column, top to bottom, from `startRow` up to (not including) `endRow`. */
  forEachValue(
    column: number,
    startRow: number,
    endRow: number,
    callback: (row: number, value: CellValue) => void,
  ): void {
    this.cells.forEachValue(column, startRow, endRow, callback);
  }

  /** Writes a value; a formula there goes. Throws where the cell is part of an array formula entered for several cells. */
  setValue(row: number, column: number, value: CellValue): void {
    this.setValues(row, column, [[value]]);
  }

  /** Writes a block of values; undefined leaves a cell as it is. One change event; nothing is written if one value is none. */
  setValues(row: number, column: number, values: readonly (readonly (CellValue | undefined)[])[]): void {
    const columnCount = values.reduce((most, line) => Math.max(most, line.length), 0);
    if (values.length === 0 || columnCount === 0) return;
    const area: Area = { row, column, rowCount: values.length, columnCount };
    assertArea(area);
    for (const line of values) for (const value of line) if (value !== undefined) assertCellValue(value);
    assertNoPartOfArray(this.arrayAreas, area);
    let changed = false;
    values.forEach((line, i) =>
      line.forEach((value, j) => {
        if (value !== undefined && this.writeValue(row + i, column + j, value)) changed = true;
      }),
    );
    this.noteCells('values', area, changed);
    this.followHeaders(area);
  }

  private writeValue(row: number, column: number, value: CellValue): boolean {
    const formula = this.cells.formulaAt(row, column);
    if (!formula && this.cells.valueAt(row, column) === value) return false;
    if (formula) this.dropFormula(row, column);
    this.cells.load(row, column, value);
    this.cells.markChanged(row, column, CONTENT_CHANGED);
    return true;
  }

  /** The formula with its leading '=', null where there is none. Shared formulas are written out for the cell. */
  formulaAt(row: number, column: number): string | null {
    const formula = this.cells.formulaAt(row, column);
    const text = formula ? formulaText(formula, row, column) : null;
    return text === null ? null : `=${text}`;
  }

  /** Puts a formula (with its leading '=') and the value that it shows until somebody calculates it. */
  setFormula(row: number, column: number, formula: string, cached: CellValue): void {
    assertArea(cellArea(row, column));
    assertCellValue(cached);
    if (!formula.startsWith('=') || formula.length < 2) throw new Error(`No formula: ${formula}`);
    assertNoPartOfArray(this.arrayAreas, cellArea(row, column));
    if (this.cells.formulaAt(row, column)) this.dropFormula(row, column);
    this.cells.loadFormula(row, column, { kind: 'plain', text: formula.slice(1) });
    this.cells.load(row, column, cached);
    this.cells.markChanged(row, column, CONTENT_CHANGED);
    this.noteCells('values', cellArea(row, column), true);
    this.followHeaders(cellArea(row, column));
  }

  /** Gives formula cells other texts (without '='), for reasons of their own. */
  rewriteFormulas(changed: readonly (readonly [row: number, column: number, text: string])[]): void {
    rewriteFormulas(this.cells, changed);
    for (const [row, column, text] of changed) {
      const formula = this.cells.formulaAt(row, column);
      if (formula && text.includes('#REF!')) this.book.staleness.suspect(formula);
    }
  }

  private dropFormula(row: number, column: number): void {
    dropFormula(this.cells, this.arrayAreas, row, column);
    this.book.noteFormulaDropped();
  }

  // Styles --------------------------------------------------------------------------------------------------------

  /** The cell's own style, else its row's, else its column's, else 0. */
  styleAt(row: number, column: number): StyleId {
    return styleAt(this.cells, this.layout, row, column);
  }

  setStyle(row: number, column: number, style: StyleId): void {
    this.setStyles(cellArea(row, column), style);
  }

  /** Gives all cells of an area one style. */
  setStyles(area: Area, style: StyleId): void {
    this.mapStyles(area, () => style);
  }

  /** Changes some properties of all cells of an area; the rest of each cell's style stays. */
  changeStyles(area: Area, changes: Readonly<Partial<CellStyle>>): void {
    const derived = new Map<StyleId, StyleId>();
    this.mapStyles(area, (style) => {
      let result = derived.get(style);
      if (result === undefined) {
        result = this.book.styles.derive(style, changes);
        derived.set(style, result);
      }
      return result;
    });
  }

  private mapStyles(area: Area, change: (style: StyleId) => StyleId): void {
    assertArea(area);
    this.noteCells('formats', area, mapStyles(this.cells, this.layout, area, change));
  }

  /** From the first to the last used cell, not from A1; formats count unless `valuesOnly`. null = nothing used. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (let column = 0; column < this.cells.columnCount; column++) {
      const rows = this.cells.usedRows(column, valuesOnly);
      if (!rows) continue;
      const area = { row: rows.first, column, rowCount: rows.last - rows.first + 1, columnCount: 1 };
      used = used ? boundingArea(used, area) : area;
    }
    return used;
  }
}
