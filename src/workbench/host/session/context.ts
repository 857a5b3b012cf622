import type { Area, Book, DefinedName, Sheet } from '../../book';
import type { EntryLocale } from '../entry';
import type { Quirks } from '../quirks';
import type { HostObject } from '../wire';
import type { EventName } from './eventNames';

/** What the classes of the object model work with: one workbook as one add-in's session sees it. */
export interface HostContext {
  readonly book: Book;
  /** The add-in's own id: its document settings hang on it. */
  readonly addInId: string;
  readonly locale: EntryLocale;
  readonly quirks: Quirks;
  /** The file's name, for `workbook.name`. */
  readonly workbookName: string;
  /** For `workbook.readOnly`. */
  readonly workbookReadOnly: boolean;
  /** Counts cells that a batch reads or writes; throws RangeExceedsLimit where they would not fit into memory. */
  spend(cells: number, location: string): void;
  /** The names that were made in the present batch. */
  readonly freshNames: Set<DefinedName>;
  /** Makes an object live beyond its batch; answers its reference id. */
  keep(object: HostObject): string;
  release(referenceId: string): void;
  releaseAll(): void;
  readonly referenceCount: number;
  /** Starts or ends the delivery of an event; the target is an id, or 'Workbook' for collections. */
  listen(event: EventName, targetId: string, on: boolean): void;
  /** Selects cells, and with it their sheet. */
  select(sheet: Sheet, area: Area): void;
  /** Runs a write of cells as one edit: whatever it takes, one event tells of it. */
  edit(sheet: Sheet, area: Area, write: () => void): void;
}
