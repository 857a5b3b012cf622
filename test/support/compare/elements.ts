/** Where two parts are written differently, element by element. */

import type { Difference } from './difference';
import { attributeOf, type XmlNode } from './xml';
import type { PackageParts } from './packageParts';

/** By which attributes an element is known among its siblings; all others are known by their place. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  row: ['r'],
  c: ['r'],
  col: ['min', 'max'],
  definedName: ['name', 'localSheetId'],
  Relationship: ['Id'],
  Override: ['PartName'],
  Default: ['Extension'],
  tableColumn: ['id'],
  sheet: ['sheetId'],
  conditionalFormatting: ['sqref'],
  mergeCell: ['ref'],
  property: ['name'],
  ext: ['uri'],
};

/** Parts that came, went, moved, or differ; of those in XML every element and attribute that does. */
export function partDifferences(before: PackageParts, after: PackageParts): Difference[] {
  const names = [...new Set([...before.parts.keys(), ...after.parts.keys()])];
  const found = names.flatMap((part) => onePart(part, before, after));
  const common = (one: PackageParts, other: PackageParts) =>
    [...one.parts.keys()].filter((name) => other.parts.has(name));
  if (common(before, after).join() !== common(after, before).join())
    found.push(difference('[all]', '', 'the parts stand in another order'));
  return found;
}

function difference(part: string, path: string, words: string): Difference {
  const place = path === '' ? '' : `, ${path}`;
  return {
    kind: path === '' ? 'part' : 'element',
    sheet: null,
    area: null,
    name: part,
    path,
    words: `part ${part}${place}: ${words}`,
  };
}

function onePart(part: string, before: PackageParts, after: PackageParts): Difference[] {
  const [one, other] = [before.parts.get(part), after.parts.get(part)];
  if (!one) return [difference(part, '', 'added')];
  if (!other) return [difference(part, '', 'removed')];
  const at = firstDifference(one, other);
  if (at < 0) return [];
  const plain = [difference(part, '', `differs at byte ${at}`)];
  if (!/\.(xml|rels|vml)$/i.test(part)) return plain;
  const found: Difference[] = [];
  compare(before.xml(part), after.xml(part), before.xml(part).name, (path, words) =>
    found.push(difference(part, path, words)),
  );
  return found.length > 0 ? found : plain;
}

function firstDifference(one: Uint8Array, other: Uint8Array): number {
  if (one.length === other.length && Buffer.compare(one, other) === 0) return -1;
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at++) if (one[at] !== other[at]) return at;
  return shorter;
}

type Report = (path: string, words: string) => void;

function compare(one: XmlNode, other: XmlNode, path: string, report: Report): void {
  if (one.raw === other.raw && one.namespace === other.namespace) return;
  const attributes = [...new Set([...one.attributes.keys(), ...other.attributes.keys()])];
  const changed = attributes.filter((name) => one.attributes.get(name) !== other.attributes.get(name));
  for (const name of changed) {
    const words = `${one.attributes.get(name) ?? 'none'} -> ${other.attributes.get(name) ?? 'none'}`;
    report(`${path}@${name.replace(/^\{.*\}/, '')}`, words);
  }
  if (one.namespace !== other.namespace) report(path, `namespace ${one.namespace} -> ${other.namespace}`);
  if (one.text !== other.text) report(path, `text ${JSON.stringify(one.text)} -> ${JSON.stringify(other.text)}`);
  const openedOnly = (tag: string) => tag.replace(/\s*\/?>$/, '');
  if (changed.length === 0 && openedOnly(one.tag) !== openedOnly(other.tag)) report(path, 'written differently');
  compareChildren(one, other, path, report);
}

function compareChildren(one: XmlNode, other: XmlNode, path: string, report: Report): void {
  const [before, after] = [keyed(one), keyed(other)];
  for (const [key, child] of before) {
    const match = after.get(key);
    if (match) compare(child, match, `${path}/${key}`, report);
    else reportWhole(child, `${path}/${key}`, 'removed', report);
  }
  for (const [key, child] of after) if (!before.has(key)) reportWhole(child, `${path}/${key}`, 'added', report);
  const order = (nodes: Map<string, XmlNode>, others: Map<string, XmlNode>) =>
    [...nodes.keys()].filter((key) => others.has(key));
  if (order(before, after).join() !== order(after, before).join())
    report(path, 'what is in it stands in another order');
}

/** A row that comes or goes is as many cells. */
function reportWhole(node: XmlNode, path: string, words: string, report: Report): void {
  if (node.name !== 'row' || node.children.length === 0) report(path, `${words}: ${node.raw}`);
  else for (const [key, child] of keyed(node)) report(`${path}/${key}`, `${words}: ${child.raw}`);
}

function keyed(node: XmlNode): Map<string, XmlNode> {
  const counts = new Map<string, number>();
  const result = new Map<string, XmlNode>();
  for (const child of node.children) {
    const attributes = KEYS[child.name] ?? [];
    const key = attributes.flatMap((name) => attributeOf(child, name) ?? []).join(' ');
    const base = key === '' ? child.name : `${child.name}[${key}]`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    result.set(count === 1 ? base : `${base}#${count}`, child);
  }
  return result;
}
