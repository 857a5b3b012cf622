/** Mutations of requests as they travel: seeded, so that what they find can be found again. */

export type Random = (below: number) => number;

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** What hosts trip over. */
const NASTY: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  0,
  -1,
  0.5,
  1e308,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'A1:XFD1048576',
  'A1:XFC1048575',
  'B2:Z9999',
  'A:XFD',
  '1:1048576',
  'A0',
  '#REF!',
  "'",
  '=1+1',
  `=${'A1+'.repeat(400)}1`,
  'x'.repeat(40_000),
  [],
  [[]],
  [[1, 2], [3]],
  {},
  { _ObjectPathId: 1 },
  { _ObjectPathId: 7 },
  { ['__proto__']: { polluted: true } },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  deep(1500),
];

const ADDRESS = /^\$?[A-Z]{1,3}\$?\d+(?::|$)|^\d+:\d+$|^[A-Z]+:[A-Z]+$/;
const ADDRESSES = [
  'A1',
  'B2:D5',
  'A:A',
  'A:XFD',
  '1:1',
  '1:1048576',
  '2:1048576',
  'A1:XFD1048576',
  'A1:XFC1048575',
  'A1:Z100000',
  'A1:XFD1',
  'XFD1048576',
  'A1:A1048576',
  'C3:AA2000',
];

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function placesIn(value: unknown, places: Place[] = [], depth = 0): Place[] {
  if (typeof value !== 'object' || value === null || depth > 40) return places;
  for (const key of Object.keys(value)) {
    places.push({ holder: value as Record<string, unknown>, key });
    placesIn((value as Record<string, unknown>)[key], places, depth + 1);
  }
  return places;
}

function put({ holder, key }: Place, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

type Mutation = (request: unknown, random: Random, words: readonly string[]) => void;

const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)]!;

const MUTATIONS: readonly Mutation[] = [
  /** Another value. */
  (request, random) => put(pick(placesIn(request), random), pick(NASTY, random)),
  (request, random) => put(pick(placesIn(request), random), pick(NASTY, random)),
  /** The name of another member, or of a property. */
  (request, random, words) => {
    const names = placesIn(request).filter(({ key }) => key === 'Name' || /^\d+$/.test(key));
    if (names.length > 0) put(pick(names, random), pick(words, random));
  },
  /** Another number: kinds of actions and paths, ids. */
  (request, random) => {
    const numbers = placesIn(request).filter(({ holder, key }) => typeof Reflect.get(holder, key) === 'number');
    if (numbers.length > 0) put(pick(numbers, random), random(12));
  },
  /** Another place: mostly a far larger one. */
  (request, random) => {
    const addresses = placesIn(request).filter(({ holder, key }) => ADDRESS.test(String(Reflect.get(holder, key))));
    if (addresses.length > 0) put(pick(addresses, random), pick(ADDRESSES, random));
  },
  /** Something is missing. */
  (request, random) => {
    const { holder, key } = pick(placesIn(request), random);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  },
  /** Something comes twice, or elsewhere. */
  (request, random) => {
    const places = placesIn(request);
    const from = pick(places, random);
    put(pick(places, random), structuredClone(Reflect.get(from.holder, from.key)));
  },
  /** Actions many times over, in another order. */
  (request) => {
    const actions: unknown = Reflect.get(request as object, 'Actions');
    if (Array.isArray(actions)) actions.push(...[...actions].reverse(), ...actions);
  },
  /** A key that is a trap. */
  (request, random) => {
    const { holder, key } = pick(placesIn(request), random);
    if (!Array.isArray(holder))
      put({ holder, key: pick(['__proto__', 'constructor', 'length'], random) }, Reflect.get(holder, key));
  },
];

/** A request with one to three things wrong in it; one in ten is broken as a text. */
export function mutated(text: string, random: Random, words: readonly string[]): string {
  if (random(10) === 0) return brokenText(text, random);
  const request: unknown = JSON.parse(text);
  for (let count = random(3); count >= 0; count--) {
    if (placesIn(request).length > 0) pick(MUTATIONS, random)(request, random, words);
  }
  return JSON.stringify(request);
}

function brokenText(text: string, random: Random): string {
  const at = random(text.length);
  const kinds = [
    text.slice(0, at),
    text.slice(0, at) + '\u0000' + text.slice(at + 1),
    text.slice(0, at) + text.slice(random(text.length)),
    text.replace(/"[^"]{0,9}"/, '"\ud800"'),
  ];
  return pick(kinds, random);
}
