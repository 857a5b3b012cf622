import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { libreOffice } from '../support/libreOffice';
import { AS_OF_SERIAL, listRows } from './list';
import { median } from './timing';
import { workbookFile, type FormulaColumn } from './workbookFile';

/** The clocks of a deal and its status as somebody would write them in a sheet, with one limit for all stages. */
const FORMULAS: readonly FormulaColumn[] = [
  { header: 'Days silent', formula: (row) => `${AS_OF_SERIAL}-MAX(F${row},G${row})` },
  { header: 'Days since touch', formula: (row) => `${AS_OF_SERIAL}-F${row}` },
  { header: 'Days since signal', formula: (row) => `IF(G${row}="","",${AS_OF_SERIAL}-G${row})` },
  { header: 'Days in stage', formula: (row) => `${AS_OF_SERIAL}-E${row}` },
  {
    header: 'Status',
    formula: (row) =>
      `IF(OR(D${row}="Won",D${row}="Lost"),"Closed",IF(F${row}="","Needs data",` +
      `IF(AND(G${row}>F${row},O${row}>=2),"Answer them",IF(P${row}>230,"Stalled",IF(N${row}>63,"Slipping",` +
      `IF(AND(H${row}<>"",H${row}<=${AS_OF_SERIAL}),"Check in",IF(N${row}>=35,"Check in",` +
      `IF(OR(P${row}<=14,AND(O${row}<>"",O${row}<=14)),"Moving","Quiet"))))))))`,
  },
];

const RECALCULATIONS = 5;

/**
 * LibreOffice recalculating those formulas for so many deals: the median of five hard recalculations in one process, in
 * milliseconds, timed by a macro in LibreOffice itself so that neither starting nor loading counts. Null where it is not installed.
 */
export function recalculationTime(rowCount: number): number | null {
  if (libreOffice === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-bench-'));
  try {
    const book = join(folder, 'book.xlsx');
    const times = join(folder, 'times.txt');
    writeFileSync(book, workbookFile(listRows(rowCount), FORMULAS));
    const profile = join(folder, 'profile');
    const run = (...wish: string[]) =>
      execFileSync(libreOffice!, [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', ...wish], {
        timeout: 300_000,
        stdio: 'pipe',
      });
    // The first start makes the profile, with an empty library of macros, into which ours then goes.
    run('--terminate_after_init');
    installMacro(profile, macro(book, times));
    run('macro:///Standard.Bench.Main');
    return median(readFileSync(times, 'utf8').trim().split(/\s+/).map(Number));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Basic, since it is part of every LibreOffice. The first recalculation warms up and is not noted. */
function macro(book: string, times: string): string {
  return `Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL("${pathToFileURL(book)}", "_blank", 0, hidden())
  document.calculateAll()
  Open "${times}" For Output As #1
  For round = 1 To ${RECALCULATIONS}
    before = GetSystemTicks()
    document.calculateAll()
    Print #1, CStr(GetSystemTicks() - before)
  Next round
  Close #1
  document.close(True)
End Sub`;
}

function installMacro(profile: string, source: string): void {
  const library = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  const head = (type: string, file: string) =>
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<!DOCTYPE ${type} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}">\n`;
  writeFileSync(
    join(library, 'script.xlb'),
    `${head('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" ` +
      'library:name="Standard" library:readonly="false" library:passwordprotected="false">' +
      '<library:element library:name="Bench"/></library:library>',
  );
  const text = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  writeFileSync(
    join(library, 'Bench.xba'),
    `${head('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" ` +
      `script:name="Bench" script:language="StarBasic">${text}</script:module>`,
  );
}
