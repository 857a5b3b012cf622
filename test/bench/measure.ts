import { runCommandLine } from '../../src/cli/runCommandLine';
import { measureFile } from './fileMeasures';
import { measureGrowth, measureRefresh } from './refreshMeasures';

/**
 * One measurement in a process of its own, since office.js starts once a process and memory is measured by process:
 * `measure.ts <name> <rounds> <argument…>` prints its result as JSON on the last line.
 */
const [name, rounds, ...rest] = process.argv.slice(2);

const MEASURES: Readonly<Record<string, (rounds: number, given: readonly string[]) => Promise<unknown>>> = {
  refresh: (times, [rowCount]) => measureRefresh(Number(rowCount), times),
  growth: (times, lengths) => measureGrowth(lengths.map(Number), times),
  file: (times, [path]) => measureFile(path!, times),
  command: (_times, given) => measureCommand(given),
};

/** The command line itself, from start to end, and the most memory that it took. */
async function measureCommand(given: readonly string[]): Promise<{ exitCode: number; peakMegabytes: number }> {
  const exitCode = await runCommandLine(given, { out: () => undefined, err: () => undefined });
  return { exitCode, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

void MEASURES[name ?? '']!(Number(rounds), rest).then((result) => {
  process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0));
});
