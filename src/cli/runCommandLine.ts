import { ADD_IN_ID, AppFailure, inspect, refresh, remove, type RefreshReport } from '../app';
import { cliTexts, renderFailure, renderFileFailure, statusLabel, type Language, type SummaryCounts } from '../i18n';
import type { Book } from '../workbench/book';
import { startHeadless, type Headless } from '../workbench/headless';
import { understand, UsageFailure, type CommandLine } from './arguments';
import { CommandFailure } from './commandFailure';
import { formulasWithoutValues, isList, openBook, saveBook } from './files';
import { helpText } from './help';
import { inspectionTable, resultTable } from './resultTable';

/** Where a command prints. */
export interface Console {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Places of the terminal; undefined where the output goes to a file. */
  readonly width?: number;
}

/** Exit codes: done; the file or sheet could not be used; bad usage. */
const DONE = 0;
const UNUSABLE = 1;
const BAD_USAGE = 2;

/** A sheet with fewer rows is read before anyone wonders. */
const ROWS_WORTH_PROGRESS = 20_000;

/**
 * Runs one command line: opens the workbook, runs the add-in's own use case on Microsoft's office.js over the workbench's host, and
 * prints what came of it. The result goes to `out`; progress, warnings and errors go to `err`.
 *
 * @returns the exit code
 */
export async function runCommandLine(given: readonly string[], printer: Console): Promise<number> {
  const console = harmless(printer);
  let line: CommandLine;
  try {
    const understood = understand(given);
    if ('help' in understood) {
      console.out(helpText(understood.language));
      return DONE;
    }
    line = understood;
  } catch (error) {
    if (!(error instanceof UsageFailure)) throw error;
    console.err(cliTexts(error.language).usage[error.problem.code](error.problem.given));
    return BAD_USAGE;
  }
  return runUnderstood(line, console);
}

/** A workbook's texts go to a terminal here: what would steer it (escape sequences, marks that turn text round) is shown as a box. */
function harmless(printer: Console): Console {
  const clean = (text: string) => text.replace(STEERING, '\u25A1');
  return { ...printer, out: (text) => printer.out(clean(text)), err: (text) => printer.err(clean(text)) };
}

const STEERING = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

async function runUnderstood(line: CommandLine, console: Console): Promise<number> {
  try {
    await RUN[line.command](line, console);
    return DONE;
  } catch (error) {
    const sentence = sentenceOf(error, line.language) ?? internalError(error, line.language);
    console.err(sentence.message);
    if (line.json) console.out(JSON.stringify({ error: sentence }, null, 2));
    return UNUSABLE;
  }
}

async function runRefresh(line: CommandLine, console: Console): Promise<void> {
  const headless = await openHeadless(line, console);
  const report = await refresh({
    ...line.request,
    restoreColumns: line.restoreColumns,
    onProgress: progress(console, line.language),
  });
  if (line.out !== null) saveBook(headless.host.book, line.out, line.file);
  printRefresh(report, headless.traffic.syncs, line, console);
}

async function runInspect(line: CommandLine, console: Console): Promise<void> {
  const headless = await openHeadless(line, console);
  const report = await inspect({ ...line.request, onProgress: progress(console, line.language) });
  const { language, ...result } = report;
  for (const { message } of report.warnings) console.err(message);
  if (line.json) console.out(JSON.stringify({ ...result, syncs: headless.traffic.syncs }, null, 2));
  else console.out(inspectionTable(report, language, console.width));
}

async function runRemove(line: CommandLine, console: Console): Promise<void> {
  const headless = await openHeadless(line, console);
  const report = await remove({ language: line.language });
  if (line.out !== null) saveBook(headless.host.book, line.out, line.file);
  for (const { message } of report.warnings) console.err(message);
  if (line.json) {
    console.out(JSON.stringify({ ...report, syncs: headless.traffic.syncs }, null, 2));
    return;
  }
  const texts = cliTexts(line.language);
  console.out(texts.removed(report));
  console.out(line.out === null ? texts.notSaved : texts.savedTo(line.out));
}

const RUN: Readonly<Record<CommandLine['command'], (line: CommandLine, console: Console) => Promise<void>>> = {
  refresh: runRefresh,
  inspect: runInspect,
  remove: runRemove,
};

async function openHeadless(line: CommandLine, console: Console): Promise<Headless> {
  const book = openBook(line.file);
  sayUnknownFormulas(book, line.language, console);
  return startHeadless({ book, addInId: ADD_IN_ID, locale: line.language === 'ja' ? 'ja-JP' : 'en-US' });
}

/** Excel has a value for every formula; a file that another program wrote may not, and an unknown value must not pass for an empty cell. */
function sayUnknownFormulas(book: Book, language: Language, console: Console): void {
  for (const sheet of book.sheets) {
    const unknown = formulasWithoutValues(sheet);
    const [first] = unknown;
    if (first) console.err(cliTexts(language).formulasWithoutValues(unknown.length, `${sheet.name}!${first}`));
  }
}

function printRefresh(
  { language, ...report }: RefreshReport,
  syncs: number,
  line: CommandLine,
  console: Console,
): void {
  for (const { message } of report.warnings) console.err(message);
  if (line.json) {
    console.out(JSON.stringify({ ...report, syncs }, null, 2));
    return;
  }
  const texts = cliTexts(language);
  console.out(resultTable(report.deals, language, console.width));
  console.out('');
  console.out(texts.summary(summaryOf(report, language)));
  console.out(line.out === null ? texts.notSaved : texts.savedTo(line.out));
  if (line.out !== null && isList(line.out)) console.out(texts.listKeepsNoColours);
}

function summaryOf(report: Omit<RefreshReport, 'language'>, language: Language): SummaryCounts {
  const statuses = Object.entries(report.counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => [statusLabel(status as keyof RefreshReport['counts'], language), count] as const);
  const { sheet, asOf, deals, cellsWritten } = report;
  return { sheet, asOf, deals: deals.length, cellsWritten, statuses };
}

function progress(console: Console, language: Language): CommandLine['request']['onProgress'] {
  return (step, done, all) => {
    if (all >= ROWS_WORTH_PROGRESS) console.err(cliTexts(language).progress(step, done, all));
  };
}

/** A fault of ours: said in a line, with the whole story only for those who ask for it (PATIENT_PIPELINE_DEBUG). */
function internalError(error: unknown, language: Language): { code: string; message: string } {
  if (process.env.PATIENT_PIPELINE_DEBUG) throw error;
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal-error', message: cliTexts(language).internalError(words.slice(0, 300)) };
}

function sentenceOf(error: unknown, language: Language): { code: string; message: string } | null {
  if (error instanceof AppFailure) return { code: error.failure.code, message: renderFailure(error.failure, language) };
  if (error instanceof CommandFailure)
    return { code: error.failure.code, message: renderFileFailure(error.failure, language) };
  return null;
}
