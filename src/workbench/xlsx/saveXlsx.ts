import { Book, type Sheet } from '../book';
import {
  EMPTY_SHEET,
  EMPTY_STYLES,
  STYLES_PART,
  STYLES_TYPE,
  WORKBOOK_PART,
  WORKSHEET_TYPE,
  minimalPackage,
  relationshipType,
} from './minimalPackage';
import { assertPlacesFollow } from './followStructure';
import type { Package } from './package';
import { assertNotMentioned } from './mentions';
import { xlsxSourceOf, type SheetSource } from './source';
import { writeSheet } from './writeSheet';
import { StylesWriter } from './writeStyles';
import { writeWebExtensions } from './writeWebExtensions';
import { WorkbookWriter, type ListedSheet } from './writeWorkbook';

/**
 * The workbook as an .xlsx file. Only what changed since the file was read is written; everything else keeps its
 * bytes. The book stays as it is and can be changed and saved again. Throws CannotSaveError rather than lose something.
 */
export function saveXlsx(book: Book): Uint8Array {
  const source = xlsxSourceOf(book);
  const into = source ? source.package.copy() : minimalPackage(book.dateSystem);
  if (source && book.revision === 0) return into.save();
  assertPlacesFollow(book, into);
  const workbookPart = source?.workbookPart ?? WORKBOOK_PART;
  const before: readonly (ListedSheet & { name: string })[] = source?.sheets ?? [];
  const partOf = addNewSheets(book, workbookPart, into);
  const after = listSheets(book, before, partOf);
  removeDeletedSheets(before, after, workbookPart, into);
  const { styles, stylesPart } = openStyles(book, source ? source.stylesPart : STYLES_PART, workbookPart, into);
  for (const sheet of book.sheets) if (isChanged(sheet)) writeSheet(sheet, partOf.get(sheet)!.part, into, styles);
  const styled = styles.finish();
  if (styled !== null) into.put(stylesPart, styled);
  if (book.changes.formulasDropped || book.changes.sheetList) dropCalculationChain(workbookPart, into);
  new WorkbookWriter(book, workbookPart, into, before, after).write();
  writeWebExtensions(book, into);
  for (const { sheet, name } of before) {
    const isGone = sheet !== null && !book.sheets.includes(sheet);
    if (isGone || (sheet !== null && sheet.name !== name)) assertNotMentioned(name, into, isGone);
  }
  return into.save();
}

interface SheetPlace {
  readonly part: string;
  readonly relationshipId: string | null;
}

/** Sheets without a part get one; gives the parts of all. */
function addNewSheets(book: Book, workbookPart: string, into: Package): Map<Sheet, SheetPlace> {
  const places = new Map<Sheet, SheetPlace>();
  for (const sheet of book.sheets) {
    const source = sheet.source as SheetSource | null;
    if (source) {
      places.set(sheet, { part: source.part, relationshipId: null });
      continue;
    }
    const part = into.freePart('xl/worksheets/sheet');
    into.add(part, WORKSHEET_TYPE, EMPTY_SHEET);
    const relationshipId = into.relate(workbookPart, relationshipType('worksheet'), part);
    places.set(sheet, { part, relationshipId });
  }
  return places;
}

/** The sheets in their new order; those without cells keep their places in the list. */
function listSheets(book: Book, before: readonly ListedSheet[], places: Map<Sheet, SheetPlace>): ListedSheet[] {
  const after: ListedSheet[] = book.sheets.map((sheet) => {
    const known = before.find((listed) => listed.sheet === sheet);
    return known ?? { relationshipId: places.get(sheet)!.relationshipId!, sheet };
  });
  before.forEach((listed, index) => {
    if (listed.sheet === null) after.splice(Math.min(index, after.length), 0, listed);
  });
  return after;
}

/** Deleted sheets go with what only they used: tables, drawings, notes. */
function removeDeletedSheets(
  before: readonly ListedSheet[],
  after: readonly ListedSheet[],
  workbookPart: string,
  into: Package,
): void {
  const gone = before.filter((listed) => !after.includes(listed));
  if (gone.length === 0) return;
  const reachable = reachableParts(into);
  for (const { relationshipId } of gone) into.unrelate(workbookPart, relationshipId);
  const kept = reachableParts(into);
  for (const part of reachable) if (!kept.has(part)) into.remove(part);
}

function reachableParts(from: Package): Set<string> {
  const found = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of from.relationships(part)) {
      if (external || found.has(target) || !from.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}

function openStyles(book: Book, part: string | null, workbookPart: string, into: Package) {
  if (part !== null) return { styles: new StylesWriter(into.text(part), part, book.styles), stylesPart: part };
  const isNeeded = book.styles.count > 1 || book.sheets.some((sheet) => sheet.changes.conditionalFormats);
  if (isNeeded) {
    into.add(STYLES_PART, STYLES_TYPE, EMPTY_STYLES);
    into.relate(workbookPart, relationshipType('styles'), STYLES_PART);
  }
  return { styles: new StylesWriter(EMPTY_STYLES, STYLES_PART, book.styles), stylesPart: STYLES_PART };
}

function isChanged(sheet: Sheet): boolean {
  if (sheet.source === null) return true;
  const { layout, changes, cells } = sheet;
  if (layout.columnsChanged || layout.changedRows.size > 0) return true;
  if (Object.values(changes).some(Boolean)) return true;
  let changed = false;
  for (let column = 0; column < cells.columnCount && !changed; column++)
    cells.forEachChange(column, () => (changed = true));
  return changed;
}

/** The list of formulas in the order of calculation; programs make a new one. */
function dropCalculationChain(workbookPart: string, into: Package): void {
  for (const { kind, id, target } of into.relationships(workbookPart)) {
    if (kind !== 'calcChain') continue;
    into.unrelate(workbookPart, id);
    into.remove(target);
  }
}

/** One empty sheet, 'Sheet1'. */
export function newBook(): Book {
  const book = new Book();
  book.addSheet('Sheet1');
  return book;
}
