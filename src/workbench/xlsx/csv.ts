/** Comma-separated files in UTF-8. */

import Papa from 'papaparse';
import { Book, CONTENT_CHANGED, type CellValue, type Sheet } from '../book';
import { FileError } from './fileError';
import { isDateFormat, isoOfSerial } from './serialDates';
import type { CsvSource } from './source';

const DELIMITERS = [',', ';', '\t', '|'];

function guessNewline(text: string): '\r\n' | '\n' | '\r' {
  const found = /\r\n|\n|\r/.exec(text.replace(/"[^"]*"/g, ''));
  return (found?.[0] ?? '\n') as '\r\n' | '\n' | '\r';
}

/**
 * The delimiter that gives the header more than one field and most of the first records as many as the header.
 * (The parser's own guess takes "1,5" in a file of semicolons for two fields, and is put off by the last line end.)
 */
function guessDelimiter(text: string, newline: string): string {
  const head = text.slice(0, 20_000);
  const scored = DELIMITERS.map((delimiter) => {
    const records = splitFields(head, delimiter, newline)
      .slice(0, 50)
      .filter((line) => line.length > 1 || line[0] !== '');
    const width = records[0]?.length ?? 0;
    const alike = records.filter((line) => line.length === width).length;
    return { delimiter, width, share: width > 1 ? alike / records.length : 0 };
  });
  scored.sort((one, other) => other.share - one.share || other.width - one.width);
  return scored[0]!.share > 0 ? scored[0]!.delimiter : ',';
}

/**
 * Opens a .csv file as a workbook of one sheet. Fields are numbers only where they read the same when written again
 * (no leading zeros, no thousands separators, at most 15 digits); TRUE and FALSE are truth values; all else is text.
 * Throws FileError 'not-utf8' for bytes that are not UTF-8, naming the first one.
 */
export function openCsv(bytes: Uint8Array, sheetName: string): Book {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decode(bytes.subarray(byteOrderMark ? 3 : 0), byteOrderMark ? 3 : 0);
  const newline = guessNewline(text);
  const delimiter = guessDelimiter(text, newline);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline });
  const endsWithNewline = text.endsWith(newline);
  const fields = text === '' ? [] : endsWithNewline ? parsed.data.slice(0, -1) : parsed.data;
  const book = new Book();
  book.source = sourceOf(text, fields, { delimiter, newline, byteOrderMark, endsWithNewline });
  const sheet = book.loadSheet(sheetName, 'Visible');
  fields.forEach((line, row) => line.forEach((field, column) => loadField(sheet, row, column, field)));
  return book;
}

/** Keeps each field as it is written, quotes included, where our own splitting agrees with the parser's. */
function sourceOf(
  text: string,
  fields: string[][],
  form: Pick<CsvSource, 'delimiter' | 'newline' | 'byteOrderMark' | 'endsWithNewline'>,
): CsvSource {
  const raw = splitFields(text, form.delimiter, form.newline);
  if (form.endsWithNewline) raw.pop();
  const agrees = raw.length === fields.length && raw.every((line, row) => line.length === fields[row]!.length);
  const written = agrees ? raw : fields.map((line) => line.map((field) => quote(field, form)));
  return { kind: 'csv', written, ...form };
}

function splitFields(text: string, delimiter: string, newline: string): string[][] {
  const lines: string[][] = [[]];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"' && (quoted || at === start)) quoted = !quoted;
    if (at < text.length && quoted) continue;
    const isEnd = at === text.length;
    const isLine = !isEnd && text.startsWith(newline, at);
    if (!isEnd && !isLine && !text.startsWith(delimiter, at)) continue;
    lines[lines.length - 1]!.push(text.slice(start, at));
    if (isLine) lines.push([]);
    at += (isLine ? newline.length : delimiter.length) - 1;
    start = at + 1;
  }
  return lines;
}

function loadField(sheet: Sheet, row: number, column: number, field: string): void {
  if (field !== '') sheet.cells.load(row, column, valueOf(field));
}

function decode(bytes: Uint8Array, offset: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const place = offset + firstInvalid(bytes);
    throw new FileError('not-utf8', `The file is not in UTF-8: see the byte at offset ${place}`);
  }
}

/** The offset of the first byte that is not UTF-8: that many bytes can be decoded as the start of a stream. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (isStartOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
}

function isStartOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function valueOf(field: string): CellValue {
  if (field === 'TRUE') return true;
  if (field === 'FALSE') return false;
  if (!NUMBER.test(field) || field === '-0') return field;
  const digits = field.replace(/^-?0*\.?0*|\.|-/g, '').length;
  return digits <= 15 ? Number(field) : field;
}

/**
 * The active sheet as a .csv file. Fields that were not touched keep their text exactly; changed ones are written from
 * their values (dates as yyyy-mm-dd), with the file's delimiter and line ends.
 */
export function saveCsv(book: Book): Uint8Array {
  const known = book.source as CsvSource | null;
  const source = known?.kind === 'csv' ? known : NEW_FILE;
  const sheet = source === known ? book.sheets[0]! : book.activeSheet;
  const lines = mergeFields(sheet, source).map((line) => line.join(source.delimiter));
  const ending = lines.length > 0 && source.endsWithNewline ? source.newline : '';
  return new TextEncoder().encode((source.byteOrderMark ? '\uFEFF' : '') + lines.join(source.newline) + ending);
}

/** The form that Excel reads without questions. */
const NEW_FILE: CsvSource = {
  kind: 'csv',
  written: [],
  delimiter: ',',
  newline: '\r\n',
  byteOrderMark: true,
  endsWithNewline: true,
};

function mergeFields(sheet: Sheet, source: CsvSource): string[][] {
  const lines = source.written.map((line) => [...line]);
  const used = sheet.usedArea(true);
  const rowCount = used ? used.row + used.rowCount : 0;
  while (lines.length < rowCount) lines.push([]);
  const write = (row: number, column: number) => {
    const line = lines[row];
    const text = quote(textOf(sheet, row, column), source);
    if (!line || (text === '' && column >= line.length)) return;
    while (line.length < column) line.push('');
    line[column] = text;
  };
  for (let column = 0; column < sheet.cells.columnCount; column++) {
    if (source === NEW_FILE) sheet.forEachValue(column, 0, rowCount, (row) => write(row, column));
    else sheet.cells.forEachChange(column, (row, bits) => (bits & CONTENT_CHANGED) !== 0 && write(row, column));
  }
  return lines;
}

function textOf(sheet: Sheet, row: number, column: number): string {
  const value = sheet.valueAt(row, column);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(value);
  const { numberFormat } = sheet.book.styles.styleOf(sheet.styleAt(row, column));
  return (isDateFormat(numberFormat) && isoOfSerial(value, sheet.book.dateSystem)) || String(value);
}

function quote(field: string, form: Pick<CsvSource, 'delimiter'>): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(field) || field.includes(form.delimiter);
  return needsQuotes ? `"${field.replaceAll('"', '""')}"` : field;
}
