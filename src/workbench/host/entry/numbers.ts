import type { EntryLocale } from './parseEntry';

export interface NumberEntry {
  number: number;
  /** The format that Excel gives a General cell on such an entry; null = it stays General. */
  numberFormat: string | null;
}

/** Digits after the fifteenth are lost on entry: Excel keeps fifteen and puts zeros for the rest. */
const KEPT_DIGITS = 15;

const CURRENCIES: Record<EntryLocale, { signs: string; whole: string; cents: string }> = {
  'en-US': { signs: '$', whole: '$#,##0_);[Red]($#,##0)', cents: '$#,##0.00_);[Red]($#,##0.00)' },
  'ja-JP': { signs: '¥￥\\', whole: '"¥"#,##0;[Red]"¥"-#,##0', cents: '"¥"#,##0.00;[Red]"¥"-#,##0.00' },
};

const NUMBER =
  /^(\()?([+-])?([^\d\s.,()+-])?([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d{1,3}))?\s*(%)?(\))?$/;
const FRACTION = /^([+-])?(?:(\d+) )(\d{1,3})\/(\d{1,3})$/;

/**
 * Reads a number as it is typed: `1,234`, `12%`, `$5`, `(5)`, `1e3`, `1 1/2`.
 *
 * @example
 * parseNumber('12.5%', 'en-US'); //=> { number: 0.125, numberFormat: '0.00%' }
 */
export function parseNumber(text: string, locale: EntryLocale): NumberEntry | null {
  return parseFraction(text) ?? parseDecimal(text, locale);
}

function parseFraction(text: string): NumberEntry | null {
  const match = FRACTION.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const short = match[3]!.length === 1 && match[4]!.length === 1;
  return { number: match[1] === '-' ? -size : size, numberFormat: short ? '# ?/?' : '# ??/??' };
}

function parseDecimal(text: string, locale: EntryLocale): NumberEntry | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, open, sign, currency, innerSign, whole, fraction, exponent, percent, close] = match;
  if (whole === undefined && (fraction ?? '.') === '.') return null;
  if ((open === undefined) !== (close === undefined) || (sign && innerSign)) return null;
  if (open && (sign ?? innerSign)) return null;
  const money = CURRENCIES[locale];
  if (currency && !money.signs.includes(currency)) return null;
  const digits = truncated((whole ?? '').replaceAll(',', '') + (fraction ?? ''));
  const size = Number(`${digits}e${exponent ?? 0}`) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  const negative = open !== undefined || sign === '-' || innerSign === '-';
  const decimals = (fraction ?? '.').length > 1;
  return { number: negative && size !== 0 ? -size : size, numberFormat: formatOf() };

  function formatOf(): string | null {
    if (percent) return decimals ? '0.00%' : '0%';
    if (currency) return decimals ? money.cents : money.whole;
    if (exponent !== undefined) return '0.00E+00';
    if (whole?.includes(',')) return decimals ? '#,##0.00' : '#,##0';
    return null;
  }
}

function truncated(digits: string): string {
  let significant = 0;
  let result = '';
  for (const character of digits) {
    if (character === '.' || (character === '0' && significant === 0)) {
      result += character;
      continue;
    }
    significant += 1;
    result += significant > KEPT_DIGITS ? '0' : character;
  }
  return result;
}
