/** Files: .xlsx and .csv, read into the workbook model and written back with nothing lost. */

export { openCsv, saveCsv } from './csv';
export { CannotSaveError, FileError } from './fileError';
export type { FileErrorCode } from './fileError';
export { openXlsx } from './openXlsx';
export { newBook, saveXlsx } from './saveXlsx';
