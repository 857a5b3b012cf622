import { matchStage } from '../stages/matchStage';
import { weightOf } from './assignFields';
import { BAR, type Choice, type Mapping } from './mapping';

/**
 * Which columns hold the stages and which the status. One column of either kind is the stage, whatever its word. With
 * both kinds each is what it says. Of two of one kind the one with more different open stage words is the stage.
 */
export function assignStages(candidates: readonly Mapping[], choice: Choice): void {
  const able = candidates.filter(({ confidence, evidence }) => confidence >= BAR && !choice.isUsed(evidence));
  const stages = ranked(able.filter(({ field }) => field === 'stage'));
  const statuses = ranked(able.filter(({ field }) => field === 'status'));
  const [stage, secondStage] = stages;
  const [status, secondStatus] = statuses;
  if (stage) {
    choice.take(secondStage && !status ? asStage(stage, 'stage') : stage);
    const other = status ?? secondStage;
    if (other) choice.take(status ? other : asStage(other, 'status'));
  } else if (status) {
    choice.take(secondStatus ? asStage(status, 'stage') : onlyStage(status));
    if (secondStatus) choice.take(asStage(secondStatus, 'status'));
  }
}

function ranked(mappings: readonly Mapping[]): Mapping[] {
  if (mappings.length < 2) return [...mappings];
  return mappings
    .map((mapping) => ({ mapping, words: openWordCount(mapping), weight: weightOf(mapping) }))
    .sort((a, b) => b.words - a.words || b.weight - a.weight || a.mapping.evidence.column - b.mapping.evidence.column)
    .map(({ mapping }) => mapping);
}

function asStage(mapping: Mapping, field: 'stage' | 'status'): Mapping {
  return {
    ...mapping,
    field,
    reason: { code: 'stage-words', spelling: mapping.spelling, words: openWordCount(mapping) },
  };
}

function onlyStage(mapping: Mapping): Mapping {
  return { ...mapping, field: 'stage', reason: { code: 'only-stage', spelling: mapping.spelling } };
}

/** How many different open stages the values name. */
function openWordCount({ evidence }: Mapping): number {
  const different = new Set(evidence.sample.texts.texts);
  return [...different].filter((text) => {
    const match = matchStage(text);
    return match.kind === 'open' && match.phase !== 'other';
  }).length;
}
