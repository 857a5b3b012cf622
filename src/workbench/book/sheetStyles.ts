/** The styles of a sheet's cells, together with the defaults of its rows and columns. */

import { COLUMN_LIMIT, ROW_LIMIT, type Area } from './address';
import { STYLE_CHANGED, type Cells } from './cells';
import type { Layout } from './layout';
import type { StyleId } from './styles';

/** The cell's own style, else its row's, else its column's, else 0. */
export function styleAt(cells: Cells, layout: Layout, row: number, column: number): StyleId {
  const own = cells.ownStyleAt(row, column);
  if (own >= 0) return own;
  const rowStyle = layout.rowAt(row).style;
  return rowStyle >= 0 ? rowStyle : Math.max(0, layout.columnAt(column).style);
}

/** Gives all cells of an area another style; whole rows and columns by their defaults. True if something changed. */
export function mapStyles(cells: Cells, layout: Layout, area: Area, change: (style: StyleId) => StyleId): boolean {
  const mapper = new StyleMapper(cells, layout, area, change);
  if (area.rowCount === ROW_LIMIT) mapper.mapColumns();
  else if (area.columnCount === COLUMN_LIMIT) mapper.mapRows();
  else mapper.mapCells();
  return mapper.changed;
}

class StyleMapper {
  changed = false;
  private lastBefore: StyleId = -1;
  private lastAfter: StyleId = -1;

  constructor(
    private readonly cells: Cells,
    private readonly layout: Layout,
    private readonly area: Area,
    private readonly change: (style: StyleId) => StyleId,
  ) {}

  mapCells(): void {
    const { row, column, rowCount, columnCount } = this.area;
    for (let i = row; i < row + rowCount; i++)
      for (let j = column; j < column + columnCount; j++) this.mapCell(i, j, false);
  }

  mapColumns(): void {
    const { cells, layout, area } = this;
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const own: number[] = [];
      cells.forEachStyle(column, (row) => own.push(row));
      layout.forEachRow((row, { style }) => {
        if (style >= 0 && cells.ownStyleAt(row, column) < 0) own.push(row);
      });
      for (const row of own) this.mapCell(row, column, false);
      const style = this.change(Math.max(0, layout.columnAt(column).style));
      if (layout.changeColumn(column, { style })) this.changed = true;
    }
  }

  mapRows(): void {
    const { cells, layout, area } = this;
    const columnCount = Math.max(cells.columnCount, layout.columnCount);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const rowStyle = layout.rowAt(row).style;
      for (let column = 0; column < columnCount; column++) {
        const isStyledByColumn = rowStyle < 0 && layout.columnAt(column).style >= 0;
        if (isStyledByColumn || cells.ownStyleAt(row, column) >= 0) this.mapCell(row, column, true);
      }
      if (layout.changeRow(row, { style: this.change(Math.max(0, rowStyle)) })) this.changed = true;
    }
  }

  /** `pinned`: also where the cell looks so already, because its row's default is about to change. */
  private mapCell(row: number, column: number, pinned: boolean): void {
    const own = this.cells.ownStyleAt(row, column);
    const before = own >= 0 ? own : styleAt(this.cells, this.layout, row, column);
    const style = this.changeOf(before);
    if (own === style || (!pinned && own < 0 && before === style)) return;
    this.cells.loadStyle(row, column, style);
    this.cells.markChanged(row, column, STYLE_CHANGED);
    this.changed = true;
  }

  /** Neighbours mostly look alike: the last answer is kept. */
  private changeOf(before: StyleId): StyleId {
    if (before !== this.lastBefore) {
      this.lastBefore = before;
      this.lastAfter = this.change(before);
    }
    return this.lastAfter;
  }
}
