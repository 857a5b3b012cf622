import { tokenize } from '../../book';
import { invalidArgument } from '../wire';

/** What a formula is made of, as far as its grammar goes. */
interface Piece {
  /** 'cells' may stand beside each other with a blank between: an intersection. */
  readonly kind: 'literal' | 'cells' | 'function' | 'operator' | 'broken';
  readonly text: string;
  readonly afterBlank: boolean;
}

const LITERAL = /"(?:[^"]|"")*"|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|#[A-Z/0-9_]+[!?A]/y;
const BEFORE_VALUES = new Set(['+', '-', '@']);
const AFTER_VALUES = new Set(['%', '#']);
const BETWEEN_VALUES = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ':', '!', ',']);

/** Throws InvalidArgument for a text (without its '=') that is no formula, as Excel does. Names are not looked up. */
export function assertFormula(text: string, location: string): void {
  if (!isFormula(text)) throw invalidArgument(location, `(No formula: =${text.slice(0, 100)})`);
}

/** Brackets and quotes in pairs, and a value wherever an operator wants one. */
export function isFormula(text: string): boolean {
  return new Grammar().accepts(piecesOf(text));
}

class Grammar {
  private readonly open: ('function' | 'group' | 'array')[] = [];
  /** The next thing has to be a value. */
  private wantsValue = true;
  /** The last value may be followed by another behind a blank. */
  private afterCells = false;
  private before = '';

  accepts(pieces: readonly Piece[]): boolean {
    return pieces.every((piece) => this.take(piece)) && this.open.length === 0 && !this.wantsValue;
  }

  private take(piece: Piece): boolean {
    const isTaken = piece.kind === 'operator' ? this.takeOperator(piece) : this.takeValue(piece);
    this.before = piece.kind === 'function' ? 'function' : piece.text;
    return isTaken;
  }

  private takeValue({ kind, afterBlank }: Piece): boolean {
    if (kind === 'broken' || this.before === 'function') return false;
    const isIntersection = afterBlank && this.afterCells && kind !== 'literal';
    if (!this.wantsValue && !isIntersection) return false;
    this.wantsValue = kind === 'function';
    this.afterCells = kind === 'cells';
    return true;
  }

  private takeOperator({ text, afterBlank }: Piece): boolean {
    if (text === '(') return this.openBracket(afterBlank);
    if (text === '{') {
      this.open.push('array');
      return this.wantsValue;
    }
    if (text === ')' || text === '}') return this.close(text);
    const inside = this.open[this.open.length - 1];
    if (text === ',' || text === ';') {
      // Arguments may be left out, values of an array may not.
      const isEmpty = this.wantsValue;
      this.wantsValue = true;
      this.afterCells = false;
      if (inside === 'array') return !isEmpty;
      return text === ',' && (inside === 'function' || !isEmpty);
    }
    if (this.wantsValue) return BEFORE_VALUES.has(text);
    if (AFTER_VALUES.has(text)) return true;
    this.wantsValue = true;
    this.afterCells = false;
    return BETWEEN_VALUES.has(text);
  }

  private openBracket(afterBlank: boolean): boolean {
    // A function that another gave is called at once: LAMBDA(x, x)(1).
    const isCall = this.before === 'function' || (!this.wantsValue && this.before === ')' && !afterBlank);
    const isGroup = this.wantsValue || (afterBlank && this.afterCells);
    this.open.push(isCall ? 'function' : 'group');
    this.wantsValue = true;
    this.afterCells = false;
    return isCall || isGroup;
  }

  private close(text: string): boolean {
    const closed = this.open.pop();
    const mayBeEmpty = closed === 'function' && (this.before === '(' || this.before === ',');
    const fits = text === '}' ? closed === 'array' : closed === 'function' || closed === 'group';
    const isComplete = !this.wantsValue || mayBeEmpty;
    this.wantsValue = false;
    this.afterCells = text === ')';
    return fits && isComplete;
  }
}

/** Names may hold more than the tokens know of other scripts: their characters count as letters here. */
function piecesOf(formula: string): Piece[] {
  const text = formula.replace(/[^\0-\x7f]/gu, (character) => (character.trim() === '' ? ' ' : 'é'));
  const pieces: Piece[] = [];
  let end = 0;
  let afterBlank = false;
  const add = (kind: Piece['kind'], piece: string) => {
    pieces.push({ kind, text: piece, afterBlank });
    afterBlank = false;
  };
  const addLiterals = (until: number) => {
    while (end < until) {
      LITERAL.lastIndex = end;
      const literal = LITERAL.exec(text)?.[0];
      if (literal !== undefined) add('literal', literal);
      else if (text.slice(end, end + 1).trim() === '') afterBlank = true;
      else add('broken', text.slice(end, until));
      end += literal?.length ?? (afterBlank ? 1 : until - end);
    }
  };
  for (const token of tokenize(text)) {
    addLiterals(token.start);
    const piece = text.slice(token.start, token.end);
    if (token.kind === 'operator') {
      const last = pieces[pieces.length - 1];
      const isCompared = !afterBlank && last?.kind === 'operator' && /^(?:<[=>]|>=)$/.test(last.text + piece);
      if (isCompared) pieces[pieces.length - 1] = { ...last, text: last.text + piece };
      // A1:.C9 is A1:C9 without its empty end.
      else if (piece !== '.' || last?.text !== ':') add('operator', piece);
    } else if (token.kind === 'structured') add(isClosed(piece) ? 'cells' : 'broken', piece);
    else add(token.kind === 'function' ? 'function' : 'cells', piece);
    end = token.end;
  }
  addLiterals(text.length);
  return pieces;
}

function isClosed(structured: string): boolean {
  let depth = 0;
  for (let at = structured.indexOf('['); at < structured.length; at++) {
    if (structured[at] === "'") at++;
    else if (structured[at] === '[') depth++;
    else if (structured[at] === ']') depth--;
  }
  return depth === 0 && structured.endsWith(']');
}
