import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the packages of the lock file where they are missing or of another version, so that one command is enough on a fresh clone. */
export function ensureInstalled() {
  refuseOldNode();
  if (isInstalled()) return;
  console.error('Installing the packages of package-lock.json (once; about a minute) ...');
  const done = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (done.status !== 0) {
    console.error('The packages could not be installed. Check the network connection and run the command again.');
    process.exit(done.status ?? 1);
  }
}

/** Runs a program of node_modules with this Node; ends the process with its exit code if it fails and `orExit` is set. */
export function runNode(args, { orExit = false } = {}) {
  const done = spawnSync(process.execPath, args, { cwd: projectFolder, stdio: ['inherit', 'inherit', 'inherit'] });
  const status = done.status ?? 1;
  if (orExit && status !== 0) process.exit(status);
  return status;
}

function npm(args) {
  const options = { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] };
  // npm tells its own scripts where its program is; without that (a direct call), a shell finds it, also on Windows.
  const program = process.env.npm_execpath;
  if (program && /\.c?js$/.test(program)) return spawnSync(process.execPath, [program, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(
    `Patient Pipeline needs Node.js 20 or later; this is ${process.versions.node}. Install a newer one and run the command again.`,
  );
  process.exit(1);
}

function isInstalled() {
  const installedList = join(projectFolder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}
