/**
 * After cells moved: what of a sheet's part names places that the model does not know. What can follow does; where
 * something cannot, saving is refused rather than pointing to other cells in silence.
 */

import {
  areasEqual,
  cellArea,
  followRule,
  movedArea,
  tokenize,
  type Area,
  type Book,
  type Sheet,
  type StructuralEdit,
  type Table,
} from '../book';
import type { Edits } from './edits';
import { CannotSaveError } from './fileError';
import { formsOf, mentions } from './mentions';
import type { Package } from './package';
import { readAreas } from './readRules';
import { xlsxSourceOf, type SheetSource } from './source';
import { encodeText } from './xmlText';
import { attributeOf, childOf, childrenOf, descendantsOf, numberOf, textOf, xmlOf, type XmlElement } from './xmlTree';

/** Elements of a worksheet whose places this program does not move, with words for people. */
const FIXED = new Map([
  ['drawing', 'charts or pictures'],
  ['legacyDrawing', 'notes'],
  ['controls', 'controls'],
  ['oleObjects', 'embedded objects'],
  ['scenarios', 'scenarios'],
  ['cellWatches', 'watched cells'],
  ['customSheetViews', 'custom views'],
  ['singleXmlCells', 'cells mapped to XML'],
]);

/** Everything but sorts: those move nothing that names cells. */
function movesOf(sheet: Sheet): StructuralEdit[] {
  return sheet.book.structuralEdits.filter(
    (edit) => edit.kind !== 'sort' && (edit.sheet === sheet || (edit.kind === 'move' && edit.target.sheet === sheet)),
  );
}

/** Notes the edits for the children of a worksheet that name places; throws CannotSaveError for what cannot follow. */
export function followInSheet(sheet: Sheet, children: readonly XmlElement[], text: string, edits: Edits): void {
  const moves = movesOf(sheet);
  const refuse = (what: string) => {
    throw new CannotSaveError(
      `Cells of the sheet "${sheet.name}" moved, and it has ${what}: this program cannot move those yet.`,
    );
  };
  for (const child of children) {
    if (moves.length === 0) {
      if (child.name === 'hyperlinks' || child.name === 'legacyDrawing') refuse('links or notes in a sorted sheet');
      continue;
    }
    const fixed = FIXED.get(child.name);
    if (fixed !== undefined) refuse(fixed);
    if (child.name === 'extLst' && /sqref>|:f>|sqref=/.test(text.slice(child.start, child.end))) {
      refuse('extensions (sparklines, newer rules or validations)');
    }
    if (child.name === 'dataValidations') followValidations(sheet, child, moves, edits);
    if (child.name === 'hyperlinks') followAttribute(sheet, child, 'hyperlink', 'ref', moves, edits);
    if (child.name === 'ignoredErrors') followAttribute(sheet, child, 'ignoredError', 'sqref', moves, edits);
    if (child.name === 'protectedRanges') followAttribute(sheet, child, 'protectedRange', 'sqref', moves, edits);
    if (child.name === 'sortState') followSort(child, moves, edits);
    if (child.name === 'rowBreaks' || child.name === 'colBreaks') followBreaks(child, moves, edits);
  }
}

function followed(sheet: Sheet, areas: readonly Area[], formulas: readonly string[], moves: readonly StructuralEdit[]) {
  let rule = { areas, formulas };
  for (const edit of moves) rule = followRule(sheet, rule, edit, (name) => sheet.book.sheetByName(name));
  return rule;
}

function followValidations(sheet: Sheet, list: XmlElement, moves: readonly StructuralEdit[], edits: Edits): void {
  const elements = childrenOf(list, 'dataValidation');
  const gone: XmlElement[] = [];
  for (const element of elements) {
    const contents = ['formula1', 'formula2'].flatMap((name) => childOf(element, name) ?? []);
    const before = { areas: readAreas(attributeOf(element, 'sqref') ?? ''), formulas: contents.map(textOf) };
    const after = followed(sheet, before.areas, before.formulas, moves);
    if (after.areas.length === 0) gone.push(element);
    else {
      if (!sameAreas(before.areas, after.areas)) edits.setAttributes(element, { sqref: listOf(after.areas) });
      contents.forEach((content, i) => {
        if (after.formulas[i] !== before.formulas[i]) {
          edits.replace(content.contentStart, content.contentEnd, encodeText(after.formulas[i]!));
        }
      });
    }
  }
  dropFrom(list, elements, gone, edits);
}

