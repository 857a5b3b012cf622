import { FIRST_CONTACT_HEADERS, type FieldId } from '../../data';
import { BAR, MARK_WEIGHTS, type Choice, type Mapping } from './mapping';
import { optimalAssignment } from './optimalAssignment';

const FIRST_CONTACTS = new Set(FIRST_CONTACT_HEADERS);
/** Fields that may have several columns; the latest date counts. */
const SEVERAL_COLUMNS: ReadonlySet<FieldId> = new Set<FieldId>(['lastContact', 'lastReply']);
/** Decided apart, since one of them alone is always the stage. */
export const STAGE_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>(['stage', 'status']);
/** Of a thousand columns that all say Company only the best so many are weighed against the other fields. */
const MOST_A_FIELD = 24;

// Tie breakers, each too small to outweigh the one before it, or any difference of confidence.
const SPELLING_TIE = 1e-7;
const FULLNESS_TIE = 1e-9;
const POSITION_TIE = 1e-13;

/**
 * Takes the best assignment as a whole: the highest sum of confidences over pairs above the bar, weak ones counting half
 * and last ones a quarter; one column a field and one field a column, contact and reply columns aside. Equal sums: the
 * longer spelling, then the fuller column, then the left-most.
 */
export function assignFields(candidates: readonly Mapping[], choice: Choice): void {
  const able = candidates.filter(
    ({ evidence, field, confidence }) => confidence >= BAR && !STAGE_FIELDS.has(field) && !choice.isUsed(evidence),
  );
  const byField = groupByField(preferFirstContact(able));
  const columns = [...new Set([...byField.values()].flat().map(({ evidence }) => evidence.column))].sort(
    (a, b) => a - b,
  );
  const position = new Map(columns.map((column, index) => [column, index]));
  const slots = [...byField.values()].flatMap((mappings) => slotsOf(mappings));
  const weights = slots.map((mappings) => {
    const row = new Array<number>(columns.length).fill(0);
    for (const mapping of mappings) {
      const index = position.get(mapping.evidence.column)!;
      row[index] = Math.max(row[index]!, tieBroken(mapping, index));
    }
    return row;
  });
  const chosen = optimalAssignment(weights).flatMap((index, slot) =>
    index < 0 ? [] : slots[slot]!.filter(({ evidence }) => evidence.column === columns[index]).slice(0, 1),
  );
  for (const mapping of withoutNeedlessWeakOnes(chosen, choice)) choice.take(mapping);
}

/** A first contact beside a day of creation is the created date; the other stands back. */
function preferFirstContact(mappings: readonly Mapping[]): Mapping[] {
  const isFirst = ({ field, spelling }: Mapping) => field === 'created' && FIRST_CONTACTS.has(spelling);
  if (!mappings.some(isFirst)) return [...mappings];
  return mappings.map((mapping) =>
    mapping.field === 'created' && mapping.mark === 'plain' && !isFirst(mapping)
      ? { ...mapping, mark: 'weak' }
      : mapping,
  );
}

/** The weight of a mapping where columns compete. */
export function weightOf({ confidence, mark }: Mapping): number {
  return confidence * MARK_WEIGHTS[mark];
}

function tieBroken(mapping: Mapping, position: number): number {
  const { evidence, spelling } = mapping;
  const fullness = evidence.sample.fullness * FULLNESS_TIE;
  return weightOf(mapping) + spelling.length * SPELLING_TIE + fullness - position * POSITION_TIE;
}

function groupByField(mappings: readonly Mapping[]): Map<FieldId, Mapping[]> {
  const groups = new Map<FieldId, Mapping[]>();
  for (const mapping of mappings) groups.set(mapping.field, [...(groups.get(mapping.field) ?? []), mapping]);
  for (const [field, group] of groups) {
    if (group.length > MOST_A_FIELD) groups.set(field, best(group));
  }
  return groups;
}

function best(group: readonly Mapping[]): Mapping[] {
  return group
    .map((mapping, index) => ({ mapping, weight: tieBroken(mapping, index) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_A_FIELD)
    .map(({ mapping }) => mapping);
}

/** One place to fill a field; a place a column where a field may have several. */
function slotsOf(mappings: readonly Mapping[]): Mapping[][] {
  return SEVERAL_COLUMNS.has(mappings[0]!.field) ? mappings.map((mapping) => [mapping]) : [[...mappings]];
}

/** A weak contact or reply column is a stand-in: it goes where a plain one is taken. */
function withoutNeedlessWeakOnes(chosen: readonly Mapping[], choice: Choice): Mapping[] {
  const plain = new Set([...chosen, ...choice.taken].flatMap(({ field, mark }) => (mark === 'plain' ? [field] : [])));
  return chosen.filter(({ field, mark }) => mark === 'plain' || !SEVERAL_COLUMNS.has(field) || !plain.has(field));
}
