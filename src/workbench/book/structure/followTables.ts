/** The tables of a sheet after an edit, and the formulas that name their columns. */

import { areasEqual, contains } from '../address';
import type { Book } from '../book';
import { freeColumnName, type Table, type TableColumn } from '../tables';
import { isVertical, movedArea, type DeleteEdit, type InsertEdit, type StructuralEdit } from './edits';
import { dropTableFromFormulas, renameInFormulas } from './tableFormulas';

/** Done before the cells move; gives what is left to do afterwards (the texts of new header cells). */
export function followTables(book: Book, edit: StructuralEdit): () => void {
  const finish: (() => void)[] = [];
  if (edit.kind === 'sort') return () => undefined;
  for (const table of [...edit.sheet.tables]) {
    const area = movedArea(table.area, edit);
    if (!area) {
      dropTableFromFormulas(book, table);
      edit.sheet.load({ tables: edit.sheet.tables.filter((other) => other !== table) });
      finish.push(() => edit.sheet.noteTableChange(table));
      continue;
    }
    const columns = edit.kind === 'move' ? table.columns : columnsAfter(table, edit);
    const hasTotals = table.hasTotals && !losesTotals(table, edit);
    if (areasEqual(area, table.area) && columns === table.columns) continue;
    if (columns !== table.columns) forgetColumns(book, table, columns);
    finish.push(() => {
      table.follow({ area, columns, hasTotals });
    });
  }
  return () => finish.forEach((step) => step());
}

/** Columns that come in have names of their own; those that go are forgotten. */
function columnsAfter(table: Table, edit: InsertEdit | DeleteEdit): readonly TableColumn[] {
  const { area, columns } = table;
  if (isVertical(edit) || !movesInside(table, edit)) return columns;
  const from = Math.max(0, edit.area.column - area.column);
  if (edit.kind === 'delete') {
    const end = edit.area.column + edit.area.columnCount - area.column;
    return end <= 0 ? columns : columns.filter((_, i) => i < from || i >= end);
  }
  if (edit.area.column <= area.column) return columns;
  const result = [...columns];
  let id = Math.max(0, ...columns.map((column) => column.id));
  for (let i = 0; i < edit.area.columnCount; i++) {
    result.splice(from + i, 0, { id: ++id, name: freeColumnName('', result) });
  }
  return result;
}

function movesInside(table: Table, edit: InsertEdit | DeleteEdit): boolean {
  const { area } = table;
  const inRows = edit.area.row <= area.row && edit.area.row + edit.area.rowCount >= area.row + area.rowCount;
  return inRows && edit.area.column < area.column + area.columnCount;
}

function losesTotals(table: Table, edit: StructuralEdit): boolean {
  if (edit.kind !== 'delete' || edit.shift !== 'up') return false;
  const { row, rowCount } = table.area;
  return contains(edit.area, { ...table.area, row: row + rowCount - 1, rowCount: 1 });
}

function forgetColumns(book: Book, table: Table, columns: readonly TableColumn[]): void {
  const gone = table.columns.filter((column) => !columns.includes(column));
  if (gone.length === 0) return;
  renameInFormulas(book, {
    table,
    before: table.name,
    after: table.name,
    columns: new Map(gone.map((column) => [column.name.toLowerCase(), null])),
    order: table.columns.map((column) => column.name.toLowerCase()),
  });
}
