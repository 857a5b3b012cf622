import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Book } from '../workbench/book';
import { FileError, openCsv, openXlsx, saveCsv, saveXlsx } from '../workbench/xlsx';
import { CommandFailure } from './commandFailure';

const KNOWN_ENDINGS = ['.xlsx', '.xlsm', '.csv', '.xls'];

/**
 * Opens a workbook file; the file itself is only read.
 *
 * @throws {CommandFailure} naming the file and what to do where it can't be opened
 */
export function openBook(path: string): Book {
  const bytes = readBytes(path);
  try {
    if (isList(path)) return openCsv(bytes, basename(path, extname(path)));
    return openXlsx(bytes);
  } catch (error) {
    if (error instanceof FileError) throw new CommandFailure({ code: error.code, file: path, detail: error.message });
    throw error;
  }
}

/**
 * Writes a workbook to a file of its own: whole, or not at all.
 *
 * @throws {CommandFailure} where the folder can't be written to
 */
export function saveBook(book: Book, path: string): void {
  const bytes = isList(path) ? saveCsv(book) : saveXlsx(book);
  const unfinished = join(dirname(resolve(path)), `.${basename(path)}.${randomUUID()}.part`);
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new CommandFailure({ code: 'cannot-write', file: path, detail: systemCode(error) });
  }
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

/** Whether a file may be a workbook at all, by its ending; an old .xls is told from a workbook by its content. */
export function isKnownEnding(path: string): boolean {
  return KNOWN_ENDINGS.includes(endingOf(path));
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
