import { DATE_FIELDS, type FieldId } from '../../data';
import type { FieldHit, HeaderMatch } from '../headers/matchHeader';
import { contentFit, FIT_FACTORS, MOST } from './contentFit';
import type { Evidence, Mapping } from './mapping';
import { looksLikeJobTitle, runsLikeACounter } from './valueTests';

/** Two fields named by one header are a "please confirm", whatever the values say. */
const TWO_FIELDS_CONFIDENCE = 0.5;
/** Above it a "見込み" is an amount of money, below it a probability. */
const HIGHEST_PROBABILITY = 100;

/** The fields that a column may stand for, each with its confidence: header times values. */
export function candidatesOf(evidence: Evidence): Mapping[] {
  const { match } = evidence;
  if (!match || match.group !== null) return [];
  return hitsOf(evidence, match).map((hit) => candidateOf(evidence, match, hit));
}

function candidateOf(evidence: Evidence, match: HeaderMatch, { field, mark, spelling }: FieldHit): Mapping {
  const fit = contentFit(field, evidence.sample, match.score);
  const confidence = match.twoFields ? TWO_FIELDS_CONFIDENCE : match.score * FIT_FACTORS[fit];
  const base = { evidence, field, mark, spelling, confidence };
  if (match.twoFields) return { ...base, reason: { code: 'two-fields', spelling } };
  if (match.qualified) return { ...base, reason: { code: 'person-rule', spelling, because: 'qualifier' } };
  if (isStepOrDate(match.fields)) {
    return { ...base, reason: { code: 'values-decide', spelling, dateShare: evidence.sample.dateShare } };
  }
  return { ...base, reason: { code: 'header', step: match.step, spelling, fit } };
}

/** The header's fields, with those that only its own values can tell apart already told apart. */
function hitsOf(evidence: Evidence, match: HeaderMatch): readonly FieldHit[] {
  const { sample } = evidence;
  const { fields, spelling } = match;
  if (isStepOrDate(fields)) {
    const field: FieldId = sample.dates.filled > 0 && sample.dateShare >= MOST ? 'nextActionDate' : 'nextStep';
    return fields.filter((hit) => hit.field === field);
  }
  if (hasBoth(fields, 'amount', 'probability')) {
    const large = sample.shareOf((text) => Number(text.replace(/[^\d.]/g, '')) > HIGHEST_PROBABILITY);
    const field: FieldId = large >= MOST ? 'amount' : 'probability';
    return fields.filter((hit) => hit.field === field);
  }
  switch (match.role) {
    case 'counter':
      return runsLikeACounter(sample) ? [] : [{ field: 'id', mark: 'weak', spelling }];
    case 'title':
      return looksLikeJobTitle(sample) ? [] : [{ field: 'deal', mark: 'weak', spelling }];
    case 'first-alone':
      return isOfDates(evidence) ? [{ field: 'created', mark: 'weak', spelling }] : [];
    case 'last-alone':
      return isOfDates(evidence) ? [{ field: 'lastContact', mark: 'weak', spelling }] : [];
    default:
      return match.role === null ? fields : fields.filter(({ field }) => DATE_FIELDS.has(field));
  }
}

/** Whether a column that may hold dates or names holds dates. */
export function isOfDates({ sample }: Evidence): boolean {
  return sample.dates.filled > 0 && sample.dateShare >= MOST;
}

function isStepOrDate(fields: readonly FieldHit[]): boolean {
  return hasBoth(fields, 'nextStep', 'nextActionDate');
}

function hasBoth(fields: readonly FieldHit[], one: FieldId, other: FieldId): boolean {
  return fields.some(({ field }) => field === one) && fields.some(({ field }) => field === other);
}
