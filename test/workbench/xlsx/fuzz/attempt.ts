import { runInNewContext } from 'node:vm';
import type { Book } from '../../../../src/workbench/book';
import { CannotSaveError, FileError, openXlsx, saveXlsx } from '../../../../src/workbench/xlsx';

/** How an attempt to use a file ended. Anything else that is thrown is passed on: a finding. */
export type Ending = 'refused' | 'saved' | 'not saved';

/** Far more than any of the small files here takes: what takes longer hangs. */
const TIME_LIMIT = 10_000;

/** Opens a workbook, looks at all of it, changes it, saves it and opens the result. */
export function attempt(bytes: Uint8Array): Ending {
  // A context of its own only for its clock, which stops even what never comes back.
  return runInNewContext('run()', { run: () => use(bytes) }, { timeout: TIME_LIMIT }) as Ending;
}

function use(bytes: Uint8Array): Ending {
  let book: Book;
  try {
    book = openXlsx(bytes);
  } catch (error) {
    if (error instanceof FileError) return 'refused';
    throw error;
  }
  look(book);
  change(book);
  let saved: Uint8Array;
  try {
    saved = saveXlsx(book);
  } catch (error) {
    if (error instanceof CannotSaveError || error instanceof FileError) return 'not saved';
    throw error;
  }
  const again = openXlsx(saved);
  if (again.sheets.length !== book.sheets.length) throw new Error('Saving lost a sheet.');
  if (again.activeSheet.valueAt(70, 3) !== 'mine') throw new Error('Saving lost a value.');
  return 'saved';
}

function look(book: Book): void {
  for (const sheet of book.sheets) {
    for (let column = 0; column < sheet.cells.columnCount; column++) {
      sheet.forEachValue(column, 0, 1_048_576, (row, value) => {
        if (value === undefined) throw new Error('A cell holds what no cell can hold.');
        book.styles.styleOf(sheet.styleAt(row, column));
        sheet.formulaAt(row, column);
        sheet.isStale(row, column);
      });
    }
    sheet.usedArea(false);
    for (const table of sheet.tables) book.tableByName(table.name);
  }
  for (const name of book.names) name.target();
}

function change(book: Book): void {
  const sheet = book.activeSheet;
  sheet.setValue(70, 3, 'mine');
  sheet.changeStyles({ row: 70, column: 3, rowCount: 1, columnCount: 1 }, { bold: true });
  sheet.setColumnWidth(3, 20);
  const areas = [{ row: 70, column: 3, rowCount: 1, columnCount: 1 }];
  sheet.addConditionalFormat({ condition: { type: 'Custom', formula: 'A1=1' }, areas, format: { bold: true } });
  book.addName({ name: 'PatientPipeline.test', scope: null, refersTo: '=#REF!', visible: false });
  book.addInSettings.set('11111111-0000-4000-8000-000000000000', new Map([['__proto__', '1']]));
}
