/** A workbook as a list of facts that can be compared, read by other code than that under test. */

import { NO_FORMAT, readFormats, type Format, type Formats } from './formats';
import { PackageParts } from './packageParts';
import { attributeOf, canonical, childOf, childrenOf, textInside, type XmlNode } from './xml';

export interface CellFacts {
  /** As words: `3`, `"text"`, `TRUE`, `#N/A`, `empty`; rich texts with their runs. */
  readonly value: string;
  /** As words; 'none' where there is none. */
  readonly formula: string;
  readonly format: Format;
}

export interface SheetFacts {
  readonly name: string;
  readonly part: string;
  readonly state: string;
  readonly cells: ReadonlyMap<string, CellFacts>;
  /** Row number or column letters' number -> its layout. */
  readonly rows: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
  /** The look of a cell that the file does not state. */
  readonly formatOfBlank: (row: number, column: number) => Format;
  readonly merges: ReadonlySet<string>;
  /** In the order of their priorities. */
  readonly rules: readonly { readonly area: string; readonly rule: string }[];
  /** Everything else in the sheet's part, by the element's name. */
  readonly rest: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface WorkbookFacts {
  readonly parts: PackageParts;
  readonly dateSystem: string;
  readonly sheets: readonly SheetFacts[];
  readonly names: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, string>;
}

const LISTED_APART = [
  'sheetData',
  'cols',
  'mergeCells',
  'conditionalFormatting',
  'dimension',
  'tableParts',
  '#comment',
];

export function readWorkbook(bytes: Uint8Array): WorkbookFacts {
  const parts = new PackageParts(bytes);
  const workbookPart = parts.related('').find(({ kind }) => kind === 'officeDocument')!.target;
  const root = parts.xml(workbookPart);
  const related = parts.related(workbookPart);
  const partOf = (kind: string) => related.find((found) => found.kind === kind)?.target;
  const stylesPart = partOf('styles');
  const textsPart = partOf('sharedStrings');
  const formats = readFormats(stylesPart === undefined ? undefined : parts.xml(stylesPart));
  const texts = textsPart === undefined ? [] : childrenOf(parts.xml(textsPart), 'si').map(textOfItem);
  const elements = childrenOf(childOf(root, 'sheets'), 'sheet');
  const sheets = elements.map((element): SheetFacts => {
    const part = related.find(({ id }) => id === attributeOf(element, 'id'))?.target ?? '';
    const known = { name: attributeOf(element, 'name') ?? '', part, state: attributeOf(element, 'state') ?? 'visible' };
    return readSheet(known, parts, formats, texts);
  });
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName').map((element): [string, string] => {
    const local = attributeOf(element, 'localSheetId');
    const scope = local === undefined ? '' : ` of ${sheets[Number(local)]?.name ?? '?'}`;
    return [`${attributeOf(element, 'name')}${scope}`, canonical(element, ['name', 'localSheetId'])];
  });
  const dateSystem = /^(1|true|on)$/.test(attributeOf(childOf(root, 'workbookPr'), 'date1904') ?? '') ? '1904' : '1900';
  return { parts, dateSystem, sheets, names: new Map(names), settings: readSettings(parts) };
}

function readSettings(parts: PackageParts): Map<string, string> {
  const panes = parts.related('').filter(({ kind }) => kind === 'webextensiontaskpanes');
  const roots = panes.flatMap(({ target }) => parts.related(target)).map(({ target }) => parts.xml(target));
  return new Map(
    roots.flatMap((root) => {
      const id = attributeOf(childOf(root, 'reference'), 'id') ?? '';
      return childrenOf(childOf(root, 'properties'), 'property').map((property): [string, string] => [
        `${id} ${attributeOf(property, 'name')}`,
        attributeOf(property, 'value') ?? '',
      ]);
    }),
  );
}

