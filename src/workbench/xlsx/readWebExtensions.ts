/** What add-ins keep in the file: the web-extension parts. */

import type { Book } from '../book';
import type { Package } from './package';
import { attributeOf, childOf, childrenOf, type XmlElement } from './xmlTree';

/** The parts that hold one add-in's settings each, with the id that the add-in's manifest has. */
export function webExtensionParts(from: Package): { part: string; addInIds: string[]; root: XmlElement }[] {
  const targets = from
    .relationships('')
    .filter((relationship) => relationship.kind === 'webextensiontaskpanes' && from.has(relationship.target))
    .flatMap((panes) => from.relationships(panes.target))
    .filter((relationship) => relationship.kind === 'webextension' && from.has(relationship.target))
    .map(({ target }) => target);
  return [...new Set(targets)].map((part) => {
    const root = from.xml(part);
    const references = [childOf(root, 'reference'), ...childrenOf(childOf(root, 'alternateReferences'), 'reference')];
    const addInIds = references.flatMap((reference) => attributeOf(reference, 'id') ?? []);
    return { part, addInIds, root };
  });
}

/** Property values are JSON texts, as Office writes them. */
export function readWebExtensions(from: Package, book: Book): void {
  for (const { addInIds, root } of webExtensionParts(from)) {
    const properties = childrenOf(childOf(root, 'properties'), 'property');
    const settings = new Map(properties.map((p) => [attributeOf(p, 'name') ?? '', attributeOf(p, 'value') ?? '']));
    for (const addInId of addInIds.slice(0, 1)) book.addInSettings.load(addInId, settings);
  }
}
