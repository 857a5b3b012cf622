import { readFileSync } from 'node:fs';
import { refresh } from '../../src/app';
import type { Book } from '../../src/workbench/book';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { startClient } from './client';
import { AS_OF, HEADERS } from './list';
import { Rounds, type Time } from './timing';

export interface FileMeasure {
  readonly open: Time;
  readonly save: Time;
  /** Cells of the user that differ after the refresh, or in the file that was saved: value, formula or format. */
  readonly cellsChanged: number;
}

/** Opening a workbook and saving it refreshed, each by itself, the refresh in between not counted. */
export async function measureFile(path: string, rounds: number): Promise<FileMeasure> {
  const { headless } = await startClient();
  const bytes = new Uint8Array(readFileSync(path));
  const before = openXlsx(bytes);
  const times = new Rounds<'open' | 'save'>();
  let cellsChanged = 0;
  for (let round = 0; round < rounds; round += 1) {
    let book = before;
    await times.time('open', () => (book = openXlsx(bytes)));
    await headless.open(book);
    await refresh({ asOf: AS_OF });
    let saved: Uint8Array = bytes;
    await times.time('save', () => (saved = saveXlsx(book)));
    if (round === 0) cellsChanged = differences(before, book) + differences(before, openXlsx(saved));
  }
  return { open: times.of('open'), save: times.of('save'), cellsChanged };
}

function differences(before: Book, after: Book): number {
  const [one, other] = [before.activeSheet, after.activeSheet];
  const rowCount = one.usedArea(false)?.rowCount ?? 0;
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < HEADERS.length; column += 1) {
      const same =
        one.valueAt(row, column) === other.valueAt(row, column) &&
        one.formulaAt(row, column) === other.formulaAt(row, column) &&
        formatOf(before, row, column) === formatOf(after, row, column);
      if (!same) count += 1;
    }
  }
  return count;
}

function formatOf(book: Book, row: number, column: number): string {
  return JSON.stringify(book.styles.styleOf(book.activeSheet.styleAt(row, column)));
}
