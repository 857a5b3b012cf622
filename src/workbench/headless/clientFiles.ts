import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The client's telemetry has nothing to tell here: it is not loaded. */
const LEFT_OUT = /^telemetry\//;

/** The name under which the client's scripts stand in stack traces. */
const SOURCE_MARK = 'office-js/';

/** Timers this long are the client's watchdogs. */
const WATCHDOG_MS = 1000;

/**
 * Runs one of Microsoft's own files, unmodified, as a script of the present global object. Not in a context of its
 * own: the client asks whether things are `instanceof Array` or `Error`.
 */
export function runClientFile(path: string): void {
  const file = path.toLowerCase();
  if (LEFT_OUT.test(file) || file.includes('..')) throw new Error(`${path} is not loaded.`);
  const source = readFileSync(join(DIST, file), 'utf8');
  const runScript = globalThis.eval;
  runScript(`${source}\n//# sourceURL=${SOURCE_MARK}${file}`);
}

type Timer = typeof setTimeout | typeof setInterval;

/**
 * Timers that the client sets for a second or longer are watchdogs: they must not keep the process alive, or every
 * command line would end seconds late. They are known by their caller; everybody else's timers stay as they are.
 */
export function letWatchdogsSleep(): void {
  globalThis.setTimeout = unreferencingClient(globalThis.setTimeout);
  globalThis.setInterval = unreferencingClient(globalThis.setInterval);
}

function unreferencingClient<Start extends Timer>(start: Start): Start {
  const wrapped = (callback: () => void, milliseconds?: number, ...rest: unknown[]) => {
    const timer = start(callback, milliseconds, ...(rest as []));
    if ((milliseconds ?? 0) >= WATCHDOG_MS && calledByClient() && typeof timer === 'object') timer.unref();
    return timer;
  };
  return Object.assign(wrapped as unknown as Start, start);
}

/** Looks at who called the timer: the stack's lines are the message, this function, the timer, its caller. */
function calledByClient(): boolean {
  const caller = new Error().stack?.split('\n')[3] ?? '';
  return caller.includes(SOURCE_MARK);
}
