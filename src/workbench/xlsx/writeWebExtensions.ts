/** Writes settings of add-ins into the web-extension parts, which are made when first needed. */

import { normalAddInId, type Book } from '../book';
import { Edits } from './edits';
import type { Package } from './package';
import { webExtensionParts } from './readWebExtensions';
import { encodeAttribute } from './xmlText';
import { childOf, childrenOf, type XmlElement } from './xmlTree';

const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PANES_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeWebExtensions(book: Book, into: Package): void {
  for (const addInId of book.addInSettings.changed()) {
    const settings = book.addInSettings.get(addInId);
    const existing = webExtensionParts(into).find(({ addInIds }) =>
      addInIds.slice(0, 1).map(normalAddInId).includes(addInId),
    );
    if (existing) changeProperties(existing.part, existing.root, settings, into);
    else if (settings.size > 0) addExtension(addInId, settings, into);
  }
}

function renderProperties(prefix: string, settings: ReadonlyMap<string, string>): string {
  return [...settings]
    .map(([name, value]) => `<${prefix}property name="${encodeAttribute(name)}" value="${encodeAttribute(value)}"/>`)
    .join('');
}

function changeProperties(part: string, root: XmlElement, settings: ReadonlyMap<string, string>, into: Package): void {
  const edits = new Edits();
  const { prefix } = root;
  const content = renderProperties(prefix, settings);
  const list = childOf(root, 'properties');
  const xml = `<${prefix}properties>${content}</${prefix}properties>`;
  if (list) edits.replace(list.start, list.end, xml);
  else {
    const next = root.children.find(({ name }) => name !== 'reference' && name !== 'alternateReferences');
    if (next) edits.insert(next.start, xml);
    else edits.append(root, xml);
  }
  into.edit(part, edits);
}

function addExtension(addInId: string, settings: ReadonlyMap<string, string>, into: Package): void {
  const part = into.freePart('xl/webextensions/webextension');
  const id = encodeAttribute(addInId);
  into.add(
    part,
    'application/vnd.ms-office.webextension+xml',
    `${DECLARATION}<we:webextension xmlns:we="${EXTENSION}" id="{${id}}">` +
      // The pair that stands for an add-in that was loaded from its manifest, not from a store.
      `<we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `<we:properties>${renderProperties('we:', settings)}</we:properties><we:bindings/>` +
      `<we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`,
  );
  const panesPart = panesOf(into);
  const relationshipId = into.relate(panesPart, EXTENSION_TYPE, part);
  const panes = into.xml(panesPart);
  const row = childrenOf(panes, 'taskpane').length;
  const p = panes.prefix;
  const edits = new Edits();
  edits.append(
    panes,
    `<${p}taskpane dockstate="right" visibility="0" width="350" row="${row}">` +
      `<${p}webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${relationshipId}"/></${p}taskpane>`,
  );
  into.edit(panesPart, edits);
}

function panesOf(into: Package): string {
  const known = into.relationships('').find(({ kind }) => kind === 'webextensiontaskpanes');
  if (known && into.has(known.target)) return known.target;
  const usual = 'xl/webextensions/taskpanes.xml';
  const part = into.isFree(usual) ? usual : into.freePart('xl/webextensions/taskpanes');
  const xml = `${DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES}"></wetp:taskpanes>`;
  into.add(part, 'application/vnd.ms-office.webextensiontaskpanes+xml', xml);
  into.relate('', PANES_TYPE, part);
  return part;
}
