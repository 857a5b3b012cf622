/** Comma-separated files in UTF-8. */

import Papa from 'papaparse';
import { Book, COLUMN_LIMIT, CONTENT_CHANGED, type CellValue, type Sheet } from '../book';
import { fieldText, splitRecords } from './csvRecords';
import { FileError } from './fileError';
import { isDateFormat, isoOfSerial } from './serialDates';
import type { CsvSource } from './source';

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The delimiter that gives the header more than one field and most of the first records as many as the header.
 */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 20_000);
  const scored = DELIMITERS.map((delimiter) => {
    const records = splitRecords(head, delimiter)
      .written.slice(0, 50)
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
  const delimiter = guessDelimiter(text);
  const records = splitRecords(text, delimiter);
  const book = new Book();
  const newline = records.lineBreaks[0] || '\n';
  const endsWithNewline = records.lineBreaks.at(-1) !== '';
  const source: CsvSource = { kind: 'csv', ...records, delimiter, newline, byteOrderMark, endsWithNewline };
  book.source = source;
  const sheet = book.loadSheet(sheetName, 'Visible');
  const texts = fieldTexts(records.written, delimiter);
  texts.forEach((line, row) => line.forEach((field, column) => loadField(sheet, row, column, field)));
  return book;
}

/**
 * What the fields say, by papaparse. It knows one line break a file, so it gets the records as we have parted them; a file whose
 * quotes are so wrong that it parts them otherwise is read as its fields stand.
 */
function fieldTexts(written: readonly (readonly string[])[], delimiter: string): string[][] {
  const text = written.map((line) => line.join(delimiter)).join('\n');
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const isSame = data.length === written.length && data.every((line, row) => line.length === written[row]!.length);
  return isSame ? data : written.map((line) => line.map(fieldText));
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
 * their values (dates as yyyy-mm-dd). Records keep their line ends; new ones end as the file's first one does.
 */
export function saveCsv(book: Book): Uint8Array {
  const known = book.source as CsvSource | null;
  const source = known?.kind === 'csv' ? known : NEW_FILE;
  const sheet = source === known ? book.sheets[0]! : book.activeSheet;
  const lines = mergeFields(sheet, source).map((line) => line.join(source.delimiter));
  // Where rows moved, the line breaks of the file are no longer theirs.
  const lineBreaks = sheet.changes.structure ? [] : source.lineBreaks;
  const last = source.endsWithNewline ? lines.length : lines.length - 1;
  const ended = lines.map((line, row) => (row < last ? line + (lineBreaks[row] || source.newline) : line));
  return new TextEncoder().encode((source.byteOrderMark ? '\uFEFF' : '') + ended.join(''));
}

/** The form that Excel reads without questions. */
const NEW_FILE: CsvSource = {
  kind: 'csv',
  written: [],
  lineBreaks: [],
  delimiter: ',',
  newline: '\r\n',
  byteOrderMark: true,
  endsWithNewline: true,
};

function mergeFields(sheet: Sheet, source: CsvSource): string[][] {
  if (sheet.changes.structure) return movedFields(sheet, source);
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

/** Fields whose cells moved: unchanged ones keep their text. */
function movedFields(sheet: Sheet, source: CsvSource): string[][] {
  const used = sheet.usedArea(true);
  const lines: string[][] = Array.from({ length: used ? used.row + used.rowCount : 0 }, () => []);
  for (let column = 0; column < sheet.cells.columnCount; column++) {
    sheet.forEachValue(column, 0, lines.length, (row) => {
      const line = lines[row]!;
      const origin = sheet.cells.originAt(row, column);
      const isChanged = (sheet.cells.changesAt(row, column) & CONTENT_CHANGED) !== 0;
      const known = isChanged ? undefined : source.written[Math.floor(origin / COLUMN_LIMIT)]?.[origin % COLUMN_LIMIT];
      while (line.length < column) line.push('');
      line[column] = known ?? quote(textOf(sheet, row, column), source);
    });
  }
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  for (const line of lines) while (line.length < width) line.push('');
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
