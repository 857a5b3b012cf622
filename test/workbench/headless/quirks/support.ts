import type { Book } from '../../../../src/workbench/book';
import type { Platform, Quirks } from '../../../../src/workbench/host';
import { bookWith, openBook } from '../client';

export const PLATFORMS: readonly Platform[] = ['desktop', 'web'];

/** A fresh workbook in an Excel of this platform, with some of its quirks set otherwise. */
export async function openAs(platform: Platform, changes: Partial<Quirks> = {}, book: Book = bookWith()) {
  const { headless } = await openBook(book);
  headless.host.editing = false;
  headless.host.behaveLike(platform, changes);
  return { headless, host: headless.host, book, sheet: book.activeSheet };
}

export const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

export async function write(address: string, values: unknown): Promise<void> {
  await Excel.run(async (context) => {
    sheetOf(context).getRange(address).values = values as unknown[][];
    await context.sync();
  });
}

export async function valuesOf(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = sheetOf(context).getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}
