/** The parts of a workbook's file: read when asked for, replaced one by one, written back in their old order. */

import { FileError } from './fileError';
import { childrenOf, attributeOf, parseXml, type XmlElement } from './xmlTree';
import { Edits } from './edits';
import { encodeAttribute } from './xmlText';
import { deflateEntry, inflateEntry, readZip, writeZip, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: 'worksheet', 'table'; the same for transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** The part's name, or the address as it stands for external targets. */
  readonly target: string;
  readonly external: boolean;
}

/** Longer texts do not fit into one string of every engine. */
const TEXT_LIMIT = 500_000_000;
const CONTENT_TYPES = '[Content_Types].xml';

export class Package {
  /** By part name in lower case. */
  private readonly entries = new Map<string, ZipEntry>();

  static open(bytes: Uint8Array): Package {
    const result = new Package();
    for (const entry of readZip(bytes)) {
      const key = keyOf(entry.name);
      // Folders may be listed too; parts come once.
      result.entries.set(key, entry);
    }
    return result;
  }

  /** The same parts; changes to the copy leave this one as it is. */
  copy(): Package {
    const result = new Package();
    this.entries.forEach((entry, key) => result.entries.set(key, entry));
    return result;
  }

  has(part: string): boolean {
    return this.entries.has(keyOf(part));
  }

  parts(): string[] {
    return [...this.entries.values()].map((entry) => normal(entry.name)).filter((name) => !name.endsWith('/'));
  }

  bytes(part: string): Uint8Array {
    const entry = this.entries.get(keyOf(part));
    if (!entry) throw new FileError('broken', 'The file refers to a part that is not there', part);
    return inflateEntry(entry);
  }

  /** The text of a part, in UTF-8 or UTF-16 with its mark. Throws FileError 'broken' for bytes that are neither. */
  text(part: string): string {
    const bytes = this.bytes(part);
    if (bytes.length > TEXT_LIMIT) throw new FileError('too-large', 'The part is too large', part);
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new FileError('broken', 'The part is not text in UTF-8 or UTF-16', part);
    }
  }

  xml(part: string): XmlElement {
    return parseXml(this.text(part), part);
  }

  /** Replaces a part, in its place, or adds it at the end. A long text may come in pieces, the first with its declaration. */
  put(part: string, text: string | Iterable<string>): void {
    const name = this.entries.get(keyOf(part))?.name ?? part;
    this.entries.set(keyOf(part), deflateEntry(name, declaredAsUtf8(typeof text === 'string' ? [text] : text)));
  }

  /** Makes noted changes to a part, if there are any. */
  edit(part: string, edits: Edits): void {
    if (!edits.isEmpty) this.put(part, edits.apply(this.text(part)));
  }

  /** Adds a part with its content type. */
  add(part: string, contentType: string, text: string): void {
    this.put(part, text);
    const types = this.xml(CONTENT_TYPES);
    const edits = new Edits();
    // Some writers leave types of parts that are not there.
    this.removeTypes(part, types, edits);
    const override = `<${types.prefix}Override PartName="${encodeAttribute(`/${part}`)}" ContentType="${contentType}"/>`;
    edits.append(types, override);
    this.edit(CONTENT_TYPES, edits);
  }

  private removeTypes(part: string, types: XmlElement, edits: Edits): void {
    for (const override of childrenOf(types, 'Override')) {
      if (keyOf(attributeOf(override, 'PartName') ?? '') === keyOf(part)) edits.remove(override);
    }
  }

  /** Removes a part with its relationships and content type. */
  remove(part: string): void {
    this.entries.delete(keyOf(part));
    this.entries.delete(keyOf(relationshipsPart(part)));
    const types = this.xml(CONTENT_TYPES);
    const edits = new Edits();
    this.removeTypes(part, types, edits);
    this.edit(CONTENT_TYPES, edits);
  }

  /** The first name of the form stem + number + '.xml' that is free: no part and no list of relationships has it. */
  freePart(stem: string): string {
    for (let number = 1; ; number++) if (this.isFree(`${stem}${number}.xml`)) return `${stem}${number}.xml`;
  }

  isFree(part: string): boolean {
    return !this.has(part) && !this.has(relationshipsPart(part));
  }

  /** The relationships of a part ('' = of the package). */
  relationships(part: string): Relationship[] {
    const listed = relationshipsPart(part);
    if (!this.has(listed)) return [];
    return childrenOf(this.xml(listed), 'Relationship').map((element) => {
      const type = attributeOf(element, 'Type') ?? '';
      const external = attributeOf(element, 'TargetMode') === 'External';
      const target = attributeOf(element, 'Target') ?? '';
      return {
        id: attributeOf(element, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target: external ? target : this.resolve(part, target),
        external,
      };
    });
  }

  /** Adds a relationship; gives its id. */
  relate(part: string, type: string, target: string): string {
    const listed = relationshipsPart(part);
    if (!this.has(listed)) this.put(listed, EMPTY_RELATIONSHIPS);
    const taken = new Set(this.relationships(part).map((relationship) => relationship.id.toLowerCase()));
    let number = 1;
    while (taken.has(`rid${number}`)) number++;
    const root = this.xml(listed);
    const edits = new Edits();
    const path = encodeAttribute(`/${target}`);
    edits.append(root, `<${root.prefix}Relationship Id="rId${number}" Type="${type}" Target="${path}"/>`);
    this.edit(listed, edits);
    return `rId${number}`;
  }

  unrelate(part: string, id: string): void {
    const listed = relationshipsPart(part);
    if (!this.has(listed)) return;
    const edits = new Edits();
    for (const element of childrenOf(this.xml(listed), 'Relationship')) {
      if (attributeOf(element, 'Id') === id) edits.remove(element);
    }
    this.edit(listed, edits);
  }

  /** Targets are absolute or relative to the part's folder; some writers use backslashes or percent signs. */
  private resolve(part: string, target: string): string {
    const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
    const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/')) : '';
    const segments: string[] = [];
    for (const segment of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
      if (segment === '..') segments.pop();
      else if (segment !== '' && segment !== '.') segments.push(segment);
    }
    const joined = segments.join('/');
    if (this.has(joined) || !joined.includes('%')) return joined;
    try {
      return decodeURIComponent(joined);
    } catch {
      return joined;
    }
  }

  save(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}

const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Parts are written in UTF-8, whatever they were read in. */
function* declaredAsUtf8(pieces: Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece.replace(/^(\uFEFF?<\?xml[^>]{0,200}encoding=["'])utf-16[^"']*/i, '$1UTF-8') : piece;
    isFirst = false;
  }
}

export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function normal(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function keyOf(name: string): string {
  return normal(name).toLowerCase();
}