function followAttribute(
  sheet: Sheet,
  list: XmlElement,
  name: string,
  attribute: 'ref' | 'sqref',
  moves: readonly StructuralEdit[],
  edits: Edits,
): void {
  const elements = childrenOf(list, name);
  const gone: XmlElement[] = [];
  for (const element of elements) {
    const before = readAreas(attributeOf(element, attribute) ?? '');
    const after = followed(sheet, before, [], moves).areas;
    if (attribute === 'ref' && after.length > 1) {
      throw new CannotSaveError(`A link on the sheet "${sheet.name}" was torn apart: this program cannot write that.`);
    }
    if (after.length === 0) gone.push(element);
    else if (!sameAreas(before, after)) edits.setAttributes(element, { [attribute]: listOf(after) });
  }
  dropFrom(list, elements, gone, edits);
}

function dropFrom(list: XmlElement, elements: readonly XmlElement[], gone: readonly XmlElement[], edits: Edits): void {
  if (gone.length === 0) return;
  if (gone.length === elements.length) {
    edits.remove(list);
    return;
  }
  gone.forEach((element) => edits.remove(element));
  if (attributeOf(list, 'count') !== null) edits.setAttributes(list, { count: String(elements.length - gone.length) });
}

/** The state of the last sort; where its cells went it goes. */
export function followSort(element: XmlElement, moves: readonly StructuralEdit[], edits: Edits): void {
  const places = [element, ...childrenOf(element, 'sortCondition')];
  const after = places.map((place) => movedBy(readAreas(attributeOf(place, 'ref') ?? '')[0] ?? null, moves));
  if (after.some((area) => area === null)) edits.remove(element);
  else places.forEach((place, i) => edits.setAttributes(place, { ref: listOf([after[i]!]) }));
}

export function movedBy(area: Area | null, moves: readonly StructuralEdit[]): Area | null {
  return moves.reduce<Area | null>((place, edit) => place && movedArea(place, edit), area);
}

/** A page break stands before a row or column, which takes it along. */
function followBreaks(list: XmlElement, moves: readonly StructuralEdit[], edits: Edits): void {
  const isRow = list.name === 'rowBreaks';
  const elements = childrenOf(list, 'brk');
  const gone: XmlElement[] = [];
  for (const element of elements) {
    const before = numberOf(element, 'id') ?? 0;
    const line = isRow
      ? { ...cellArea(before, 0), columnCount: 16_384 }
      : { ...cellArea(0, before), rowCount: 1_048_576 };
    const after = movedBy(line, moves);
    const place = after && (isRow ? after.row : after.column);
    if (place === null) gone.push(element);
    else if (place !== before) edits.setAttributes(element, { id: String(place) });
  }
  if (gone.length > 0 && attributeOf(list, 'manualBreakCount') !== null) {
    edits.setAttributes(list, { manualBreakCount: null });
  }
  dropFrom(list, elements, gone, edits);
}

