import { assignFields, STAGE_FIELDS } from './assignFields';
import { candidatesOf } from './candidates';
import type { GridView, ListArea } from './gridView';
import { Choice, evidenceOf, type Evidence, type Mapping } from './mapping';
import { assignNames, offerBusinessOwners } from './nameColumns';
import { assignNumberedContacts, joinFirstToNumbered } from './numberedColumns';
import { offerBelowTheBar, offerDates } from './offers';
import { assignKeyPerson, assignPersons, joinNames } from './personColumns';
import { assignStages } from './stageColumns';
import { assignStageDates } from './stageDateColumns';

const MOST_OF_ONE_KIND = 64;

/** What the columns of a list are. */
export interface ColumnChoice {
  readonly evidence: readonly Evidence[];
  readonly candidates: readonly Mapping[];
  readonly taken: readonly Mapping[];
  readonly offered: readonly Mapping[];
  readonly openPersons: readonly Evidence[];
  /** Whether any column holds dates, be it one that is only offered. */
  readonly hasDates: boolean;
  /** The sum of the confidences of what is taken. */
  readonly score: number;
}

/**
 * Decides which column is which, for one header row: first what the headers and the values of single columns say, as the
 * best assignment as a whole; then the headers that depend on the others, one rule after the other.
 */
export function chooseColumns(view: GridView, area: ListArea): ColumnChoice {
  const evidence = evidenceOf(view, area);
  const candidates = boundedCandidates(evidence);
  const choice = new Choice();
  assignNumberedContacts(evidence, choice);
  assignFields(candidates, choice);
  assignStages(
    candidates.filter(({ field }) => STAGE_FIELDS.has(field)),
    choice,
  );
  joinFirstToNumbered(evidence, choice);
  joinNames(evidence, choice);
  assignPersons(evidence, choice);
  assignNames(evidence, choice);
  assignKeyPerson(evidence, choice);
  assignStageDates(evidence, choice);
  offerBusinessOwners(choice);
  offerBelowTheBar(candidates, choice);
  const hasDates = offerDates(evidence, choice);
  const { taken, offered, openPersons } = choice;
  const score = taken.reduce((sum, { confidence }) => sum + confidence, 0);
  return { evidence, candidates, taken, offered, openPersons, hasDates, score };
}

/** Of hundreds of columns that all name one field only the first are judged by their values. */
function boundedCandidates(evidence: readonly Evidence[]): Mapping[] {
  const seen = new Map<string, number>();
  return evidence.flatMap((column) => {
    const key = column.match?.fields[0]?.field ?? column.match?.role ?? null;
    if (key === null) return [];
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > MOST_OF_ONE_KIND ? [] : candidatesOf(column);
  });
}
