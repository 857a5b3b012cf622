import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { cellAddress, type Book, type Sheet } from '../workbench/book';
import { CannotSaveError, FileError, openCsv, openXlsx, saveCsv, saveXlsx } from '../workbench/xlsx';
import { CommandFailure } from './commandFailure';

const KNOWN_ENDINGS = ['.xlsx', '.xlsm', '.csv', '.xls'];

/**
 * Opens a workbook file; the file itself is only read.
 *
 * @throws {CommandFailure} naming the file and what to do where it can't be opened
 */
export function openBook(path: string): Book {
  const bytes = readBytes(path);
  if (!KNOWN_ENDINGS.includes(endingOf(path))) {
    throw new CommandFailure({ code: 'unknown-ending', file: path, detail: '' });
  }
  try {
    if (isList(path)) return openCsv(bytes, basename(path, extname(path)));
    return openXlsx(bytes);
  } catch (error) {
    if (error instanceof FileError) throw new CommandFailure({ code: error.code, file: path, detail: error.message });
    throw error;
  }
}

/**
 * Writes a workbook to a file of its own: whole, or not at all. A link is followed, and a file that may not be written to is left
 * alone; a new file may be read by those who may read the workbook that it came from.
 *
 * @param origin the file that the workbook was opened from
 * @throws {CommandFailure} where it can't be written
 */
export function saveBook(book: Book, path: string, origin: string): void {
  const bytes = bytesOf(book, path);
  let unfinished: string | null = null;
  try {
    const target = existsSync(path) ? realpathSync(path) : resolve(path);
    const mode = existsSync(target) ? modeOfWritable(target) : (statSync(origin).mode & 0o777) | OWNER_MAY_WRITE;
    unfinished = join(dirname(target), `.${randomBytes(4).toString('hex')}.part`);
    writeFileSync(unfinished, bytes, { mode });
    renameSync(unfinished, target);
  } catch (error) {
    if (unfinished !== null) rmSync(unfinished, { force: true });
    throw new CommandFailure({ code: 'cannot-write', file: path, detail: systemCode(error) });
  }
}

const OWNER_MAY_WRITE = 0o200;

/** The permissions of a file that may be written to; an error of the system where it may not, also for those who may do all. */
function modeOfWritable(file: string): number {
  accessSync(file, constants.W_OK);
  const mode = statSync(file).mode & 0o777;
  if ((mode & OWNER_MAY_WRITE) === 0) throw Object.assign(new Error('The file is read-only.'), { code: 'EACCES' });
  return mode;
}

/** The addresses of a sheet's formulas for which the file has no value. */
export function formulasWithoutValues(sheet: Sheet): string[] {
  const addresses: string[] = [];
  sheet.cells.forEachFormula((row, column) => {
    if (sheet.valueAt(row, column) === null) addresses.push(cellAddress(row, column));
  });
  return addresses;
}

/** Whether two paths are one file, links followed; a file that does not exist yet is no other's. */
export function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return resolve(one) === resolve(other);
  }
}

/**
 * Whether a book of one file may be saved under the ending of another: a list may become a workbook; macros need their own ending,
 * and a workbook would lose its other sheets as a list.
 */
export function mayBecome(input: string, output: string): boolean {
  const from = endingOf(input);
  const to = endingOf(output);
  return from === to || (from === '.csv' && to === '.xlsx');
}

function bytesOf(book: Book, path: string): Uint8Array {
  try {
    return isList(path) ? saveCsv(book) : saveXlsx(book);
  } catch (error) {
    if (!(error instanceof CannotSaveError)) throw error;
    throw new CommandFailure({ code: 'would-lose', file: path, detail: error.message });
  }
}

/** Whether a file is a plain list, without formats. */
export function isList(path: string): boolean {
  return endingOf(path) === '.csv';
}

function endingOf(path: string): string {
  return extname(path).toLowerCase();
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new CommandFailure({ code: 'is-a-folder', file: path, detail: '' });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const code = systemCode(error);
    throw new CommandFailure({ code: code === 'ENOENT' ? 'no-such-file' : 'cannot-read', file: path, detail: code });
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
