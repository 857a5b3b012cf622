import { ACTIVITY_HEADERS, type FieldId } from '../../data';
import type { NamedColumn, ReadingWarning } from '../types';
import { weightOf } from './assignFields';
import type { ColumnChoice } from './chooseColumns';
import type { GridView } from './gridView';
import { BAR, type Evidence, type Mapping } from './mapping';

/** A runner-up this near is named: another reading of the sheet would have been as good. */
const NEAR = 0.05;
const ACTIVITY = new Set(ACTIVITY_HEADERS);
/** Fields in which a weak column beside a plain one is always named: the last activity, the plain close date. */
const ALWAYS_NAMED: ReadonlySet<FieldId> = new Set<FieldId>(['lastContact', 'closeDate']);

/** What the user should know of how the columns were chosen. */
export function columnWarnings(view: GridView, choice: ColumnChoice): ReadingWarning[] {
  const name = (evidence: Evidence, confidence: number): NamedColumn => ({
    column: view.sheetColumn(evidence.column),
    header: evidence.header,
    confidence,
  });
  const named = ({ evidence, confidence }: Mapping) => name(evidence, confidence);
  const contacts = choice.taken.filter(({ field }) => field === 'lastContact');
  const warnings: ReadingWarning[] = [];
  if (contacts.length === 0) {
    const offered = choice.offered.filter(({ field }) => field === 'lastContact').map(named);
    warnings.push({ code: 'no-contact-column', offered });
  }
  for (const contact of contacts) {
    if (ACTIVITY.has(contact.spelling)) warnings.push({ code: 'last-activity-as-contact', column: named(contact) });
  }
  for (const { field, taken, other } of runnersUp(choice)) {
    warnings.push({ code: 'runner-up', field, taken: named(taken), other: named(other) });
  }
  for (const evidence of choice.openPersons) {
    warnings.push({ code: 'person-column-open', column: name(evidence, 0) });
  }
  return warnings;
}

interface RunnerUp {
  readonly field: FieldId;
  readonly taken: Mapping;
  readonly other: Mapping;
}

function runnersUp({ taken, candidates }: ColumnChoice): RunnerUp[] {
  const used = new Set(taken.map(({ evidence }) => evidence.column));
  const rivals = candidates.filter(({ evidence, confidence }) => confidence >= BAR && !used.has(evidence.column));
  const found: RunnerUp[] = [];
  for (const other of rivals) {
    const winner = taken.find(({ field }) => field === other.field);
    if (!winner || found.some(({ field }) => field === other.field)) continue;
    const near = weightOf(winner) - weightOf(other) <= NEAR + Number.EPSILON * 4;
    if (near || (winner.mark === 'plain' && other.mark === 'weak' && ALWAYS_NAMED.has(other.field))) {
      found.push({ field: other.field, taken: winner, other });
    }
  }
  return found;
}
