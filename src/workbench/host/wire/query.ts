import { ApiError, notImplemented } from './errors';
import type { HostObject } from './hostClass';
import type { QueryInfo } from './messages';
import type { ClassSchema, SchemaScalar, SchemaTable } from './schema';

/** How the answer spells its names: a load's as they travel, a retrieve's as add-ins write them. */
export type Spelling = 'wire' | 'camel';

type Path = readonly string[];
type Answer = Record<string, unknown>;

const EVERYTHING: Path = ['*'];

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function pathOf(selected: string): Path {
  const parts = selected.split(/[/.]/).filter((part) => part !== '' && part !== 'items');
  return parts.map((part) => (part === '$all' ? '*' : part));
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** What the reading of objects asks of the host. */
export interface QueryTarget {
  referenceIdOf(object: HostObject): string | null;
  declares(set: string, version: string): boolean;
}

function isDeclared(classSchema: ClassSchema, member: string, target: QueryTarget): boolean {
  const set = classSchema.apiSetOf(member);
  return !set || target.declares(...set);
}

/** Refuses members of requirement sets that the host does not declare, as an Excel of that age does. */
export function assertDeclared(classSchema: ClassSchema, name: string, member: string, target: QueryTarget): void {
  if (isDeclared(classSchema, member, target)) return;
  const place = `${name}.${member}`;
  const [set, version] = classSchema.apiSetOf(member)!;
  throw new ApiError('ApiNotFound', `(${place} came with ${set} ${version}.)`, place);
}

/** Answers `load` and `retrieve`: the named scalars and children of an object, or of all members of a collection. */
export class QueryReader {
  constructor(
    private readonly schema: SchemaTable,
    private readonly target: QueryTarget,
  ) {}

  /** What tells the client which object it holds: `Id`, `_Id`, `_ReferenceId`, or nothing. */
  identity(object: HostObject): Answer {
    const classSchema = this.schema.classOf(object.hostClass.name);
    const answer: Answer = {};
    for (const name of ['id', '_Id']) {
      const scalar = classSchema.scalar(name);
      const read = scalar && object.hostClass.getter(scalar.name);
      if (scalar && read) answer[scalar.wire] = read(object);
    }
    const reference = this.target.referenceIdOf(object);
    if (reference !== null) answer['_ReferenceId'] = reference;
    return answer;
  }

  query(object: HostObject, info: QueryInfo, spelling: Spelling): Answer {
    const selected = texts(info.Select).map(pathOf);
    const expanded = texts(info.Expand).map((name) => [...pathOf(name), '*']);
    const paths = [...selected, ...expanded].filter((path) => path.length > 0);
    const skip = countOf(info.Skip) ?? 0;
    const top = countOf(info.Top);
    return this.read(object, paths.length > 0 ? paths : [EVERYTHING], spelling, { skip, top });
  }

  private read(
    object: HostObject,
    paths: readonly Path[],
    spelling: Spelling,
    window: { skip: number; top: number | undefined } = { skip: 0, top: undefined },
  ): Answer {
    const classSchema = this.schema.classOf(object.hostClass.name);
    const answer = this.identity(object);
    if (!classSchema.collection) {
      this.readMembers(object, classSchema, paths, spelling, answer);
      return answer;
    }
    const own = paths.filter(([head]) => head !== undefined && classSchema.scalar(head));
    const ofItems = paths.filter((path) => !own.includes(path));
    this.readMembers(object, classSchema, own, spelling, answer);
    if (ofItems.length === 0) return answer;
    const end = window.top === undefined ? undefined : window.skip + window.top;
    const items = this.itemsOf(object).slice(window.skip, end);
    answer[spelling === 'wire' ? '_Items' : 'items'] = items.map((item) => this.read(item, ofItems, spelling));
    return answer;
  }

  private itemsOf(object: HostObject): readonly HostObject[] {
    if (!object.hostClass.items) throw notImplemented(object.hostClass.name, 'items');
    return object.hostClass.items(object);
  }

  private readMembers(
    object: HostObject,
    classSchema: ClassSchema,
    paths: readonly Path[],
    spelling: Spelling,
    answer: Answer,
  ): void {
    const children = new Map<string, Path[]>();
    for (const [head, ...rest] of paths) {
      if (head === undefined) continue;
      if (head === '*') {
        this.readAll(object, classSchema, spelling, answer);
        continue;
      }
      const scalar = classSchema.scalar(head);
      if (scalar) {
        assertDeclared(classSchema, object.hostClass.name, scalar.name, this.target);
        this.readScalar(object, scalar, spelling, answer);
        continue;
      }
      // Names that neither client nor host know are left out without an error, as Excel does: samples rely on it.
      const child = classSchema.navigation(head);
      if (child) children.set(child, [...(children.get(child) ?? []), rest.length > 0 ? rest : EVERYTHING]);
    }
    for (const [child, rest] of children) {
      assertDeclared(classSchema, object.hostClass.name, child, this.target);
      const navigate = object.hostClass.navigation(child);
      if (!navigate) throw notImplemented(object.hostClass.name, child);
      const found = navigate(object);
      const name = spelling === 'wire' ? child.slice(0, 1).toUpperCase() + child.slice(1) : child;
      answer[name] = found && this.read(found, rest, spelling);
    }
  }

  /** All that is there; what the host lacks is left out, since nobody asked for it by name. */
  private readAll(object: HostObject, classSchema: ClassSchema, spelling: Spelling, answer: Answer): void {
    for (const scalar of classSchema.scalars) {
      const isThere = !scalar.name.startsWith('_') && object.hostClass.getter(scalar.name) !== undefined;
      if (isThere && isDeclared(classSchema, scalar.name, this.target)) {
        this.readScalar(object, scalar, spelling, answer);
      }
    }
  }

  private readScalar(object: HostObject, scalar: SchemaScalar, spelling: Spelling, answer: Answer): void {
    if (scalar.name.startsWith('_')) return;
    const name = spelling === 'wire' ? scalar.wire : scalar.name;
    if (Object.hasOwn(answer, name)) return;
    const read = object.hostClass.getter(scalar.name);
    if (!read) throw notImplemented(object.hostClass.name, scalar.name);
    answer[name] = read(object);
  }
}
