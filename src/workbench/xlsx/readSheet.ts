/** Reads a worksheet's part into the model. */

import { COLUMN_LIMIT, ROW_LIMIT, Table, parseArea, type DifferentialFormat, type Sheet } from '../book';
import { readColor, type Theme } from './colors';
import type { Package } from './package';
import { readExtensionRules, readRules } from './readRules';
import { readSheetData, type SheetDataContext } from './readSheetData';
import type { ColumnSource, SheetSource, TableSource } from './source';
import { writtenAttributes } from './writeColumns';
import { CLOSE, EMPTY, XmlScanner } from './xmlScanner';
import { decodeEscapes } from './xmlText';
import { attributeOf, childOf, childrenOf, flagOf, numberOf, parseXml, xmlOf, type XmlElement } from './xmlTree';

export interface SheetContext extends Omit<SheetDataContext, 'sheet'> {
  readonly package: Package;
  readonly theme: Theme;
  readonly differential: readonly DifferentialFormat[];
}

export function readSheet(sheet: Sheet, part: string, context: SheetContext): void {
  const source: { -readonly [Key in keyof SheetSource]: SheetSource[Key] } = { part, isInOrder: true };
  sheet.source = source;
  // Columns stand before the cells: a cell that states no style looks different in a styled column.
  const { children } = scanSheet(context.package.text(part), part, (scanner, before) => {
    const columns = before.find((element) => element.name === 'cols');
    readColumns(columns, sheet, context.styleCount);
    source.isInOrder = readSheetData(scanner, { ...context, sheet });
  });
  const child = (name: string) => children.find((element) => element.name === name);
  const all = (name: string) => children.filter((element) => element.name === name);
  readDefaults(child('sheetFormatPr'), sheet);
  sheet.protection = { protected: flagOf(child('sheetProtection'), 'sheet') };
  sheet.load({
    merges: childrenOf(child('mergeCells'), 'mergeCell').flatMap(
      (element) => parseArea(attributeOf(element, 'ref') ?? '') ?? [],
    ),
    freeze: readFreeze(child('sheetViews')),
    tabColor: readColor(childOf(child('sheetPr'), 'tabColor'), context.theme),
    autoFilter: readAutoFilter(child('autoFilter')),
    conditionalFormats: [
      ...readRules(all('conditionalFormatting'), context.differential),
      ...readExtensionRules(child('extLst')),
    ],
    tables: readTables(sheet, part, context.package),
  });
}

/**
 * The children of the worksheet as trees, but for the cells, which `onSheetData` has to read past, and the place of the
 * worksheet's closing tag.
 */
export function scanSheet(
  text: string,
  part: string,
  onSheetData: (scanner: XmlScanner, before: readonly XmlElement[]) => void,
): { readonly children: XmlElement[]; readonly contentEnd: number } {
  const scanner = new XmlScanner(text, part);
  if (!scanner.next() || scanner.kind === CLOSE) throw scanner.broken('is no XML');
  if (!scanner.is('worksheet')) throw scanner.broken(`is no worksheet but <${scanner.qualifiedName}>`);
  const children: XmlElement[] = [];
  let hasData = false;
  if (scanner.kind === EMPTY) return { children, contentEnd: scanner.end };
  while (scanner.next()) {
    if (scanner.kind === CLOSE) return { children, contentEnd: scanner.start };
    if (scanner.is('sheetData')) {
      if (hasData) throw scanner.broken('has its cells twice');
      hasData = true;
      onSheetData(scanner, children);
      continue;
    }
    const element = parseXml(text, part, scanner.start);
    children.push(element);
    scanner.end = element.end;
  }
  throw scanner.broken('ends before its worksheet does');
}

function readColumns(element: XmlElement | undefined, sheet: Sheet, styleCount: number): void {
  // One element a column at most: what overlaps is left out, so that it takes no longer than there are columns.
  for (const column of childrenOf(element, 'col').slice(0, COLUMN_LIMIT)) {
    const first = numberOf(column, 'min');
    const last = numberOf(column, 'max');
    if (!isWhole(first, 1, COLUMN_LIMIT) || last === null || first - 1 < sheet.layout.columnCount) continue;
    const style = numberOf(column, 'style');
    const width = numberOf(column, 'width');
    const known = style === null ? -1 : style < styleCount ? style : 0;
    const layout = { width, hidden: flagOf(column, 'hidden'), style: known };
    const source: ColumnSource = { ...layout, written: writtenAttributes(column) };
    sheet.layout.loadColumns(first - 1, last - 1, { ...layout, source });
  }
}

function readDefaults(element: XmlElement | undefined, sheet: Sheet): void {
  const width = numberOf(element, 'defaultColWidth');
  const characters = numberOf(element, 'baseColWidth');
  if (width !== null) sheet.layout.defaultWidth = width;
  else if (characters !== null) sheet.layout.defaultWidth = characters + 0.43;
  sheet.layout.defaultHeight = numberOf(element, 'defaultRowHeight') ?? sheet.layout.defaultHeight;
}

function readFreeze(views: XmlElement | undefined): { rows: number; columns: number } | null {
  const pane = childOf(childOf(views, 'sheetView'), 'pane');
  const state = attributeOf(pane, 'state');
  if (state !== 'frozen' && state !== 'frozenSplit') return null;
  const [rows, columns] = [numberOf(pane, 'ySplit') ?? 0, numberOf(pane, 'xSplit') ?? 0];
  return isWhole(rows, 0, ROW_LIMIT - 1) && isWhole(columns, 0, COLUMN_LIMIT - 1) ? { rows, columns } : null;
}

function isWhole(number: number | null, least: number, most: number): number is number {
  return Number.isInteger(number) && number! >= least && number! <= most;
}

function readAutoFilter(element: XmlElement | undefined) {
  const area = parseArea(attributeOf(element, 'ref') ?? '');
  if (!element || !area) return null;
  // Columns may be listed for the look of their buttons alone: they filter nothing.
  const criteria = filteringColumns(element).map(xmlOf);
  return { area, criteria: criteria.length > 0 ? criteria : null };
}

/** The columns of an AutoFilter that have a criterion. */
export function filteringColumns(element: XmlElement | undefined): XmlElement[] {
  return childrenOf(element, 'filterColumn').filter((column) => column.children.length > 0);
}

function readTables(sheet: Sheet, part: string, from: Package): Table[] {
  return from.relationships(part).flatMap((relationship) => {
    if (relationship.kind !== 'table' || relationship.external) return [];
    const element = from.xml(relationship.target);
    const area = parseArea(attributeOf(element, 'ref') ?? '');
    if (!area) return [];
    const source: TableSource = { part: relationship.target };
    const columns = childrenOf(childOf(element, 'tableColumns'), 'tableColumn').map((column, i) => ({
      id: numberOf(column, 'id') ?? i + 1,
      name: decodeEscapes(attributeOf(column, 'name') ?? ''),
    }));
    const table = new Table(sheet, {
      id: numberOf(element, 'id') ?? 0,
      name: decodeEscapes(attributeOf(element, 'displayName') ?? attributeOf(element, 'name') ?? ''),
      area,
      hasHeaders: (numberOf(element, 'headerRowCount') ?? 1) > 0,
      hasTotals: (numberOf(element, 'totalsRowCount') ?? 0) > 0,
      columns,
      style: attributeOf(childOf(element, 'tableStyleInfo'), 'name'),
      hasAutoFilter: childOf(element, 'autoFilter') !== undefined,
      source,
    });
    return [table];
  });
}
