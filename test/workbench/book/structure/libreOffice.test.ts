import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasLibreOffice, libreOffice } from '../../../support/libreOffice';
import { area, at, edit, put, twoSheets } from './support';

const REFERENCES = ['B5', '$B$5', 'B5:D9', '$B5:D$9', 'B5:B5', 'A1:F20', 'D9', 'C3:C6'];
const EDITS = [
  'insert rows 3:4',
  'insert rows 7',
  'insert rows 5',
  'delete rows 2:3',
  'delete rows 5',
  'delete rows 6:7',
  'delete rows 4:9',
  'insert columns A',
  'insert columns C:D',
  'delete columns B',
  'delete columns C',
  'insert B3:D4 down',
  'insert A6:A6 down',
  'delete B2:D3 up',
  'delete B5:D5 up',
  'insert A5:A9 right',
  'insert C1:C30 right',
  'delete A1:A30 left',
  'move B5:D9 to H20',
  'move A1:F20 to J30',
];

/** What one edit is in LibreOffice's own words. */
function inBasic(words: string): string {
  const [verb, what, where, target] = words.split(' ') as [string, string, string, string?];
  const lines = what === 'rows' || what === 'columns';
  const place = !lines ? what : `${where.split(':')[0]}:${where.split(':').pop()}`;
  const { row, column, rowCount, columnCount } = area(place);
  if (what === 'rows' || what === 'columns') {
    const [start, count] = what === 'rows' ? [row, rowCount] : [column, columnCount];
    const list = what === 'rows' ? 'Rows' : 'Columns';
    return `sheet.${list}.${verb === 'insert' ? 'insert' : 'remove'}ByIndex(${start}, ${count})`;
  }
  const range = `sheet.getCellRangeByName("${place}").RangeAddress`;
  if (verb === 'move') {
    const to = area(target!);
    return `sheet.moveRange(sheet.getCellByPosition(${to.column}, ${to.row}).CellAddress, ${range})`;
  }
  const mode = where === 'down' || where === 'up' ? 1 : 2;
  return `sheet.${verb === 'insert' ? 'insertCells' : 'removeRange'}(${range}, ${mode})`;
}

/** Runs all cases in one document of LibreOffice; gives the formulas that it has afterwards. */
function askLibreOffice(cases: readonly (readonly [reference: string, words: string])[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const output = join(folder, 'formulas.txt');
    const steps = cases.map(
      ([reference, words]) =>
        `sheet = book.Sheets.getByIndex(0)\ncell.Formula = "=SUM($Sheet1.${reference})"\n${inBasic(words)}\nPrint #1, cell.Formula\n`,
    );
    // A Basic procedure must not be too long.
    const parts: string[] = [];
    for (let i = 0; i < steps.length; i += 40) parts.push(steps.slice(i, i + 40).join(''));
    const calls = parts.map((_, i) => `Part${i}(book, cell)`).join('\n');
    const procedures = parts.map((part, i) => `Sub Part${i}(book, cell)\n${part}End Sub`).join('\n');
    // An error must not end in a dialog that nobody sees.
    const code = `Sub Main
On Error Goto Failed
Open "${output}" For Output As #1
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
book = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, hidden())
book.Sheets.getByIndex(0).Name = "Sheet1"
book.Sheets.insertNewByName("Asks", 1)
cell = book.Sheets.getByIndex(1).getCellByPosition(0, 0)
${calls}
Close #1
book.close(True)
StarDesktop.terminate()
Exit Sub
Failed:
Print #1, "Line " & Erl & ": " & Error$
Close #1
StarDesktop.terminate()
End Sub
${procedures}`;
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = (...words: string[]) =>
      execFileSync(libreOffice!, [profile, '--headless', '--norestore', ...words], {
        timeout: 40_000,
        stdio: 'pipe',
      });
    // The first start makes a profile with an empty module, which then gets the code.
    run('--terminate_after_init');
    const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    writeFileSync(
      join(folder, 'profile', 'user', 'basic', 'Standard', 'Module1.xba'),
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n' +
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" ' +
        `script:language="StarBasic">${escaped}</script:module>`,
    );
    run('macro:///Standard.Module1.Main');
    return readFileSync(output, 'utf8').trim().split(/\r?\n/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('references', () => {
  (hasLibreOffice ? it : it.skip)(
    'follow cells as they do in LibreOffice',
    () => {
      const cases = REFERENCES.flatMap((reference) => EDITS.map((words) => [reference, words] as const));
      const theirs = askLibreOffice(cases);
      expect(theirs).toHaveLength(cases.length);
      const told = (formula: unknown) =>
        String(formula)
          .replace(':$Sheet1.', ':')
          .replace('$Sheet1.', 'Sheet1!')
          .replace(/^.*#REF!.*$/, '#REF!');
      const ours = cases.map(([reference, words]) => {
        const { sheet, other } = twoSheets();
        put(other, 'A1', `=SUM(Sheet1!${reference})`);
        edit(sheet, words);
        return told(at(other, 'A1'));
      });
      const list = (formulas: readonly string[]) =>
        cases.map(([reference, words], i) => `${reference} after "${words}": ${told(formulas[i])}`);
      expect(list(ours)).toEqual(list(theirs));
    },
    120_000,
  );
});
