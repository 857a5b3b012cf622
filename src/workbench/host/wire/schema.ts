import type { ApiSet, MemberSets } from './apiSets';
import { memberSets } from './apiSets';

/**
 * What the client itself knows of its classes. It is read from the running office.js, so that casing, collections and
 * the scalars of a plain `load()` follow Microsoft's own metadata; nothing of it is kept in this repository.
 */

export interface SchemaScalar {
  /** As add-ins write it: `rowIndex`. */
  name: string;
  /** As it travels: `RowIndex`. */
  wire: string;
  /** False where the client itself refuses to set it. */
  settable: boolean;
}

export interface SchemaClass {
  collection: boolean;
  scalars: readonly SchemaScalar[];
  navigations: readonly string[];
  /** The requirement sets of members that came after the client's first version. */
  since?: MemberSets;
}

/** Plain data by class name: can be sent from the frame of an add-in to the page that hosts it. */
export type ClientSchema = Readonly<Record<string, SchemaClass>>;

/** The client's rule from wire name to member: the run of leading capitals becomes small (`GetItemAt` → `getItemAt`). */
export function camelName(wire: string): string {
  const capitals = /^[A-Z]*/.exec(wire)![0];
  return capitals.toLowerCase() + wire.slice(capitals.length);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function readClass(prototype: Record<string, unknown>): { name: string; schema: SchemaClass } | null {
  const name = prototype['_className'];
  if (typeof name !== 'string') return null;
  const wires = strings(prototype['_scalarPropertyOriginalNames']);
  const settable = Array.isArray(prototype['_scalarPropertyUpdateable']) ? prototype['_scalarPropertyUpdateable'] : [];
  const scalars = strings(prototype['_scalarPropertyNames']).map((scalar, index) => ({
    name: scalar,
    wire: wires[index] ?? scalar,
    settable: settable[index] === true,
  }));
  return {
    name,
    schema: {
      collection: prototype['_isCollection'] === true,
      scalars,
      navigations: strings(prototype['_navigationPropertyNames']),
      since: memberSets(prototype),
    },
  };
}

/**
 * Reads the schema from the client's namespaces (`Excel`, `OfficeCore`), earlier ones first: both have a `Comment`.
 */
export function schemaFromClient(...namespaces: readonly object[]): ClientSchema {
  const classes = new Map<string, SchemaClass>();
  for (const namespace of namespaces) {
    for (const candidate of Object.values(namespace)) {
      if (typeof candidate !== 'function') continue;
      const prototype: unknown = candidate.prototype;
      if (typeof prototype !== 'object' || prototype === null || !('_className' in prototype)) continue;
      const found = readClass(prototype as Record<string, unknown>);
      if (found && !classes.has(found.name)) classes.set(found.name, found.schema);
    }
  }
  return Object.fromEntries(classes);
}

/** A class of the schema, ready for look-up by either name, whatever its case. */
export class ClassSchema {
  readonly collection: boolean;
  readonly scalars: readonly SchemaScalar[];
  private readonly scalarByKey = new Map<string, SchemaScalar>();
  private readonly navigationByKey = new Map<string, string>();
  private readonly since: ReadonlyMap<string, ApiSet>;

  constructor(schema: SchemaClass) {
    this.collection = schema.collection;
    this.since = new Map(Object.entries(schema.since ?? {}));
    this.scalars = schema.scalars;
    for (const scalar of schema.scalars) {
      this.scalarByKey.set(scalar.wire.toLowerCase(), scalar);
      this.scalarByKey.set(scalar.name.toLowerCase(), scalar);
    }
    for (const navigation of schema.navigations) this.navigationByKey.set(navigation.toLowerCase(), navigation);
  }

  scalar(name: string): SchemaScalar | undefined {
    return this.scalarByKey.get(name.toLowerCase());
  }

  navigation(name: string): string | undefined {
    return this.navigationByKey.get(name.toLowerCase());
  }

  /** The requirement set that a member came with; undefined for those of the first version. */
  apiSetOf(member: string): ApiSet | undefined {
    return this.since.get(member);
  }
}

/** The schema with every class prepared on its first use. */
export class SchemaTable {
  private readonly prepared = new Map<string, ClassSchema>();

  constructor(private readonly schema: ClientSchema) {}

  /** A class that the client has no metadata for (an internal service) has no scalars and no navigations. */
  classOf(name: string): ClassSchema {
    const known = this.prepared.get(name);
    if (known) return known;
    const source = Object.hasOwn(this.schema, name) ? this.schema[name] : undefined;
    const made = new ClassSchema(source ?? { collection: false, scalars: [], navigations: [] });
    this.prepared.set(name, made);
    return made;
  }
}
