import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, projectFolder, runNode } from './installed.mjs';

/** All checks and all tests; with arguments, jest alone with them (`npm test -- test/domain`). */
ensureInstalled();
const chosen = process.argv.slice(2);
if (chosen.length === 0) runNode([join(projectFolder, 'scripts', 'check.mjs')], { orExit: true });

const folder = mkdtempSync(join(tmpdir(), 'patient-pipeline-test-'));
const report = join(folder, 'jest.json');
const status = runNode([
  join(projectFolder, 'node_modules/jest/bin/jest.js'),
  '--json',
  `--outputFile=${report}`,
  ...chosen,
]);
printTotals(report);
rmSync(folder, { recursive: true, force: true });
process.exit(status);

/** One plain line that any reader of the log understands, last. */
function printTotals(file) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of skippedNames(testResults)) console.log(`skipped: ${name}`);
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
}

function skippedNames(files) {
  return files.flatMap((file) =>
    file.assertionResults.filter((one) => one.status === 'pending').map((one) => one.fullName),
  );
}
