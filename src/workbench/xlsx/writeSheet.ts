/** Writes what changed of a worksheet into its part. */

import {
  areaAddress,
  areasEqual,
  boundingArea,
  cellAddress,
  parseArea,
  type Area,
  type AutoFilter,
  type Sheet,
} from '../book';
import { Edits } from './edits';
import { CannotSaveError } from './fileError';
import { filterElement, followInSheet } from './followStructure';
import type { Package } from './package';
import { filteringColumns, scanSheet } from './readSheet';
import { WORKSHEET_CHILDREN, insertInOrder, type Placed } from './schemaOrder';
import type { SheetSource } from './source';
import { writeCells } from './writeCells';
import { writeColumns } from './writeColumns';
import { extensionsOf, writeRules } from './writeRules';
import type { StylesWriter } from './writeStyles';
import { RELATIONSHIPS, writeTables, type TablePartsChange } from './writeTables';
import { EMPTY, XmlScanner, hidesTags } from './xmlScanner';
import {
  attributeOf,
  attributePlaces,
  childOf,
  childrenOf,
  parseXml,
  prefixedAttributeOf,
  xmlOf,
  type XmlElement,
} from './xmlTree';

export function writeSheet(sheet: Sheet, part: string, into: Package, styles: StylesWriter): void {
  const tables = writeTables(sheet, part, into);
  const text = into.text(part);
  const writer = new SheetWriter(sheet, part, text, styles);
  const edits = writer.edits(tables);
  // Not by Package.edit: large sheets shall be unpacked once only.
  if (!edits.isEmpty) into.put(part, edits.pieces(text));
}

class SheetWriter {
  private readonly changes = new Edits();
  private readonly children: readonly XmlElement[];
  /** The place of the worksheet's closing tag. */
  private readonly contentEnd: number;
  private readonly data: Placed;
  private readonly root: XmlElement;
  private readonly prefix: string;

  constructor(
    private readonly sheet: Sheet,
    private readonly part: string,
    private readonly text: string,
    private readonly styles: StylesWriter,
  ) {
    let data: Placed | null = null;
    const { children, contentEnd } = scanSheet(text, part, (scanner) => {
      const { start } = scanner;
      skipCells(scanner);
      data = { name: 'sheetData', start, end: scanner.end };
    });
    this.children = children;
    this.contentEnd = contentEnd;
    this.root = rootTag(text, part);
    this.prefix = this.root.prefix;
    const found = data as Placed | null;
    if (!found) throw new CannotSaveError(`In the file, the sheet "${sheet.name}" has no element for cells.`);
    this.data = found;
  }

  edits(tables: TablePartsChange): Edits {
    this.writeData();
    if (this.sheet.changes.structure) followInSheet(this.sheet, this.children, this.text, this.changes);
    this.writeTabColor();
    this.writeFreeze();
    this.writeColumns();
    this.writeAutoFilter();
    this.writeMerges();
    this.writeConditionalFormats();
    this.writeTableParts(tables);
    return this.changes;
  }

  private child(name: string): XmlElement | undefined {
    return this.children.find((element) => element.name === name);
  }

  private insert(name: string, xml: string): void {
    if (xml === '') return;
    const siblings = [...this.children, this.data].sort((a, b) => a.start - b.start);
    insertInOrder(this.changes, siblings, this.contentEnd, WORKSHEET_CHILDREN, name, xml);
  }

  private writeData(): void {
    const { sheet, part, prefix, data, styles } = this;
    const context = { sheet, part, prefix, styleIndexOf: styles.styleIndexOf };
    const written = writeCells(this.text, data.start, data.end, context);
    if (!written) return;
    const source = sheet.source as SheetSource | null;
    if (source?.isInOrder === false) {
      throw new CannotSaveError(
        `In the file, the cells of the sheet "${sheet.name}" do not stand in their order, so that none can be put between them.`,
      );
    }
    this.changes.replace(data.start, data.end, written.xml);
    const dimension = this.child('dimension');
    const stated = parseArea(attributeOf(dimension, 'ref') ?? '');
    if (!dimension || !stated || !written.area) return;
    const isWhole = sheet.source === null || sheet.changes.structure;
    const extended = isWhole ? written.area : boundingArea(stated, written.area);
    this.changes.setAttributes(dimension, { ref: listAddress(extended) });
  }

