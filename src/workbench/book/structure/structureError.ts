/** Why a structural edit was refused; the words are those of Excel's own error codes for add-ins. */
export type StructureErrorCode =
  /** Cells of a table, of an array formula or of a filtered list would be torn apart. */
  | 'InsertDeleteConflict'
  /** Merged cells would be torn apart, or sorted. */
  | 'MergedRangeConflict'
  /** Cells with content would leave the sheet. */
  | 'NonBlankCellOffSheet'
  /** An area that is empty, or reaches beyond the sheet. */
  | 'RangeExceedsLimit'
  | 'InvalidArgument';

/** A structural edit that Excel refuses too. Nothing was changed. */
export class StructureError extends Error {
  override readonly name = 'StructureError';

  constructor(
    readonly code: StructureErrorCode,
    message: string,
  ) {
    super(message);
  }
}