function readSheet(
  known: Pick<SheetFacts, 'name' | 'part' | 'state'>,
  parts: PackageParts,
  formats: Formats,
  texts: readonly string[],
): SheetFacts {
  const root = parts.xml(known.part);
  const formatAt = (index: string | undefined) => formats.cells[Number(index ?? 0)] ?? NO_FORMAT;
  const columns = childrenOf(childOf(root, 'cols'), 'col').map((element) => ({
    first: Number(attributeOf(element, 'min')) - 1,
    last: Number(attributeOf(element, 'max')) - 1,
    layout: canonical(element, ['min', 'max', 'style']),
    style: attributeOf(element, 'style'),
  }));
  const cells = new Map<string, CellFacts>();
  const rows = new Map<string, string>();
  const rowStyles = new Map<number, string>();
  let row = -1;
  for (const element of childrenOf(childOf(root, 'sheetData'), 'row')) {
    row = Number(attributeOf(element, 'r') ?? row + 2) - 1;
    const layout = [...element.attributes].filter(([name]) => !['r', 'spans', 's'].includes(name)).sort();
    if (layout.length > 0) rows.set(String(row + 1), layout.map(([name, value]) => `${name}=${value}`).join(' '));
    if (attributeOf(element, 'customFormat') === '1') rowStyles.set(row, attributeOf(element, 's') ?? '0');
    let column = -1;
    for (const cell of childrenOf(element, 'c')) {
      const stated = attributeOf(cell, 'r');
      column = stated === undefined ? column + 1 : columnNumber(stated);
      const address = `${columnName(column)}${row + 1}`;
      cells.set(address, { ...contentOf(cell, texts), format: formatAt(attributeOf(cell, 's')) });
    }
  }
  const columnAt = (column: number) => columns.find(({ first, last }) => first <= column && column <= last);
  return {
    ...known,
    cells,
    rows,
    columns: layoutsOf(columns),
    formatOfBlank: (at, column) => formatAt(rowStyles.get(at) ?? columnAt(column)?.style),
    merges: new Set(childrenOf(childOf(root, 'mergeCells'), 'mergeCell').map((one) => attributeOf(one, 'ref') ?? '')),
    rules: readRules(root, formats),
    rest: restOf(root),
    tables: readTables(parts, known.part),
  };
}

function restOf(root: XmlNode): Map<string, string> {
  const rest = new Map<string, string>();
  for (const child of root.children) {
    if (LISTED_APART.includes(child.name)) continue;
    rest.set(child.name, (rest.get(child.name) ?? '') + canonical(child));
  }
  return rest;
}

/** One entry a column, however the file puts columns together. */
function layoutsOf(columns: readonly { first: number; last: number; layout: string }[]): Map<string, string> {
  const layouts = new Map<string, string>();
  for (const { first, last, layout } of columns)
    for (let column = first; column <= last; column++) layouts.set(columnName(column), layout);
  return layouts;
}

function textOfItem(item: XmlNode): string {
  const isPlain = item.children.every(({ name }) => name === 't' || name === '#comment');
  return isPlain ? JSON.stringify(textInside(item)) : `rich ${canonical(item).replace(/^<\w+>/, '')}`;
}

function contentOf(cell: XmlNode, texts: readonly string[]): Pick<CellFacts, 'value' | 'formula'> {
  const formula = childOf(cell, 'f');
  const raw = childOf(cell, 'v')?.text;
  const inline = childOf(cell, 'is');
  return {
    value: inline
      ? textOfItem(inline)
      : raw === undefined
        ? 'empty'
        : valueOf(attributeOf(cell, 't') ?? 'n', raw, texts),
    formula: formula ? canonical(formula).replace(/^<f>(.*)<\/>$/s, '=$1') : 'none',
  };
}

function valueOf(type: string, raw: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(raw)] ?? `text ${raw} that is not there`;
  if (type === 'str' || type === 'inlineStr') return JSON.stringify(raw);
  if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE';
  return type === 'n' ? String(Number(raw)) : raw;
}

function readRules(root: XmlNode, formats: Formats): SheetFacts['rules'] {
  const found = [...childrenOf(root, 'conditionalFormatting')].flatMap((container) =>
    childrenOf(container, 'cfRule').map((rule) => ({
      area: attributeOf(container, 'sqref') ?? '',
      priority: Number(attributeOf(rule, 'priority') ?? 0),
      rule: `${canonical(rule, ['priority', 'dxfId'])} ${formats.differential[Number(attributeOf(rule, 'dxfId') ?? -1)] ?? ''}`,
    })),
  );
  return found.sort((a, b) => a.priority - b.priority);
}

function readTables(parts: PackageParts, sheetPart: string): SheetFacts['tables'] {
  const tables = parts.related(sheetPart).filter(({ kind }) => kind === 'table');
  return new Map(
    tables.map(({ target }): [string, ReadonlyMap<string, string>] => {
      const root = parts.xml(target);
      const facts = new Map([...root.attributes].map(([name, value]): [string, string] => [name, value]));
      for (const column of childrenOf(childOf(root, 'tableColumns'), 'tableColumn'))
        facts.set(`column ${attributeOf(column, 'id')}`, canonical(column, ['id']));
      for (const child of root.children) if (child.name !== 'tableColumns') facts.set(child.name, canonical(child));
      return [attributeOf(root, 'displayName') ?? target, facts];
    }),
  );
}

export function columnNumber(reference: string): number {
  return [.../^[A-Za-z]*/.exec(reference)![0].toUpperCase()].reduce((n, one) => n * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
