import type { FieldId } from '../../data';
import type { HeaderMatch } from '../headers/matchHeader';
import type { DependentRole, Mark } from '../headers/spellings';
import type { ColumnReason, ContentFit } from '../types';
import { columnHeaders } from './columnHeaders';
import { ColumnSample, drawnRows } from './columnSample';
import { contentFit, FIT_FACTORS } from './contentFit';
import type { GridView, ListArea } from './gridView';

/** From this confidence on a mapping is taken; below it is offered. */
export const BAR = 0.6;

/** What a mark leaves of a candidate where columns compete. */
export const MARK_WEIGHTS: Readonly<Record<Mark, number>> = { plain: 1, weak: 0.5, last: 0.25 };

/** A column with what its header and its values say. */
export interface Evidence {
  readonly column: number;
  readonly header: string;
  /** Its text in every form in which it may be repeated further down: of headers in two lines, each line alone. */
  readonly headerParts: readonly string[];
  readonly match: HeaderMatch | null;
  readonly sample: ColumnSample;
}

/** A column for a field: a candidate, a choice or an offer. */
export interface Mapping {
  readonly evidence: Evidence;
  readonly field: FieldId;
  readonly mark: Mark;
  readonly spelling: string;
  readonly confidence: number;
  readonly reason: ColumnReason;
}

/** What has been decided so far, while one rule after the other takes its columns. */
export class Choice {
  readonly taken: Mapping[] = [];
  readonly offered: Mapping[] = [];
  /** Columns of people of whom nothing says whose they are. */
  readonly openPersons: Evidence[] = [];
  readonly #used = new Set<number>();

  take(mapping: Mapping): void {
    this.taken.push(mapping);
    this.#used.add(mapping.evidence.column);
  }

  has(field: FieldId): boolean {
    return this.taken.some((mapping) => mapping.field === field);
  }

  of(field: FieldId): Mapping | undefined {
    return this.taken.find((mapping) => mapping.field === field);
  }

  isUsed({ column }: Evidence): boolean {
    return this.#used.has(column);
  }

  /** Takes a mapping that is sure enough, else offers it. */
  settle(mapping: Mapping): boolean {
    if (mapping.confidence < BAR) {
      this.offered.push(mapping);
      return false;
    }
    this.take(mapping);
    return true;
  }
}

/** The evidence of every column of a list that has a header. */
export function evidenceOf(view: GridView, area: ListArea): Evidence[] {
  const rows = drawnRows(area.headerRow + 1, area.lastRow);
  return columnHeaders(view, area).map(({ column, text, match, parts }) => ({
    column,
    header: text,
    headerParts: parts,
    match,
    sample: new ColumnSample(view, rows, column),
  }));
}

/** The columns whose header has a part to play that depends on the others. */
export function withRole(all: readonly Evidence[], role: DependentRole): Evidence[] {
  return all.filter(({ match }) => match?.role === role);
}

/** A mapping of a dependent header: its field and reason come from the rule that decided. */
export function dependentMapping(
  evidence: Evidence,
  field: FieldId,
  reason: ColumnReason,
  mark: Mark = 'weak',
): Mapping {
  const score = evidence.match?.score ?? 0;
  const fit: ContentFit = contentFit(field, evidence.sample, score);
  const spelling = evidence.match?.spelling ?? evidence.header;
  return { evidence, field, mark, spelling, confidence: score * FIT_FACTORS[fit], reason };
}