/** The <autoFilter> element where columns of it came in or went: criteria go with their columns. */
export function filterElement(
  element: XmlElement,
  ref: string,
  columns: readonly (number | null)[],
  moves: readonly StructuralEdit[],
): string {
  const inner = element.children.flatMap((child) => {
    const xml = xmlOf(child);
    if (child.name === 'sortState') {
      const isKept = [child, ...childrenOf(child, 'sortCondition')].every((place) => {
        const area = readAreas(attributeOf(place, 'ref') ?? '')[0] ?? null;
        const moved = movedBy(area, moves);
        return area && moved && areasEqual(area, moved);
      });
      return isKept ? [xml] : [];
    }
    if (child.name !== 'filterColumn') return [xml];
    const place = columns[numberOf(child, 'colId') ?? -1];
    if (place === null || place === undefined) return [];
    return [xml.replace(/(\scolId\s*=\s*)(["'])\d+\2/, `$1$2${place}$2`)];
  });
  const tag = element.source.text.slice(element.start, element.contentStart).replace(/\s*\/>$/, '>');
  const opened = tag.replace(/(\sref\s*=\s*)(["'])[^"']*\2/, `$1$2${ref}$2`);
  return `${opened}${inner.join('')}</${element.prefix}autoFilter>`;
}

function sameAreas(one: readonly Area[], other: readonly Area[]): boolean {
  return one.length === other.length && one.every((area, i) => areasEqual(area, other[i]!));
}

/** Both corners, as files name areas. */
function listOf(areas: readonly Area[]): string {
  return areas.map(cornersOf).join(' ');
}

function cornersOf({ row, column, rowCount, columnCount }: Area): string {
  const letters = (index: number): string =>
    (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  const first = `${letters(column)}${row + 1}`;
  const last = `${letters(column + columnCount - 1)}${row + rowCount}`;
  return first === last ? first : `${first}:${last}`;
}

/** Throws where another part of the file names cells that moved: charts, pivots, rules of extensions, other validations. */
export function assertPlacesFollow(book: Book, into: Package): void {
  const source = xlsxSourceOf(book);
  if (!source) return;
  for (const { sheet, name } of source.sheets) {
    if (!sheet || !book.sheets.includes(sheet) || movesOf(sheet).length === 0) continue;
    const own = (sheet.source as SheetSource).part;
    const forms = formsOf(name);
    for (const part of into.parts()) {
      if (!/\.xml$/i.test(part) || /^docProps\/|sharedStrings|externalLinks\//i.test(part)) continue;
      if (part === source.workbookPart || part === own) continue;
      const text = withoutFollowing(into.text(part)).toLowerCase();
      if (!mentions(text, forms.written) && !text.includes(forms.attribute)) continue;
      throw new CannotSaveError(
        `Cells of the sheet "${sheet.name}" moved, but ${part} names some of them, and this program cannot change that.`,
      );
    }
  }
}

/** Cells and conditional formats follow in the model. */
function withoutFollowing(text: string): string {
  return text
    .replace(/<((?:\w+:)?sheetData)[\s>][\s\S]*<\/\1\s*>/, '')
    .replace(/<((?:\w+:)?conditionalFormatting)\s[^>]*sqref[\s\S]*?<\/\1\s*>/g, '');
}

/** Throws where the formula that a table keeps for new rows names columns or cells that it would not find any more. */
export function assertTableFormulasFollow(table: Table, root: XmlElement): void {
  const names = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  const hasMoved = movesOf(table.sheet).length > 0;
  for (const kind of ['calculatedColumnFormula', 'totalsRowFormula']) {
    for (const element of descendantsOf(root, kind)) {
      const isBroken = tokenize(textOf(element)).some((token) => {
        if (token.kind === 'reference') return hasMoved && !token.external;
        if (token.kind !== 'structured') return false;
        const isOwn = token.table === '' || token.table.toLowerCase() === table.name.toLowerCase();
        return !isOwn || columnsIn(token.inside).some((name) => !names.has(name));
      });
      if (!isBroken) continue;
      throw new CannotSaveError(
        `The table ${table.name} changed, and a formula that it keeps for new rows names columns or cells that moved.`,
      );
    }
  }
}

function columnsIn(inside: string): string[] {
  const parts = /(?:^|[^'])\[/.test(inside)
    ? [...inside.matchAll(/\[((?:[^\][']|'.)*)\]/g)].map(([, part]) => part!)
    : [inside];
  return parts
    .map((part) => part.trim().replace(/^@/, ''))
    .filter((part) => part !== '' && !part.startsWith('#'))
    .map((part) => part.replace(/'(.)/g, '$1').toLowerCase());
}
