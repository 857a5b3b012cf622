import { Arguments } from './arguments';
import { ApiError, notImplemented } from './errors';
import type { HostObject } from './hostClass';
import { isHostObject } from './hostClass';
import type { ArgumentInfo, RichApiRequest, RichApiResponse, WireAction, WireError, WireObjectPath } from './messages';
import { ACTION, asRequest, isJsonObject, ownValue, PATH } from './messages';
import { assertDeclared, QueryReader } from './query';
import type { SchemaTable } from './schema';
import { camelName } from './schema';

/** What a dispatcher serves: the workbook, internal services by name, and the objects that the client keeps. */
export interface DispatchTarget {
  root(): HostObject;
  /** Throws ApiNotFound for a service that the host does not have. */
  service(name: string): HostObject;
  /** The object kept under a reference id, or null if there is none (any more). */
  reference(id: string): HostObject | null;
  referenceIdOf(object: HostObject): string | null;
  /** Whether the host declares a requirement set in this version. */
  declares(set: string, version: string): boolean;
}

/** A failure to inject before an action, for tests of error paths. */
export type ActionFault = (action: WireAction, index: number) => ApiError | null;

const NO_FAULT: ActionFault = () => null;

/**
 * Runs batches of actions against objects. It knows no class: what a class has is in its table, what it could have
 * in the client's schema; all else is ApiNotFound. A batch is no transaction: what ran before an error stays.
 */
export class Dispatcher {
  private readonly reader: QueryReader;

  constructor(
    private readonly schema: SchemaTable,
    private readonly target: DispatchTarget,
  ) {
    this.reader = new QueryReader(schema, target);
  }

  execute(message: unknown, fault: ActionFault = NO_FAULT): RichApiResponse {
    const request = asRequest(message);
    if (!request) return { Error: wireError(new ApiError('InvalidRequest'), 0), Results: [], TraceIds: [] };
    return new Batch(request, this.schema, this.target, this.reader, fault).run();
  }
}

function wireError(thrown: unknown, index: number): WireError {
  const error = thrown instanceof ApiError ? thrown : new ApiError('GeneralException', String(thrown));
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}

/** Only what can be an id goes back: an answer must not grow with what was sent as one. */
function plainId(id: unknown): unknown {
  return typeof id === 'number' ? id : null;
}

function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** One request: every object path is evaluated once, on its first use. */
class Batch {
  private readonly objects = new Map<string, HostObject | null>();
  private readonly inProgress = new Set<string>();
  private readonly response: RichApiResponse = { Results: [], TraceIds: [] };

  constructor(
    private readonly request: RichApiRequest,
    private readonly schema: SchemaTable,
    private readonly target: DispatchTarget,
    private readonly reader: QueryReader,
    private readonly fault: ActionFault,
  ) {}

