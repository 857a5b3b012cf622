/** The prospect table as it was read: where its header, rows and columns are in the sheet, counted from 0. */
export interface ProspectRegion {
  readonly sheet: string;
  /** Name of the table (ListObject), or null for a plain range. */
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The headers of the user's own columns, so that ours do not take one of their names. */
  readonly headers: readonly string[];
}
