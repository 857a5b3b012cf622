import type { FormatToken } from './formatCode';

/** The longest number that General shows, sign aside. */
const GENERAL_WIDTH = 11;

/**
 * A number as the General format shows it in a wide cell.
 *
 * @example
 * renderGeneral(1 / 3); //=> '0.333333333'
 */
export function renderGeneral(number: number): string {
  const size = Math.abs(number);
  const sign = number < 0 ? '-' : '';
  if (size === 0) return '0';
  if (size >= 10 ** GENERAL_WIDTH || size < 1e-4) return sign + scientific(size, 5, true);
  const wholeDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const decimals = Math.max(0, GENERAL_WIDTH - 1 - wholeDigits);
  return sign + String(Number(rounded(size, decimals)));
}

/** Decimal places by rounding half away from zero on the fifteen digits that Excel keeps. */
function rounded(size: number, decimals: number): string {
  const kept = Number(size.toPrecision(15));
  if (kept >= 1e15) return kept.toFixed(0);
  const shifted = Math.round(Number(`${kept}e${decimals}`));
  return Number.isFinite(shifted) && shifted < 1e21
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : kept.toFixed(decimals);
}

function scientific(size: number, decimals: number, trim: boolean, plus = true): string {
  const [mantissa, exponent] = size.toExponential(decimals).split('e') as [string, string];
  const power = Number(exponent);
  const sign = power < 0 ? '-' : plus ? '+' : '';
  const shown = trim ? String(Number(mantissa)) : mantissa;
  return `${shown}E${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Writes the size of a number (no sign) with the tokens of a number format. */
export function renderNumber(size: number, tokens: readonly FormatToken[]): string {
  const layout = layoutOf(tokens);
  if (layout.exponentAt >= 0) return renderExponent(size, tokens, layout);
  const scaled = (size * 100 ** layout.percents) / 1000 ** layout.thousands;
  const [whole, fraction = ''] = rounded(scaled, layout.fractionDigits).split('.') as [string, string?];
  const wholeText = whole === '0' && layout.minimumWhole === 0 ? '' : whole.padStart(layout.minimumWhole, '0');
  const grouped = layout.grouping ? wholeText.replace(/\B(?=(\d{3})+$)/g, ',') : wholeText;
  return fill(tokens, grouped, shownFraction(fraction, tokens), size);
}

interface Layout {
  percents: number;
  thousands: number;
  grouping: boolean;
  minimumWhole: number;
  fractionDigits: number;
  exponentAt: number;
}

function layoutOf(tokens: readonly FormatToken[]): Layout {
  const exponentAt = tokens.findIndex((token) => token.kind === 'exponent');
  const pointAt = tokens.findIndex((token) => token.kind === 'point');
  const end = exponentAt >= 0 ? exponentAt : tokens.length;
  const wholeEnd = pointAt >= 0 ? Math.min(pointAt, end) : end;
  const isDigit = (token: FormatToken) => token.kind === 'digit';
  const whole = tokens.slice(0, wholeEnd);
  const lastDigit = tokens.slice(0, end).findLastIndex(isDigit);
  const lastWholeDigit = whole.findLastIndex(isDigit);
  const firstDigit = whole.findIndex(isDigit);
  const isComma = (token: FormatToken) => token.kind === 'comma';
  return {
    percents: tokens.filter((token) => token.kind === 'percent').length,
    // Commas right after the last digit divide by a thousand each; commas between digits group.
    thousands: trailingCommas(tokens, Math.max(lastDigit, lastWholeDigit)),
    grouping: whole.slice(Math.max(firstDigit, 0), lastWholeDigit + 1).some(isComma),
    minimumWhole: whole.filter((token) => token.kind === 'digit' && token.character === '0').length,
    fractionDigits: pointAt >= 0 ? tokens.slice(pointAt, end).filter(isDigit).length : 0,
    exponentAt,
  };
}

function trailingCommas(tokens: readonly FormatToken[], lastDigit: number): number {
  let count = 0;
  while (tokens[lastDigit + 1 + count]?.kind === 'comma') count += 1;
  return count;
}

/** `#` places drop zeros at the end of the fraction, `?` places show them as spaces. */
function shownFraction(fraction: string, tokens: readonly FormatToken[]): string {
  const pointAt = tokens.findIndex((token) => token.kind === 'point');
  const places = pointAt < 0 ? [] : tokens.slice(pointAt).filter((token) => token.kind === 'digit');
  let shown = fraction;
  for (let place = places.length - 1; place >= 0 && shown.charAt(place) === '0'; place--) {
    const character = places[place]!.character;
    if (character === '0') break;
    shown = shown.slice(0, place) + (character === '?' ? ' ' + shown.slice(place + 1) : '');
  }
  return shown;
}

function fill(tokens: readonly FormatToken[], whole: string, fraction: string, size: number): string {
  let text = '';
  let wholeWritten = false;
  let afterPoint = false;
  let fractionWritten = false;
  for (const token of tokens) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'general') text += renderGeneral(size);
    else if (token.kind === 'point') {
      if (!wholeWritten) text += whole;
      wholeWritten = true;
      afterPoint = true;
      text += '.';
    } else if (token.kind === 'digit' && !afterPoint && !wholeWritten) {
      text += whole;
      wholeWritten = true;
    } else if (token.kind === 'digit' && afterPoint && !fractionWritten) {
      text += fraction;
      fractionWritten = true;
    }
  }
  return text;
}

function renderExponent(size: number, tokens: readonly FormatToken[], layout: Layout): string {
  const exponent = tokens[layout.exponentAt];
  const plus = exponent?.kind === 'exponent' && exponent.plus;
  const literals = (part: readonly FormatToken[]) =>
    part.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
  const text = scientific(size, layout.fractionDigits, false, plus);
  return literals(tokens.slice(0, layout.exponentAt)) + text + literals(tokens.slice(layout.exponentAt));
}
