/** Writes changed and new tables. */

import { areaAddress, type Sheet, type Table } from '../book';
import { Edits } from './edits';
import { assertTableFormulasFollow, filterElement, followSort } from './followStructure';
import type { Package } from './package';
import type { TableSource } from './source';
import { decodeEscapes, encodeAttribute, encodeEscapes } from './xmlText';
import { attributeOf, childOf, childrenOf, numberOf, tagWith, xmlOf, type XmlElement } from './xmlTree';

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
  assertTableFormulasFollow(table, root);
  const edits = new Edits();
  const name = encodeEscapes(table.name);
  edits.setAttributes(root, {
    ref: areaAddress(table.area),
    ...(decodeEscapes(attributeOf(root, 'displayName') ?? '') === table.name ? {} : { name, displayName: name }),
    ...(table.hasTotals || attributeOf(root, 'totalsRowCount') === null ? {} : { totalsRowCount: null }),
  });
  const list = childOf(root, 'tableColumns');
  const elements = childrenOf(list, 'tableColumn');
  writeFilter(table, root, elements, edits);
  if (list) writeColumns(table, list, elements, edits);
  into.edit(part, edits);
}

function writeFilter(table: Table, root: XmlElement, elements: readonly XmlElement[], edits: Edits): void {
  const moves = table.sheet.book.structuralEdits.filter(({ sheet }) => sheet === table.sheet);
  const sorted = childOf(root, 'sortState');
  if (sorted) followSort(sorted, moves, edits);
  const filter = childOf(root, 'autoFilter');
  if (!filter) return;
  const rowCount = table.area.rowCount - (table.hasTotals ? 1 : 0);
  const ref = areaAddress({ ...table.area, rowCount });
  const columns = elements.map((element) => {
    const place = table.columns.findIndex(({ id }) => id === numberOf(element, 'id'));
    return place < 0 ? null : place;
  });
  const isMoved = columns.some((place, i) => place !== i);
  if (isMoved || (moves.length > 0 && childOf(filter, 'sortState'))) {
    edits.replace(filter.start, filter.end, filterElement(filter, ref, columns, moves));
  } else edits.setAttributes(filter, { ref });
}

/** Columns that stay keep their elements; where others came in between, all are put in their new order. */
function writeColumns(table: Table, list: XmlElement, elements: readonly XmlElement[], edits: Edits): void {
  const elementOf = (id: number) => elements.find((element) => numberOf(element, 'id') === id);
  const isFresh = table.columns.map(({ id }) => !elementOf(id));
  const firstFresh = isFresh.indexOf(true);
  const isInOrder = firstFresh < 0 || isFresh.slice(firstFresh).every(Boolean);
  const count = String(table.columns.length);
  if (!isInOrder) {
    const columns = table.columns.map(({ id, name }) => {
      const element = elementOf(id);
      if (!element) return columnXml(list.prefix, id, name);
      const tag = element.source.text.slice(element.start, element.contentStart);
      return tagWith(tag, newName(element, name)) + xmlOf(element).slice(tag.length);
    });
    const tag = tagWith(list.source.text.slice(list.start, list.contentStart), { count });
    edits.replace(list.start, list.end, `${tag}${columns.join('')}</${list.prefix}${list.name}>`);
    return;
  }
  for (const element of elements) {
    const column = table.columns.find(({ id }) => id === numberOf(element, 'id'));
    if (column) edits.setAttributes(element, newName(element, column.name));
    else edits.remove(element);
  }
  const fresh = table.columns.filter((_, i) => isFresh[i]);
  edits.append(list, fresh.map((column) => columnXml(list.prefix, column.id, column.name)).join(''), { count });
}

/** Nothing where the element has the name already, however it writes line breaks. */
function newName(element: XmlElement, name: string): Record<string, string> {
  const stored = tableColumnName(name);
  const known = attributeOf(element, 'name') ?? '';
  const isSame = known === stored || (known.toLowerCase() === stored.toLowerCase() && /_x000a_/i.test(stored));
  return isSame ? {} : { name: stored };
}
