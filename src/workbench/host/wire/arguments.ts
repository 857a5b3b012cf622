import { ApiError } from './errors';

/** A call's arguments, each read as the type that the method wants; anything else is InvalidArgument. */
export class Arguments {
  constructor(
    readonly all: readonly unknown[],
    private readonly location = '',
  ) {}

  /** The value as it came; what was left out is null. */
  raw(index: number): unknown {
    return this.all[index] ?? null;
  }

  has(index: number): boolean {
    return this.raw(index) !== null;
  }

  text(index: number): string {
    const value = this.raw(index);
    return typeof value === 'string' ? value : this.refuse(index);
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  integer(index: number): number {
    const value = this.raw(index);
    return typeof value === 'number' && Number.isInteger(value) ? value : this.refuse(index);
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.has(index) ? this.integer(index) : otherwise;
  }

  number(index: number): number {
    const value = this.raw(index);
    return typeof value === 'number' && Number.isFinite(value) ? value : this.refuse(index);
  }

  flag(index: number, otherwise: boolean): boolean {
    if (!this.has(index)) return otherwise;
    const value = this.raw(index);
    return typeof value === 'boolean' ? value : this.refuse(index);
  }

  /** A key by which collections find members: names and ids are strings, some ids numbers. */
  key(index: number): string {
    const value = this.raw(index);
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value : this.refuse(index);
  }

  /** An argument that must be an object of a certain class, as `isIt` says. */
  object<Wanted>(index: number, isIt: (value: unknown) => value is Wanted): Wanted {
    const value = this.raw(index);
    return isIt(value) ? value : this.refuse(index);
  }

  refuse(index: number): never {
    throw new ApiError('InvalidArgument', `(Argument ${index + 1}.)`, this.location);
  }
}
