/**
 * Office.js's own error codes with their documented sentences
 * (Microsoft's page "Error handling with the application-specific JavaScript APIs").
 */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  ConditionalCheckFailed: 'The state of the object has changed.',
  FormulaLengthExceedsLimit: 'The bytecode of the applied formula exceeds the maximum length limit.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insertion or deletion operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidRequest: 'Cannot process the request.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "Cannot complete the operation. A table can't overlap merged cells.",
  NonBlankCellOffSheet: 'Excel would have to move non-empty cells off the end of the worksheet.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type ErrorCode = keyof typeof MESSAGES;

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** A failure that the client shows as `OfficeExtension.Error` with this code. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    detail = '',
    /** `Class.member`, for debugInfo.errorLocation. */
    readonly location = '',
  ) {
    super(detail ? `${MESSAGES[code]} ${detail}` : MESSAGES[code]);
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code] ?? 400;
  }
}

/** What is not there is said so, by name: a host that answers success for it hides the fault in the add-in. */
export function notImplemented(className: string, member: string): ApiError {
  const place = `${className}.${member}`;
  return new ApiError('ApiNotFound', `This host does not have ${place}.`, place);
}

export function invalidArgument(location: string, detail = ''): ApiError {
  return new ApiError('InvalidArgument', detail, location);
}
