import type { ErrorCode } from './errors';
import { ApiError } from './errors';
import type { Arguments } from './arguments';

/** An object that actions and paths can reach. Its class says what of it is there. */
export interface HostObject {
  readonly hostClass: HostClass;
  /** True where what it stands for was deleted while a client kept it. */
  readonly isGone?: boolean;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'hostClass' in value && value.hostClass instanceof HostClass;
}

type Getter = (self: HostObject) => unknown;
type Setter = (self: HostObject, value: unknown) => void;
type Method = (self: HostObject, args: Arguments) => unknown;
type Navigation = (self: HostObject) => HostObject | null;

/** What a class has, written as a table. All names as add-ins write them (`rowIndex`); internal ones as they travel. */
export interface Members<Self extends HostObject> {
  get?: Readonly<Record<string, (self: Self) => unknown>>;
  set?: Readonly<Record<string, (self: Self, value: unknown) => void>>;
  /** Child objects. One that may be missing throws ItemNotFound; `fooOrNullObject` is then derived. */
  navigate?: Readonly<Record<string, (self: Self) => HostObject | null>>;
  /** Answers a plain value, a HostObject, or null for "no object". */
  methods?: Readonly<Record<string, (self: Self, args: Arguments) => unknown>>;
  /** A collection's members, in order. */
  items?: (self: Self) => readonly HostObject[];
  /** A collection's member by name or id; throws ItemNotFound. `getItem` and `getItemOrNullObject` are derived. */
  item?: (self: Self, key: Arguments) => HostObject;
}

const OR_NULL = 'OrNullObject';

/** Members are held in maps: a name from the wire such as `__proto__` or `constructor` finds nothing. */
export class HostClass {
  private readonly getters: ReadonlyMap<string, Getter>;
  private readonly setters: ReadonlyMap<string, Setter>;
  private readonly navigations: ReadonlyMap<string, Navigation>;
  private readonly methods: ReadonlyMap<string, Method>;
  readonly items: ((self: HostObject) => readonly HostObject[]) | null;
  readonly item: Method | null;

  constructor(
    readonly name: string,
    members: Members<HostObject>,
  ) {
    this.getters = new Map(Object.entries(members.get ?? {}));
    this.setters = new Map(Object.entries(members.set ?? {}));
    this.navigations = new Map(Object.entries(members.navigate ?? {}));
    this.items = members.items ?? null;
    this.item = members.item ?? null;
    this.methods = new Map([...this.derivedMethods(), ...Object.entries(members.methods ?? {})]);
  }

  getter(name: string): Getter | undefined {
    return this.getters.get(name);
  }

  setter(name: string): Setter | undefined {
    return this.setters.get(name);
  }

  method(name: string): Method | undefined {
    return this.methods.get(name) ?? orNull(name, (base) => this.methods.get(base));
  }

  navigation(name: string): Navigation | undefined {
    return this.navigations.get(name) ?? orNull(name, (base) => this.navigations.get(base));
  }

  private *derivedMethods(): Generator<[string, Method]> {
    if (this.item) yield ['getItem', this.item];
    if (!this.items) return;
    const items = this.items;
    yield ['getCount', (self) => items(self).length];
    yield ['getItemAt', (self, args) => itemAt(items(self), args, this.name)];
  }
}

function itemAt(items: readonly HostObject[], args: Arguments, className: string): HostObject {
  const found = items[args.integer(0)];
  if (!found) throw new ApiError('InvalidArgument', '', `${className}.getItemAt`);
  return found;
}

/** `fooOrNullObject` is `foo` with ItemNotFound answered by the null object. */
function orNull<Inputs extends readonly unknown[], Output>(
  name: string,
  find: (base: string) => ((...inputs: Inputs) => Output) | undefined,
): ((...inputs: Inputs) => Output | null) | undefined {
  if (!name.endsWith(OR_NULL)) return undefined;
  const base = find(name.slice(0, -OR_NULL.length));
  if (!base) return undefined;
  return (...inputs) => {
    try {
      return base(...inputs);
    } catch (error) {
      const missing: ErrorCode = 'ItemNotFound';
      if (error instanceof ApiError && error.code === missing) return null;
      throw error;
    }
  };
}

/** Makes a class of the host. Every object with this class must be a `Self`. */
export function defineClass<Self extends HostObject>(name: string, members: Members<Self>): HostClass {
  return new HostClass(name, members as unknown as Members<HostObject>);
}
