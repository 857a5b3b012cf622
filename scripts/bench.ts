import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureAll, type Sizes } from './bench/measurements';
import { benchmarksPage } from './bench/page';
import { resultRows, type ResultRow } from './bench/rows';

const FULL: Sizes = { rows: 100_000, bookRows: 10_000, syncRows: [10, 10_000], rounds: 3, growthRounds: 5 };
/** Enough to see that every row comes out; the numbers mean nothing. */
const QUICK: Sizes = { rows: 400, bookRows: 100, syncRows: [10, 100], rounds: 1, growthRounds: 1 };

const isQuick = process.argv.includes('--quick');

void run();

async function run(): Promise<void> {
  const rows = resultRows(await measureAll(isQuick ? QUICK : FULL, (step) => console.error(`bench: ${step}`)));
  console.log(rows.map(plainLine).join('\n'));
  if (!isQuick) writeFileSync(join(__dirname, '..', 'docs', 'benchmarks.md'), benchmarksPage(rows));
}

function plainLine({ what, measured, target, met }: ResultRow): string {
  const verdict = met === null ? '' : met ? ' (met)' : ' (missed)';
  return `${what}: ${measured}; target ${target}${verdict}`;
}
