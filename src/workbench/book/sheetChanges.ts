/** What a sheet keeps of its own changes, for the writer of files. */

/** What of a sheet, its cells, rows and columns aside, differs from the file. */
export interface SheetChanges {
  /** Cells moved: the places of the file are not those of the model any more (see `Cells.originAt`). */
  structure: boolean;
  merges: boolean;
  freeze: boolean;
  tabColor: boolean;
  autoFilter: boolean;
  conditionalFormats: boolean;
  tables: boolean;
}

export function unchanged(): SheetChanges {
  return {
    structure: false,
    merges: false,
    freeze: false,
    tabColor: false,
    autoFilter: false,
    conditionalFormats: false,
    tables: false,
  };
}