  private writeTabColor(): void {
    if (!this.sheet.changes.tabColor) return;
    const { tabColor } = this.sheet;
    const color = tabColor === null ? '' : `<${this.prefix}tabColor rgb="FF${tabColor.slice(1).toUpperCase()}"/>`;
    const properties = this.child('sheetPr');
    const old = childOf(properties, 'tabColor');
    if (old) this.changes.replace(old.start, old.end, color);
    else if (!properties) this.insert('sheetPr', color && `<${this.prefix}sheetPr>${color}</${this.prefix}sheetPr>`);
    else if (properties.selfClosing) this.changes.append(properties, color);
    else this.changes.insert(properties.contentStart, color);
  }

  private writeFreeze(): void {
    if (!this.sheet.changes.freeze) return;
    const xml = this.sheet.freeze ? this.renderPane(this.sheet.freeze) : '';
    const view = childOf(this.child('sheetViews'), 'sheetView');
    if (!view) {
      const p = this.prefix;
      this.insert(
        'sheetViews',
        xml && `<${p}sheetViews><${p}sheetView workbookViewId="0">${xml}</${p}sheetView></${p}sheetViews>`,
      );
      return;
    }
    // The selections name panes: they go with the old ones.
    for (const old of view.children) if (old.name === 'pane' || old.name === 'selection') this.changes.remove(old);
    if (view.selfClosing) this.changes.append(view, xml);
    else this.changes.insert(view.contentStart, xml);
  }

  private renderPane({ rows, columns }: { rows: number; columns: number }): string {
    const p = this.prefix;
    const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
    const place = `topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"`;
    return `<${p}pane${splits} ${place}/><${p}selection pane="${pane}"/>`;
  }

  private writeColumns(): void {
    if (!this.sheet.layout.columnsChanged) return;
    const { sheet, prefix, styles, changes } = this;
    this.insert('cols', writeColumns(sheet, this.child('cols'), prefix, styles.styleIndexOf, changes));
  }

  private writeAutoFilter(): void {
    if (!this.sheet.changes.autoFilter) return;
    const old = this.child('autoFilter');
    const { autoFilter } = this.sheet;
    if (!autoFilter) {
      if (old) this.changes.remove(old);
      return;
    }
    const ref = listAddress(autoFilter.area);
    const fresh = this.freshCriteria(old, autoFilter);
    if (fresh) {
      const element = `<${this.prefix}autoFilter ref="${ref}">${fresh.join('')}</${this.prefix}autoFilter>`;
      if (old) this.changes.replace(old.start, old.end, element);
      else this.insert('autoFilter', element);
      return;
    }
    const filtering = autoFilter.criteria === null ? filteringColumns(old) : [];
    const startsElsewhere = parseArea(attributeOf(old, 'ref') ?? '')?.column !== autoFilter.area.column;
    const isAboutOthers = autoFilter.columns ? filtering.length > 0 : startsElsewhere;
    if (old && isAboutOthers && old.children.length > 0) {
      // What it says of its columns is about others now.
      this.changes.replace(old.start, old.end, `<${this.prefix}autoFilter ref="${ref}"/>`);
    } else if (old && filtering.length > 0) {
      filtering.forEach((column) => this.changes.remove(column));
      this.changes.setAttributes(old, { ref });
    } else if (old && autoFilter.columns) {
      const moves = this.sheet.book.structuralEdits.filter(({ sheet }) => sheet === this.sheet);
      this.changes.replace(old.start, old.end, filterElement(old, ref, autoFilter.columns, moves));
    } else if (old) this.changes.setAttributes(old, { ref });
    else this.insert('autoFilter', `<${this.prefix}autoFilter ref="${ref}"/>`);
  }

  /** Criteria that were set since the file was read, as elements; null where they are the file's own, or none. */
  private freshCriteria(old: XmlElement | undefined, { criteria, columns }: AutoFilter): readonly string[] | null {
    if (!Array.isArray(criteria) || columns) return null;
    const wanted = criteria as readonly string[];
    const known = filteringColumns(old).map(xmlOf);
    if (wanted.length === known.length && wanted.every((one, index) => one === known[index])) return null;
    if (this.prefix !== '')
      throw new CannotSaveError('New filter criteria cannot be written into this file (prefixed names).');
    return wanted;
  }

