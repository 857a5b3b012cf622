/** Adds styles that a workbook got since it was read to the end of the styles part; what is there stays. */

import type { CellStyle, DifferentialFormat, StyleTable } from '../book';
import { Edits } from './edits';
import { builtInFormatId } from './numberFormats';
import { STYLESHEET_CHILDREN, insertChild } from './schemaOrder';
import { encodeAttribute } from './xmlText';
import { attributeOf, childOf, childrenOf, numberOf, parseXml, tagWith, xmlOf, type XmlElement } from './xmlTree';

const FONT_CHILDREN = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** A list in the part that grows: its element, what it has, and what is added. */
interface Growing {
  readonly name: string;
  readonly element: XmlElement | undefined;
  readonly count: number;
  readonly added: string[];
}

export class StylesWriter {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly lists = new Map<string, Growing>();
  private readonly indices = new Map<number, number>();
  private readonly formatIds = new Map<string, number>();

  constructor(
    private readonly text: string,
    part: string,
    private readonly table: StyleTable,
  ) {
    this.root = parseXml(text, part);
    this.prefix = this.root.prefix;
    for (const element of childrenOf(childOf(this.root, 'numFmts'), 'numFmt')) {
      this.formatIds.set(attributeOf(element, 'formatCode') ?? '', numberOf(element, 'numFmtId') ?? 0);
    }
  }

  /** The place in the file's list of a style of the model; a new one is added there. */
  readonly styleIndexOf = (id: number): number => {
    if (id < this.table.loadedCount) return id;
    const known = this.indices.get(id);
    if (known !== undefined) return known;
    const derived = this.table.derivedStyles().find((style) => style.id === id);
    const index = derived
      ? this.add('cellXfs', this.renderXf(derived.base, derived.changes, this.table.styleOf(id)))
      : 0;
    this.indices.set(id, index);
    return index;
  };

  /** The place of a rule's format, added to the file's list; null for a format that sets nothing. */
  differentialIndexOf(format: DifferentialFormat): number | null {
    const xml = this.renderDifferential(format);
    return xml === null ? null : this.add('dxfs', xml);
  }

  /** The part with all that was added; null where nothing was. */
  finish(): string | null {
    const lists = [...this.lists.values()].filter((list) => list.added.length > 0);
    if (lists.length === 0) return null;
    const edits = new Edits();
    // One edit a place: lists that the part lacks are inserted in the order of the schema.
    const order = (list: Growing) => STYLESHEET_CHILDREN.indexOf(list.name as (typeof STYLESHEET_CHILDREN)[number]);
    let intoEmptyRoot = '';
    for (const list of lists.sort((a, b) => order(a) - order(b))) {
      const xml = list.added.join('');
      const count = String(list.count + list.added.length);
      const whole = `<${this.prefix}${list.name} count="${count}">${xml}</${this.prefix}${list.name}>`;
      if (list.element) edits.append(list.element, xml, { count });
      else if (this.root.selfClosing) intoEmptyRoot += whole;
      else insertChild(edits, this.root, STYLESHEET_CHILDREN, list.name, whole);
    }
    if (intoEmptyRoot !== '') edits.append(this.root, intoEmptyRoot);
    return edits.apply(this.text);
  }

  private list(name: string): Growing {
    let list = this.lists.get(name);
    if (!list) {
      const element = childOf(this.root, name);
      list = { name, element, count: element?.children.length ?? 0, added: [] };
      this.lists.set(name, list);
    }
    return list;
  }

  /** The index of an entry in a list, added unless the same was added before. */
  private add(name: string, xml: string): number {
    const list = this.list(name);
    const known = list.added.indexOf(xml);
    if (known >= 0) return list.count + known;
    list.added.push(xml);
    return list.count + list.added.length - 1;
  }

  private renderXf(base: number, changes: Partial<CellStyle>, style: CellStyle): string {
    const xf = childrenOf(childOf(this.root, 'cellXfs'), 'xf')[base];
    const attributes: Record<string, string | null> = {};
    if (changes.numberFormat !== undefined) {
      attributes.numFmtId = String(this.formatIdOf(changes.numberFormat));
      attributes.applyNumberFormat = '1';
    }
    if (changes.quotePrefix !== undefined) attributes.quotePrefix = changes.quotePrefix ? '1' : null;
    if (changesFont(changes)) {
      attributes.fontId = String(this.fontIdOf(numberOf(xf, 'fontId') ?? 0, changes));
      attributes.applyFont = '1';
    }
    if (changes.fillColor !== undefined) {
      attributes.fillId = String(this.fillIdOf(changes.fillColor));
      attributes.applyFill = '1';
    }
    const alignment = this.renderAlignment(childOf(xf, 'alignment'), changes);
    const protection = this.renderProtection(childOf(xf, 'protection'), changes, style);
    if (alignment.changed) attributes.applyAlignment = '1';
    if (protection.changed) attributes.applyProtection = '1';
    const plain = `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">`;
    const opening = xf ? xf.source.text.slice(xf.start, xf.contentStart).replace(/\s*\/>$/, '>') : plain;
    const rest = (xf?.children ?? []).filter(({ name }) => name !== 'alignment' && name !== 'protection').map(xmlOf);
    const content = [alignment.xml, protection.xml, ...rest].join('');
    const tag = tagWith(opening, attributes);
    return content === '' ? tag.replace(/>$/, '/>') : `${tag}${content}</${this.prefix}xf>`;
  }

