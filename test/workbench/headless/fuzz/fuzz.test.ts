import type { HostSession, RichApiTransport, TransportAnswer } from '../../../../src/workbench/host';
import { startHeadless } from '../../../../src/workbench/headless';
import { ADD_IN, bookWith, settled } from '../client';
import { mutated, randomFrom } from './mutate';
import { playScenario } from './scenario';

const ROWS = [
  ['a', 'b', 'c'],
  ['acme', 2, true],
  ['birch', null, 'x'],
];
/** A workbook, with all of the scenario done in it, takes so many bent requests: damage is to add up. */
const REQUESTS_A_BOOK = 60;

const recorded: string[] = [];
let words: string[] = [];
let isRecording = true;
let newSession: () => RichApiTransport;

/** The names that requests are made of: members, and what could be taken for one. */
function wordsIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => [...text.matchAll(/"(?:Name|Select)":(?:"(\w+)"|\["(\w+)")/g)]);
  const names = found.map(([, name, selected]) => name ?? selected ?? '').filter((name) => name !== '');
  return [...new Set([...names, '__proto__', 'constructor', '_Id', 'GetItemAt', 'GetCount', 'ToString', 'items'])];
}

beforeAll(async () => {
  const record = (session: RichApiTransport): RichApiTransport => ({
    send(text, fault) {
      if (isRecording && !text.includes('_RemoveReference')) recorded.push(text);
      return session.send(text, fault);
    },
  });
  const { host } = await startHeadless({ book: bookWith(ROWS), addInId: ADD_IN, wrap: record });
  await playScenario();
  await settled();
  isRecording = false;
  words = wordsIn(recorded);
  let session: HostSession | null = null;
  newSession = () => {
    session?.close();
    host.open(bookWith(ROWS));
    session = host.openSession();
    for (const text of recorded) session.send(text);
    return session;
  };
});

function prototypes(): unknown[] {
  return [Object, Array, Function, String, Number, Map].map(({ prototype }) => Reflect.ownKeys(prototype).map(String));
}

/** A result or an error, in the shape that the client reads. */
function assertAnswered(answer: TransportAnswer): void {
  if ('errorCode' in answer) {
    expect(answer.errorCode).toBeGreaterThan(0);
    return;
  }
  const { Results, Error } = JSON.parse(answer.body) as { Results: unknown; Error?: { Code: unknown } };
  if (!Array.isArray(Results)) throw new TypeError('No results.');
  if (Error && typeof Error.Code !== 'string') throw new TypeError('An error without a code.');
}

it('the recorded requests are all kinds of them', () => {
  expect(recorded.length).toBeGreaterThan(6);
  expect(words.length).toBeGreaterThan(60);
});

it.each([1, 2, 3, 4, 5])(
  'bent requests get a result or an error, crash nothing and change no prototype (seed %d)',
  (seed) => {
    const random = randomFrom(seed);
    const before = prototypes();
    let session = newSession();
    for (let count = 0; count < 420; count++) {
      if (count % REQUESTS_A_BOOK === 0) session = newSession();
      assertAnswered(session.send(mutated(recorded[random(recorded.length)]!, random, words)));
    }
    expect(prototypes()).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  60_000,
);
