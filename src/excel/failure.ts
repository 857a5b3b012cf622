/** What can go wrong between us and the workbook, by what the user can do about it. */
export type ExcelFailureCode =
  | 'sheet-protected'
  | 'sheet-missing'
  | 'cell-being-edited'
  | 'merged-cells'
  | 'no-room'
  | 'workbook-read-only'
  | 'too-large'
  | 'not-supported'
  | 'changed-meanwhile'
  | 'interrupted';

/** A refusal of the workbook, with the sheet it concerns and Excel's own words for support. */
export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';

  constructor(
    readonly code: ExcelFailureCode,
    readonly sheet: string | null,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** Excel's error codes that have a cause which the user can remove. Source: Office.js error-handling documentation. */
const CODES: Readonly<Record<string, ExcelFailureCode>> = {
  AccessDenied: 'sheet-protected',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  MergedRangeConflict: 'merged-cells',
  InsertDeleteConflict: 'no-room',
  ItemNotFound: 'sheet-missing',
  ItemAlreadyExists: 'changed-meanwhile',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'not-supported',
  WriteNotSupportedWhenModalDialogOpen: 'cell-being-edited',
};

/** Mistakes in the use of Office.js: faults of ours, which no user can do anything about. */
const OUR_FAULTS = new Set([
  'PropertyNotLoaded',
  'ValueNotLoaded',
  'InvalidObjectPath',
  'InvalidRequestContext',
  'InvalidArgument',
]);

/** Office.js's own code of an error, or null for an error that did not come from it. */
export function officeErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/**
 * Turns what Office.js threw into an {@link ExcelFailure}; a fault of ours stays as it is.
 *
 * @param sheet the sheet that was worked on, for the message
 */
export function asExcelFailure(error: unknown, sheet: string | null): unknown {
  if (error instanceof ExcelFailure) return error;
  const code = officeErrorCode(error);
  if (code === null || OUR_FAULTS.has(code)) return error;
  const words = error instanceof Error ? error.message : code;
  return new ExcelFailure(CODES[code] ?? 'interrupted', sheet, `${code}: ${words}`);
}
