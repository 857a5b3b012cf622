import { invalidArgument } from '../wire';

/** The longest code that Excel keeps. */
const LONGEST_CODE = 255;
const MOST_SECTIONS = 4;

/** Colours, elapsed times, conditions, currencies and languages, digits of other scripts; colours in other languages too. */
const BRACKETS =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2}|h+|m+|s+|[<>=]{1,2} ?-?[\d.]+(?:e[+-]?\d+)?|\$.*|dbnum\d|natnum\d.*|[^\0-\x7f]+\d*)$/i;

/** Throws InvalidArgument for a code that cannot be a number format: quotes or brackets open, more than four sections. */
export function assertNumberFormat(code: string, location: string): void {
  if (!isNumberFormat(code)) throw invalidArgument(location, `(No number format: ${code.slice(0, 100)})`);
}

export function isNumberFormat(code: string): boolean {
  if (code.length > LONGEST_CODE) return false;
  let sections = 1;
  for (let at = 0; at < code.length; at++) {
    const character = code[at];
    // The next character stands for itself, or is as wide, or is repeated.
    if (character === '\\' || character === '_' || character === '*') at++;
    else if (character === ';') sections++;
    else if (character === '"' || character === '[') {
      const end = code.indexOf(character === '"' ? '"' : ']', at + 1);
      if (end < 0 || (character === '[' && !BRACKETS.test(code.slice(at + 1, end)))) return false;
      at = end;
    } else if (character === ']') return false;
    if (at >= code.length) return false;
  }
  return sections <= MOST_SECTIONS;
}
