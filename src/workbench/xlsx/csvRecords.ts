/** Takes the text of a .csv file apart, keeping every field as it is written. */

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export interface CsvRecords {
  /** Every field as the file has it, quotes included. */
  readonly written: string[][];
  /** What ends each record: \r\n, \n, \r, or '' at the end of the file. Files may mix them. */
  readonly lineBreaks: string[];
}

/**
 * A record ends at any line break outside quotes, a field at the delimiter (one character). Inside quotes a doubled quote
 * is a quote; what follows the closing one is taken as it stands up to the field's end, as Excel does.
 */
export function splitRecords(text: string, delimiter: string): CsvRecords {
  const written: string[][] = [];
  const lineBreaks: string[] = [];
  const separator = delimiter.charCodeAt(0);
  let record: string[] = [];
  let start = 0;
  while (start < text.length || record.length > 0) {
    const end = fieldEnd(text, start, separator);
    record.push(text.slice(start, end));
    const isDelimiter = end < text.length && text.charCodeAt(end) === separator;
    start = end + 1;
    if (isDelimiter) continue;
    const lineBreak = text.startsWith('\r\n', end) ? '\r\n' : text.slice(end, end + 1);
    written.push(record);
    lineBreaks.push(lineBreak);
    record = [];
    start = end + lineBreak.length;
    if (lineBreak === '') break;
  }
  return { written, lineBreaks };
}

function fieldEnd(text: string, start: number, separator: number): number {
  let at = start;
  if (text.charCodeAt(start) === QUOTE) {
    const closing = closingQuote(text, start);
    at = closing < 0 ? text.length : closing + 1;
  }
  while (at < text.length && !endsField(text.charCodeAt(at), separator)) at++;
  return at;
}

/** The place of the quote that closes the one at `start`; -1 without one: then all that is left is the field. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function endsField(code: number, separator: number): boolean {
  return code === separator || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** What a field says, without its quotes. */
export function fieldText(written: string): string {
  if (!written.startsWith('"')) return written;
  const closing = closingQuote(written, 0);
  if (closing < 0) return written.slice(1).replaceAll('""', '"');
  return written.slice(1, closing).replaceAll('""', '"') + written.slice(closing + 1);
}
