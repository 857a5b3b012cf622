import type { Book } from '../../book';
import { areaAddress } from '../../book';
import type { EventName } from './eventNames';
import { WHOLE_WORKBOOK } from './eventNames';

/** An event to deliver to whoever listens to one of the targets. */
export interface PendingEvent {
  readonly event: EventName;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** What of a workbook the events of sheets, tables and selection are about. */
export interface Snapshot {
  readonly sheetIds: readonly string[];
  /** Table id -> id of its sheet. */
  readonly tables: ReadonlyMap<string, string>;
  readonly activeId: string | null;
  readonly selection: string;
}

export function snapshotOf(book: Book): Snapshot {
  const active = book.sheets.length > 0 ? book.activeSheet : null;
  return {
    sheetIds: book.sheets.map((sheet) => sheet.id),
    tables: new Map(book.tables().map((table) => [String(table.id), table.sheet.id])),
    activeId: active?.id ?? null,
    selection: active ? areaAddress(book.selection.area) : '',
  };
}

/** The events that lie between two states of a workbook, in the order in which Excel raises them. */
export function eventsBetween(before: Snapshot, after: Snapshot): PendingEvent[] {
  const source = 'Local';
  const events: PendingEvent[] = [];
  const note = (event: EventName, targets: readonly string[], args: PendingEvent['args']) =>
    events.push({ event, targets, args });
  for (const worksheetId of after.sheetIds.filter((id) => !before.sheetIds.includes(id))) {
    note('sheetAdded', [WHOLE_WORKBOOK], { worksheetId, source });
  }
  for (const [tableId, worksheetId] of after.tables) {
    if (!before.tables.has(tableId))
      note('tableAdded', [WHOLE_WORKBOOK, worksheetId], { tableId, worksheetId, source });
  }
  for (const [tableId, worksheetId] of before.tables) {
    if (!after.tables.has(tableId))
      note('tableDeleted', [WHOLE_WORKBOOK, worksheetId], { tableId, worksheetId, source });
  }
  if (before.activeId !== after.activeId) {
    const { activeId: left } = before;
    const { activeId: entered } = after;
    if (left !== null) note('sheetDeactivated', [left, WHOLE_WORKBOOK], { worksheetId: left });
    if (entered !== null) note('sheetActivated', [entered, WHOLE_WORKBOOK], { worksheetId: entered });
  }
  for (const worksheetId of before.sheetIds.filter((id) => !after.sheetIds.includes(id))) {
    note('sheetDeleted', [WHOLE_WORKBOOK], { worksheetId, source });
  }
  if (after.activeId !== null && before.selection !== after.selection) {
    const args = { worksheetId: after.activeId, address: after.selection };
    note('selectionChanged', [after.activeId, WHOLE_WORKBOOK], args);
  }
  return events;
}
