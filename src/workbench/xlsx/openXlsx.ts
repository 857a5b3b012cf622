import { Book, type NameSpec, type Sheet, type Visibility } from '../book';
import { readTheme, type Theme } from './colors';
import { FileError } from './fileError';
import { Package, type Relationship } from './package';
import { readSharedStrings } from './readSharedStrings';
import { readSheet } from './readSheet';
import { readStyles, type StylesRead } from './readStyles';
import { readWebExtensions } from './readWebExtensions';
import { FILTER_NAME, type BookSource, type NameSource } from './source';
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  prefixedAttributeOf,
  textOf,
  type XmlElement,
} from './xmlTree';

/** Opens an .xlsx (or .xlsm) workbook. Throws FileError for what is none, is encrypted, damaged or too large. */
export function openXlsx(bytes: Uint8Array): Book {
  refuseOldFormats(bytes);
  const from = Package.open(bytes);
  const workbookPart = findWorkbook(from);
  const root = from.xml(workbookPart);
  if (root.name !== 'workbook') throw new FileError('not-a-workbook', 'The main part is no workbook', workbookPart);
  const book = new Book();
  const properties = childOf(root, 'workbookPr');
  book.dateSystem = flagOf(properties, 'date1904') ? 1904 : 1900;
  const relationships = from.relationships(workbookPart);
  const partOf = (kind: string) =>
    relationships.find((found) => found.kind === kind && from.has(found.target))?.target ?? null;
  const stylesPart = partOf('styles');
  const themePart = partOf('theme');
  const theme = readTheme(themePart === null ? null : from.xml(themePart));
  const { styles, differential } = stylesOf(from, stylesPart, theme);
  book.styles.load(styles);
  const textsPart = partOf('sharedStrings');
  const sharedTexts = textsPart === null ? new Uint32Array() : readSharedStrings(from.text(textsPart), textsPart, book);
  const sheets = readSheetList(root, relationships, book, from);
  const context = {
    package: from,
    theme,
    differential,
    sharedTexts,
    dateSystem: book.dateSystem,
    styleCount: book.styles.count,
    blocks: { count: 0 },
  };
  for (const { sheet, part } of sheets) if (sheet) readSheet(sheet, part, context);
  book.load({
    names: readNames(
      root,
      sheets.map(({ sheet }) => sheet),
    ),
    activeSheet: readActiveSheet(root, sheets),
  });
  readWebExtensions(from, book);
  const source: BookSource = { kind: 'xlsx', package: from, workbookPart, stylesPart, sheets };
  book.source = source;
  return book;
}

function stylesOf(from: Package, part: string | null, theme: Theme): StylesRead {
  if (part === null) return { styles: [], differential: [] };
  const root = from.xml(part);
  if (root.name !== 'styleSheet') throw new FileError('broken', 'The part holds no styles', part);
  return readStyles(root, theme);
}

/** Encrypted workbooks and old .xls files are both OLE containers; the former have a stream 'EncryptedPackage'. */
function refuseOldFormats(bytes: Uint8Array): void {
  const isContainer = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
  if (!isContainer) return;
  if (includesWideText(bytes, 'EncryptedPackage')) {
    throw new FileError('encrypted', 'The workbook is protected by a password: save it without one first');
  }
  throw new FileError('old-xls', 'The file is an old .xls workbook: save it as .xlsx first');
}

function includesWideText(bytes: Uint8Array, text: string): boolean {
  const pattern = Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(pattern[0]!); at >= 0; at = bytes.indexOf(pattern[0]!, at + 1)) {
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function findWorkbook(from: Package): string {
  const target = from.relationships('').find(({ kind, external }) => kind === 'officeDocument' && !external)?.target;
  if (target === undefined) throw new FileError('not-a-workbook', 'The zip archive holds no workbook');
  if (!from.has(target)) throw new FileError('not-a-workbook', 'The workbook part is not there', target);
  if (/\.bin$/i.test(target))
    throw new FileError('not-a-workbook', 'The file is a binary workbook (.xlsb): save it as .xlsx first', target);
  return target;
}

interface ListedSheet {
  readonly relationshipId: string;
  readonly name: string;
  readonly part: string;
  /** null for sheets of charts, dialogs and macros. */
  readonly sheet: Sheet | null;
}

function readSheetList(root: XmlElement, relationships: Relationship[], book: Book, from: Package): ListedSheet[] {
  const seen = new Set<string>();
  const listed = childrenOf(childOf(root, 'sheets'), 'sheet').map((element): ListedSheet => {
    const relationshipId = prefixedAttributeOf(element, 'id') ?? '';
    const relationship = relationships.find(({ id }) => id === relationshipId);
    const name = attributeOf(element, 'name') ?? '';
    const part = relationship?.target ?? '';
    if (relationship?.kind !== 'worksheet') return { relationshipId, name, part, sheet: null };
    if (!from.has(part)) throw new FileError('broken', `The sheet "${name}" is not there`, part);
    const isNew = !seen.has(part) && !seen.has(`!${name.toLowerCase()}`);
    if (name === '' || !isNew)
      throw new FileError('broken', `The sheet "${name}" is listed twice or has no name`, part);
    seen.add(part).add(`!${name.toLowerCase()}`);
    return { relationshipId, name, part, sheet: book.loadSheet(name, visibilityOf(element)) };
  });
  if (book.sheets.length === 0) throw new FileError('not-a-workbook', 'The workbook has no sheet with cells');
  return listed;
}

function visibilityOf(element: XmlElement): Visibility {
  const state = attributeOf(element, 'state');
  if (state === 'hidden') return 'Hidden';
  return state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

function readNames(root: XmlElement, sheets: readonly (Sheet | null)[]): (NameSpec & { source: NameSource })[] {
  return childrenOf(childOf(root, 'definedNames'), 'definedName').flatMap((element, index) => {
    const local = numberOf(element, 'localSheetId');
    const scope = local === null ? null : (sheets[local] ?? null);
    // Names of sheets without cells stay in the file; the model has no place for them.
    if (local !== null && scope === null) return [];
    if (attributeOf(element, 'name') === FILTER_NAME) return [];
    return {
      name: attributeOf(element, 'name') ?? '',
      scope,
      refersTo: `=${textOf(element)}`,
      visible: !flagOf(element, 'hidden'),
      comment: attributeOf(element, 'comment') ?? '',
      source: { index },
    };
  });
}

function readActiveSheet(root: XmlElement, sheets: readonly ListedSheet[]): Sheet | null {
  const index = numberOf(childOf(childOf(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  return sheets[index]?.sheet ?? null;
}
