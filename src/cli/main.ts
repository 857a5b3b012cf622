import { runCommandLine } from './runCommandLine';

void runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  width: process.stdout.columns,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
