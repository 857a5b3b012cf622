import { STAGE_DATE_ENDINGS, STAGE_DATE_STARTS } from '../../data';
import { cleanStage, wholeKey } from '../stages/cleanStage';
import { matchWholeStage, type StageMatch } from '../stages/matchStage';
import { foldWidth } from '../text';
import { contentFit, FIT_FACTORS, MOST } from './contentFit';
import { numberedContactWord } from './numberedColumns';
import type { Choice, Evidence, Mapping } from './mapping';

const HEADER_SCORE = 0.95;
/** A stage's own date column may have one of these fields besides. */
const SHARED_FIELDS: readonly string[] = ['created', 'closeDate'];

/** The stage that a date column is headed by. */
export interface HeadingStage {
  readonly match: StageMatch;
  /** The stage's name as the header writes it. */
  readonly name: string;
  /** The stage's name in the form in which stage names are compared. */
  readonly key: string;
  readonly saysDate: boolean;
}

/**
 * The stage in the header of its own date column, or null: 見積提出日, "Proposal date", Date entered "Demo". Open, won and
 * lost stages have such columns; the header has to name one whole.
 */
export function headingStage(header: string): HeadingStage | null {
  const folded = foldWidth(header)
    .replace(/["“”'「」]/g, ' ')
    .trim();
  const start = STAGE_DATE_STARTS.find((word) => folded.startsWith(word) && folded.length > word.length);
  const rest = start ? folded.slice(start.length).trim() : folded;
  const ending = STAGE_DATE_ENDINGS.find((word) => rest.endsWith(word) && rest.length > word.length);
  const bare = ending ? rest.slice(0, -ending.length).trim() : rest;
  for (const name of bare === rest ? [bare] : [bare, rest]) {
    const match = matchWholeStage(name);
    if (match && isOpenOrEnd(match)) {
      const saysDate = start !== undefined || name !== rest;
      return { match, name: asWritten(name, header), key: wholeKey(cleanStage(name)), saysDate };
    }
  }
  return null;
}

/** A part of a folded header in the letters of the header itself. */
function asWritten(name: string, header: string): string {
  const written = header.normalize('NFKC').replace(/\s+/g, ' ');
  const at = written.toLowerCase().indexOf(name);
  return at < 0 ? name : written.slice(at, at + name.length);
}

function isOpenOrEnd({ kind }: StageMatch): boolean {
  return kind === 'open' || kind === 'won' || kind === 'lost';
}

/** Takes two or more date columns that are headed by stages; a lone one is offered. */
export function assignStageDates(all: readonly Evidence[], choice: Choice): void {
  const mappings = all.flatMap((evidence) => stageDateMapping(evidence, choice) ?? []);
  const several = mappings.length >= 2 && mappings.some(({ evidence }) => evidence.sample.texts.filled > 0);
  if (several) for (const mapping of mappings) choice.take(mapping);
  else choice.offered.push(...mappings.filter(({ evidence }) => !choice.isUsed(evidence)));
}

function stageDateMapping(evidence: Evidence, choice: Choice): Mapping | null {
  const { header, match, sample } = evidence;
  if (match?.group || match?.role || numberedContactWord(header) !== null) return null;
  if (match && match.score >= HEADER_SCORE && !match.fields.every(({ field }) => SHARED_FIELDS.includes(field)))
    return null;
  const usedFor = choice.taken.filter((mapping) => mapping.evidence === evidence);
  if (usedFor.some(({ field }) => !SHARED_FIELDS.includes(field))) return null;
  const stage = headingStage(header);
  if (!stage) return null;
  const fit = contentFit('stageDates', sample, HEADER_SCORE);
  if (fit === 'contradicts') return null;
  // Without a word for date, a column of round numbers (受注: 45000) holds prices.
  if (!stage.saysDate && sample.dateShareAlone < MOST) return null;
  const confidence = HEADER_SCORE * FIT_FACTORS[fit];
  const reason = { code: 'stage-date', stage: stage.name } as const;
  return { evidence, field: 'stageDates', mark: 'plain', spelling: stage.key, confidence, reason };
}
