/** Prints in what two workbooks differ: node --import tsx scripts/compare.ts before.xlsx after.xlsx. Exit code 1 if in anything. */

import { readFileSync } from 'node:fs';
import { differencesOf } from '../test/support/compare';

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) {
  console.error('Give two workbooks: node --import tsx scripts/compare.ts before.xlsx after.xlsx');
  process.exit(2);
}
const differences = differencesOf(readFileSync(before), readFileSync(after));
for (const words of differences) console.log(words);
console.log(differences.length === 0 ? 'The workbooks are the same.' : `${differences.length} differences.`);
process.exitCode = differences.length === 0 ? 0 : 1;
