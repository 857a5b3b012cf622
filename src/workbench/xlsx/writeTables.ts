/** Writes changed and new tables. */

import { areaAddress, type Sheet, type Table } from '../book';
import { Edits } from './edits';
import type { Package } from './package';
import type { TableSource } from './source';
import { encodeAttribute, encodeEscapes } from './xmlText';
import { attributeOf, childOf, childrenOf, numberOf } from './xmlTree';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What of a sheet's <tableParts> has to change. */
export interface TablePartsChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Writes the parts of a sheet's tables; gives the relationship ids that come and go. */
export function writeTables(sheet: Sheet, sheetPart: string, into: Package): TablePartsChange {
  const removed: string[] = [];
  for (const relationship of into.relationships(sheetPart)) {
    if (relationship.kind !== 'table') continue;
    const stays = sheet.tables.some((table) => (table.source as TableSource | null)?.part === relationship.target);
    if (stays) continue;
    into.unrelate(sheetPart, relationship.id);
    into.remove(relationship.target);
    removed.push(relationship.id);
  }
  const added: string[] = [];
  for (const table of sheet.tables) {
    const source = table.source as TableSource | null;
    if (source === null) added.push(addTablePart(table, sheetPart, into));
    else if (table.changed) changeTablePart(table, source.part, into);
  }
  return { added, removed };
}

function addTablePart(table: Table, sheetPart: string, into: Package): string {
  const part = into.freePart('xl/tables/table');
  const ref = areaAddress(table.area);
  const name = encodeAttribute(encodeEscapes(table.name));
  const columns = table.columns.map((column) => columnXml('', column.id, column.name)).join('');
  const style = table.style
    ? `<tableStyleInfo name="${encodeAttribute(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`
    : '';
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${table.id}" name="${name}" ` +
    `displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>${style}</table>`;
  into.add(part, TYPE, xml);
  return into.relate(sheetPart, `${RELATIONSHIPS}/table`, part);
}

function columnXml(prefix: string, id: number, name: string): string {
  return `<${prefix}tableColumn id="${id}" name="${encodeAttribute(tableColumnName(name))}"/>`;
}

/** Line breaks in column names are stored as escapes, since attributes cannot hold them. */
function tableColumnName(name: string): string {
  return encodeEscapes(name).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_');
}

function changeTablePart(table: Table, part: string, into: Package): void {
  const root = into.xml(part);
  const edits = new Edits();
  edits.setAttributes(root, { ref: areaAddress(table.area) });
  const filter = childOf(root, 'autoFilter');
  if (filter) {
    const rowCount = table.area.rowCount - (table.hasTotals ? 1 : 0);
    edits.setAttributes(filter, { ref: areaAddress({ ...table.area, rowCount }) });
  }
  const list = childOf(root, 'tableColumns');
  if (list) {
    const elements = childrenOf(list, 'tableColumn');
    const fresh = table.columns.filter((column) => !elements.some((element) => numberOf(element, 'id') === column.id));
    for (const element of elements) {
      const column = table.columns.find(({ id }) => id === numberOf(element, 'id'));
      const stored = column && tableColumnName(column.name);
      if (stored === undefined) edits.remove(element);
      else if (attributeOf(element, 'name')?.toLowerCase() !== stored.toLowerCase())
        edits.setAttributes(element, { name: stored });
      else if (attributeOf(element, 'name') !== stored && !/_x000a_/i.test(stored))
        edits.setAttributes(element, { name: stored });
    }
    const added = fresh.map((column) => columnXml(list.prefix, column.id, column.name)).join('');
    edits.append(list, added, { count: String(table.columns.length) });
  }
  into.edit(part, edits);
}
