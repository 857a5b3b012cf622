import type { Book } from '../book';
import { readRichText } from './readSheetData';
import { OPEN, EMPTY, XmlScanner } from './xmlScanner';

/** The shared texts of a workbook, as numbers in the book's pool. */
export function readSharedStrings(text: string, part: string, book: Book): Uint32Array {
  const scanner = new XmlScanner(text, part);
  const numbers: number[] = [];
  while (scanner.next()) {
    if ((scanner.kind === OPEN || scanner.kind === EMPTY) && scanner.is('si')) {
      numbers.push(book.texts.numberOf(readRichText(scanner)));
    } else if (scanner.kind === OPEN && scanner.is('extLst')) scanner.skipElement();
  }
  return Uint32Array.from(numbers);
}
