/** What changes in a workbook: single changes as they are told to listeners, and what of it all differs from the file. */

import type { Area } from './address';
import type { Sheet } from './sheet';

export type ChangeKind =
  | 'values'
  | 'formats'
  | 'rows'
  | 'columns'
  | 'tables'
  | 'names'
  | 'conditionalFormats'
  | 'autoFilter'
  | 'sheets'
  | 'settings'
  | 'merges'
  /** Cells moved; `onStructure` says how. */
  | 'structure';

export interface BookChange {
  /** null = the workbook as a whole. */
  readonly sheet: Sheet | null;
  readonly kind: ChangeKind;
  readonly area: Area | null;
}

/** What of the workbook as a whole differs from the file. */
export interface BookChanges {
  /** Sheets were added, deleted, renamed, hidden or shown. */
  sheetList: boolean;
  names: boolean;
  activeSheet: boolean;
  formulasDropped: boolean;
  /** Names, tables and sheets that formulas may use, in lower case, whose meaning changed. */
  readonly meanings: Set<string>;
}
