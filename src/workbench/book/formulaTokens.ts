/** The tokens of a formula, as far as references need them. Never fails: what it cannot place is an operator. */

interface Place {
  readonly start: number;
  readonly end: number;
}

interface SheetPrefix {
  /** The text up to and including '!', '' without a sheet. */
  readonly prefix: string;
  readonly sheet: string | null;
  /** The last sheet of 'First:Last'!A1. */
  readonly lastSheet: string | null;
  /** Points into another workbook: [1]Sheet1!A1. */
  readonly external: boolean;
}

export type ReferenceToken = Place &
  SheetPrefix & {
    readonly kind: 'reference';
    /** 'A1', '$A$1:B2', 'A:C', '1:3', or '#REF!'. */
    readonly cells: string;
    readonly broken: boolean;
  };

export type Token =
  | ReferenceToken
  | (Place & SheetPrefix & { readonly kind: 'name'; readonly name: string })
  | (Place & { readonly kind: 'function'; readonly name: string })
  /** Table1[[#This Row],[Column]]; `table` is '' for a bare [@Column]. `inside` is what stands in the outer brackets. */
  | (Place & { readonly kind: 'structured'; readonly table: string; readonly inside: string })
  | (Place & { readonly kind: 'operator'; readonly text: string });

const STRING = /"(?:[^"]|"")*"?/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEET = /(\[[^\]]+\])?([\p{L}_\\][\p{L}\p{N}_.\\]*)(?::([\p{L}_\\][\p{L}\p{N}_.\\]*))?!/uy;
const REFERENCE =
  /(?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(\\![])/uy;
const ERROR = /#(?:REF!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|VALUE!|GETTING_DATA|[A-Z]+[!?])/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

const NO_SHEET: SheetPrefix = { prefix: '', sheet: null, lastSheet: null, external: false };

/** Tokens of a formula's text (without '='), left to right; strings, numbers, spaces and error constants are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const skipped = matchAt(STRING, text, position) ?? null;
    if (skipped) {
      position += skipped[0].length;
      continue;
    }
    const found = readToken(text, position);
    if (found.token) tokens.push(found.token);
    position = found.end;
  }
  return tokens;
}

function readToken(text: string, start: number): { token: Token | null; end: number } {
  const prefix = readSheetPrefix(text, start);
  const afterPrefix = start + prefix.prefix.length;
  const cells = matchAt(REFERENCE, text, afterPrefix);
  if (cells) {
    const end = afterPrefix + cells[0].length;
    return { token: { kind: 'reference', start, end, ...prefix, cells: cells[0], broken: false }, end };
  }
  const error = matchAt(ERROR, text, afterPrefix);
  if (error) {
    const end = afterPrefix + error[0].length;
    const isReference = error[0] === '#REF!';
    return {
      token: isReference ? { kind: 'reference', start, end, ...prefix, cells: '#REF!', broken: true } : null,
      end,
    };
  }
  const word = matchAt(WORD, text, afterPrefix);
  if (word) return readWord(text, start, afterPrefix + word[0].length, word[0], prefix);
  if (prefix.prefix !== '')
    return { token: { kind: 'operator', start, end: afterPrefix, text: prefix.prefix }, end: afterPrefix };
  if (text[start] === '[') {
    const end = closingBracket(text, start);
    return { token: { kind: 'structured', start, end, table: '', inside: text.slice(start + 1, end - 1) }, end };
  }
  const number = matchAt(NUMBER, text, start);
  if (number) return { token: null, end: start + number[0].length };
  const character = String.fromCodePoint(text.codePointAt(start)!);
  const end = start + character.length;
  return { token: character.trim() === '' ? null : { kind: 'operator', start, end, text: character }, end };
}

function readWord(
  text: string,
  start: number,
  wordEnd: number,
  word: string,
  prefix: SheetPrefix,
): { token: Token; end: number } {
  if (text[wordEnd] === '(') return { token: { kind: 'function', start, end: wordEnd, name: word }, end: wordEnd };
  if (text[wordEnd] === '[') {
    const end = closingBracket(text, wordEnd);
    return { token: { kind: 'structured', start, end, table: word, inside: text.slice(wordEnd + 1, end - 1) }, end };
  }
  return { token: { kind: 'name', start, end: wordEnd, ...prefix, name: word }, end: wordEnd };
}

function readSheetPrefix(text: string, start: number): SheetPrefix {
  const quoted = matchAt(QUOTED_SHEET, text, start);
  if (quoted) {
    const inside = quoted[1]!.replaceAll("''", "'");
    const external = inside.includes('[');
    const [sheet, lastSheet] = inside.split(':');
    return { prefix: quoted[0], sheet: sheet!, lastSheet: lastSheet ?? null, external };
  }
  const plain = matchAt(PLAIN_SHEET, text, start);
  if (!plain) return NO_SHEET;
  return { prefix: plain[0], sheet: plain[2]!, lastSheet: plain[3] ?? null, external: plain[1] !== undefined };
}

/** The place after the bracket that closes the one at `open`; an apostrophe makes the next character literal. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const character = text[i];
    if (character === "'") i++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return i + 1;
  }
  return text.length;
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
