import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/runCommandLine';

export const PROJECT = join(__dirname, '..', '..');
export const SAMPLE_EN = join(PROJECT, 'assets', 'samples', 'pipeline-en.xlsx');
export const SAMPLE_JA = join(PROJECT, 'assets', 'samples', 'pipeline-ja.xlsx');

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own, as a user does. */
export function run(...given: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(PROJECT, 'src/cli/main.ts'), ...given], {
      cwd: PROJECT,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? -1, out, err }));
  });
}

/** Runs the command line in this process: for what ends before a workbook is opened. */
export async function runHere(...given: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runCommandLine(given, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { exitCode, out: out.join('\n'), err: err.join('\n') };
}

/** A folder that is there for one test file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patient-pipeline-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
