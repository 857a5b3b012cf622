/** Writes what changed of a worksheet into its part. */

import { areaAddress, boundingArea, cellAddress, parseArea, type Area, type Sheet } from '../book';
import { Edits } from './edits';
import { CannotSaveError } from './fileError';
import type { Package } from './package';
import { scanSheet } from './readSheet';
import { WORKSHEET_CHILDREN, insertInOrder, type Placed } from './schemaOrder';
import type { ColumnSource, SheetSource } from './source';
import { writeCells } from './writeCells';
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
  tagWith,
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
  private readonly children: XmlElement[];
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
    this.children = scanSheet(text, part, (scanner) => {
      const { start } = scanner;
      skipCells(scanner);
      data = { name: 'sheetData', start, end: scanner.end };
    });
    this.root = rootTag(text, part);
    this.prefix = this.root.prefix;
    const found = data as Placed | null;
    if (!found) throw new CannotSaveError(`In the file, the sheet "${sheet.name}" has no element for cells.`);
    this.data = found;
  }

  edits(tables: TablePartsChange): Edits {
    this.writeData();
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
    const closing = this.text.lastIndexOf(`</${this.prefix}worksheet`);
    insertInOrder(this.changes, siblings, closing, WORKSHEET_CHILDREN, name, xml);
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
    const isBlank = sheet.source === null;
    const extended = isBlank ? written.area : boundingArea(stated, written.area);
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
    const { layout } = this.sheet;
    if (!layout.columnsChanged) return;
    const runs: string[] = [];
    let first = 0;
    for (let column = 0; column < layout.columnCount; column++) {
      const attributes = this.columnAttributes(column);
      const isLast = column === layout.columnCount - 1 || this.columnAttributes(column + 1) !== attributes;
      if (!isLast) continue;
      if (attributes !== '') runs.push(`<${this.prefix}col min="${first + 1}" max="${column + 1}"${attributes}/>`);
      first = column + 1;
    }
    const xml = runs.length > 0 ? `<${this.prefix}cols>${runs.join('')}</${this.prefix}cols>` : '';
    const old = this.child('cols');
    if (old) this.changes.replace(old.start, old.end, xml);
    else this.insert('cols', xml);
  }

  /** '' for a column that has nothing of its own. */
  private columnAttributes(column: number): string {
    const { width, hidden, style, source } = this.sheet.layout.columnAt(column);
    const known = source as ColumnSource | null;
    if (width === null && !hidden && style < 0 && !known) return '';
    const custom = width !== null && (known === null || known.customWidth || known.width !== width);
    const tag = tagWith('<col>', {
      width: String(width ?? this.sheet.layout.defaultWidth),
      style: style < 0 ? null : String(this.styles.styleIndexOf(style)),
      hidden: hidden ? '1' : null,
      customWidth: custom ? '1' : null,
      ...Object.fromEntries(known?.others ?? []),
    });
    return tag.slice(4, -1);
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
    if (old && autoFilter.criteria === null && childrenOf(old, 'filterColumn').length > 0) {
      this.changes.replace(old.start, old.end, `<${this.prefix}autoFilter ref="${ref}"/>`);
    } else if (old) this.changes.setAttributes(old, { ref });
    else this.insert('autoFilter', `<${this.prefix}autoFilter ref="${ref}"/>`);
  }

  private writeMerges(): void {
    if (!this.sheet.changes.merges) return;
    const p = this.prefix;
    const merges = this.sheet.merges.map((area) => `<${p}mergeCell ref="${listAddress(area)}"/>`);
    const xml =
      merges.length === 0 ? '' : `<${p}mergeCells count="${merges.length}">${merges.join('')}</${p}mergeCells>`;
    const old = this.child('mergeCells');
    if (old) this.changes.replace(old.start, old.end, xml);
    else this.insert('mergeCells', xml);
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
    const old = this.child('tableParts');
    const prefix = this.relationshipPrefix();
    const declared = prefix === null ? ` xmlns:r="${RELATIONSHIPS}"` : '';
    const render = (id: string) => `<${this.prefix}tablePart${declared} ${prefix ?? 'r'}:id="${id}"/>`;
    const kept = childrenOf(old, 'tablePart').filter(
      (element) => !removed.includes(prefixedAttributeOf(element, 'id') ?? ''),
    );
    const parts = [...kept.map((element) => this.text.slice(element.start, element.end)), ...added.map(render)];
    const p = this.prefix;
    const xml = parts.length === 0 ? '' : `<${p}tableParts count="${parts.length}">${parts.join('')}</${p}tableParts>`;
    if (old) this.changes.replace(old.start, old.end, xml);
    else this.insert('tableParts', xml);
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
