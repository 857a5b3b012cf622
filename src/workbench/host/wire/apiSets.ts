/**
 * Since which requirement set the client has a member. office.js states it in its own code: a member that came after
 * the first version begins with a call such as `_throwIfApiNotSupported("Range.getMergedAreasOrNullObject", …, "1.13")`.
 * The client leaves the enforcing to its host, so it is read from the text of the running functions.
 */

/** [name of the set, version] */
export type ApiSet = readonly [set: string, version: string];

/** By member, as add-ins write it; the methods behind an event by their wire name (`_RegisterNameChangedEvent`). */
export type MemberSets = Readonly<Record<string, ApiSet>>;

/** Names stay in the minified client; the set that most members belong to is a variable there. */
const CHECK = /\("(\w+)\.(\w+)",\s*(?:"(\w+)"|[\w$]+),\s*"(\d+\.\d+)",\s*[\w$"]+\)/;
const EVENT_METHOD = /\._((?:Unr|R)egister\w+)\(/g;
const DEFAULT_SET = 'ExcelApi';

/** Reads the sets of a class's own members. */
export function memberSets(prototype: object): MemberSets {
  const sets = new Map<string, ApiSet>();
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const member: unknown = descriptor.get ?? descriptor.value;
    if (typeof member !== 'function' || name === 'constructor') continue;
    const source = Function.prototype.toString.call(member);
    const check = CHECK.exec(source);
    if (!check || check[2] !== name) continue;
    const set: ApiSet = [check[3] ?? DEFAULT_SET, check[4]!];
    sets.set(name, set);
    if (!/^on[A-Z]/.test(name)) continue;
    for (const [, method] of source.matchAll(EVENT_METHOD)) sets.set(`_${method}`, set);
  }
  return Object.fromEntries(sets);
}

/** Whether a version is at most another: `1.9` is before `1.10`. */
export function isAtMost(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [majorLimit = 0, minorLimit = 0] = limit.split('.').map(Number);
  return major < majorLimit || (major === majorLimit && minor <= minorLimit);
}
