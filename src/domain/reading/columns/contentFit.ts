import { DATE_FIELDS, type FieldId } from '../../data';
import type { ContentFit } from '../types';
import { channelCount, type ColumnSample } from './columnSample';

/** What the values do to a header's score. */
export const FIT_FACTORS: Readonly<Record<ContentFit, number>> = { fits: 1, empty: 0.9, contradicts: 0.35 };

/** From this share on, a kind of value is what the column holds. */
export const MOST = 0.6;
/** Under a sure date header so many readable cells are enough: the others are cells to put right. */
const SOME_DATES = 0.2;
const SURE_HEADER = 0.95;
/** Stages repeat: so many different ones at most, or so large a share of the rows. */
const MOST_STAGES = 25;
const MOST_STAGE_SHARE = 0.2;

/** Whether a column's values are what its header says, on the drawn rows. */
export function contentFit(field: FieldId, sample: ColumnSample, headerScore: number): ContentFit {
  if (DATE_FIELDS.has(field)) return dateFit(sample, headerScore);
  const { filled } = sample.texts;
  if (filled === 0) return field === 'contact' && sample.texts.yesNo > 0 ? 'contradicts' : 'empty';
  return fitsText(field, sample) ? 'fits' : 'contradicts';
}

function dateFit(sample: ColumnSample, headerScore: number): ContentFit {
  if (sample.dates.filled === 0) return 'empty';
  const enough = headerScore >= SURE_HEADER ? SOME_DATES : MOST;
  return sample.dateShare >= enough ? 'fits' : 'contradicts';
}

function fitsText(field: FieldId, sample: ColumnSample): boolean {
  const counts = sample.texts;
  const { filled } = counts;
  switch (field) {
    case 'amount':
      return counts.amounts >= MOST * filled;
    case 'email':
      return counts.mails >= MOST * filled;
    case 'stage':
    case 'status':
      return counts.truthValues < MOST * filled && isRepeated(counts.distinct, filled);
    case 'id':
      return counts.distinct === filled && counts.longNumbers === 0;
    case 'company':
    case 'deal':
    case 'owner':
      return counts.bareNumbers < MOST * filled;
    case 'contact':
      return counts.bareNumbers < MOST * filled && channelCount(counts) < MOST * (filled + counts.yesNo);
    case 'probability':
    case 'phone':
      // Numbers are what these hold.
      return counts.mails + sample.dates.inText < MOST * filled;
    default:
      return counts.bareNumbers + counts.mails + sample.dates.inText < MOST * filled;
  }
}

function isRepeated(distinct: number, filled: number): boolean {
  return distinct <= MOST_STAGES || distinct <= MOST_STAGE_SHARE * filled;
}
