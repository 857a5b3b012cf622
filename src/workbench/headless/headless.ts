import type { Book } from '../book';
import type { EntryLocale, Pane, Platform, Quirks, RequirementSets, RichApiTransport } from '../host';
import { ExcelHost, schemaFromClient, XdmHost } from '../host';
import { letWatchdogsSleep, runClientFile } from './clientFiles';
import type { FakeWindow, ScriptElement } from './fakeWindow';
import { installFakeWindow, ORIGIN } from './fakeWindow';
import type { Fault, Traffic } from './traffic';
import { MeteredTransport } from './traffic';

export interface HeadlessOptions {
  book: Book;
  /** The GUID of the add-in's manifest. */
  addInId: string;
  locale?: EntryLocale;
  /** The file's name as `workbook.name` shows it. */
  workbookName?: string;
  /** Which Excel to behave like; 'web' where it is left out. `host.behaveLike` changes it later. */
  platform?: Platform;
  quirks?: Partial<Quirks>;
  /** Requirement sets to declare otherwise: `{ ExcelApi: '1.11' }` makes an Excel of that age, for as long as it runs. */
  requirements?: RequirementSets;
  /** Puts something between the client and the host's session: a recorder, another host. */
  wrap?: (session: RichApiTransport) => RichApiTransport;
}

/** Microsoft's office.js running in this process, with our host behind it. */
export interface Headless {
  readonly host: ExcelHost;
  readonly traffic: Traffic;
  /** Swaps the workbook: references and events are dropped, the client's document settings are read anew. */
  open(book: Book, workbookName?: string): Promise<void>;
  /** Makes a coming sync fail; 1 = the next. */
  failNext(fault: Fault, nth?: number): void;
  /** Forgets failures that were planned and have not come. */
  clearFaults(): void;
  /** Presses a ribbon button: runs an associated function; gives the status of its completion (0 = done). */
  runCommand(functionName: string): Promise<number>;
}

/** A shared runtime asks for two services of the host when it starts. */
const START_UP_REQUESTS = 2;
const START_UP_PATIENCE_MS = 500;

// Captured once: a test's fake timers must not stop the messages between client and host.
const { setImmediate: soon, setTimeout: later } = globalThis;

let current: Headless | null = null;

/** The client of this process or jest file, if it was started. */
export function currentHeadless(): Headless | null {
  return current;
}

/**
 * Loads office.js into the present global object and waits until it is ready. Once a process or jest file: the globals
 * Office, Excel and OfficeExtension are the real client from then on.
 */
export async function startHeadless(options: HeadlessOptions): Promise<Headless> {
  if (current) throw new Error('office.js is loaded already: open another workbook in it instead.');
  const started = countdown(START_UP_REQUESTS);
  const transport = new MeteredTransport(started.tick);
  const pane = new UndrawnPane(() => host.paneChanged());
  const host: ExcelHost = new ExcelHost({ ...options, schema: {}, pane });
  let page: FakeWindow | null = null;
  const xdm = new XdmHost({
    host,
    conversationId: `headless-${process.pid}-${Date.now()}`,
    origin: ORIGIN,
    post: (text) => void soon(() => page?.deliver(text)),
    wrap: (session) => transport.connect(options.wrap?.(session) ?? session),
  });
  page = installFakeWindow({
    name: xdm.windowName(),
    onPost: (text) => void soon(() => xdm.receive(text)),
    onScript: (script) => void soon(() => loadScript(script)),
  });
  const headless = new RunningClient(host, xdm, transport);
  current = headless;
  const listening = ignoringClientRejections();
  letWatchdogsSleep();
  runClientFile('office.js');
  await Office.onReady();
  host.useSchema(schemaFromClient(Excel, Reflect.get(globalThis, 'OfficeCore') as object));
  await started.done;
  listening.end();
  transport.reset();
  return headless;
}

function loadScript(script: ScriptElement): void {
  try {
    runClientFile((script.src ?? '').replace(`${ORIGIN}/`, ''));
  } catch (error) {
    script.onerror?.(error);
    return;
  }
  script.onload?.();
}

/** Resolves after so many ticks, or when they have not come in good time. */
function countdown(ticks: number): { tick: () => void; done: Promise<void> } {
  let left = ticks;
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    const patience = later(resolve, START_UP_PATIENCE_MS);
    finish = () => {
      clearTimeout(patience);
      resolve();
    };
  });
  const tick = () => {
    left -= 1;
    if (left === 0) finish();
  };
  return { tick, done };
}

/** What the client starts in the background while it loads must not end the process if it fails. */
function ignoringClientRejections(): { end: () => void } {
  const ignore = () => undefined;
  process.on('unhandledRejection', ignore);
  return { end: () => void process.off('unhandledRejection', ignore) };
}

/** A pane that nobody sees: it knows whether it is open, and so does the add-in. */
class UndrawnPane implements Pane {
  visible = true;

  constructor(private readonly onChange: () => void) {}

  show(): void {
    this.turn(true);
  }

  hide(): void {
    this.turn(false);
  }

  private turn(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    this.onChange();
  }
}

class RunningClient implements Headless {
  constructor(
    readonly host: ExcelHost,
    private readonly xdm: XdmHost,
    private readonly transport: MeteredTransport,
  ) {}

  get traffic(): Traffic {
    return this.transport;
  }

  async open(book: Book, workbookName?: string): Promise<void> {
    this.host.open(book, workbookName);
    await new Promise<void>((resolve, reject) => {
      Office.context.document.settings.refreshAsync((result) => {
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
        else reject(new Error(result.error.message));
      });
    });
    this.transport.clearPlans();
    this.transport.reset();
  }

  failNext(fault: Fault, nth = 1): void {
    this.transport.plan(fault, nth);
  }

  clearFaults(): void {
    this.transport.clearPlans();
  }

  runCommand(functionName: string): Promise<number> {
    return this.xdm.invokeCommand(functionName, functionName);
  }
}
