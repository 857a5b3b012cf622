/** Writes what changed of the workbook as a whole: sheet list, names, calculation. */

import { areaAddress, quoteSheetName, type Book, type DefinedName, type Sheet } from '../book';
import { Edits } from './edits';
import type { Package } from './package';
import { WORKBOOK_CHILDREN, insertChild } from './schemaOrder';
import { FILTER_NAME, type NameSource } from './source';
import { encodeAttribute, escapeMarkup } from './xmlText';
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  prefixedAttributeOf,
  tagWith,
  xmlOf,
  type XmlElement,
} from './xmlTree';

export interface ListedSheet {
  readonly relationshipId: string;
  /** null for sheets without cells, which stay where they are. */
  readonly sheet: Sheet | null;
}

export class WorkbookWriter {
  private readonly root: XmlElement;
  private readonly edits = new Edits();

  /** `before` lists the sheets as the file has them, `after` as it shall. */
  constructor(
    private readonly book: Book,
    private readonly part: string,
    private readonly into: Package,
    private readonly before: readonly ListedSheet[],
    private readonly after: readonly ListedSheet[],
  ) {
    this.root = into.xml(part);
  }

  write(): void {
    const { changes } = this.book;
    // A book without a file has all its sheets yet to be listed.
    if (changes.sheetList || this.before.length === 0) this.writeSheets();
    const filters = this.book.sheets.filter((sheet) => sheet.changes.autoFilter);
    if (changes.names || changes.sheetList || filters.length > 0) this.writeNames(filters);
    if (changes.activeSheet || changes.sheetList) this.writeActiveSheet();
    if (this.needsCalculation()) this.writeCalculation();
    this.into.edit(this.part, this.edits);
  }

  private writeSheets(): void {
    const list = childOf(this.root, 'sheets')!;
    const elements = childrenOf(list, 'sheet');
    let freeId = Math.max(0, ...elements.map((element) => numberOf(element, 'sheetId') ?? 0)) + 1;
    const xml = this.after.map(({ relationshipId, sheet }) => {
      const old = elements.find((element) => prefixedAttributeOf(element, 'id') === relationshipId);
      const states = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
      if (old) return sheet ? tagWith(xmlOf(old), { name: sheet.name, state: states[sheet.visibility] }) : xmlOf(old);
      const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
      const tag = `<${list.prefix}sheet name="" sheetId="${freeId++}" xmlns:r="${namespace}" r:id="${relationshipId}"/>`;
      return tagWith(tag, { name: sheet!.name, state: states[sheet!.visibility] });
    });
    this.edits.replace(list.start, list.end, `<${list.prefix}sheets>${xml.join('')}</${list.prefix}sheets>`);
  }

  /** Names that stay keep their elements; sheets that moved give them new numbers; new ones go in by the alphabet. */
  private writeNames(filters: readonly Sheet[]): void {
    const list = childOf(this.root, 'definedNames');
    const elements = childrenOf(list, 'definedName');
    const entries: { readonly name: string; readonly xml: string }[] = [];
    elements.forEach((element, index) => {
      const xml = this.keptName(element, index, filters);
      if (xml !== null) entries.push({ name: attributeOf(element, 'name') ?? '', xml });
    });
    const insert = (name: string, xml: string) => {
      const next = entries.findIndex((entry) => entry.name.toLowerCase() > name.toLowerCase());
      entries.splice(next < 0 ? entries.length : next, 0, { name, xml });
    };
    for (const name of this.book.names) if (name.source === null) insert(name.name, this.renderName(name, null));
    for (const sheet of filters) {
      const xml = this.renderFilterName(sheet);
      if (xml !== '') insert(FILTER_NAME, xml);
    }
    const prefix = list?.prefix ?? this.root.prefix;
    const content = entries.map((entry) => entry.xml).join('');
    const xml = content === '' ? '' : `<${prefix}definedNames>${content}</${prefix}definedNames>`;
    if (list) this.edits.replace(list.start, list.end, xml);
    else if (xml !== '') insertChild(this.edits, this.root, WORKBOOK_CHILDREN, 'definedNames', xml);
  }

