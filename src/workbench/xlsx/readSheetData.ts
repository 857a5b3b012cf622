/** Reads the rows and cells of a sheet in one pass. */

import { CellError, columnIndex, parseArea, COLUMN_LIMIT, ROW_LIMIT, type Sheet } from '../book';
import { FileError } from './fileError';
import { FormulaReader } from './readFormulas';
import { serialOfIso } from './serialDates';
import { CLOSE, EMPTY, OPEN, type XmlScanner } from './xmlScanner';
import { characterData, decodeEscapes } from './xmlText';

export interface SheetDataContext {
  readonly sheet: Sheet;
  /** Numbers in the book's pool of texts, by shared string index. */
  readonly sharedTexts: Uint32Array;
  readonly dateSystem: 1900 | 1904;
  readonly styleCount: number;
  /** Blocks of cells that the sheets of the workbook took so far. */
  readonly blocks: { count: number };
}

/**
 * The scanner stands on the opening <sheetData>; afterwards it is past its end. False where rows or cells stand in an order that
 * the file format does not allow: they are read, but nothing can be written between them.
 */
export function readSheetData(scanner: XmlScanner, context: SheetDataContext): boolean {
  if (scanner.kind === EMPTY) return true;
  const reader = new SheetDataReader(scanner, context);
  reader.read();
  return !reader.isDisordered;
}

/** Cells far apart take a block of 1,024 cells in memory each; a million rows of 50 full columns take 50,000. */
const BLOCK_LIMIT = 60_000;

const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