  private writeMerges(): void {
    if (!this.sheet.changes.merges) return;
    const list = this.child('mergeCells');
    const fresh = [...this.sheet.merges];
    const gone = childrenOf(list, 'mergeCell').filter((element) => {
      const area = parseArea(attributeOf(element, 'ref') ?? '');
      const index = fresh.findIndex((merge) => area !== null && areasEqual(merge, area));
      if (index >= 0) fresh.splice(index, 1);
      return index < 0;
    });
    const prefix = list?.prefix ?? this.prefix;
    const added = fresh.map((area) => `<${prefix}mergeCell ref="${listAddress(area)}"/>`);
    this.writeList('mergeCells', gone, added);
  }

  /** Takes elements out of a list and puts others at its end; what stays keeps its text. An empty list goes. */
  private writeList(name: string, gone: readonly XmlElement[], added: readonly string[]): void {
    const list = this.child(name);
    const count = (list?.children.length ?? 0) - gone.length + added.length;
    if (!list) {
      const p = this.prefix;
      this.insert(name, count > 0 ? `<${p}${name} count="${count}">${added.join('')}</${p}${name}>` : '');
    } else if (count === 0) this.changes.remove(list);
    else if (gone.length > 0 || added.length > 0) {
      gone.forEach((element) => this.changes.remove(element));
      this.changes.append(list, added.join(''), { count: String(count) });
    }
  }

  private writeConditionalFormats(): void {
    if (!this.sheet.changes.conditionalFormats) return;
    const containers = this.children.filter((element) => element.name === 'conditionalFormatting');
    const extensions = extensionsOf(this.children);
    this.insert(
      'conditionalFormatting',
      writeRules(this.sheet, containers, extensions, this.prefix, this.styles, this.changes),
    );
  }

  private writeTableParts({ added, removed }: TablePartsChange): void {
    if (added.length === 0 && removed.length === 0) return;
    const list = this.child('tableParts');
    const prefix = this.relationshipPrefix();
    const declared = prefix === null ? ` xmlns:r="${RELATIONSHIPS}"` : '';
    const parts = added.map(
      (id) => `<${list?.prefix ?? this.prefix}tablePart${declared} ${prefix ?? 'r'}:id="${id}"/>`,
    );
    const gone = childrenOf(list, 'tablePart').filter((element) =>
      removed.includes(prefixedAttributeOf(element, 'id') ?? ''),
    );
    this.writeList('tableParts', gone, parts);
  }

  /** The prefix under which the sheet knows relationships; null where it must be declared. */
  private relationshipPrefix(): string | null {
    const declaration = attributePlaces(this.root).find(
      ({ name, value }) => name.startsWith('xmlns:') && /officeDocument\/(?:2006\/)?relationships$/.test(value),
    );
    return declaration ? declaration.name.slice('xmlns:'.length) : null;
  }
}

/** The worksheet's opening tag as an element without content. */
function rootTag(text: string, part: string): XmlElement {
  const scanner = new XmlScanner(text, part);
  scanner.next();
  const tag = text.slice(scanner.start, scanner.end);
  return parseXml(scanner.kind === EMPTY ? tag : tag.replace(/>$/, '/>'), part);
}

/** Past the cells in one leap, unless a comment or section could hide their end. */
function skipCells(scanner: XmlScanner): void {
  if (scanner.kind === EMPTY) return;
  const closing = `</${scanner.qualifiedName}`;
  const found = scanner.text.indexOf(closing, scanner.end);
  if (found < 0 || hidesTags(scanner.text, scanner.end, found)) scanner.skipElement();
  else scanner.end = scanner.text.indexOf('>', found) + 1;
}

/** Addresses in files name both corners, also of whole columns. */
function listAddress(area: Area): string {
  const isWhole = area.rowCount === 1_048_576 || area.columnCount === 16_384;
  if (!isWhole) return areaAddress(area);
  const last = cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return `${cellAddress(area.row, area.column)}:${last}`;
}
