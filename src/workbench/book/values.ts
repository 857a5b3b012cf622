/** What a cell can hold. */

const CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#FIELD!',
  '#CALC!',
  '#BUSY!',
  '#PYTHON!',
  '#EXTERNAL!',
  '#TIMEOUT!',
] as const;

export type CellErrorCode = (typeof CODES)[number];

/** A formula's error as a value of its own, so that the text '#N/A' stays a text. One frozen instance a code. */
export class CellError {
  private static readonly instances = new Map<string, CellError>();

  private constructor(readonly code: CellErrorCode) {
    Object.freeze(this);
  }

  /** Codes that this program does not know (newer than it) become '#UNKNOWN!'. */
  static of(code: string): CellError {
    const known: CellErrorCode = CellError.isCode(code) ? code : '#UNKNOWN!';
    let instance = CellError.instances.get(known);
    if (!instance) {
      instance = new CellError(known);
      CellError.instances.set(known, instance);
    }
    return instance;
  }

  static isCode(text: string): text is CellErrorCode {
    return (CODES as readonly string[]).includes(text);
  }

  /** A small number that stands for the code in the cells' arrays. */
  static indexOf(error: CellError): number {
    return CODES.indexOf(error.code);
  }

  static at(index: number): CellError {
    return CellError.of(CODES[index] ?? '#UNKNOWN!');
  }

  toString(): string {
    return this.code;
  }
}

/** null = an empty cell. A date is a number with a date format. */
export type CellValue = number | string | boolean | CellError | null;

/** The longest text that a cell of a workbook can hold, in UTF-16 units. */
export const TEXT_LIMIT = 32_767;

/** Throws for what no cell can hold: NaN, infinities, longer texts than Excel's limit. */
export function assertCellValue(value: CellValue): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`No number of a cell: ${value}`);
  if (typeof value === 'string' && value.length > TEXT_LIMIT) {
    throw new RangeError(`A cell holds at most ${TEXT_LIMIT} characters; this text has ${value.length}`);
  }
}

/**
 * All texts of a book, each once: cells hold its number. Texts that are overwritten stay until the book goes;
 * that is cheaper than counting their uses.
 */
export class TextPool {
  private readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** Finds or adds a text. */
  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.texts.push(text);
      this.numbers.set(text, number);
    }
    return number;
  }

  textOf(number: number): string {
    return this.texts[number]!;
  }
}