class SheetDataReader {
  /** Rows or cells do not stand in their order. */
  isDisordered = false;
  private row = -1;
  private lastRow = -1;
  private column = -1;
  private style = -1;
  private type = '';
  private hasMetadata = false;
  private inRow = false;
  private rowIsStyled = false;
  private readonly columnsAreStyled: boolean;
  private readonly formulas: FormulaReader;
  /** The block that the last cell of each column lay in. */
  private readonly lastBlocks = new Uint16Array(COLUMN_LIMIT);

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: SheetDataContext,
  ) {
    const { layout } = context.sheet;
    this.formulas = new FormulaReader(scanner, context.sheet);
    this.columnsAreStyled = Array.from({ length: layout.columnCount }, (_, i) => layout.columnAt(i)).some(
      (c) => c.style >= 0,
    );
  }

  read(): void {
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.kind === CLOSE) {
        if (scanner.is('sheetData') && !this.inRow) return;
        if (!scanner.is('row') || !this.inRow) throw scanner.broken(`has </${scanner.qualifiedName}> among its rows`);
        this.inRow = false;
      } else if (scanner.is('row')) this.readRow();
      else if (scanner.is('c')) this.readCell();
      else this.skipUnknown();
    }
    throw scanner.broken('ends among its rows');
  }

  private readRow(): void {
    const { scanner, context } = this;
    if (this.inRow) throw scanner.broken('has a row inside a row');
    this.inRow = scanner.kind === OPEN;
    const stated = scanner.attribute('r');
    this.row = stated === null ? this.row + 1 : Number(stated) - 1;
    this.column = -1;
    this.rowIsStyled = false;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= ROW_LIMIT)
      throw scanner.broken(`has a row "${stated}"`);
    if (this.row <= this.lastRow) this.isDisordered = true;
    this.lastRow = this.row;
    // Most rows state nothing else that matters: look closer only where a word hints at it.
    const tag = scanner.text.slice(scanner.nameEnd, scanner.end);
    if (!tag.includes('ht=') && !tag.includes('hidden') && !tag.includes('customFormat')) return;
    const hidden = isTrue(scanner.attribute('hidden'));
    const height = isTrue(scanner.attribute('customHeight')) ? Number(scanner.attribute('ht')) : NaN;
    const style = isTrue(scanner.attribute('customFormat')) ? Number(scanner.attribute('s') ?? 0) : -1;
    if (!hidden && style < 0 && Number.isNaN(height)) return;
    this.rowIsStyled = style >= 0;
    context.sheet.layout.loadRow(this.row, { hidden, style, height: Number.isNaN(height) ? null : height });
  }

  private readCell(): void {
    const { scanner, context } = this;
    if (!this.inRow) throw scanner.broken('has a cell outside of its rows');
    this.readCellTag();
    if (this.style < 0 && (this.rowIsStyled || this.columnsAreStyled)) this.style = 0;
    if (this.style >= 0) {
      const known = this.style < context.styleCount ? this.style : 0;
      context.sheet.cells.loadStyle(this.row, this.column, known);
    }
    if (scanner.kind === OPEN) this.readContent();
  }

  /** The attributes of a cell's tag, in one pass: there may be millions of them. */
  private readCellTag(): void {
    const { scanner } = this;
    const { text } = scanner;
    const before = this.column;
    let reference = '';
    this.style = -1;
    this.type = '';
    this.hasMetadata = false;
    const cursor = scanner.attributeCursor();
    while (cursor.next()) {
      const isSingle = cursor.nameEnd - cursor.nameStart === 1;
      const letter = isSingle ? text.charCodeAt(cursor.nameStart) : 0;
      if (letter === LETTER_R) reference = text.slice(cursor.valueStart, cursor.valueEnd);
      else if (letter === LETTER_S) this.style = Number(text.slice(cursor.valueStart, cursor.valueEnd));
      else if (letter === LETTER_T) this.type = text.slice(cursor.valueStart, cursor.valueEnd);
      else if (cursor.is('cm')) this.hasMetadata = true;
    }
    if (cursor.isDamaged) throw scanner.broken('has a cell with a damaged attribute');
    this.column = reference === '' ? this.column + 1 : this.columnOf(reference);
    if (this.column <= before) this.isDisordered = true;
    if (this.column >= COLUMN_LIMIT) throw scanner.broken('has a cell right of the last column');
    if (this.lastBlocks[this.column] !== this.row >> 10) this.noteBlock();
  }

  private noteBlock(): void {
    const { sheet, blocks } = this.context;
    this.lastBlocks[this.column] = this.row >> 10;
    if (++blocks.count > BLOCK_LIMIT)
      throw new FileError('too-large', `The cells of the sheet "${sheet.name}" lie too far apart`);
  }

  private columnOf(reference: string): number {
    let column = 0;
    let at = 0;
    for (; at < reference.length && reference.charCodeAt(at) > 57; at++) {
      column = column * 26 + (reference.charCodeAt(at) & 31);
    }
    const row = Number(reference.slice(at)) - 1;
    if (at === 0 || at > 3 || row !== this.row) {
      // Rare and legal enough: a cell that names another row than the one it stands in is placed by its own name.
      const area = parseArea(reference);
      if (!area || columnIndex(reference.slice(0, at)) < 0) throw this.scanner.broken(`has a cell "${reference}"`);
      this.row = area.row;
      this.isDisordered = true;
      return area.column;
    }
    return column - 1;
  }

  private readContent(): void {
    const { scanner, context } = this;
    const { cells } = context.sheet;
    let raw: string | null = null;
    let inline: string | null = null;
    while (scanner.next()) {
      if (scanner.kind === CLOSE) {
        if (!scanner.is('c')) throw scanner.broken(`has </${scanner.qualifiedName}> in a cell`);
        break;
      }
      if (scanner.is('v')) raw = this.readSimpleText();
      else if (scanner.is('f')) this.readFormula();
      else if (scanner.is('is')) inline = readRichText(scanner);
      else this.skipUnknown();
    }
    if (inline !== null) cells.load(this.row, this.column, inline);
    else if (raw !== null) this.loadRaw(raw);
  }

  /** Extensions may hold anything, rows of their own too: then the end of a row cannot be told by its closing tag. */
  private skipUnknown(): void {
    const { scanner } = this;
    const from = scanner.end;
    scanner.skipElement();
    if (/<\/(?:[^\s<>:]+:)?row\b/.test(scanner.text.slice(from, scanner.end))) this.isDisordered = true;
  }

  /** The text of <v>, which nearly always is plain. */
  private readSimpleText(): string {
    const { scanner } = this;
    if (scanner.kind === EMPTY) return '';
    const from = scanner.end;
    if (!scanner.next() || scanner.kind !== CLOSE) throw scanner.broken('has a damaged value');
    const text = scanner.text.slice(from, scanner.start);
    return text.includes('&') || text.includes('<') || text.includes('\r') ? characterData(text) : text;
  }

  private loadRaw(raw: string): void {
    const { row, column, context, scanner } = this;
    const { cells } = context.sheet;
    const isText = this.type === 'str' || this.type === 'inlineStr';
    // A value that says nothing is none: '' is no number of a shared text either.
    if (!isText && raw.trim() === '') return;
    switch (this.type) {
      case 's': {
        const number = context.sharedTexts[Number(raw)];
        if (number === undefined) throw scanner.broken(`uses a shared text ${raw} that is not there`);
        cells.loadPooledText(row, column, number);
        return;
      }
      case 'str':
      case 'inlineStr':
        cells.load(row, column, decodeEscapes(raw));
        return;
      case 'b':
        cells.load(row, column, raw.trim() === '1' || raw.trim() === 'true');
        return;
      case 'e':
        cells.load(row, column, CellError.of(raw.trim()));
        return;
      case 'd': {
        const serial = serialOfIso(raw.trim(), context.dateSystem);
        if (serial === null) cells.load(row, column, raw);
        else cells.loadNumber(row, column, serial);
        return;
      }
      default: {
        const number = Number(raw);
        if (!Number.isFinite(number)) throw scanner.broken(`has a number "${raw.slice(0, 40)}"`);
        cells.loadNumber(row, column, number);
      }
    }
  }

  private readFormula(): void {
    const { row, column, hasMetadata, context } = this;
    const formula = this.formulas.read(row, column, hasMetadata);
    if (formula) context.sheet.cells.loadFormula(row, column, formula);
  }
}

/** Rich or plain text of <is> or <si>: all runs, phonetic readings left out; the scanner stands on the opening tag. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.kind === EMPTY) return '';
  const opened = scanner.qualifiedName;
  let text = '';
  while (scanner.next()) {
    if (scanner.kind === CLOSE) {
      if (scanner.qualifiedName === opened) return text;
    } else if (scanner.is('t')) text += decodeEscapes(scanner.textOfElement());
    else if (scanner.is('rPh') || scanner.is('rPr') || scanner.is('phoneticPr')) scanner.skipElement();
  }
  throw scanner.broken(`never closes <${opened}>`);
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
