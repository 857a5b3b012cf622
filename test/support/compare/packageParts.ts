/** The parts of a package, unpacked and related by other code than that under test. */

import { unzipSync } from 'fflate';
import { attributeOf, childrenOf, parseStrictly, type XmlNode } from './xml';

export class PackageParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  private readonly parsed = new Map<string, XmlNode>();

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  text(part: string): string {
    const bytes = this.parts.get(part)!;
    const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  }

  xml(part: string): XmlNode {
    let root = this.parsed.get(part);
    if (!root) {
      root = parseStrictly(this.text(part));
      this.parsed.set(part, root);
    }
    return root;
  }

  /** The part that a relationship leads to, by the relationship's id, with the last word of its type. */
  related(part: string): { readonly id: string; readonly kind: string; readonly target: string }[] {
    const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
    const list = this.find(`${folder}_rels/${part.slice(folder.length)}.rels`);
    if (list === undefined) return [];
    return childrenOf(this.xml(list), 'Relationship')
      .filter((element) => attributeOf(element, 'TargetMode') !== 'External')
      .map((element) => {
        const target = decodeURI(attributeOf(element, 'Target') ?? '').replaceAll('\\', '/');
        const path = new URL(target, `package:///${folder}`).pathname;
        return {
          id: attributeOf(element, 'Id') ?? '',
          kind: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
          target: this.find(decodeURI(path).replace(/^\/+/, '')) ?? '',
        };
      });
  }

  /** Names of parts are compared without regard to case, and some writers use backslashes. */
  private find(name: string): string | undefined {
    if (this.parts.has(name)) return name;
    const wanted = name.toLowerCase();
    return [...this.parts.keys()].find((part) => part.replaceAll('\\', '/').toLowerCase() === wanted);
  }
}