  /** The element of a name of the file as it shall be; null where it goes. */
  private keptName(element: XmlElement, index: number, filters: readonly Sheet[]): string | null {
    const local = numberOf(element, 'localSheetId');
    const owner = local === null ? null : (this.before[local] ?? null);
    const position = owner && this.after.findIndex(({ relationshipId }) => relationshipId === owner.relationshipId);
    if (position === -1) return null;
    const isFilter = attributeOf(element, 'name') === FILTER_NAME;
    if (isFilter && owner?.sheet && filters.includes(owner.sheet)) return null;
    // The sheet may have a new name or place.
    if (isFilter && owner?.sheet?.autoFilter && this.book.changes.sheetList) return this.renderFilterName(owner.sheet);
    if (!isFilter && (local === null || owner?.sheet)) {
      const name = this.book.names.find((candidate) => (candidate.source as NameSource | null)?.index === index);
      if (!name) return null;
      if (name.changed) return this.renderName(name, element);
    }
    const moved: Record<string, string> =
      position !== null && position !== local ? { localSheetId: String(position) } : {};
    const tag = element.source.text.slice(element.start, element.contentStart);
    return tagWith(tag, moved) + xmlOf(element).slice(tag.length);
  }

  private renderName(name: DefinedName, old: XmlElement | null): string {
    const prefix = old?.prefix ?? this.root.prefix;
    const opening = old
      ? old.source.text.slice(old.start, old.contentStart).replace(/\s*\/>$/, '>')
      : `<${prefix}definedName name="${encodeAttribute(name.name)}">`;
    const position = this.after.findIndex(({ sheet }) => sheet !== null && sheet === name.scope);
    const tag = tagWith(opening, {
      localSheetId: position < 0 ? null : String(position),
      hidden: name.visible ? null : '1',
      comment: name.comment === '' ? null : name.comment,
    });
    return `${tag}${escapeMarkup(name.refersTo.replace(/^=/, ''))}</${prefix}definedName>`;
  }

  /** Excel keeps the area of every sheet's AutoFilter as a hidden name too. */
  private renderFilterName(sheet: Sheet): string {
    if (!sheet.autoFilter) return '';
    const position = this.after.findIndex((listed) => listed.sheet === sheet);
    const target = `${quoteSheetName(sheet.name)}!${areaAddress(sheet.autoFilter.area, { absolute: true })}`;
    const p = this.root.prefix;
    const attributes = `name="${FILTER_NAME}" localSheetId="${position}" hidden="1"`;
    return `<${p}definedName ${attributes}>${escapeMarkup(target)}</${p}definedName>`;
  }

  private writeActiveSheet(): void {
    const index = this.after.findIndex(({ sheet }) => sheet === this.book.activeSheet);
    const view = childOf(childOf(this.root, 'bookViews'), 'workbookView');
    if (view) {
      this.edits.setAttributes(view, { activeTab: index === 0 ? null : String(index), firstSheet: null });
      return;
    }
    if (index === 0) return;
    const p = this.root.prefix;
    const xml = `<${p}bookViews><${p}workbookView activeTab="${index}"/></${p}bookViews>`;
    insertChild(this.edits, this.root, WORKBOOK_CHILDREN, 'bookViews', xml);
  }

  /** Formulas are not calculated here: where one may give another value now, the next program shall do it. */
  private needsCalculation(): boolean {
    const { book } = this;
    if (!hasFormulas(book)) return false;
    const { changes } = book;
    return changes.sheetList || changes.names || changes.meanings.size > 0 || book.sheets.some(hasChangedCells);
  }

  private writeCalculation(): void {
    const old = childOf(this.root, 'calcPr');
    if (old) {
      if (!flagOf(old, 'fullCalcOnLoad')) this.edits.setAttributes(old, { fullCalcOnLoad: '1' });
      return;
    }
    const xml = `<${this.root.prefix}calcPr fullCalcOnLoad="1"/>`;
    insertChild(this.edits, this.root, WORKBOOK_CHILDREN, 'calcPr', xml);
  }
}

function hasFormulas(book: Book): boolean {
  return book.sheets.some((sheet) => {
    for (let column = 0; column < sheet.cells.columnCount; column++) if (sheet.cells.hasFormulas(column)) return true;
    return false;
  });
}

/** Rows that come and go count as well: SUBTOTAL leaves out hidden ones. */
function hasChangedCells(sheet: Sheet): boolean {
  if (sheet.layout.changedRows.size > 0) return true;
  let found = false;
  for (let column = 0; column < sheet.cells.columnCount && !found; column++) {
    sheet.cells.forEachChange(column, (_, bits) => (found ||= (bits & 1) !== 0));
  }
  return found;
}
