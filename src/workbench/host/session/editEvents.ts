import { areaAddress, areasIntersect } from '../../book';
import type { SheetEdit } from './changeLog';
import { WHOLE_WORKBOOK } from './eventNames';
import type { PendingEvent } from './snapshot';

/** The address of an event's range, for `args.getRange`: by the sheet's id, which a new name does not change. */
const REFERENCE = /^(\{[^}]+\})!(.+)$/;

export function parseEventReference(reference: string): { sheetId: string; address: string } | null {
  const match = REFERENCE.exec(reference);
  return match && { sheetId: match[1]!, address: match[2]! };
}

/** `ThisLocalAddin` tells an add-in the echo of its own writes. */
export type TriggerSource = 'ThisLocalAddin' | 'Unknown';

/** The events of edited cells: of their sheet, of all sheets, of the tables they touch. */
export function editEvents(edit: SheetEdit, triggerSource: TriggerSource): PendingEvent[] {
  const { sheet, area } = edit;
  const address = areaAddress(area);
  const args = {
    changeType: edit.changeType,
    source: 'Local',
    worksheetId: sheet.id,
    address,
    referenceId: `${sheet.id}!${address}`,
    shiftDirection: 'None',
    triggerSource,
    ...edit.details,
  };
  const touched = sheet.tables.filter((table) => areasIntersect(table.area, area));
  return [
    { event: 'sheetChanged', targets: [sheet.id, WHOLE_WORKBOOK], args },
    ...touched.map((table): PendingEvent => ({
      event: 'tableChanged',
      targets: [String(table.id), WHOLE_WORKBOOK, sheet.id],
      args: { ...args, tableId: String(table.id) },
    })),
  ];
}
