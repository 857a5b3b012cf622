import { resolve } from 'node:path';
import { ensureInstalled, projectFolder, runNode } from './installed.mjs';

ensureInstalled();
process.exit(runNode(['--import', 'tsx', resolve(projectFolder, 'src/cli/main.ts'), ...process.argv.slice(2)]));
