import { cpus, loadavg, totalmem } from 'node:os';
import type { ResultRow } from './rows';

/** docs/benchmarks.md: the table, what its rows mean, and on which machine it was made. */
export function benchmarksPage(rows: readonly ResultRow[]): string {
  const table = rows.map(
    ({ what, measured, target, met }) => `| ${[what, measured, target, verdict(met)].join(' | ')} |`,
  );
  const meanings = rows.map(({ what, meaning }) => `- **${what}.** ${meaning}`);
  return `# Benchmarks

Written by \`npm run bench\`, which measures everything in one run. \`node scripts/bench.mjs --quick\` runs it at small sizes and writes
nothing.

<!-- prettier-ignore -->
| what | measured | target | |
| --- | --- | --- | --- |
${table.join('\n')}

${machine()} Times are medians of processor time, unless a row says that they are time on the wall: other programs ran meanwhile, and
processor time does not count them. Garbage is collected before each measurement and counts within it. What is compared is measured in
turns in one process. Ratios say more than times: the times are of this machine.

## What the rows mean

${meanings.join('\n')}
`;
}

function verdict(met: boolean | null): string {
  return met === null ? '–' : met ? 'met' : 'missed';
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const load = loadavg()[0]!.toFixed(1);
  return `Measured with ${cpus().length} processor cores, ${gigabytes} GB of memory and Node.js ${process.versions.node}; the machine's load at the end was ${load}.`;
}
