import { join } from 'node:path';
import { ensureInstalled, projectFolder, runNode } from './installed.mjs';

/** Lint, formatting, types and the production build: everything that can be wrong without running a test. */
const STEPS = [
  { name: 'lint', program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'build', program: 'webpack-cli/bin/cli.js', args: ['--mode', 'production', '--stats', 'errors-warnings'] },
];

ensureInstalled();
for (const { name, program, args } of STEPS) {
  console.log(`check: ${name}`);
  runNode([join(projectFolder, 'node_modules', program), ...args], { orExit: true });
}
