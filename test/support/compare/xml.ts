/** XML as others read it: a strict parser that the code under test does not use. */

import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** Without prefix; '#comment' for comments. */
  readonly name: string;
  readonly namespace: string;
  /** By name; those of a namespace by '{namespace}name'. Declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The character data directly inside. */
  readonly text: string;
  /** The element as it is written, and its opening tag alone. */
  readonly raw: string;
  readonly tag: string;
}

type Growing = { -readonly [Key in keyof XmlNode]: XmlNode[Key] } & { children: XmlNode[]; start: number };

/** The root of a well-formed document without a document type; anything else throws. */
export function parseStrictly(source: string): XmlNode {
  const text = source.replace(/^\uFEFF/, '');
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: XmlNode | null = null;
  const add = (node: XmlNode) => {
    const parent = open[open.length - 1];
    if (parent) parent.children.push(node);
    else if (node.name !== '#comment') root = node;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('The document has a document type.');
  });
  parser.on('comment', (comment) => {
    const leaf = { name: '#comment', namespace: '', attributes: new Map<string, string>(), children: [] };
    add({ ...leaf, text: comment, raw: comment, tag: comment });
  });
  const addText = (data: string) => {
    const node = open[open.length - 1];
    if (node) node.text += data;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue;
      attributes.set(uri === '' ? local : `{${uri}}${local}`, value);
    }
    const start = text.lastIndexOf('<', parser.position - 1);
    const written = text.slice(start, parser.position);
    open.push({
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
      text: '',
      raw: '',
      tag: written,
      start,
    });
  });
  parser.on('closetag', () => {
    const node = open.pop()!;
    node.raw = text.slice(node.start, parser.position);
    add(node);
  });
  parser.write(text).close();
  if (!root) throw new Error('The document has no root.');
  return root;
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** An attribute whatever its namespace. */
export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  const own = node?.attributes.get(name);
  if (own !== undefined || !node) return own;
  return [...node.attributes].find(([key]) => key.endsWith(`}${name}`))?.[1];
}

/** All character data inside, at any depth. */
export function textInside(node: XmlNode): string {
  return (
    node.text +
    node.children
      .filter(({ name }) => name !== '#comment')
      .map(textInside)
      .join('')
  );
}

/** The element in one form, however prefixes, quotes, blanks and the order of attributes were chosen. */
export function canonical(node: XmlNode, leaveOut: readonly string[] = []): string {
  const attributes = [...node.attributes]
    .filter(([name]) => !leaveOut.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name.replace(/^\{.*\}/, '')}=${JSON.stringify(value)}`);
  const children = node.children.filter(({ name }) => name !== '#comment').map((child) => canonical(child));
  const text = children.length > 0 ? node.text.trim() : node.text;
  return `<${node.name}${attributes.join('')}>${text}${children.join('')}</>`;
}
