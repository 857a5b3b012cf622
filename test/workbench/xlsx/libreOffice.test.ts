import type { CellValue } from '../../../src/workbench/book';
import { openXlsx, saveXlsx } from '../../../src/workbench/xlsx';
import { convertWithLibreOffice, hasLibreOffice } from '../../support/libreOffice';
import { fixture } from './support';

/** Where the program is not installed, these tests are skipped by name. */
const withLibreOffice = hasLibreOffice ? it : it.skip;

/** LibreOffice shows a truth value as 1 where the cell's format is no truth value's, in its own files as well. */
const comparable = (values: CellValue[][]) =>
  values.map((line) => line.map((value) => (typeof value === 'boolean' ? Number(value) : value)));

describe('a file of another program that we changed', () => {
  withLibreOffice.each(['libreoffice.xlsx', 'exceljs.xlsx', 'sheetjs.xlsx'])(
    '(%s) LibreOffice opens, and agrees on every value',
    (name) => {
      const book = openXlsx(fixture(name));
      const sheet = book.sheets[0]!;
      sheet.setValues(11, 1, [
        ['Head', 'Other', '状況'],
        ['=1+1', 45_356, true],
      ]);
      sheet.changeStyles(
        { row: 12, column: 2, rowCount: 1, columnCount: 1 },
        { numberFormat: 'yyyy-mm-dd', bold: true },
      );
      sheet.addTable({ area: { row: 11, column: 1, rowCount: 2, columnCount: 3 }, name: 'Added', hasHeaders: true });
      sheet.tables[0]!.addColumn('Days silent');
      sheet.addConditionalFormat({
        condition: { type: 'ContainsText', operator: 'containsText', text: '1' },
        areas: [{ row: 12, column: 1, rowCount: 1, columnCount: 1 }],
        format: { fillColor: '#FFC000' },
      });
      book.addSheet('Added sheet').setValue(2, 2, 'new');
      book.addName({ name: 'own_mark', scope: null, refersTo: `='Added sheet'!$C$3`, visible: false });
      book.addInSettings.set('{6F6A1A3E-0000-4000-8000-000000000001}', new Map([['asOf', '"2024-03-05"']]));
      const theirs = openXlsx(convertWithLibreOffice(saveXlsx(book), 'xlsx'));
      for (const ours of book.sheets) {
        const used = ours.usedArea(true)!;
        expect(comparable(theirs.sheetByName(ours.name)!.readValues(used))).toEqual(comparable(ours.readValues(used)));
      }
      expect(
        theirs
          .tableByName('Added')
          ?.columns.map((column) => column.name)
          .slice(0, 3),
      ).toEqual(['Head', 'Other', '状況']);
      expect(theirs.names.find((found) => found.name === 'own_mark')?.target()?.sheet.name).toBe('Added sheet');
    },
    120_000,
  );
});
