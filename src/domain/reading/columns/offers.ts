import { DATE_FIELDS } from '../../data';
import type { ColumnReason } from '../types';
import { contentFit, FIT_FACTORS, MOST } from './contentFit';
import { BAR, type Choice, type Evidence, type Mapping } from './mapping';

/** A date of unknown meaning, and values without a header: at best half sure. */
const UNSURE = 0.5;
/** An edit date is a weak hint that the user has to accept. */
const HINT = 0.35;
/** Of a thousand unknown columns only the first so many are searched for dates. */
const MOST_UNKNOWN = 64;

/** Offers what was not sure enough to be taken, where its field is still free. */
export function offerBelowTheBar(candidates: readonly Mapping[], choice: Choice): void {
  for (const mapping of candidates) {
    if (mapping.confidence >= BAR || choice.isUsed(mapping.evidence) || choice.has(mapping.field)) continue;
    choice.offered.push(mapping);
  }
}

/** Offers dates that may be contact but do not say so. Returns whether the sheet has any date column at all. */
export function offerDates(all: readonly Evidence[], choice: Choice): boolean {
  const bare = all.filter(({ match }) => match?.role === 'bare-date');
  const edits = all.filter(({ match }) => match?.group === 'edit-date');
  const offers = [
    ...bare.map((evidence) => dateOffer(evidence, UNSURE, { code: 'bare-date', spelling: evidence.match!.spelling })),
    ...edits.map((evidence) => dateOffer(evidence, HINT, { code: 'edit-date', spelling: evidence.match!.spelling })),
  ];
  if (!choice.has('lastContact')) choice.offered.push(...offers);
  const known = choice.taken.some(({ field }) => DATE_FIELDS.has(field));
  if (known || offers.some((offer) => isDateColumn(offer))) return true;
  const alone = all.filter(({ match }) => match === null).slice(0, MOST_UNKNOWN);
  const found = alone.filter(({ sample }) => sample.dateShareAlone >= MOST).map(aloneOffer);
  choice.offered.push(...found);
  return found.length > 0;
}

function dateOffer(evidence: Evidence, score: number, reason: ColumnReason): Mapping {
  const fit = contentFit('lastContact', evidence.sample, evidence.match?.score ?? score);
  return {
    evidence,
    field: 'lastContact',
    mark: 'last',
    spelling: evidence.header,
    confidence: score * FIT_FACTORS[fit],
    reason,
  };
}

function aloneOffer(evidence: Evidence): Mapping {
  const reason = { code: 'date-like', dateShare: evidence.sample.dateShareAlone } as const;
  return { evidence, field: 'lastContact', mark: 'last', spelling: evidence.header, confidence: UNSURE, reason };
}

function isDateColumn({ evidence }: Mapping): boolean {
  return contentFit('lastContact', evidence.sample, evidence.match?.score ?? 0) !== 'contradicts';
}
