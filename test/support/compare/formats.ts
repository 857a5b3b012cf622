/** What cells look like, each aspect in one form that does not depend on the numbers of the styles part. */

import { attributeOf, canonical, childOf, childrenOf, type XmlNode } from './xml';

export type Format = Readonly<Record<string, string>>;

export interface Formats {
  readonly cells: readonly Format[];
  /** The formats of rules. */
  readonly differential: readonly string[];
}

export const NO_FORMAT: Format = {};

export function readFormats(root: XmlNode | undefined): Formats {
  const entries = (list: string) => childOf(root, list)?.children.filter(({ name }) => name !== '#comment') ?? [];
  const codes = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map((element) => [
      attributeOf(element, 'numFmtId'),
      attributeOf(element, 'formatCode'),
    ]),
  );
  const lists = { font: entries('fonts'), fill: entries('fills'), border: entries('borders') };
  const styleNames = new Map(
    entries('cellStyles').map((element) => [attributeOf(element, 'xfId'), attributeOf(element, 'name')]),
  );
  const aspect = (xf: XmlNode, name: keyof typeof lists) => {
    const entry = lists[name][Number(attributeOf(xf, `${name}Id`) ?? 0)];
    return entry ? canonical(entry) : '';
  };
  const cells = entries('cellXfs').map((xf): Format => {
    const numberId = attributeOf(xf, 'numFmtId') ?? '0';
    const alignment = childOf(xf, 'alignment');
    const protection = childOf(xf, 'protection');
    return {
      'number format': codes.get(numberId) ?? `built-in ${numberId}`,
      font: aspect(xf, 'font'),
      fill: aspect(xf, 'fill'),
      border: aspect(xf, 'border'),
      alignment: alignment ? canonical(alignment) : '',
      protection: protection ? canonical(protection) : '',
      'quote prefix': attributeOf(xf, 'quotePrefix') ?? '0',
      'named style': styleNames.get(attributeOf(xf, 'xfId') ?? '0') ?? '',
    };
  });
  return { cells, differential: entries('dxfs').map((element) => canonical(element)) };
}

/** The aspects in which two formats differ, in words. */
export function formatDifferences(before: Format, after: Format): string[] {
  const aspects = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return aspects
    .filter((aspect) => (before[aspect] ?? '') !== (after[aspect] ?? ''))
    .map((aspect) => `${aspect} ${before[aspect] || 'none'} -> ${after[aspect] || 'none'}`);
}
