import { STATUS_IDS } from '../domain/patience';
import type { Note } from '../domain/patience';
import type { ReadingWarning } from '../domain/reading';
import { APP_WARNING_CODES, LEFT_BEHIND_CODES } from './appWarnings';
import { FAILURE_CODES } from './failures';

/** A record, so that the compiler finds a code that is missing. */
const READING_WARNINGS: Readonly<Record<ReadingWarning['code'], true>> = {
  'no-contact-column': true,
  'last-activity-as-contact': true,
  'runner-up': true,
  'person-column-open': true,
  'closed-contradiction': true,
  'unknown-stage': true,
  'ask-stage': true,
  'parked-or-lost': true,
  'later-stage-date': true,
  'possible-duplicates': true,
};

/** The codes of notes on cells; a record, too. */
const NOTES: Readonly<Record<Note['code'], `cell-${Note['code']}`>> = {
  'taken-as-today': 'cell-taken-as-today',
  'in-future': 'cell-in-future',
  unreadable: 'cell-unreadable',
  placeholder: 'cell-placeholder',
  'instant-as-written': 'cell-instant-as-written',
  'other-weekday': 'cell-other-weekday',
  'bare-number': 'cell-bare-number',
};

/** The code of a note on a cell, as a program meets it among the warnings. */
export function noteCode({ code }: Pick<Note, 'code'>): string {
  return NOTES[code];
}

/** Every code that a program may meet in the JSON of the command line, by the property that holds it. */
export const ALL_CODES: readonly { readonly kind: string; readonly codes: readonly string[] }[] = [
  { kind: 'status', codes: STATUS_IDS },
  {
    kind: 'warnings',
    codes: [...APP_WARNING_CODES, ...Object.keys(READING_WARNINGS), ...Object.values(NOTES), ...LEFT_BEHIND_CODES],
  },
  { kind: 'error', codes: FAILURE_CODES },
];
