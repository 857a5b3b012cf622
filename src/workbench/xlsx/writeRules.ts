/** Writes changed conditional formats; rules that stay keep their text. */

import { cellAddress, type Area, type Condition, type ConditionalFormat, type Sheet } from '../book';
import type { Edits } from './edits';
import { CannotSaveError } from './fileError';
import type { RuleSource } from './source';
import type { StylesWriter } from './writeStyles';
import { encodeAttribute, encodeText, escapeMarkup } from './xmlText';
import { attributeOf, childOf, childrenOf, descendantsOf, tagWith, textOf, type XmlElement } from './xmlTree';

/** Notes the edits for the rules of the file; gives the elements of new and changed rules, to be inserted in order. */
export function writeRules(
  sheet: Sheet,
  containers: readonly XmlElement[],
  extensions: XmlElement | undefined,
  prefix: string,
  styles: StylesWriter,
  edits: Edits,
): string {
  const rules = sheet.conditionalFormats;
  const added: string[] = [];
  const newRules = new Map<ConditionalFormat, XmlElement | null>(
    rules.filter((rule) => rule.source === null).map((rule) => [rule, null]),
  );
  containers.forEach((container, containerIndex) => {
    const elements = childrenOf(container, 'cfRule');
    const gone: XmlElement[] = [];
    elements.forEach((element, index) => {
      const rule = ruleAt(rules, containerIndex, index, false);
      if (!rule) removeExtensionHalf(element, extensions, edits);
      if (!rule || rule.changed === 'all') gone.push(element);
      if (rule?.changed === 'all') newRules.set(rule, element);
      if (rule?.changed === 'priority') edits.setAttributes(element, { priority: String(rule.priority) });
    });
    if (gone.length === elements.length) edits.remove(container);
    else gone.forEach((element) => edits.remove(element));
  });
  writeExtensionRules(rules, extensions, edits);
  for (const rule of rules) {
    if (newRules.has(rule)) added.push(renderRule(rule, newRules.get(rule) ?? null, prefix, styles));
  }
  return added.join('');
}

function ruleAt(rules: readonly ConditionalFormat[], container: number, index: number, extension: boolean) {
  return rules.find((rule) => {
    const source = rule.source as RuleSource | null;
    return source?.container === container && source.index === index && source.extension === extension;
  });
}

/** A rule of which the extension list holds the other half (data bars): both go. */
function removeExtensionHalf(element: XmlElement, extensions: XmlElement | undefined, edits: Edits): void {
  const id = descendantsOf(element, 'id').map(textOf)[0];
  if (id === undefined || !extensions) return;
  for (const container of descendantsOf(extensions, 'conditionalFormatting')) {
    const halves = childrenOf(container, 'cfRule');
    const half = halves.find((candidate) => attributeOf(candidate, 'id') === id);
    if (half) edits.remove(halves.length === 1 ? container : half);
  }
}

function writeExtensionRules(
  rules: readonly ConditionalFormat[],
  extensions: XmlElement | undefined,
  edits: Edits,
): void {
  if (!extensions) return;
  descendantsOf(extensions, 'conditionalFormatting').forEach((container, containerIndex) => {
    const elements = childrenOf(container, 'cfRule');
    const gone = elements.filter((element, index) => {
      if (attributeOf(element, 'priority') === null) return false;
      const rule = ruleAt(rules, containerIndex, index, true);
      if (rule?.changed === 'all') {
        throw new CannotSaveError(
          'A rule of a kind that only newer versions of Excel know was changed: it can be kept or removed only.',
        );
      }
      if (rule?.changed === 'priority') edits.setAttributes(element, { priority: String(rule.priority) });
      return !rule;
    });
    if (gone.length > 0 && gone.length === elements.length) edits.remove(container);
    else gone.forEach((element) => edits.remove(element));
  });
}

