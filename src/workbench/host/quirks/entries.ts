import type { QuirkSettings } from './platform';
import { BOTH, DESKTOP } from './platform';

/** What becomes of values on their way into cells. */
export interface EntryQuirks {
  /**
   * Texts that look like numbers, dates, percentages or truth values are entered as if they were typed, and bring a
   * number format along. Both. Off: a text stays a text; formulas are formulas all the same.
   * Source: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
   */
  readonly entriesAreParsed: boolean;
  /**
   * An apostrophe in front is not part of the text: it becomes the cell's mark (quotePrefix) and reads as nothing. Both.
   * Source: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
   */
  readonly apostrophesAreMarks: boolean;
  /**
   * An array written over rows of which a filter hides some goes wrong without an error: hidden rows keep what they
   * have, and every row in sight gets the array's first. Rows written one by one, or areas that are hidden or in sight
   * as a whole, are written as asked. Desktop; no such report is known of the web.
   * Sources: https://github.com/OfficeDev/office-js/issues/224 (office.js on Windows: values end up in wrong cells),
   * https://github.com/xlwings/xlwings/issues/747 (the first value in every row in sight, none in the hidden ones),
   * https://github.com/netoffice/NetOffice/issues/2 (row by row is right).
   */
  readonly filteredRowsMisplaceArrays: boolean;
}

export const ENTRY_QUIRKS: QuirkSettings<EntryQuirks> = {
  entriesAreParsed: BOTH,
  apostrophesAreMarks: BOTH,
  filteredRowsMisplaceArrays: DESKTOP,
};
