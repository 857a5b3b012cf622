import { Book, parseArea, type Area, type Sheet } from '../../../../src/workbench/book';

export function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`No area: ${address}`);
  return found;
}

/** Two sheets: Sheet1 and 'Other Sheet'. */
export function twoSheets(): { book: Book; sheet: Sheet; other: Sheet } {
  const book = new Book();
  return { book, sheet: book.addSheet('Sheet1'), other: book.addSheet('Other Sheet') };
}

export function put(sheet: Sheet, address: string, content: string | number | boolean | null): void {
  const { row, column } = area(address);
  if (typeof content === 'string' && content.startsWith('=')) sheet.setFormula(row, column, content, 0);
  else sheet.setValue(row, column, content);
}

/** The formula of a cell, else its value. */
export function at(sheet: Sheet, address: string): unknown {
  const { row, column } = area(address);
  return sheet.formulaAt(row, column) ?? sheet.valueAt(row, column);
}

/** One edit written as people say it: 'insert rows 3:4', 'delete columns B', 'insert B2:C3 down', 'move A1:B2 to D5'. */
export function edit(sheet: Sheet, words: string): void {
  const [verb, what, where, target] = words.split(' ') as [string, string, string, string?];
  if (what === 'rows' || what === 'columns') {
    const place = area(what === 'rows' ? `${where.split(':')[0]}:${where.split(':').pop()}` : columns(where));
    if (what === 'rows' && verb === 'insert') sheet.insertRows(place.row, place.rowCount);
    else if (what === 'rows') sheet.deleteRows(place.row, place.rowCount);
    else if (verb === 'insert') sheet.insertColumns(place.column, place.columnCount);
    else sheet.deleteColumns(place.column, place.columnCount);
  } else if (verb === 'insert') sheet.insertCells(area(what), where as 'down' | 'right');
  else if (verb === 'delete') sheet.deleteCells(area(what), where as 'up' | 'left');
  else sheet.moveCells(area(what), area(target!).row, area(target!).column);
}

function columns(where: string): string {
  const [first, last] = where.split(':');
  return `${first}:${last ?? first}`;
}
