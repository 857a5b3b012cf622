import type { Area, Book, Sheet } from '../book';
import type { EntryLocale } from './entry';
import { HostSession } from './hostSession';
import type { Pane } from './pane';
import type { FunctionCall, PendingCall } from './functionCalls';
import type { RequirementSets } from './requirements';
import { requirementSets } from './requirements';
import type { Platform, Quirks, Snapshot } from './session';
import { ChangeLog, editEvents, eventsBetween, quirksOf, snapshotOf, visibilityEntry } from './session';
import type { ClientSchema } from './wire';
import { SchemaTable } from './wire';

export interface ExcelHostOptions {
  /** What the client knows of its classes: `schemaFromClient(Excel, OfficeCore)`. */
  schema: ClientSchema;
  book: Book;
  /** The GUID of the add-in's manifest: its document settings hang on it. */
  addInId: string;
  locale?: EntryLocale;
  /** The file's name as `workbook.name` shows it. */
  workbookName?: string;
  /** Which Excel to behave like; 'web' where it is left out, which is what office.js believes. */
  platform?: Platform;
  /** Quirks that are to be otherwise than on the platform. */
  quirks?: Partial<Quirks>;
  /** Requirement sets to declare otherwise: `{ ExcelApi: '1.11' }` makes an Excel of that age. */
  requirements?: RequirementSets;
  /** The task pane, where there is one to show and hide. */
  pane?: Pane;
}

/**
 * Excel, as far as office.js can tell: one workbook, and a session for every frame of the add-in. It never answers
 * success for what it did not do.
 */
export class ExcelHost {
  readonly addInId: string;
  readonly locale: EntryLocale;
  readonly requirements: RequirementSets;
  readonly pane: Pane | null;
  private readonly sessions = new Set<HostSession>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly log = new ChangeLog();
  private schemaTable: SchemaTable;
  private current: Book;
  private name: string;
  private before: Snapshot;
  private stopListening: () => void;
  private running: HostSession | null = null;
  private flushPlanned = false;
  private currentQuirks: Quirks;
  private isEditing = false;
  private readonly editListeners = new Set<() => void>();

  constructor(options: ExcelHostOptions) {
    this.schemaTable = new SchemaTable(options.schema);
    this.current = options.book;
    this.name = options.workbookName ?? 'Book1.xlsx';
    this.addInId = options.addInId;
    this.locale = options.locale ?? 'en-US';
    this.currentQuirks = quirksOf(options.platform ?? 'web', options.quirks);
    this.pane = options.pane ?? null;
    this.requirements = requirementSets(this.pane !== null, options.requirements);
    this.before = snapshotOf(this.current);
    this.stopListening = this.listenTo(this.current);
  }

  /** The workbook was opened for reading only, as `workbook.readOnly` tells. */
  readOnly = false;

  get book(): Book {
    return this.current;
  }

  get workbookName(): string {
    return this.name;
  }

  get quirks(): Quirks {
    return this.currentQuirks;
  }

  /** Behaves like another Excel from now on. */
  behaveLike(platform: Platform, changes: Partial<Quirks> = {}): void {
    this.currentQuirks = quirksOf(platform, changes);
  }

  /** True while a user edits a cell: every request is refused, or waits where the add-in asked for that. */
  get editing(): boolean {
    return this.isEditing;
  }

  set editing(editing: boolean) {
    this.isEditing = editing;
    if (editing) return;
    const listeners = [...this.editListeners];
    this.editListeners.clear();
    for (const listener of listeners) listener();
  }

  /** Calls back once, when the cell that is being edited is left. */
  afterEdit(listener: () => void): void {
    this.editListeners.add(listener);
  }

  /**
   * Calls custom functions in the frame that runs them, all in one message. Throws where no frame does.
   */
  callFunctions(calls: readonly FunctionCall[]): PendingCall[] {
    const owner = [...this.sessions].reverse().find(({ functions }) => functions.isReady);
    if (!owner) throw new Error('No frame runs custom functions.');
    return owner.functions.call(calls);
  }

  get schema(): SchemaTable {
    return this.schemaTable;
  }

  /** The client tells its schema only once it runs, which may be after the host was made. */
  useSchema(schema: ClientSchema): void {
    this.schemaTable = new SchemaTable(schema);
  }

  /** Puts another workbook in place of the present one: every session loses its references and events. */
  open(book: Book, workbookName = this.name): void {
    this.stopListening();
    this.current = book;
    this.name = workbookName;
    this.log.take(book);
    this.before = snapshotOf(book);
    this.stopListening = this.listenTo(book);
    for (const session of this.sessions) session.reset();
  }

  openSession(): HostSession {
    const session = new HostSession(this, () => this.sessions.delete(session));
    this.sessions.add(session);
    return session;
  }

  /** Selects cells, as a user or an add-in does. */
  select(sheet: Sheet, area: Area): void {
    this.current.selection = { sheet, area };
    this.planFlush();
  }

  /** To be called when the pane was shown or hidden, by whomever. */
  paneChanged(): void {
    if (!this.pane) return;
    for (const session of this.sessions) session.push([visibilityEntry(this.pane.visible)]);
  }

  /** Called after every change of what is selected. */
  onSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** Runs a write of cells as one edit. */
  edit(sheet: Sheet, area: Area, write: () => void): void {
    this.log.group(sheet, area, write);
    this.planFlush();
  }

  /** Runs a session's batch; its events go out when it is through. */
  runBatch<Result>(session: HostSession, batch: () => Result): Result {
    this.flush();
    this.running = session;
    try {
      return batch();
    } finally {
      this.flush();
      this.running = null;
    }
  }

  private listenTo(book: Book): () => void {
    const stopChanges = book.onChange((change) => {
      this.log.note(change);
      this.planFlush();
    });
    const stopStructure = book.onStructure((edit) => {
      for (const session of this.sessions) session.follow(edit);
      this.log.noteStructure(edit);
      this.planFlush();
    });
    return () => {
      stopChanges();
      stopStructure();
    };
  }

  /** What happens outside a batch (a user's edit) is told as soon as the present task is over. */
  private planFlush(): void {
    if (this.running || this.flushPlanned) return;
    this.flushPlanned = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    this.flushPlanned = false;
    const edits = this.log.take(this.current);
    const after = snapshotOf(this.current);
    const events = eventsBetween(this.before, after);
    this.before = after;
    for (const session of this.sessions) {
      const source = session === this.running ? 'ThisLocalAddin' : 'Unknown';
      const heard = session === this.running && !this.quirks.eventsEchoOwnWrites ? [] : edits;
      session.deliver([...heard.flatMap((edit) => editEvents(edit, source)), ...events]);
    }
    if (events.some(({ event }) => event === 'selectionChanged')) {
      for (const listener of this.selectionListeners) listener();
    }
  }
}
