/** The events that the host delivers, with the numbers that the client knows them by. */
export const EVENT_TYPES = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** The target of events that a collection registers for: all its members. */
export const WHOLE_WORKBOOK = 'Workbook';

/** Category of generic events among the messages that the host pushes. */
const GENERIC_EVENT = 65536;

/** [category, type, target id, arguments as JSON] */
export type EventEntry = readonly [category: number, type: number, targetId: string, message: string];

export function eventEntry(event: EventName, targetId: string, args: Readonly<Record<string, unknown>>): EventEntry {
  return [GENERIC_EVENT, EVENT_TYPES[event], targetId, JSON.stringify(args)];
}

const VISIBILITY_CHANGED = 65539;

/** `Office.addin.onVisibilityModeChanged`: every frame hears of it, unasked. */
export function visibilityEntry(visible: boolean): EventEntry {
  return [GENERIC_EVENT, VISIBILITY_CHANGED, '', JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' })];
}
