import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileMeasure } from '../../test/bench/fileMeasures';
import { recalculationTime } from '../../test/bench/libreOffice';
import { AS_OF, listRows } from '../../test/bench/list';
import type { RefreshMeasure } from '../../test/bench/refreshMeasures';
import { median, type Time } from '../../test/bench/timing';
import { workbookFile } from '../../test/bench/workbookFile';

const PROJECT = join(__dirname, '..', '..');

/** How long the lists are and how often each measurement is taken. */
export interface Sizes {
  readonly rows: number;
  /** Of the workbook that the command line refreshes. */
  readonly bookRows: number;
  /** Further lengths at which syncs are counted. */
  readonly syncRows: readonly number[];
  readonly rounds: number;
  readonly growthRounds: number;
}

export interface Measurements {
  readonly sizes: Sizes;
  readonly refresh: RefreshMeasure;
  readonly syncs: readonly { readonly rows: number; readonly measure: RefreshMeasure }[];
  /** A quarter, half and all of the rows. */
  readonly growth: readonly Time[];
  /** Milliseconds; null where LibreOffice is not installed. */
  readonly libreOffice: number | null;
  readonly file: FileMeasure;
  /** Open, refresh, save as one process. */
  readonly peakMegabytes: number;
  /** The whole command, from the shell and back, in seconds. */
  readonly commandSeconds: number;
}

/** Takes all measurements one after the other, each in a process of its own. */
export async function measureAll(sizes: Sizes, onStep: (step: string) => void): Promise<Measurements> {
  const { rows, bookRows, syncRows, rounds, growthRounds } = sizes;
  const folder = mkdtempSync(join(tmpdir(), 'patient-pipeline-bench-'));
  const book = join(folder, 'book.xlsx');
  const small = join(folder, 'small.xlsx');
  try {
    writeFileSync(book, workbookFile(listRows(rows)));
    writeFileSync(small, workbookFile(listRows(bookRows)));
    onStep(`refresh, bare wire, domain at ${rows} rows`);
    const refresh = measure<RefreshMeasure>('refresh', rounds, rows);
    onStep('syncs at other lengths');
    const others = syncRows.map((count) => ({ rows: count, measure: measure<RefreshMeasure>('refresh', 1, count) }));
    onStep('growth');
    const lengths = [rows / 4, rows / 2, rows];
    const growth = measure<Record<string, Time>>('growth', growthRounds, ...lengths);
    onStep('LibreOffice');
    const libreOffice = recalculationTime(rows);
    onStep('opening and saving');
    const file = measure<FileMeasure>('file', rounds, book);
    onStep('memory and command line');
    return {
      sizes,
      refresh,
      syncs: [...others, { rows, measure: refresh }],
      growth: lengths.map((length) => growth[String(length)]!),
      libreOffice,
      file,
      peakMegabytes: peakMemory(book, join(folder, 'refreshed.xlsx')),
      commandSeconds: commandSeconds(small, join(folder, 'small-refreshed.xlsx'), rounds),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one measurement and reads the JSON on its last line. */
function measure<Result>(name: string, rounds: number, ...given: readonly (string | number)[]): Result {
  return runMeasure<Result>(['--expose-gc'], [name, rounds, ...given]);
}

function runMeasure<Result>(flags: readonly string[], given: readonly (string | number)[]): Result {
  const program = ['--import', 'tsx', join(PROJECT, 'test/bench/measure.ts')];
  const done = spawnSync(process.execPath, [...flags, ...program, ...given.map(String)], {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`The measurement "${given[0]}" failed.`);
  return JSON.parse(done.stdout.trim().split('\n').at(-1)!) as Result;
}

function peakMemory(book: string, out: string): number {
  const given = ['command', 1, 'refresh', book, '--out', out, '--as-of', AS_OF];
  const { exitCode, peakMegabytes } = runMeasure<{ exitCode: number; peakMegabytes: number }>([], given);
  if (exitCode !== 0) throw new Error('The command line refused the workbook of the benchmark.');
  return peakMegabytes;
}

/** Without --expose-gc and in a process of its own, as a user runs it; starting Node and the command line count. */
function commandSeconds(book: string, out: string, rounds: number): number {
  const command = [join(PROJECT, 'scripts/cli.mjs'), 'refresh', book, '--out', out, '--as-of', AS_OF];
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now();
    const done = spawnSync(process.execPath, command, { stdio: 'ignore' });
    if (done.status !== 0) throw new Error('The command line refused the workbook of the benchmark.');
    return (performance.now() - before) / 1000;
  });
  return median(times);
}
