import { isJsonObject, invalidArgument, notImplemented, ownValue } from '../wire';

/**
 * A column's criteria as Office.js shows them. The model keeps them as the file has them, a list of `filterColumn`
 * elements (ECMA-376 part 1, 18.3.2.7), so what is not understood here is not lost.
 */
export interface ColumnFilter {
  /** Counted from the filter's first column. */
  readonly column: number;
  readonly criteria: FilterCriteria;
  readonly xml: string;
}

export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
  readonly dynamicCriteria?: string;
  readonly values?: readonly string[];
}

/** All that a criteria object has when it is read; what says nothing is null (a quirk of its own). */
const PROPERTIES = [
  'color',
  'criterion1',
  'criterion2',
  'dynamicCriteria',
  'filterOn',
  'icon',
  'operator',
  'subField',
  'values',
];

export function criteriaObject(criteria: FilterCriteria | undefined): Record<string, unknown> {
  const known: Record<string, unknown> = { ...criteria };
  return Object.fromEntries(PROPERTIES.map((name) => [name, known[name] ?? null]));
}

// From the file ------------------------------------------------------------------------------------------------------

const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** The filters of a sheet's columns, from what the model keeps. */
export function columnFilters(kept: unknown): ColumnFilter[] {
  const elements = Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [];
  return elements.map((xml) => ({
    column: Number(attribute(xml, 'filterColumn', 'colId') ?? 0),
    criteria: readCriteria(xml),
    xml,
  }));
}

function readCriteria(xml: string): FilterCriteria {
  if (has(xml, 'top10')) {
    const where = attribute(xml, 'top10', 'top') === '0' ? 'Bottom' : 'Top';
    const what = isTrue(attribute(xml, 'top10', 'percent')) ? 'Percent' : 'Items';
    return { filterOn: `${where}${what}`, criterion1: attribute(xml, 'top10', 'val') ?? '' };
  }
  if (has(xml, 'customFilters')) return readCustom(xml);
  if (has(xml, 'dynamicFilter')) {
    const type = attribute(xml, 'dynamicFilter', 'type') ?? '';
    return { filterOn: 'Dynamic', dynamicCriteria: type.slice(0, 1).toUpperCase() + type.slice(1) };
  }
  if (has(xml, 'colorFilter')) {
    return { filterOn: attribute(xml, 'colorFilter', 'cellColor') === '0' ? 'FontColor' : 'CellColor' };
  }
  if (has(xml, 'iconFilter')) return { filterOn: 'Icon' };
  const values = tags(xml, 'filter').map((tag) => valueIn(tag, 'val') ?? '');
  return { filterOn: 'Values', values: isTrue(attribute(xml, 'filters', 'blank')) ? [...values, ''] : values };
}

function readCustom(xml: string): FilterCriteria {
  const [criterion1 = '', criterion2] = tags(xml, 'customFilter').map((tag) => {
    const operator = OPERATORS[valueIn(tag, 'operator') ?? 'equal'] ?? '=';
    return `${operator}${valueIn(tag, 'val') ?? ''}`;
  });
  if (criterion2 === undefined) return { filterOn: 'Custom', criterion1 };
  const operator = isTrue(attribute(xml, 'customFilters', 'and')) ? 'And' : 'Or';
  return { filterOn: 'Custom', criterion1, criterion2, operator };
}

/** The opening tags of a name, whatever their prefix. */
function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?/?>`, 'g')) ?? [];
}

function has(xml: string, name: string): boolean {
  return tags(xml, name).length > 0;
}

function attribute(xml: string, element: string, name: string): string | null {
  const [tag] = tags(xml, element);
  return tag === undefined ? null : valueIn(tag, name);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function valueIn(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  if (!match) return null;
  return (match[1] ?? match[2] ?? '').replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, entity) => {
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    if (entity !== undefined) return ENTITIES[String(entity)] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Values that stand for groups of dates (a month, a year) are kept, and not understood. */
export function canEvaluate({ xml, criteria }: ColumnFilter): boolean {
  return criteria.filterOn === 'Custom' || (criteria.filterOn === 'Values' && !has(xml, 'dateGroupItem'));
}

// From the add-in ----------------------------------------------------------------------------------------------------

/** Reads what an add-in asks for; kinds that this host cannot evaluate are refused by name. */
export function criteriaFrom(value: unknown, nullsAreRefused: boolean, location: string): FilterCriteria {
  if (!isJsonObject(value)) throw invalidArgument(location);
  if (nullsAreRefused && Object.values(value).includes(null)) throw invalidArgument(location);
  const filterOn = ownValue(value, 'filterOn');
  if (filterOn === 'Values') return { filterOn, values: valuesFrom(ownValue(value, 'values'), location) };
  if (filterOn !== 'Custom') throw notImplemented('AutoFilter', `apply with criteria of kind ${String(filterOn)}`);
  const criterion1 = ownValue(value, 'criterion1');
  const criterion2 = ownValue(value, 'criterion2') ?? undefined;
  const operator = ownValue(value, 'operator') ?? 'And';
  const isTooLong = [criterion1, criterion2].some(
    (text) => typeof text === 'string' && text.length > LONGEST_CRITERION,
  );
  if (isTooLong) throw invalidArgument(location);
  if (typeof criterion1 !== 'string' || (operator !== 'And' && operator !== 'Or')) throw invalidArgument(location);
  if (criterion2 === undefined) return { filterOn, criterion1 };
  if (typeof criterion2 !== 'string') throw invalidArgument(location);
  return { filterOn, criterion1, criterion2, operator };
}

/** Excel's limit for a text to look for. */
const LONGEST_CRITERION = 255;

function valuesFrom(value: unknown, location: string): string[] {
  if (!Array.isArray(value)) throw invalidArgument(location);
  if (value.some((item) => isJsonObject(item))) throw notImplemented('AutoFilter', 'apply with dates as values');
  if (!value.every((item) => typeof item === 'string')) throw invalidArgument(location);
  return value as string[];
}

/** The criteria in the words of the file. */
export function filterColumn(column: number, criteria: FilterCriteria): ColumnFilter {
  const inner = criteria.filterOn === 'Values' ? valuesXml(criteria.values ?? []) : customXml(criteria);
  return { column, criteria, xml: `<filterColumn colId="${column}">${inner}</filterColumn>` };
}

function valuesXml(values: readonly string[]): string {
  const blank = values.includes('') ? ' blank="1"' : '';
  const items = values.filter((value) => value !== '').map((value) => `<filter val="${escaped(value)}"/>`);
  return `<filters${blank}>${items.join('')}</filters>`;
}

function customXml({ criterion1 = '', criterion2, operator }: FilterCriteria): string {
  const items = [criterion1, criterion2].filter((criterion) => criterion !== undefined).map(customFilterXml);
  return `<customFilters${operator === 'And' && criterion2 !== undefined ? ' and="1"' : ''}>${items.join('')}</customFilters>`;
}

function customFilterXml(criterion: string): string {
  const { sign, operand } = splitCriterion(criterion);
  const word = Object.keys(OPERATORS).find((name) => OPERATORS[name] === sign)!;
  return `<customFilter${word === 'equal' ? '' : ` operator="${word}"`} val="${escaped(operand)}"/>`;
}

/** `>=5` is a sign and an operand; without a sign it is `=`. */
export function splitCriterion(criterion: string): { sign: string; operand: string } {
  const match = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion)!;
  return { sign: match[1] ?? '=', operand: match[2]! };
}

function escaped(text: string): string {
  const code = (character: string) => `&#${character.charCodeAt(0)};`;
  return text.replace(/[<>&"\n\r\t]/g, code);
}
