/**
 * The little of a browser that office.js needs to start, put on the global object of Node or of a jest file.
 * The page is https on localhost, and so is its parent: then office.js trusts its host without asking.
 */

export const ORIGIN = 'https://localhost';
const PAGE = `${ORIGIN}/taskpane.html`;

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

/** What a script element must have for office.js' loader. */
export interface ScriptElement {
  src?: string;
  onload?: (() => void) | null;
  onerror?: ((error: unknown) => void) | null;
}

export interface FakeWindow {
  /** Delivers a message from the parent window. */
  deliver(text: string): void;
}

export interface FakeWindowOptions {
  name: string;
  /** A message of the page to its parent window. */
  onPost: (text: string) => void;
  onScript: (script: ScriptElement) => void;
}

const nothing = () => undefined;

/** `<a href>` is how office.js takes addresses apart. */
function anchor(): object {
  return {
    set href(address: string) {
      const { protocol, hostname, port, host } = new URL(address, PAGE);
      Object.assign(this, { protocol, hostname, port, host });
    },
  };
}

function fakeDocument(onScript: FakeWindowOptions['onScript']): object {
  const officeScript = { src: `${ORIGIN}/office.js`, getAttribute: () => null };
  const head = { appendChild: onScript };
  return {
    readyState: 'complete',
    domain: 'localhost',
    URL: PAGE,
    body: {},
    hasFocus: () => false,
    addEventListener: nothing,
    querySelectorAll: () => [],
    getElementById: () => null,
    createElement: (tag: string) => (tag === 'a' ? anchor() : { setAttribute: nothing }),
    getElementsByTagName: (tag: string) => (tag === 'script' ? [officeScript] : [head]),
  };
}

/** Makes the present global object look like the window of a page inside a frame. */
export function installFakeWindow(options: FakeWindowOptions): FakeWindow {
  const listeners: Listener[] = [];
  const parent = { postMessage: options.onPost };
  const members: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    parent,
    name: options.name,
    navigator: { userAgent: 'node' },
    history: {},
    location: new URL(PAGE),
    document: fakeDocument(options.onScript),
    addEventListener: (type: string, listener: Listener) => {
      if (type === 'message') listeners.push(listener);
    },
    removeEventListener: nothing,
  };
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  return {
    deliver: (text) => {
      for (const listener of [...listeners]) listener({ data: text, origin: ORIGIN, source: parent });
    },
  };
}
