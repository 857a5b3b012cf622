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
    const wanted = this.after.map(({ relationshipId, sheet }) => {
      const old = elements.find((element) => prefixedAttributeOf(element, 'id') === relationshipId);
      const states = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
      if (old) {
        if (!sheet) return xmlOf(old);
        const tag = tagOf(old);
        return tagWith(tag, { name: sheet.name, state: states[sheet.visibility] }) + xmlOf(old).slice(tag.length);
      }
      const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
      const tag = `<${list.prefix}sheet name="" sheetId="${freeId++}" xmlns:r="${namespace}" r:id="${relationshipId}"/>`;
      return tagWith(tag, { name: sheet!.name, state: states[sheet!.visibility] });
    });
    // One after the other into the places of the old ones: what stands between them stays.
    elements.forEach((element, i) => {
      const xml = wanted[i] ?? '';
      if (xml !== xmlOf(element)) this.edits.replace(element.start, element.end, xml);
    });
    const added = wanted.slice(elements.length).join('');
    if (added !== '') this.edits.append(list, added);
  }

  /** Names that stay keep their elements; sheets that moved give them new numbers; new ones go in by the alphabet. */
  private writeNames(filters: readonly Sheet[]): void {
    const list = childOf(this.root, 'definedNames');
    const elements = childrenOf(list, 'definedName');
    const kept = new Map<XmlElement, string | null>();
    elements.forEach((element, index) => kept.set(element, this.keptName(element, index, filters)));
    const prefix = list?.prefix ?? this.root.prefix;
    const added: { readonly name: string; readonly xml: string }[] = [];
    for (const name of this.book.names) {
      if (name.source === null) added.push({ name: name.name, xml: this.renderName(name, null, prefix) });
    }
    for (const sheet of filters) {
      if (sheet.autoFilter) added.push({ name: FILTER_NAME, xml: this.renderFilterName(sheet, prefix) });
    }
    added.sort((one, other) => compare(one.name, other.name));
    const content = added.map(({ xml }) => xml).join('');
    if (!list) {
      const xml = content === '' ? '' : `<${prefix}definedNames>${content}</${prefix}definedNames>`;
      if (xml !== '') insertChild(this.edits, this.root, WORKBOOK_CHILDREN, 'definedNames', xml);
      return;
    }
    if (added.length === 0 && [...kept.values()].every((xml) => xml === null)) {
      this.edits.remove(list);
      return;
    }
    this.editNames(list, kept, added);
  }

  /** Within the list, so that its declarations and whatever else stands in it stay. */
  private editNames(
    list: XmlElement,
    kept: ReadonlyMap<XmlElement, string | null>,
    added: readonly { readonly name: string; readonly xml: string }[],
  ): void {
    kept.forEach((xml, element) => {
      if (xml === null) this.edits.remove(element);
      else if (xml !== xmlOf(element)) this.edits.replace(element.start, element.end, xml);
    });
    const staying = [...kept].flatMap(([element, xml]) => (xml === null ? [] : [element]));
    const last: string[] = [];
    for (const { name, xml } of added) {
      const next = staying.find((element) => compare(attributeOf(element, 'name') ?? '', name) > 0);
      if (next) this.edits.insert(next.start, xml);
      else last.push(xml);
    }
    if (last.length > 0) this.edits.append(list, last.join(''));
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
    if (isFilter && owner?.sheet?.autoFilter && this.book.changes.sheetList)
      return this.renderFilterName(owner.sheet, element.prefix);
    if (!isFilter && (local === null || owner?.sheet)) {
      const name = this.book.names.find((candidate) => (candidate.source as NameSource | null)?.index === index);
      if (!name) return null;
      if (name.changed) return this.renderName(name, element, element.prefix);
    }
    const moved: Record<string, string> =
      position !== null && position !== local ? { localSheetId: String(position) } : {};
    const tag = tagOf(element);
    return tagWith(tag, moved) + xmlOf(element).slice(tag.length);
  }

  private renderName(name: DefinedName, old: XmlElement | null, prefix: string): string {
    const opening = old
      ? tagOf(old).replace(/\s*\/>$/, '>')
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
  private renderFilterName(sheet: Sheet, prefix: string): string {
    const position = this.after.findIndex((listed) => listed.sheet === sheet);
    const target = `${quoteSheetName(sheet.name)}!${areaAddress(sheet.autoFilter!.area, { absolute: true })}`;
    const attributes = `name="${FILTER_NAME}" localSheetId="${position}" hidden="1"`;
    return `<${prefix}definedName ${attributes}>${escapeMarkup(target)}</${prefix}definedName>`;
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

/** The opening tag as the file has it. */
function tagOf(element: XmlElement): string {
  return element.source.text.slice(element.start, element.contentStart);
}

function compare(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : Number(a > b);
}

function hasFormulas(book: Book): boolean {
  return book.sheets.some((sheet) => {
    for (let column = 0; column < sheet.cells.columnCount; column++) if (sheet.cells.hasFormulas(column)) return true;
    return false;
  });
}

/** Rows that come and go count as well: SUBTOTAL leaves out hidden ones. */
function hasChangedCells(sheet: Sheet): boolean {
  if (sheet.changes.structure || sheet.layout.changedRows.size > 0) return true;
  let found = false;
  for (let column = 0; column < sheet.cells.columnCount && !found; column++) {
    sheet.cells.forEachChange(column, (_, bits) => (found ||= (bits & 1) !== 0));
  }
  return found;
}
