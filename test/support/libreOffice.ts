import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The program, where it is installed; tests that need it are skipped by name where it is not. */
function findProgram(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/Applications/LibreOffice.app/Contents/MacOS'];
  const names = ['soffice', 'libreoffice', 'soffice.exe'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** Where it is; null where it is not installed. */
export const libreOffice = findProgram();

export const hasLibreOffice = libreOffice !== null;

/** Opens a workbook in LibreOffice and gives what it saves, in the format asked for ('xlsx', 'csv:…'). */
export function convertWithLibreOffice(bytes: Uint8Array, format: string, filter = format): Uint8Array {
  if (libreOffice === null) throw new Error('LibreOffice is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const input = join(folder, 'in', 'book.xlsx');
    mkdirSync(join(folder, 'in'));
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--convert-to', filter, '--outdir', folder];
    execFileSync(libreOffice, [profile, '--headless', ...target, input], { timeout: 120_000, stdio: 'pipe' });
    return new Uint8Array(readFileSync(join(folder, `book.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
