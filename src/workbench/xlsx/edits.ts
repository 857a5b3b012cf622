/** Changes to a text, noted by place and made all at once: what no edit touches stays as it is. */

import { tagWith, type XmlElement } from './xmlTree';

interface Edit {
  readonly start: number;
  readonly end: number;
  /** In pieces where it is long; they are asked for once. */
  readonly text: string | Iterable<string>;
  readonly order: number;
}

export class Edits {
  private readonly edits: Edit[] = [];

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  replace(start: number, end: number, text: string | Iterable<string>): void {
    this.edits.push({ start, end, text, order: this.edits.length });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Sets (a text) or takes away (null) attributes of an element. */
  setAttributes(element: XmlElement, changes: Readonly<Record<string, string | null>>): void {
    const tag = element.source.text.slice(element.start, element.contentStart);
    const changed = tagWith(tag, changes);
    if (changed !== tag) this.replace(element.start, element.contentStart, changed);
  }

  /** Puts XML at the end of an element's content, opening it where it is self-closing; attributes may change with it. */
  append(element: XmlElement, xml: string, changes: Readonly<Record<string, string | null>> = {}): void {
    const { text } = element.source;
    if (!element.selfClosing) {
      this.setAttributes(element, changes);
      this.insert(element.contentEnd, xml);
      return;
    }
    const tag = tagWith(text.slice(element.start, element.contentStart), changes);
    const opened = tag.replace(/\s*\/>$/, '>');
    this.replace(element.start, element.end, `${opened}${xml}</${element.prefix}${element.name}>`);
  }

  /** The text with all edits made. Edits must not overlap; those at one place go in the order in which they were noted. */
  apply(text: string): string {
    return [...this.pieces(text)].join('');
  }

  /** The same in pieces, most of them parts of `text`: long texts need not be put together to be packed. */
  *pieces(text: string): Generator<string> {
    const sorted = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let at = 0;
    for (const edit of sorted) {
      if (edit.start < at) throw new Error('Two changes overlap.');
      yield text.slice(at, edit.start);
      if (typeof edit.text === 'string') yield edit.text;
      else yield* edit.text;
      at = edit.end;
    }
    yield text.slice(at);
  }
}
