import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Book, Sheet } from '../../../src/workbench/book';

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, 'fixtures', name)));
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** Name and text of every part, in the archive's order; unpacked by a library of others, not by the code under test. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** All that a book says through its model, for comparing two of them. */
export function contentOf(book: Book) {
  const names = book.names.map(({ name, scope, refersTo, visible, comment }) => ({
    name,
    scope: scope?.name ?? null,
    refersTo,
    visible,
    comment,
  }));
  return {
    dateSystem: book.dateSystem,
    active: book.activeSheet.name,
    names: names.sort((a, b) => (a.name + a.scope < b.name + b.scope ? -1 : 1)),
    settings: book.addInSettings.ids().map((id) => [id, [...book.addInSettings.get(id)]]),
    sheets: book.sheets.map(sheetContent),
  };
}

function sheetContent(sheet: Sheet) {
  const used = sheet.usedArea(false);
  const cells: unknown[] = [];
  for (let i = 0; used && i < used.rowCount; i++) {
    for (let j = 0; j < used.columnCount; j++) {
      const [row, column] = [used.row + i, used.column + j];
      const style = sheet.book.styles.styleOf(sheet.styleAt(row, column));
      const value = sheet.valueAt(row, column);
      const formula = sheet.formulaAt(row, column);
      if (value !== null || formula !== null || sheet.styleAt(row, column) !== 0)
        cells.push([row, column, value, formula, style]);
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    used,
    cells,
    merges: [...sheet.merges],
    freeze: sheet.freeze,
    autoFilter: sheet.autoFilter?.area ?? null,
    widths: [0, 1, 2, 3, 4].map((column) => [sheet.columnWidth(column), sheet.columnHidden(column)]),
    heights: [0, 1, 2, 3, 4].map((row) => [sheet.rowHeight(row), sheet.rowHidden(row)]),
    tables: sheet.tables.map(({ name, area, columns, style, hasAutoFilter }) => ({
      name,
      area,
      columns,
      style,
      hasAutoFilter,
    })),
    rules: [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map(({ condition, areas, priority, stopIfTrue, format }) => ({
        condition,
        areas,
        priority,
        stopIfTrue,
        format,
      })),
  };
}