  run(): RichApiResponse {
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        const injected = this.fault(action, index);
        if (injected) throw injected;
        const value = this.act(action);
        this.response.Results.push({ ActionId: plainId(action.Id), Value: value ?? null });
      } catch (error) {
        this.response.Error = wireError(error, index);
        break;
      }
    }
    return this.response;
  }

  private act(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) {
      this.response.TraceIds.push(plainId(action.Id));
      return null;
    }
    const object = this.objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.reader.identity(object);
      case ACTION.query:
        return object && this.reader.query(object, queryInfo(action), 'wire');
      case ACTION.queryAsJson:
        return object && this.reader.query(object, queryInfo(action), 'camel');
      case ACTION.method:
        return this.call(object, action);
      case ACTION.setProperty:
        return this.set(object, nameOf(action.Name), this.decode(action.ArgumentInfo)[0]);
      case ACTION.update:
        return this.update(object, action.ObjectState);
      case ACTION.ensureUnchanged:
        return this.ensureUnchanged(object, action.ObjectState);
      default:
        throw new ApiError('InvalidRequest', `(Action type ${String(action.ActionType)}.)`);
    }
  }

  private call(object: HostObject | null, action: WireAction): unknown {
    if (object === null) return { _IsNull: true };
    const result = this.invoke(object, camelName(nameOf(action.Name)), action.ArgumentInfo);
    return isHostObject(result) ? this.reader.identity(result) : result;
  }

  private invoke(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    assertDeclared(this.schema.classOf(object.hostClass.name), object.hostClass.name, name, this.target);
    const method = object.hostClass.method(name);
    if (!method) throw notImplemented(object.hostClass.name, name);
    return method(object, new Arguments(this.decode(info), `${object.hostClass.name}.${name}`));
  }

  /** Writing to a null object changes nothing, as reading one gives nothing. */
  private set(object: HostObject | null, name: string, value: unknown): null {
    if (object === null) return null;
    const { hostClass } = object;
    const classSchema = this.schema.classOf(hostClass.name);
    const scalar = classSchema.scalar(name);
    if (scalar) assertDeclared(classSchema, hostClass.name, scalar.name, this.target);
    const setter = scalar?.settable ? hostClass.setter(scalar.name) : undefined;
    if (!setter) throw notImplemented(hostClass.name, `${scalar?.name ?? camelName(name)} (setting it)`);
    setter(object, value);
    return null;
  }

  private update(object: HostObject | null, state: unknown): null {
    if (!isJsonObject(state)) throw new ApiError('InvalidArgument');
    for (const name of Object.keys(state)) this.set(object, name, this.resolved(ownValue(state, name), 0));
    return null;
  }

  private ensureUnchanged(object: HostObject | null, state: unknown): null {
    if (!isJsonObject(state)) throw new ApiError('InvalidArgument');
    if (object === null) throw new ApiError('ConditionalCheckFailed');
    const now = this.reader.query(object, { Select: Object.keys(state) }, 'camel');
    for (const name of Object.keys(state)) {
      const same = JSON.stringify(ownValue(now, name)) === JSON.stringify(ownValue(state, name));
      if (!same) throw new ApiError('ConditionalCheckFailed', '', `${object.hostClass.name}.${name}`);
    }
    return null;
  }

  /** The object of a path, evaluated once a batch; null is the null object. */
  private objectAt(pathId: unknown): HostObject | null {
    const id = String(pathId);
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = Object.hasOwn(this.request.ObjectPaths, id) ? this.request.ObjectPaths[id] : undefined;
    if (!path || this.inProgress.has(id)) throw new ApiError('InvalidRequest', `(Object path ${id}.)`);
    this.inProgress.add(id);
    try {
      const object = this.evaluate(path);
      this.objects.set(id, object);
      return object;
    } finally {
      this.inProgress.delete(id);
    }
  }

  /** Paths by reference or to nothing may name a parent that is no longer sent: theirs is not looked at. */
  private evaluate(path: WireObjectPath): HostObject | null {
    const name = nameOf(path.Name);
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.target.root();
      case PATH.newObject:
        return this.target.service(name);
      case PATH.nullObject:
        return null;
      case PATH.referenceId:
        return this.target.reference(name) ?? fail('InvalidReference');
      case PATH.method:
      case PATH.property:
      case PATH.indexer: {
        const parent = this.objectAt(path.ParentObjectPathId);
        return parent && this.child(parent, path, camelName(name));
      }
      default:
        throw new ApiError('InvalidRequest', `(Object path type ${String(path.ObjectPathType)}.)`);
    }
  }

  private child(parent: HostObject, path: WireObjectPath, name: string): HostObject | null {
    const { hostClass } = parent;
    if (path.ObjectPathType === PATH.property) {
      const classSchema = this.schema.classOf(hostClass.name);
      const known = classSchema.navigation(name);
      if (known !== undefined) assertDeclared(classSchema, hostClass.name, known, this.target);
      const navigate = known === undefined ? undefined : hostClass.navigation(known);
      if (!navigate) throw notImplemented(hostClass.name, name);
      return navigate(parent);
    }
    const member = path.ObjectPathType === PATH.indexer ? 'getItem' : name;
    const result = this.invoke(parent, member, path.ArgumentInfo);
    if (result === null || isHostObject(result)) return result;
    throw new ApiError('InvalidRequest', '', `${hostClass.name}.${member}`);
  }

  private decode(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments;
    if (!Array.isArray(values)) return [];
    const references = Array.isArray(info?.ReferencedObjectPathIds) ? info.ReferencedObjectPathIds : [];
    return values.map((value, index) => this.resolved(value, references[index]));
  }

  /** Objects among arguments come as path ids: by the parallel list, or inside plain objects as `_ObjectPathId`. */
  private resolved(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value)) return this.resolvedArray(value, reference);
    if (typeof reference === 'number' && reference > 0) return this.objectAt(reference);
    if (!isJsonObject(value)) return value;
    if (Object.hasOwn(value, '_ObjectPathId')) return this.objectAt(value['_ObjectPathId']);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.resolved(item, 0)]));
  }

  /** Arrays of literals, the bulk of all traffic, are passed on as they are. */
  private resolvedArray(values: readonly unknown[], reference: unknown): readonly unknown[] {
    const references = Array.isArray(reference) ? reference : null;
    if (!references && !values.some((item) => typeof item === 'object' && item !== null)) return values;
    return values.map((item, index) => this.resolved(item, references?.[index]));
  }
}

function queryInfo(action: WireAction) {
  return isJsonObject(action.QueryInfo) ? action.QueryInfo : {};
}

function fail(code: 'InvalidReference'): never {
  throw new ApiError(code);
}
