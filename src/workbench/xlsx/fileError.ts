/** Why a file cannot be opened. */
export type FileErrorCode =
  'not-a-zip' | 'encrypted' | 'old-xls' | 'not-a-workbook' | 'broken' | 'too-large' | 'not-utf8';

export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: FileErrorCode,
    message: string,
    /** The part of the package that is to blame, where there is one. */
    readonly part?: string,
  ) {
    super(part === undefined ? message : `${message} (${part})`);
  }
}

/** What was changed in the workbook cannot be written into this file without losing something. Nothing was saved. */
export class CannotSaveError extends Error {
  override readonly name = 'CannotSaveError';
}
