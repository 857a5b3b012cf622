import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from '../../src/workbench/xlsx';
import { bookOf, daysAgo } from '../support/sheets';
import { PROJECT, run, SAMPLE_EN, scratchFolder } from './commandLine';

const folder = scratchFolder();
const onPosix = process.platform === 'win32' ? it.skip : it;

describe('the file that is written', () => {
  onPosix('a link is followed, not replaced', async () => {
    const target = join(folder, 'target.xlsx');
    const link = join(folder, 'link.xlsx');
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    await run('refresh', SAMPLE_EN, '--out', link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(openXlsx(readFileSync(target)).names.length).toBeGreaterThan(0);
  });

  onPosix('a file that may only be read is left as it is', async () => {
    const path = join(folder, 'read-only.xlsx');
    writeFileSync(path, 'mine');
    chmodSync(path, 0o444);
    const { exitCode, err } = await run('refresh', SAMPLE_EN, '--out', path);
    expect(exitCode).toBe(1);
    expect(err).toContain('could not be written');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  onPosix('a workbook that may only be read can be refreshed into a new file', async () => {
    const input = join(folder, 'shared.xlsx');
    const output = join(folder, 'shared-out.xlsx');
    copyFileSync(SAMPLE_EN, input);
    chmodSync(input, 0o444);
    expect((await run('refresh', input, '--out', output)).exitCode).toBe(0);
    expect(statSync(output).mode & 0o777).toBe(0o644);
  });

  onPosix('who may not read the workbook may not read the result', async () => {
    const input = join(folder, 'private.xlsx');
    const output = join(folder, 'private-out.xlsx');
    copyFileSync(SAMPLE_EN, input);
    chmodSync(input, 0o600);
    await run('refresh', input, '--out', output);
    expect(statSync(output).mode & 0o777).toBe(0o600);
  });

  it('its name may be as long as the folder allows, and nothing else is left beside it', async () => {
    const output = join(folder, `${'n'.repeat(240)}.xlsx`);
    const { exitCode } = await run('refresh', SAMPLE_EN, '--out', output);
    expect(exitCode).toBe(0);
    expect(statSync(output).size).toBeGreaterThan(1000);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('what is printed', () => {
  it('a workbook’s texts cannot steer the terminal', async () => {
    const { book } = bookOf({
      rows: [['Ac\u001B]0;owned\u0007me\u202Etxt', 'Pump', 'Demo', daysAgo(9), daysAgo(9), null]],
    });
    const input = join(folder, 'escapes.xlsx');
    writeFileSync(input, saveXlsx(book));
    const { out } = await run('refresh', input, '--as-of', '2024-03-05');
    expect(out).toContain('Ac□]0;owned□me');

    expect(out).not.toMatch(/[\u0007\u001B\u202E]/);
  });

  it('a reader that has seen enough is no reason to complain', async () => {
    const err = await new Promise<string>((resolve) => {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', join(PROJECT, 'src/cli/main.ts'), 'refresh', SAMPLE_EN],
        {
          cwd: PROJECT,
        },
      );
      let text = '';
      child.stdout.destroy();
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      child.on('close', () => resolve(text));
    });
    expect(err).not.toMatch(/EPIPE|Unhandled|at Socket/);
  });
});
