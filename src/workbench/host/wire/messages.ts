/**
 * The messages of the "RichApi" protocol that office.js speaks with its host: a request is a batch of actions over a
 * table of object paths, the answer has one result an action and, where it stopped, an error.
 */

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown;
  /** Parallel to Arguments: 0 for a literal, n where the argument is the object of path n; arrays nest. */
  ReferencedObjectPathIds?: unknown;
}

export interface QueryInfo {
  Select?: unknown;
  Expand?: unknown;
  Top?: unknown;
  Skip?: unknown;
}

export interface WireAction {
  Id: unknown;
  ActionType: unknown;
  Name?: unknown;
  ObjectPathId?: unknown;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: unknown;
}

export interface WireObjectPath {
  ObjectPathType: unknown;
  Name?: unknown;
  ParentObjectPathId?: unknown;
  ArgumentInfo?: ArgumentInfo;
}

export interface RichApiRequest {
  Actions: readonly WireAction[];
  ObjectPaths: Readonly<Record<string, WireObjectPath>>;
}

export interface ActionResult {
  ActionId: unknown;
  Value: unknown;
}

export interface WireError {
  Code: string;
  Message: string;
  Location: string;
  /** Index into Actions of the action that failed: the client names the statement by it. */
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface RichApiResponse {
  Error?: WireError;
  Results: ActionResult[];
  TraceIds: unknown[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, or undefined: names that come over the wire never reach a prototype. */
export function ownValue(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The request in `value`, or null where it is not of a request's shape. */
export function asRequest(value: unknown): RichApiRequest | null {
  if (!isJsonObject(value)) return null;
  const actions = ownValue(value, 'Actions');
  const paths = ownValue(value, 'ObjectPaths') ?? {};
  if (!Array.isArray(actions) || !actions.every(isJsonObject)) return null;
  if (!isJsonObject(paths) || !Object.values(paths).every(isJsonObject)) return null;
  return {
    Actions: actions as unknown as WireAction[],
    ObjectPaths: paths as unknown as Record<string, WireObjectPath>,
  };
}
