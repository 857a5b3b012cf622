/** How long a piece of work took, in milliseconds. */
export interface Time {
  /** As a clock on the wall sees it. */
  readonly wall: number;
  /** Processor time of this process: does not count what other programs do meanwhile. */
  readonly cpu: number;
}

/** Runs work after a full collection of garbage (where Node was started with --expose-gc), so that nobody pays for the work before. */
export async function timed(work: () => unknown): Promise<Time> {
  (globalThis as { gc?: () => void }).gc?.();
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  await work();
  const wall = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1000 };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Gathers the times of several rounds by name. */
export class Rounds<Name extends string> {
  private readonly times = new Map<Name, Time[]>();

  async time(name: Name, work: () => unknown): Promise<void> {
    const taken = await timed(work);
    this.times.set(name, [...(this.times.get(name) ?? []), taken]);
  }

  /** The median of a name's rounds. */
  of(name: Name): Time {
    const taken = this.times.get(name) ?? [];
    return { wall: median(taken.map(({ wall }) => wall)), cpu: median(taken.map(({ cpu }) => cpu)) };
  }
}
