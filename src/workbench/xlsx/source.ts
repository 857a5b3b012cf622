/** What the reader leaves in the model for the writer: where things are in the file. */

import type { Book, DifferentialFormat, Sheet } from '../book';
import type { Package } from './package';

export interface BookSource {
  readonly kind: 'xlsx';
  readonly package: Package;
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  /** The relationship ids of all sheets in the file's order, with the sheet of the model where it is a worksheet. */
  readonly sheets: readonly { readonly relationshipId: string; readonly sheet: Sheet | null; readonly name: string }[];
}

export interface SheetSource {
  readonly part: string;
  /** Rows and cells stand in the order that the file format demands, so that new ones can be put between them. */
  readonly isInOrder: boolean;
}

export interface TableSource {
  readonly part: string;
}

/** A column's element as the file has it. */
export interface ColumnSource {
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
  /** Its attributes as they are written, but for the columns that it is about. */
  readonly written: string;
}

/** A rule's container and place in it, counted over the sheet's own and its extensions' rules. */
export interface RuleSource {
  readonly container: number;
  readonly index: number;
  readonly extension: boolean;
  /** The number of its format in the file, with the format as it was read. */
  readonly dxfId: number | null;
  readonly format: DifferentialFormat;
}

/** The name's place in the file's list. */
export interface NameSource {
  readonly index: number;
}

export interface CsvSource {
  readonly kind: 'csv';
  /** Every field as the file has it, quotes included. */
  readonly written: readonly (readonly string[])[];
  /** What ends each record; '' at the end of the file. */
  readonly lineBreaks: readonly string[];
  readonly delimiter: string;
  /** What ends new records. */
  readonly newline: string;
  readonly byteOrderMark: boolean;
  readonly endsWithNewline: boolean;
}

/** Excel keeps the area of every sheet's AutoFilter as a hidden name too: bookkeeping of the file, no name of the model. */
export const FILTER_NAME = '_xlnm._FilterDatabase';

export function xlsxSourceOf(book: Book): BookSource | null {
  const source = book.source as BookSource | CsvSource | null;
  return source?.kind === 'xlsx' ? source : null;
}
