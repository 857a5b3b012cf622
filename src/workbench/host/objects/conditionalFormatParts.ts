import type { CellValueOperator, ConditionalFormat, ConditionalFormatChanges, TextOperator } from '../../book';
import type { HostClass, HostObject } from '../wire';
import { ApiError, defineClass, invalidArgument, isJsonObject, ownValue } from '../wire';
import { colorValue } from './colors';
import { assertNumberFormat } from './formatSyntax';
import { assertFormula } from './formulaSyntax';
import { underlineFlag } from './rangeFormat';
import { flagValue, textValue, wordValue } from './support';

/** The rule that a part belongs to. */
interface RuleOwner {
  readonly rule: ConditionalFormat;
  change(changes: ConditionalFormatChanges): void;
}

interface RulePart extends HostObject {
  readonly owner: RuleOwner;
}

function partOf(hostClass: HostClass, owner: RuleOwner): RulePart {
  return { hostClass, owner };
}

const CELL_OPERATORS: Readonly<Record<string, CellValueOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

const TEXT_OPERATORS: Readonly<Record<string, TextOperator>> = {
  Contains: 'containsText',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

function wordOf<Value>(words: Readonly<Record<string, Value>>, value: Value): string | null {
  return Object.keys(words).find((word) => words[word] === value) ?? null;
}

/** Rules keep formulas without their '='; add-ins write them with it. A plain value stands as it is. */
function stored(formula: unknown, location: string): string {
  if (typeof formula === 'number') return String(formula);
  const text = textValue(formula, location);
  const kept = text.startsWith('=') ? text.slice(1) : text;
  if (text !== '') assertFormula(kept, location);
  return kept;
}

function shown(formula: string): string {
  return `=${formula}`;
}

function setFormat({ owner }: RulePart, changes: ConditionalFormat['format']): void {
  owner.change({ format: { ...owner.rule.format, ...changes } });
}

const RULE_FORMULA = defineClass<RulePart>('ConditionalFormatRule', {
  get: { formula: ({ owner }) => customFormula(owner), formulaLocal: ({ owner }) => customFormula(owner) },
  set: {
    formula: ({ owner }, value) => setCustomFormula(owner, value),
    formulaLocal: ({ owner }, value) => setCustomFormula(owner, value),
  },
});

function customFormula({ rule }: RuleOwner): string {
  if (rule.condition.type !== 'Custom') throw new ApiError('ItemNotFound', '', 'ConditionalFormatRule');
  return shown(rule.condition.formula);
}

function setCustomFormula(owner: RuleOwner, value: unknown): void {
  const formula = stored(value, 'ConditionalFormatRule.formula');
  if (formula === '') throw invalidArgument('ConditionalFormatRule.formula');
  owner.change({ condition: { type: 'Custom', formula } });
}

const RULE_FILL = defineClass<RulePart>('ConditionalRangeFill', {
  get: { color: ({ owner }) => owner.rule.format.fillColor ?? '' },
  set: {
    color: (self, value) => setFormat(self, { fillColor: colorValue(value, 'ConditionalRangeFill.color') }),
  },
  methods: {
    clear: (self) => {
      setFormat(self, { fillColor: undefined });
      return null;
    },
  },
});

const FONT_LOCATION = 'ConditionalRangeFont';

const RULE_FONT = defineClass<RulePart>('ConditionalRangeFont', {
  get: {
    color: ({ owner }) => owner.rule.format.fontColor ?? '',
    bold: ({ owner }) => owner.rule.format.bold ?? null,
    italic: ({ owner }) => owner.rule.format.italic ?? null,
    strikethrough: ({ owner }) => owner.rule.format.strikethrough ?? null,
    underline: ({ owner: { rule } }) => {
      if (rule.format.underline === undefined) return null;
      return rule.format.underline ? 'Single' : 'None';
    },
  },
  set: {
    color: (self, value) => setFormat(self, { fontColor: colorValue(value, FONT_LOCATION) }),
    bold: (self, value) => setFormat(self, { bold: flagValue(value, FONT_LOCATION) }),
    italic: (self, value) => setFormat(self, { italic: flagValue(value, FONT_LOCATION) }),
    strikethrough: (self, value) => setFormat(self, { strikethrough: flagValue(value, FONT_LOCATION) }),
    underline: (self, value) => setFormat(self, { underline: underlineFlag(value, FONT_LOCATION) }),
  },
  methods: {
    clear: (self) => {
      setFormat(self, {
        fontColor: undefined,
        bold: undefined,
        italic: undefined,
        strikethrough: undefined,
        underline: undefined,
      });
      return null;
    },
  },
});

function numberFormatOf(value: unknown, location: string): string {
  const code = textValue(value, location);
  assertNumberFormat(code, location);
  return code;
}

const RULE_FORMAT = defineClass<RulePart>('ConditionalRangeFormat', {
  get: { numberFormat: ({ owner }) => owner.rule.format.numberFormat ?? null },
  set: {
    numberFormat: (self, value) =>
      setFormat(self, { numberFormat: numberFormatOf(value, 'ConditionalRangeFormat.numberFormat') }),
  },
  navigate: {
    fill: ({ owner }) => partOf(RULE_FILL, owner),
    font: ({ owner }) => partOf(RULE_FONT, owner),
  },
});

const format = ({ owner }: RulePart) => partOf(RULE_FORMAT, owner);

function cellRule({ rule }: RuleOwner): unknown {
  const { condition } = rule;
  if (condition.type !== 'CellValue') throw new ApiError('ItemNotFound', '', 'CellValueConditionalFormat');
  const [formula1 = '', formula2] = condition.formulas.map(shown);
  const operator = wordOf(CELL_OPERATORS, condition.operator);
  return formula2 === undefined ? { formula1, operator } : { formula1, formula2, operator };
}

function setCellRule(owner: RuleOwner, value: unknown): void {
  const location = 'CellValueConditionalFormat.rule';
  if (!isJsonObject(value)) throw invalidArgument(location);
  const operator = CELL_OPERATORS[wordValue(ownValue(value, 'operator'), Object.keys(CELL_OPERATORS), location)]!;
  const two = operator === 'between' || operator === 'notBetween';
  const formulas = [ownValue(value, 'formula1'), ...(two ? [ownValue(value, 'formula2')] : [])];
  owner.change({
    condition: { type: 'CellValue', operator, formulas: formulas.map((text) => stored(text, location)) },
  });
}

function textRule({ rule }: RuleOwner): unknown {
  const { condition } = rule;
  if (condition.type !== 'ContainsText') throw new ApiError('ItemNotFound', '', 'TextConditionalFormat');
  return { operator: wordOf(TEXT_OPERATORS, condition.operator), text: condition.text };
}

function setTextRule(owner: RuleOwner, value: unknown): void {
  const location = 'TextConditionalFormat.rule';
  if (!isJsonObject(value)) throw invalidArgument(location);
  const operator = TEXT_OPERATORS[wordValue(ownValue(value, 'operator'), Object.keys(TEXT_OPERATORS), location)]!;
  owner.change({
    condition: { type: 'ContainsText', operator, text: textValue(ownValue(value, 'text'), location) },
  });
}

const KIND_CLASSES = {
  CustomConditionalFormat: defineClass<RulePart>('CustomConditionalFormat', {
    navigate: { rule: ({ owner }) => partOf(RULE_FORMULA, owner), format },
  }),
  CellValueConditionalFormat: defineClass<RulePart>('CellValueConditionalFormat', {
    get: { rule: ({ owner }) => cellRule(owner) },
    set: { rule: ({ owner }, value) => setCellRule(owner, value) },
    navigate: { format },
  }),
  TextConditionalFormat: defineClass<RulePart>('TextConditionalFormat', {
    get: { rule: ({ owner }) => textRule(owner) },
    set: { rule: ({ owner }, value) => setTextRule(owner, value) },
    navigate: { format },
  }),
};

/** The part of a rule that belongs to its kind: what it asks, and what it sets. */
export function rulePart(kind: keyof typeof KIND_CLASSES, owner: RuleOwner): HostObject {
  return partOf(KIND_CLASSES[kind], owner);
}