function renderRule(rule: ConditionalFormat, old: XmlElement | null, prefix: string, styles: StylesWriter): string {
  const sqref = rule.areas.map(listAddress).join(' ');
  const source = rule.source as RuleSource | null;
  const keepsFormat = source !== null && source.format === rule.format;
  const dxf = keepsFormat ? source.dxfId : styles.differentialIndexOf(rule.format);
  const shared = { priority: String(rule.priority), stopIfTrue: rule.stopIfTrue ? '1' : null };
  const format = { dxfId: dxf === null ? null : String(dxf) };
  const inner =
    rule.condition.type === 'Other'
      ? renderKept(old, rule.condition.formulas ?? [], shared)
      : renderCondition(rule.condition, rule.areas[0]!, prefix, { ...format, ...shared });
  return `<${prefix}conditionalFormatting sqref="${sqref}">${inner}</${prefix}conditionalFormatting>`;
}

/** A rule that is not understood, with its formulas as they are now. */
function renderKept(
  old: XmlElement | null,
  formulas: readonly string[],
  attributes: Record<string, string | null>,
): string {
  if (!old) throw new CannotSaveError('A rule of an unknown kind cannot be made.');
  if (descendantsOf(old, 'cfvo').some((value) => /[A-Za-z]\$?\d|#REF!/.test(attributeOf(value, 'val') ?? ''))) {
    throw new CannotSaveError('A scale or a set of icons that takes its limits from cells cannot be changed.');
  }
  const elements = childrenOf(old, 'formula');
  const { text } = old.source;
  let xml = tagWith(text.slice(old.start, old.contentStart), attributes);
  let at = old.contentStart;
  elements.forEach((element, i) => {
    const formula = formulas[i];
    if (formula === undefined || formula === textOf(element)) return;
    xml += text.slice(at, element.contentStart) + encodeText(formula);
    at = element.contentEnd;
  });
  return xml + text.slice(at, old.end);
}

function renderCondition(
  condition: Exclude<Condition, { type: 'Other' }>,
  area: Area,
  prefix: string,
  attributes: Record<string, string | null>,
): string {
  const { type, formulas } = storedCondition(condition, area);
  const tag = tagWith(`<${prefix}cfRule type="${type}">`, {
    ...attributes,
    operator: condition.type === 'Custom' ? null : condition.operator,
  });
  const text = condition.type === 'ContainsText' ? ` text="${encodeAttribute(condition.text)}"` : '';
  const content = formulas.map((formula) => `<${prefix}formula>${encodeText(formula)}</${prefix}formula>`).join('');
  return `${tag.slice(0, -1)}${text}>${content}</${prefix}cfRule>`;
}

/** Rules about texts are stored with the formula that does the same, about the first cell. */
function storedCondition(
  condition: Exclude<Condition, { type: 'Other' }>,
  area: Area,
): { type: string; formulas: readonly string[] } {
  if (condition.type === 'Custom') return { type: 'expression', formulas: [condition.formula] };
  if (condition.type === 'CellValue') return { type: 'cellIs', formulas: condition.formulas };
  const cell = cellAddress(area.row, area.column);
  const text = `"${condition.text.replaceAll('"', '""')}"`;
  switch (condition.operator) {
    case 'containsText':
      return { type: 'containsText', formulas: [`NOT(ISERROR(SEARCH(${text},${cell})))`] };
    case 'notContains':
      return { type: 'notContainsText', formulas: [`ISERROR(SEARCH(${text},${cell}))`] };
    case 'beginsWith':
      return { type: 'beginsWith', formulas: [`LEFT(${cell},LEN(${text}))=${text}`] };
    case 'endsWith':
      return { type: 'endsWith', formulas: [`RIGHT(${cell},LEN(${text}))=${text}`] };
  }
}

function listAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return escapeMarkup(first === last ? first : `${first}:${last}`);
}

/** The list of extensions of a sheet, where it has one. */
export function extensionsOf(children: readonly XmlElement[]): XmlElement | undefined {
  return children.find((child) => child.name === 'extLst' && childOf(child, 'ext') !== undefined);
}
