/** Writes the workbooks that the tests make for themselves into a folder, to be looked at: node --import tsx scripts/corpus/write.ts FOLDER. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from './index';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Give a folder: node --import tsx scripts/corpus/write.ts FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(CORPUS)) writeFileSync(join(folder, name), make());
