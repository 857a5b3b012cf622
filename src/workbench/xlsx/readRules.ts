/** Reads the conditional formats of a sheet, those of its extensions too. */

import {
  makeConditionalFormat,
  parseArea,
  type Area,
  type CellValueOperator,
  type Condition,
  type ConditionalFormat,
  type DifferentialFormat,
  type TextOperator,
} from '../book';
import type { RuleSource } from './source';
import { attributeOf, childOf, childrenOf, descendantsOf, flagOf, numberOf, textOf, type XmlElement } from './xmlTree';

const COMPARISONS = [
  'equal',
  'notEqual',
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
  'between',
  'notBetween',
];
const TEXT_RULES = new Map<string, TextOperator>(
  Object.entries({
    containsText: 'containsText',
    notContainsText: 'notContains',
    beginsWith: 'beginsWith',
    endsWith: 'endsWith',
  }),
);

/** The rules of the sheet's own <conditionalFormatting> elements, in the file's order. */
export function readRules(
  containers: readonly XmlElement[],
  formats: readonly DifferentialFormat[],
): ConditionalFormat[] {
  return containers.flatMap((element, container) => {
    const areas = readAreas(attributeOf(element, 'sqref') ?? '');
    return childrenOf(element, 'cfRule').map((rule, index) => {
      const dxfId = numberOf(rule, 'dxfId');
      const format = formats[dxfId ?? -1] ?? {};
      const source: RuleSource = { container, index, extension: false, dxfId, format };
      return makeConditionalFormat({
        areas,
        source,
        condition: readCondition(rule),
        priority: numberOf(rule, 'priority') ?? 0,
        stopIfTrue: flagOf(rule, 'stopIfTrue'),
        format,
      });
    });
  });
}

/**
 * Rules that only the extension list of a sheet has (those that look at other sheets, newer icon sets). Halves of rules
 * that the sheet has as well (data bars) are left out: they belong to those.
 */
export function readExtensionRules(extensions: XmlElement | undefined): ConditionalFormat[] {
  if (!extensions) return [];
  return descendantsOf(extensions, 'conditionalFormatting').flatMap((element, container) => {
    const areas = readAreas(textOf(childOf(element, 'sqref') ?? element));
    return childrenOf(element, 'cfRule').flatMap((rule, index) => {
      const priority = numberOf(rule, 'priority');
      if (priority === null) return [];
      const format: DifferentialFormat = {};
      const source: RuleSource = { container, index, extension: true, dxfId: null, format };
      const condition: Condition = { type: 'Other', name: attributeOf(rule, 'type') ?? '' };
      const stopIfTrue = flagOf(rule, 'stopIfTrue');
      return [makeConditionalFormat({ areas, source, condition, priority, stopIfTrue, format })];
    });
  });
}

export function readAreas(list: string): Area[] {
  return list.split(/\s+/).flatMap((address) => parseArea(address) ?? []);
}

function readCondition(rule: XmlElement): Condition {
  const type = attributeOf(rule, 'type') ?? '';
  const formulas = childrenOf(rule, 'formula').map(textOf);
  if (type === 'expression' && formulas.length > 0) return { type: 'Custom', formula: formulas[0]! };
  const operator = attributeOf(rule, 'operator') ?? '';
  if (type === 'cellIs' && COMPARISONS.includes(operator)) {
    return { type: 'CellValue', operator: operator as CellValueOperator, formulas };
  }
  const text = attributeOf(rule, 'text');
  const textOperator = TEXT_RULES.get(type);
  if (textOperator && text !== null) return { type: 'ContainsText', operator: textOperator, text };
  return formulas.length > 0 ? { type: 'Other', name: type, formulas } : { type: 'Other', name: type };
}
