import { resolve } from 'node:path';
import { ensureInstalled, projectFolder, runNode } from './installed.mjs';

/** Measures what docs/benchmarks.md says, and writes it anew; `--quick`: small sizes, only printed, to see that it runs. */
ensureInstalled();
process.exit(runNode(['--import', 'tsx', resolve(projectFolder, 'scripts/bench.ts'), ...process.argv.slice(2)]));
