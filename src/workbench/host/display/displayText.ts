import type { CellValue } from '../../book';
import type { DateSystem } from '../entry';
import type { FormatSection } from './formatCode';
import { parseFormatCode } from './formatCode';
import { renderDate } from './renderDate';
import { renderGeneral, renderNumber } from './renderNumber';

/** The last day that Excel shows, 31 December 9999, in the 1900 system. */
const LAST_SERIAL = 2_958_466;
/** What Excel shows where a serial is no day. */
const NOT_A_DAY = '########';

/**
 * A cell's value as its number format shows it. A format that is not understood shows as General.
 *
 * @example
 * displayText(45296, 'yyyy-mm-dd', 1900); //=> '2024-01-05'
 */
export function displayText(value: CellValue, numberFormat: string, system: DateSystem): string {
  if (typeof value === 'object') return value === null ? '' : value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = numberFormat === 'General' ? null : parseFormatCode(numberFormat);
  if (typeof value === 'string') return sections ? renderText(value, sections) : value;
  return sections ? renderBySections(value, sections, system) : renderGeneral(value);
}

function renderText(text: string, sections: readonly FormatSection[]): string {
  const section = sections[3] ?? (sections.length === 1 || sections.at(-1)?.hasText ? sections.at(-1) : undefined);
  if (!section || (!section.hasText && sections.length < 4)) return text;
  const shown = section.tokens.map((token) => {
    if (token.kind === 'literal') return token.text;
    return token.kind === 'text' ? text : '';
  });
  return shown.join('');
}

function renderBySections(number: number, sections: readonly FormatSection[], system: DateSystem): string {
  const { section, signed } = sectionFor(number, sections);
  if (section.hasText && !section.isDate) return renderGeneral(number);
  if (section.isDate) {
    return number < 0 || number >= LAST_SERIAL ? NOT_A_DAY : renderDate(number, section.tokens, system);
  }
  const text = renderNumber(Math.abs(number), section.tokens);
  return signed && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Which section shows a number, and whether a minus must be written before it. */
function sectionFor(number: number, sections: readonly FormatSection[]): { section: FormatSection; signed: boolean } {
  const [first, second, third] = sections as [FormatSection, FormatSection?, FormatSection?];
  if (first.condition) {
    const section = sections.find((candidate) => !candidate.condition || holds(candidate.condition, number));
    return { section: section ?? sections.at(-1)!, signed: number < 0 };
  }
  if (!second || second.hasText || number > 0) return { section: first, signed: number < 0 };
  if (number < 0) return { section: second, signed: false };
  return { section: third && !third.hasText ? third : first, signed: false };
}

function holds(condition: { operator: string; operand: number }, number: number): boolean {
  const { operator, operand } = condition;
  if (operator === '=') return number === operand;
  if (operator === '<>') return number !== operand;
  const below = operator.startsWith('<') ? number < operand : number > operand;
  return below || (operator.endsWith('=') && number === operand);
}
