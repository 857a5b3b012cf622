/** Small parts as trees of elements that remember their places; sheets' cells are never read so. */

import { FileError } from './fileError';
import { CLOSE, EMPTY, XmlScanner, attributesIn, type AttributePlace } from './xmlScanner';
import { characterData, encodeAttribute } from './xmlText';

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** The prefix with its colon, or ''. */
  readonly prefix: string;
  readonly start: number;
  /** After the opening tag. */
  readonly contentStart: number;
  /** Before the closing tag; the same as contentStart for an element that is empty. */
  readonly contentEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly children: readonly XmlElement[];
  readonly source: XmlSource;
}

interface XmlSource {
  readonly text: string;
  readonly part: string;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/** Far more than any part has that is read as a tree; parts made to exhaust memory or stack end here. */
const DEPTH_LIMIT = 200;
const ELEMENT_LIMIT = 1_000_000;

/** Reads one element with all that is in it; by default the part's root. Throws FileError 'broken' or 'too-large'. */
export function parseXml(text: string, part: string, position = 0): XmlElement {
  const scanner = new XmlScanner(text, part, position);
  if (!scanner.next() || scanner.kind === CLOSE) throw new FileError('broken', 'The part is no XML', part);
  const source = { text, part };
  const root = elementAt(scanner, source);
  const open: Growing[] = scanner.kind === EMPTY ? [] : [root];
  let count = 1;
  while (open.length > 0) {
    if (!scanner.next()) throw scanner.broken(`never closes <${open[open.length - 1]!.name}>`);
    const parent = open[open.length - 1]!;
    if (scanner.kind === CLOSE) {
      if (scanner.qualifiedName !== parent.prefix + parent.name)
        throw scanner.broken(`does not close <${parent.name}>`);
      parent.contentEnd = scanner.start;
      parent.end = scanner.end;
      open.pop();
      continue;
    }
    if (++count > ELEMENT_LIMIT) throw new FileError('too-large', 'The part has too many elements', part);
    if (open.length >= DEPTH_LIMIT) throw scanner.broken('has elements too deep inside each other');
    const child = elementAt(scanner, source);
    parent.children.push(child);
    if (scanner.kind !== EMPTY) open.push(child);
  }
  return root;
}

function elementAt(scanner: XmlScanner, source: XmlSource): Growing {
  return {
    name: scanner.name,
    prefix: scanner.text.slice(scanner.start + 1, scanner.nameStart),
    start: scanner.start,
    contentStart: scanner.end,
    contentEnd: scanner.end,
    end: scanner.end,
    selfClosing: scanner.kind === EMPTY,
    children: [],
    source,
  };
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements of a name inside, at any depth, in order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}

export function attributePlaces(element: XmlElement): AttributePlace[] {
  const nameEnd = element.start + 1 + element.prefix.length + element.name.length;
  return attributesIn(element.source.text, nameEnd, element.contentStart);
}

export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  if (!element) return null;
  return attributePlaces(element).find((place) => place.name === name)?.value ?? null;
}

/** An attribute of another namespace by its name behind the prefix, such as r:id. */
export function prefixedAttributeOf(element: XmlElement, name: string): string | null {
  return attributePlaces(element).find((place) => place.name.endsWith(`:${name}`))?.value ?? null;
}

/** true for '1' and 'true'. */
export function flagOf(element: XmlElement | undefined, name: string, missing = false): boolean {
  const value = attributeOf(element, name);
  return value === null ? missing : value === '1' || value === 'true' || value === 'on';
}

export function numberOf(element: XmlElement | undefined, name: string): number | null {
  const value = attributeOf(element, name);
  return value === null || value === '' || !Number.isFinite(Number(value)) ? null : Number(value);
}

export function xmlOf(element: XmlElement): string {
  return element.source.text.slice(element.start, element.end);
}

/** The character data directly and deeper inside, tags left out. */
export function textOf(element: XmlElement): string {
  const { text } = element.source;
  let result = '';
  let at = element.contentStart;
  for (const child of element.children) {
    result += characterData(text.slice(at, child.start)) + textOf(child);
    at = child.end;
  }
  return result + characterData(text.slice(at, element.contentEnd));
}

/** The opening tag's text with some attributes set (a text) or taken away (null); all else verbatim. */
export function tagWith(tag: string, changes: Readonly<Record<string, string | null>>): string {
  const nameEnd = /^<[^\s/>]+/.exec(tag)![0].length;
  let result = '';
  let at = 0;
  const left = new Map(Object.entries(changes));
  for (const place of attributesIn(tag, nameEnd, tag.length)) {
    const wanted = left.get(place.name);
    if (wanted === undefined) continue;
    left.delete(place.name);
    if (wanted === null) result += tag.slice(at, place.start).trimEnd();
    else result += `${tag.slice(at, place.start)}${place.name}="${encodeAttribute(wanted)}"`;
    at = place.end;
  }
  const added = [...left]
    .flatMap(([name, value]) => (value === null ? [] : ` ${name}="${encodeAttribute(value)}"`))
    .join('');
  const rest = tag.slice(at);
  if (added === '') return result + rest;
  const ending = /\s*\/?>$/.exec(rest)!;
  return result + rest.slice(0, ending.index) + added + rest.slice(ending.index);
}
