import { join } from 'node:path';
import { ensureInstalled, projectFolder, runNode } from './installed.mjs';

ensureInstalled();
const sample = join(projectFolder, 'assets', 'samples', 'pipeline-en.xlsx');
const given = process.argv.slice(2);
process.exit(runNode(['--import', 'tsx', 'src/cli/main.ts', 'refresh', ...(given.length > 0 ? given : [sample])]));
