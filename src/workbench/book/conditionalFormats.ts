/** Rules that colour cells by what they hold. */

import type { Area } from './address';

/** What a rule sets; what is left out stays as the cell has it. */
export interface DifferentialFormat {
  readonly fillColor?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
}

export type CellValueOperator =
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'between'
  | 'notBetween';

export type TextOperator = 'containsText' | 'notContains' | 'beginsWith' | 'endsWith';

/** What a rule asks. Formulas stand without '='; they are relative to the first cell of the first area. */
export type Condition =
  | { readonly type: 'Custom'; readonly formula: string }
  | { readonly type: 'CellValue'; readonly operator: CellValueOperator; readonly formulas: readonly string[] }
  | { readonly type: 'ContainsText'; readonly operator: TextOperator; readonly text: string }
  /** A kind that is kept but not understood: scales, bars, icons, averages, duplicates. */
  | { readonly type: 'Other'; readonly name: string; readonly formulas?: readonly string[] };

export interface ConditionalFormatSpec {
  readonly condition: Exclude<Condition, { type: 'Other' }>;
  readonly areas: readonly Area[];
  readonly format: DifferentialFormat;
  readonly stopIfTrue?: boolean;
  /** 'first' (as Excel adds) moves the others down by one; 'last' touches none of them. Default 'last'. */
  readonly place?: 'first' | 'last';
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: Condition['type'];
  readonly condition: Condition;
  readonly areas: readonly Area[];
  /** 1 = the first to be asked. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly format: DifferentialFormat;
  /** What the file has for it; owned by the reader and writer of files, null for rules made since. */
  readonly source: unknown;
  /** What of it differs from the file; only the priority is changed where another rule was put before it. */
  readonly changed: 'no' | 'priority' | 'all';
}

export type ConditionalFormatChanges = Partial<
  Pick<ConditionalFormat, 'condition' | 'areas' | 'priority' | 'stopIfTrue' | 'format'>
>;

let lastId = 0;

/** A rule object with an id of its own; also used by readers of files. */
export function makeConditionalFormat(
  parts: Pick<ConditionalFormat, 'condition' | 'areas' | 'priority' | 'stopIfTrue' | 'format' | 'source'>,
): ConditionalFormat {
  lastId++;
  const id = `{${lastId.toString(16).toUpperCase().padStart(8, '0')}-00CF-4000-8000-000000000000}`;
  return { ...parts, id, type: parts.condition.type, changed: parts.source === null ? 'all' : 'no' };
}

/** The rules with a new one; put first it moves the others down by one where they stand in its way. */
export function withRule(
  rules: readonly ConditionalFormat[],
  spec: ConditionalFormatSpec,
): { formats: ConditionalFormat[]; added: ConditionalFormat } {
  const { condition, areas, format } = spec;
  const isFirst = spec.place === 'first';
  const priority = isFirst ? 1 : Math.max(0, ...rules.map((existing) => existing.priority)) + 1;
  const isTaken = isFirst && rules.some((existing) => existing.priority === 1);
  const others = isTaken ? rules.map((existing) => withChanges(existing, { priority: existing.priority + 1 })) : rules;
  const stopIfTrue = spec.stopIfTrue ?? false;
  const added = makeConditionalFormat({ condition, areas, format, priority, stopIfTrue, source: null });
  return { formats: [...others, added], added };
}

export function withChanges(rule: ConditionalFormat, changes: ConditionalFormatChanges): ConditionalFormat {
  const onlyPriority = Object.keys(changes).every((key) => key === 'priority');
  const condition = changes.condition ?? rule.condition;
  const changed = onlyPriority && rule.changed !== 'all' ? 'priority' : 'all';
  return { ...rule, ...changes, condition, type: condition.type, changed };
}
