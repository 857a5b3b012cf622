/** Number format codes, taken apart once and kept. */

export type DateUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'weekday-ja';

export type FormatToken =
  | { kind: 'literal'; text: string }
  | { kind: 'digit'; character: '0' | '#' | '?' }
  | { kind: 'point' }
  | { kind: 'comma' }
  | { kind: 'percent' }
  | { kind: 'exponent'; plus: boolean }
  | { kind: 'general' }
  | { kind: 'text' }
  | { kind: 'date'; unit: DateUnit; width: number }
  | { kind: 'elapsed'; unit: 'hour' | 'minute' | 'second'; width: number }
  | { kind: 'fraction'; width: number }
  | { kind: 'half-day'; long: boolean };

export interface FormatSection {
  tokens: readonly FormatToken[];
  isDate: boolean;
  hasText: boolean;
  /** `[>=100]`, or null. */
  condition: { operator: string; operand: number } | null;
}

const LETTER_UNITS: Readonly<Record<string, DateUnit>> = {
  y: 'year',
  m: 'month',
  d: 'day',
  h: 'hour',
  s: 'second',
  a: 'weekday-ja',
};
const ELAPSED = { h: 'hour', m: 'minute', s: 'second' } as const;

const cache = new Map<string, readonly FormatSection[] | null>();

/** The sections of a format code; null for a code with parts that this renderer does not know. */
export function parseFormatCode(code: string): readonly FormatSection[] | null {
  let sections = cache.get(code);
  if (sections === undefined) {
    sections = readSections(code);
    cache.set(code, sections);
  }
  return sections;
}

function readSections(code: string): readonly FormatSection[] | null {
  const sections: FormatSection[] = [];
  for (const part of splitSections(code)) {
    const section = readSection(part);
    if (!section) return null;
    sections.push(section);
  }
  return sections.length <= 4 ? sections : null;
}

function splitSections(code: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const [piece] of code.matchAll(/"[^"]*"?|\[[^\]]*\]?|[\\_*].?|;|[^"[\\_*;]/gsu)) {
    if (piece !== ';') {
      part += piece;
      continue;
    }
    parts.push(part);
    part = '';
  }
  return [...parts, part];
}

const PIECE =
  /"([^"]*)"?|\[([^\]]*)\]|\\(.)|_(.)|\*(.)|(General)|(AM\/PM|A\/P)|([eE][+-])|(y+|m+|d+|h+|s+|a+)|([0#?])|([.,%@])|(.)/gisu;

function readSection(part: string): FormatSection | null {
  const tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  for (const match of part.matchAll(PIECE)) {
    const [, quoted, bracket, escaped, padding, filler, general, half, exponent, letters, digit, sign, other] = match;
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted });
    else if (bracket !== undefined) {
      const read = readBracket(bracket);
      if (read === null) return null;
      if ('operator' in read) condition = read;
      else if (read.kind !== 'literal' || read.text !== '') tokens.push(read);
    } else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped });
    else if (padding !== undefined) tokens.push({ kind: 'literal', text: ' ' });
    else if (filler !== undefined) continue;
    else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (half !== undefined) tokens.push({ kind: 'half-day', long: half.length > 3 });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', plus: exponent[1] === '+' });
    else if (letters !== undefined) {
      const unit = LETTER_UNITS[letters[0]!.toLowerCase()];
      if (!unit || (unit === 'weekday-ja' && letters.length < 3)) return null;
      tokens.push({ kind: 'date', unit, width: letters.length });
    } else if (digit !== undefined) tokens.push({ kind: 'digit', character: digit as '0' | '#' | '?' });
    else if (sign !== undefined) tokens.push(signToken(sign));
    else if (/[\p{L}]/u.test(other!) && other!.charCodeAt(0) < 128) return null;
    else if (other === '/' && tokens.some((token) => token.kind === 'digit')) return null;
    else tokens.push({ kind: 'literal', text: other! });
  }
  const isDate = tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed' || kind === 'half-day');
  const hasText = tokens.some(({ kind }) => kind === 'text');
  return { tokens: isDate ? dateTokens(tokens) : tokens, isDate, hasText, condition };
}

function signToken(sign: string): FormatToken {
  if (sign === '.') return { kind: 'point' };
  if (sign === ',') return { kind: 'comma' };
  return sign === '%' ? { kind: 'percent' } : { kind: 'text' };
}

/** Colours and locales show nothing; a locale may carry a currency sign (`[$€-407]`). */
function readBracket(text: string): FormatToken | { operator: string; operand: number } | null {
  if (text.startsWith('$')) return { kind: 'literal', text: text.slice(1).split('-')[0]! };
  const elapsed = /^(h+|m+|s+)$/i.exec(text);
  if (elapsed) {
    const unit = ELAPSED[text[0]!.toLowerCase() as 'h' | 'm' | 's'];
    return { kind: 'elapsed', unit, width: text.length };
  }
  const condition = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(text);
  if (condition) return { operator: condition[1]!, operand: Number(condition[2]) };
  if (/^(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d{1,2}|dbnum\d)$/i.test(text)) {
    return { kind: 'literal', text: '' };
  }
  return null;
}

/** `m` beside hours or seconds means minutes; digits after a seconds' point are its fraction. */
function dateTokens(tokens: readonly FormatToken[]): FormatToken[] {
  const result: FormatToken[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'date' && token.unit === 'month' && token.width <= 2 && isMinute(tokens, index)) {
      result.push({ ...token, unit: 'minute' });
    } else if (token.kind === 'digit' && joinsFraction(result)) {
      const last = result.at(-1)!;
      if (last.kind === 'fraction') result[result.length - 1] = { kind: 'fraction', width: last.width + 1 };
      else result.splice(-1, 1, { kind: 'literal', text: '.' }, { kind: 'fraction', width: 1 });
    } else if (token.kind === 'comma') result.push({ kind: 'literal', text: ',' });
    else result.push(token);
  }
  return result.map((token) => (token.kind === 'point' ? { kind: 'literal', text: '.' } : token));
}

function joinsFraction(result: readonly FormatToken[]): boolean {
  const last = result.at(-1);
  return last?.kind === 'fraction' || last?.kind === 'point';
}

function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  const units = tokens.map((token) => (token.kind === 'date' || token.kind === 'elapsed' ? token.unit : null));
  const before = units.slice(0, index).findLast((unit) => unit !== null);
  const after = units.slice(index + 1).find((unit) => unit !== null);
  return before === 'hour' || after === 'second';
}
