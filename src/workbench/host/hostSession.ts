import type { Area, Book, DefinedName, Sheet, StructuralEdit } from '../book';
import type { EntryLocale } from './entry';
import type { ExcelHost } from './excelHost';
import { WorkbookObject } from './objects';
import { FunctionCalls } from './functionCalls';
import { declares } from './requirements';
import { serviceNamed } from './services';
import type { EventEntry, EventName, HostContext, PendingEvent, Quirks } from './session';
import { eventEntry, References } from './session';
import { TRANSPORT_ERRORS, type RichApiTransport, type TransportAnswer } from './transport';
import type { ActionFault, DispatchTarget, HostObject, RichApiResponse } from './wire';
import { ApiError, Dispatcher } from './wire';

/** Most cells that one batch may read, write or format in all, whatever the limits of Excel are set to. */
const MOST_CELLS = 20_000_000;

/** One frame of an add-in as the host knows it: what it keeps, what it listens to. */
export class HostSession implements HostContext, DispatchTarget, RichApiTransport {
  private readonly references = new References();
  private readonly listening = new Map<string, number>();
  readonly freshNames = new Set<DefinedName>();
  /** The frame's custom functions, as the host calls them. */
  readonly functions: FunctionCalls;
  private cellsSpent = 0;
  private readonly entryListeners = new Set<(entries: readonly EventEntry[]) => void>();

  constructor(
    private readonly host: ExcelHost,
    private readonly onClose: () => void,
  ) {
    this.functions = new FunctionCalls(
      (entries) => this.push(entries),
      () => host.quirks,
    );
  }

  /** Runs one request as it came over the wire. */
  send(text: string, fault?: ActionFault): TransportAnswer {
    if (this.host.editing) return { errorCode: TRANSPORT_ERRORS.cellEditMode };
    const limit = this.quirks.payloadLimit;
    if (exceeds(text, limit)) return { errorCode: TRANSPORT_ERRORS.requestTooLarge };
    const body = serialised(this.execute(parsed(text), fault));
    if (body === null) return { errorCode: TRANSPORT_ERRORS.responseTooLarge };
    return exceeds(body, limit) ? { errorCode: TRANSPORT_ERRORS.responseTooLarge } : { body };
  }

  /** Runs one request, already parsed. */
  execute(request: unknown, fault?: ActionFault): RichApiResponse {
    const dispatcher = new Dispatcher(this.host.schema, this);
    this.freshNames.clear();
    this.cellsSpent = 0;
    return this.host.runBatch(this, () => dispatcher.execute(request, fault));
  }

  onEntries(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.entryListeners.add(listener);
    return () => this.entryListeners.delete(listener);
  }

  /** Passes on the events that this frame listens to. */
  deliver(events: readonly PendingEvent[]): void {
    const entries = events.flatMap(({ event, targets, args }) =>
      targets
        .filter((target) => this.listening.has(listeningKey(event, target)))
        .map((target) => eventEntry(event, target, args)),
    );
    if (entries.length > 0) this.push(entries);
  }

  /** Passes on entries as they are. */
  push(entries: readonly EventEntry[]): void {
    for (const listener of this.entryListeners) listener(entries);
  }

  /** Cells were inserted, deleted, moved: what is kept goes with them. */
  follow(edit: StructuralEdit): void {
    this.references.follow(edit);
  }

  /** Forgets references and events: the workbook was swapped, or the frame was loaded anew. */
  reset(): void {
    this.references.clear();
    this.listening.clear();
    this.functions.clear();
  }

  close(): void {
    this.reset();
    this.entryListeners.clear();
    this.onClose();
  }

  // What the dispatcher asks -----------------------------------------------------------------------------------------

  root(): HostObject {
    return new WorkbookObject(this);
  }

  service(name: string): HostObject {
    return serviceNamed(name, { pane: this.host.pane, functions: this.functions });
  }

  reference(id: string): HostObject | null {
    const object = this.references.get(id);
    return object?.isGone ? null : object;
  }

  referenceIdOf(object: HostObject): string | null {
    return this.references.idOf(object);
  }

  declares(set: string, version: string): boolean {
    return declares(this.host.requirements, set, version);
  }

  // What the classes ask ---------------------------------------------------------------------------------------------

  get book(): Book {
    return this.host.book;
  }

  get addInId(): string {
    return this.host.addInId;
  }

  get locale(): EntryLocale {
    return this.host.locale;
  }

  get quirks(): Quirks {
    return this.host.quirks;
  }

  get workbookName(): string {
    return this.host.workbookName;
  }

  get workbookReadOnly(): boolean {
    return this.host.readOnly;
  }

  keep(object: HostObject): string {
    return this.references.keep(object);
  }

  release(referenceId: string): void {
    this.references.release(referenceId);
  }

  releaseAll(): void {
    this.references.clear();
  }

  get referenceCount(): number {
    return this.references.count;
  }

  listen(event: EventName, targetId: string, on: boolean): void {
    const key = listeningKey(event, targetId);
    const count = (this.listening.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.listening.set(key, count);
    else this.listening.delete(key);
  }

  spend(cells: number, location: string): void {
    this.cellsSpent += cells;
    if (this.cellsSpent > MOST_CELLS) throw new ApiError('RangeExceedsLimit', '', location);
  }

  select(sheet: Sheet, area: Area): void {
    this.host.select(sheet, area);
  }

  edit(sheet: Sheet, area: Area, write: () => void): void {
    this.host.edit(sheet, area, write);
  }
}

function listeningKey(event: EventName, targetId: string): string {
  return `${event} ${targetId}`;
}

/** null for an answer that is too long to be a text. */
function serialised(response: RichApiResponse): string | null {
  try {
    return JSON.stringify(response);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const BYTES_PER_UNIT = 3;

/** Whether a text is longer than so many bytes of UTF-8; counts them only where the text's length leaves it open. */
function exceeds(text: string, limit: number | null): boolean {
  if (limit === null || text.length * BYTES_PER_UNIT <= limit) return false;
  return text.length > limit || new TextEncoder().encode(text).length > limit;
}
