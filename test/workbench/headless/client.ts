import { Book } from '../../../src/workbench/book';
import type { Headless } from '../../../src/workbench/headless';
import { currentHeadless, startHeadless } from '../../../src/workbench/headless';

export const ADD_IN = '{11111111-2222-3333-4444-555555555555}';

export function bookWith(values: readonly (readonly (string | number | boolean | null)[])[] = []): Book {
  const book = new Book();
  const sheet = book.addSheet('Sheet1');
  sheet.setValues(0, 0, values);
  return book;
}

/** The client of this test file with a fresh workbook in it. */
export async function openBook(book: Book = bookWith()): Promise<{ headless: Headless; book: Book }> {
  const headless = currentHeadless() ?? (await startHeadless({ book, addInId: ADD_IN }));
  await headless.open(book);
  return { headless, book };
}

/** The code and place of the error that a run ends with. */
export async function failureOf(run: (context: Excel.RequestContext) => Promise<unknown>) {
  try {
    await Excel.run(run);
  } catch (error) {
    const { code, debugInfo, message } = error as OfficeExtension.Error;
    return { code, location: debugInfo.errorLocation ?? '', statement: debugInfo.statement ?? '', message };
  }
  throw new Error('Nothing failed.');
}

/** Lets messages that are under way arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

// The client releases its references after a run, unasked: jest must not take the file's globals away before that.
afterAll(settled);