  private formatIdOf(code: string): number {
    const known = builtInFormatId(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    // Numbers below 164 are the program's own.
    const id = Math.max(163, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.add('numFmts', `<${this.prefix}numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`);
    return id;
  }

  private fontIdOf(base: number, changes: Partial<CellStyle>): number {
    const font = childrenOf(childOf(this.root, 'fonts'), 'font')[base];
    const children = new Map((font?.children ?? []).map((child) => [child.name, xmlOf(child)]));
    this.changeFont(children, changes);
    // A named font is not the theme's any more, or the theme would win over the name.
    if (changes.fontName !== undefined) children.delete('scheme');
    return this.add('fonts', this.element('font', children));
  }

  private changeFont(children: Map<string, string>, changes: DifferentialFormat & Partial<CellStyle>): void {
    const put = (name: string, xml: string | null) => {
      if (xml === null) children.delete(name);
      else children.set(name, xml);
    };
    const flag = (name: string, value: boolean | undefined) => {
      if (value !== undefined) put(name, value ? `<${this.prefix}${name}/>` : null);
    };
    flag('b', changes.bold);
    flag('i', changes.italic);
    flag('strike', changes.strikethrough);
    flag('u', changes.underline);
    if (changes.fontSize !== undefined) put('sz', `<${this.prefix}sz val="${changes.fontSize}"/>`);
    if (changes.fontName !== undefined) put('name', `<${this.prefix}name val="${encodeAttribute(changes.fontName)}"/>`);
    if (changes.fontColor !== undefined) {
      put('color', changes.fontColor === null ? null : `<${this.prefix}color rgb="${argb(changes.fontColor)}"/>`);
    }
  }

  private element(name: string, children: Map<string, string>): string {
    const rank = (child: string) =>
      (FONT_CHILDREN.indexOf(child) + FONT_CHILDREN.length + 1) % (FONT_CHILDREN.length + 1);
    const sorted = [...children].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml);
    return `<${this.prefix}${name}>${sorted.join('')}</${this.prefix}${name}>`;
  }

  private fillIdOf(color: string | null): number {
    if (color === null) return 0;
    const p = this.prefix;
    const colors = `<${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/>`;
    return this.add('fills', `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`);
  }

  private renderAlignment(old: XmlElement | undefined, changes: Partial<CellStyle>): { xml: string; changed: boolean } {
    const { horizontalAlignment: horizontal, verticalAlignment: vertical, wrapText } = changes;
    const changed = horizontal !== undefined || vertical !== undefined || wrapText !== undefined;
    if (!changed) return { xml: old ? xmlOf(old) : '', changed };
    const attributes = {
      ...(horizontal === undefined ? {} : { horizontal: horizontal === 'general' ? null : horizontal }),
      ...(vertical === undefined ? {} : { vertical: vertical === 'bottom' ? null : vertical }),
      ...(wrapText === undefined ? {} : { wrapText: wrapText ? '1' : null }),
    };
    return { xml: tagWith(old ? xmlOf(old) : `<${this.prefix}alignment/>`, attributes), changed };
  }

  private renderProtection(old: XmlElement | undefined, changes: Partial<CellStyle>, style: CellStyle) {
    const changed = changes.locked !== undefined;
    if (!changed) return { xml: old ? xmlOf(old) : '', changed };
    return {
      xml: tagWith(old ? xmlOf(old) : `<${this.prefix}protection/>`, { locked: style.locked ? '1' : '0' }),
      changed,
    };
  }

  /** What rules set: font, number format, fill, in the order of the schema. */
  private renderDifferential(format: DifferentialFormat): string | null {
    const p = this.prefix;
    const children = new Map<string, string>();
    this.changeFont(children, format);
    // A rule can also take bold and the like away; leaving them out would leave the cell's own.
    if (format.bold === false) children.set('b', `<${p}b val="0"/>`);
    if (format.italic === false) children.set('i', `<${p}i val="0"/>`);
    if (format.strikethrough === false) children.set('strike', `<${p}strike val="0"/>`);
    if (format.underline === false) children.set('u', `<${p}u val="none"/>`);
    const font = children.size > 0 ? this.element('font', children) : '';
    const code = format.numberFormat;
    const number =
      code === undefined
        ? ''
        : `<${p}numFmt numFmtId="${this.formatIdOf(code)}" formatCode="${encodeAttribute(code)}"/>`;
    const fill = format.fillColor
      ? `<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="${argb(format.fillColor)}"/></${p}patternFill></${p}fill>`
      : '';
    const content = font + number + fill;
    return content === '' ? null : `<${p}dxf>${content}</${p}dxf>`;
  }
}

function changesFont(changes: Partial<CellStyle>): boolean {
  const keys = ['fontName', 'fontSize', 'fontColor', 'bold', 'italic', 'underline', 'strikethrough'] as const;
  return keys.some((key) => changes[key] !== undefined);
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
