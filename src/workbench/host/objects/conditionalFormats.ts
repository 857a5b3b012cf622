import type { Condition, ConditionalFormat, ConditionalFormatChanges, Sheet } from '../../book';
import { areasIntersect } from '../../book';
import type { HostContext } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass, notImplemented } from '../wire';
import { rulePart } from './conditionalFormatParts';
import { RangeAreasObject } from './rangeAreas';
import { removeRules } from './rangeClear';
import { RangeObject } from './rangeObject';
import { assertUnprotected, flagValue, numberValue } from './support';

/** What a rule of each kind is before the add-in says what it asks: a condition that no cell meets. */
const NEW_CONDITIONS: Readonly<Record<string, Exclude<Condition, { type: 'Other' }>>> = {
  Custom: { type: 'Custom', formula: 'FALSE' },
  CellValue: { type: 'CellValue', operator: 'equal', formulas: ['""'] },
  ContainsText: { type: 'ContainsText', operator: 'containsText', text: '' },
};

/** Kinds that the model keeps but does not understand, by the file's word for them. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  aboveAverage: 'PresetCriteria',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

function typeOf({ condition }: ConditionalFormat): string {
  if (condition.type !== 'Other') return condition.type;
  return OTHER_TYPES[condition.name] ?? 'PresetCriteria';
}

function byPriority(rules: readonly ConditionalFormat[]): ConditionalFormat[] {
  return [...rules].sort((one, other) => one.priority - other.priority);
}

/** Puts a rule at a place among the sheet's rules; a negative place counts from the end. */
function move(self: ConditionalFormatObject, value: unknown): void {
  const location = 'ConditionalFormat.priority';
  assertUnprotected(self.sheet, location);
  const rule = self.rule;
  const place = numberValue(value, location);
  const others = byPriority(self.sheet.conditionalFormats).filter(({ id }) => id !== rule.id);
  const index = Math.min(Math.max(place < 0 ? others.length + 1 + place : place, 0), others.length);
  others.splice(index, 0, rule);
  for (const [at, other] of others.entries()) {
    if (other.priority !== at + 1) self.sheet.changeConditionalFormat(other, { priority: at + 1 });
  }
}

/** The child that a rule of another kind does not have. */
function part(type: Condition['type'], kind: Parameters<typeof rulePart>[0]) {
  return (self: ConditionalFormatObject): HostObject => {
    if (self.rule.condition.type !== type) throw new ApiError('ItemNotFound', '', 'ConditionalFormat');
    return rulePart(kind, self);
  };
}

const CONDITIONAL_FORMAT = defineClass<ConditionalFormatObject>('ConditionalFormat', {
  get: {
    id: ({ id }) => id,
    type: ({ rule }) => typeOf(rule),
    priority: ({ rule }) => rule.priority - 1,
    stopIfTrue: ({ rule }) => rule.stopIfTrue,
  },
  set: {
    priority: move,
    stopIfTrue: (self, value) => self.change({ stopIfTrue: flagValue(value, 'ConditionalFormat.stopIfTrue') }),
  },
  navigate: {
    custom: part('Custom', 'CustomConditionalFormat'),
    cellValue: part('CellValue', 'CellValueConditionalFormat'),
    textComparison: part('ContainsText', 'TextConditionalFormat'),
  },
  methods: {
    delete: (self) => {
      assertUnprotected(self.sheet, 'ConditionalFormat.delete');
      self.sheet.removeConditionalFormat(self.rule);
      return null;
    },
    getRange: ({ context, sheet, rule }) => {
      const [area] = rule.areas;
      if (rule.areas.length !== 1 || !area) throw new ApiError('ItemNotFound', '', 'ConditionalFormat.getRange');
      return new RangeObject(context, sheet, area);
    },
    getRanges: ({ context, sheet, rule }) => new RangeAreasObject(context, sheet, rule.areas),
  },
});

/** A rule, found by its id each time: the model replaces rules when they change. */
export class ConditionalFormatObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
    readonly id: string,
  ) {}

  get hostClass(): HostClass {
    return CONDITIONAL_FORMAT;
  }

  get rule(): ConditionalFormat {
    const found = this.sheet.conditionalFormats.find(({ id }) => id === this.id);
    if (!found) throw new ApiError('ItemNotFound', '', 'ConditionalFormat');
    return found;
  }

  change(changes: ConditionalFormatChanges): void {
    assertUnprotected(this.sheet, 'ConditionalFormat');
    this.sheet.changeConditionalFormat(this.rule, changes);
  }
}

function addRule({ range }: ConditionalFormatsObject, args: Arguments): HostObject {
  const location = 'ConditionalFormatCollection.add';
  const type = args.text(0);
  const condition = Object.hasOwn(NEW_CONDITIONS, type) ? NEW_CONDITIONS[type] : undefined;
  if (!condition) throw notImplemented('ConditionalFormatCollection', `add('${type}')`);
  assertUnprotected(range.sheet, location);
  const spec = { condition, areas: [range.area], format: {}, place: 'first' } as const;
  const rule = range.sheet.addConditionalFormat(spec);
  return new ConditionalFormatObject(range.context, range.sheet, rule.id);
}

const CONDITIONAL_FORMATS = defineClass<ConditionalFormatsObject>('ConditionalFormatCollection', {
  items: (self) => self.members,
  item: (self, args) => {
    const key = args.key(0);
    const found = self.members.find(({ id }) => id === key);
    if (!found) throw new ApiError('ItemNotFound', '', 'ConditionalFormatCollection.getItem');
    return found;
  },
  methods: {
    add: addRule,
    clearAll: ({ range }) => {
      assertUnprotected(range.sheet, 'ConditionalFormatCollection.clearAll');
      removeRules(range.sheet, range.area);
      return null;
    },
  },
});

/** The rules that touch a range, first to be asked first. */
export class ConditionalFormatsObject implements HostObject {
  constructor(readonly range: RangeObject) {}

  get hostClass(): HostClass {
    return CONDITIONAL_FORMATS;
  }

  get members(): ConditionalFormatObject[] {
    const { sheet, area, context } = this.range;
    return byPriority(sheet.conditionalFormats)
      .filter((rule) => rule.areas.some((covered) => areasIntersect(covered, area)))
      .map((rule) => new ConditionalFormatObject(context, sheet, rule.id));
  }
}
