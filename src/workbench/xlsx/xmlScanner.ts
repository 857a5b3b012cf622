/** Goes from tag to tag through an XML text, keeping the places of everything. */

import { AttributeCursor } from './attributes';
import { FileError } from './fileError';
import { characterData, decodeXml } from './xmlText';

export const OPEN = 1;
export const CLOSE = 2;
export const EMPTY = 3;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;

export class XmlScanner {
  /** OPEN, CLOSE or EMPTY, of the present tag. */
  kind = 0;
  /** Of the present tag: its '<', the place after its '>', and its name without the prefix. */
  start = 0;
  end = 0;
  nameStart = 0;
  nameEnd = 0;

  private readonly cursor = new AttributeCursor();

  constructor(
    readonly text: string,
    private readonly part: string,
    position = 0,
    private readonly limit = text.length,
  ) {
    this.end = position;
  }

  /** Goes to the next tag, over comments, CDATA and instructions; false at the end. A DOCTYPE is refused. */
  next(): boolean {
    const { text } = this;
    let at = this.end;
    for (;;) {
      at = text.indexOf('<', at);
      if (at < 0 || at >= this.limit) return false;
      const after = text.charCodeAt(at + 1);
      if (after === 33) at = this.skipMarked(at);
      else if (after === 63) at = this.after('?>', at);
      else break;
    }
    this.start = at;
    this.readTag(at);
    return true;
  }

  private skipMarked(at: number): number {
    if (this.text.startsWith('<!--', at)) return this.after('-->', at + 4);
    if (this.text.startsWith('<![CDATA[', at)) return this.after(']]>', at);
    throw this.broken('has a document type, which workbooks never have');
  }

  private after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    if (found < 0) throw this.broken('ends inside a comment or section');
    return found + mark.length;
  }

  private readTag(at: number): void {
    const { text } = this;
    const closing = text.charCodeAt(at + 1) === SLASH;
    let i = at + (closing ? 2 : 1);
    this.nameStart = i;
    for (; ; i++) {
      const code = text.charCodeAt(i);
      if (code === COLON) this.nameStart = i + 1;
      // Blanks, '/', '>' end the name; NaN is the end of the text.
      else if (code <= 32 || code === SLASH || code === GREATER || code !== code) break;
    }
    this.nameEnd = i;
    if (this.nameEnd === this.nameStart) throw this.broken(`has a tag without a name at ${at}`);
    for (; ; i++) {
      const code = text.charCodeAt(i);
      if (code === GREATER) break;
      if (code === QUOTE || code === APOSTROPHE) {
        i = text.indexOf(code === QUOTE ? '"' : "'", i + 1);
        if (i < 0) throw this.broken('ends inside a tag');
      } else if (code === LESS || code !== code) throw this.broken(`has a damaged tag at ${at}`);
    }
    // Not allowed in values either; who leaps to the next closing tag must not land inside of one.
    const next = text.indexOf('<', at + 1);
    if (next >= 0 && next < i) throw this.broken(`has a damaged tag at ${at}`);
    this.end = i + 1;
    this.kind = closing ? CLOSE : text.charCodeAt(i - 1) === SLASH ? EMPTY : OPEN;
  }

  /** The tag's name without its prefix. */
  get name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** Quicker than comparing `name`. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  /** The name with its prefix, as the text has it. */
  get qualifiedName(): string {
    return this.text.slice(this.start + (this.kind === CLOSE ? 2 : 1), this.nameEnd);
  }

  /** Attributes of the present tag by their names as they stand, prefix included, decoded. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    for (const attribute of attributesIn(this.text, this.nameEnd, this.end)) found.set(attribute.name, attribute.value);
    return found;
  }

  /** One attribute of the present tag, decoded; null where it has none. Looks at the tag alone, never at what follows. */
  attribute(name: string): string | null {
    const cursor = this.attributeCursor();
    while (cursor.next()) {
      if (cursor.is(name)) return decodeXml(this.text.slice(cursor.valueStart, cursor.valueEnd));
    }
    return null;
  }

  /** Before the first attribute of the present tag. There is one cursor only: go through it before asking for more. */
  attributeCursor(): AttributeCursor {
    this.cursor.begin(this.text, this.nameEnd, this.end);
    return this.cursor;
  }

  /** From the present opening tag past its closing tag; gives the place of the closing tag's '<'. */
  skipElement(): number {
    if (this.kind === EMPTY) return this.start;
    const opened = this.qualifiedName;
    let depth = 1;
    while (this.next()) {
      if (this.kind === OPEN) depth++;
      else if (this.kind === CLOSE && --depth === 0) {
        if (this.qualifiedName !== opened) throw this.broken(`closes <${opened}> with </${this.qualifiedName}>`);
        return this.start;
      }
    }
    throw this.broken(`never closes <${opened}>`);
  }

  /** The text of the present element, without its child elements' tags; goes past its closing tag. */
  textOfElement(): string {
    if (this.kind === EMPTY) return '';
    const from = this.end;
    const to = this.skipElement();
    return characterData(this.text.slice(from, to));
  }

  broken(what: string): FileError {
    return new FileError('broken', `The part ${what}`, this.part);
  }
}

export interface AttributePlace {
  readonly name: string;
  readonly value: string;
  /** Of the name's first character, and after the closing quote. */
  readonly start: number;
  readonly end: number;
}

/** The attributes in a stretch of a tag. */
export function attributesIn(text: string, from: number, to: number): AttributePlace[] {
  const cursor = new AttributeCursor();
  const found: AttributePlace[] = [];
  cursor.begin(text, from, to);
  while (cursor.next()) {
    found.push({
      name: text.slice(cursor.nameStart, cursor.nameEnd),
      value: decodeXml(text.slice(cursor.valueStart, cursor.valueEnd)),
      start: cursor.nameStart,
      end: cursor.valueEnd + 1,
    });
  }
  return found;
}

/** True for a stretch with comments, sections or instructions: what looks like a tag there need not be one. */
export function hidesTags(text: string, from: number, to: number): boolean {
  return ['<!', '<?'].some((mark) => {
    const found = text.indexOf(mark, from);
    return found >= 0 && found < to;
  });
}
