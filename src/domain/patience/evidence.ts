import { AFFIRMATIVE_WORDS } from '../data';
import { daysBetween, foldText, isoOf, laterOf, type CalendarDate, type DateMark, type DateReading } from '../dates';
import type { ContactFact, DataProblem, DatedFact, DatedField, DealFacts, Note } from './types';

/** What the cells of a row come to: days, none of them after the as-of date but for the plans. Null is unknown. */
export interface Evidence {
  /** The last thing we did, as far as the row says. */
  readonly lastTouch: CalendarDate | null;
  /** The last message of theirs that wants an answer. */
  readonly lastMessage: CalendarDate | null;
  readonly lastVisit: CalendarDate | null;
  readonly lastMilestone: CalendarDate | null;
  /** The last sign of theirs: message, visit or milestone. */
  readonly lastSignal: CalendarDate | null;
  readonly lastContact: CalendarDate | null;
  /** Our last touch; where none is known, the last contact stands in. */
  readonly touchOrContact: CalendarDate | null;
  readonly stageEntered: CalendarDate | null;
  readonly progress: CalendarDate | null;
  readonly nextAction: CalendarDate | null;
  readonly holdUntil: CalendarDate | null;
  readonly contactProblems: readonly DataProblem[];
  readonly notes: readonly Note[];
}

const AFFIRMATIVE = new Set(AFFIRMATIVE_WORDS.map(foldText));

/** What every cell of a row is read with: the as-of date, and the notes that are gathered on the way. */
interface RowReading {
  readonly asOf: CalendarDate;
  readonly notes: Note[];
}

/** Reads the dates of a row, as they stand on a day. Runs once a row and refresh: plain loops, no helpers made on the way. */
export function gatherEvidence(facts: DealFacts, asOf: CalendarDate): Evidence {
  const row: RowReading = { asOf, notes: [] };
  const { lastTouch, lastVisit, problems } = readContacts(facts.contacts, row);
  const lastMessage = readReplies(facts.replies, row);
  const lastMilestone = readPast(facts.milestone, 'milestoneDate', 'time-zone', row);
  const lastSignal = laterOf(laterOf(lastMessage, lastVisit), lastMilestone);
  const lastContact = problems.length === 0 ? laterOf(lastTouch, lastSignal) : null;
  const stageEntered = readStageEntered(facts, row);
  return {
    lastTouch,
    lastMessage,
    lastVisit,
    lastMilestone,
    lastSignal,
    lastContact,
    touchOrContact: lastTouch ?? lastContact,
    stageEntered,
    // Without the day of entering, a milestone alone would make an old stage look young.
    progress: stageEntered === null ? null : laterOf(stageEntered, lastMilestone),
    // Plans stand as they are, before or after the as-of date.
    nextAction: readNoted(facts.nextAction, 'nextActionDate', row),
    holdUntil: readNoted(facts.holdUntil, 'holdUntil', row),
    contactProblems: problems,
    notes: row.notes,
  };
}

interface Contacts {
  readonly lastTouch: CalendarDate | null;
  readonly lastVisit: CalendarDate | null;
  readonly problems: readonly DataProblem[];
}

/** Where one contact cell cannot be read, the latest contact is not known: another column's date may be the older one. */
function readContacts(contacts: readonly ContactFact[], row: RowReading): Contacts {
  let lastTouch: CalendarDate | null = null;
  let lastVisit: CalendarDate | null = null;
  const problems: DataProblem[] = [];
  for (const contact of contacts) {
    const problem = problemOfContact(contact, row.asOf);
    if (problem !== null) problems.push(problem);
    const date = readPast(contact, 'lastContact', contact.numbered ? 'plan' : 'time-zone', row);
    lastTouch = laterOf(lastTouch, date);
    if (contact.visit) lastVisit = laterOf(lastVisit, date);
  }
  return problems.length === 0 ? { lastTouch, lastVisit, problems } : { lastTouch: null, lastVisit: null, problems };
}

function readReplies(replies: readonly DatedFact[], row: RowReading): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const reply of replies) latest = laterOf(latest, readPast(reply, 'lastReply', 'time-zone', row));
  return latest;
}

/** In order of trust: the row's own date, the present stage's date column, and for the first phase the created date. */
function readStageEntered(facts: DealFacts, row: RowReading): CalendarDate | null {
  return (
    readPast(facts.stageEntered, 'stageEntered', 'time-zone', row) ??
    readPast(facts.stageDate, 'stageDates', 'plan', row) ??
    (facts.phase === 'approach' ? readPast(facts.created, 'created', 'ignored', row) : null)
  );
}

/**
 * What a date after the as-of date is: one day ahead a `time-zone` artefact; in numbered and per-stage columns a `plan`,
 * which is left out without a word; `ignored` is left out with a note.
 */
type Ahead = 'time-zone' | 'plan' | 'ignored';

function readPast(fact: DatedFact | null, field: DatedField, ahead: Ahead, row: RowReading): CalendarDate | null {
  const date = readNoted(fact, field, row);
  if (fact === null || date === null) return null;
  const daysAhead = daysBetween(row.asOf, date);
  if (daysAhead <= 0) return date;
  if (ahead === 'plan') return null;
  const isArtefact = daysAhead === 1 && ahead === 'time-zone';
  row.notes.push({ code: isArtefact ? 'taken-as-today' : 'in-future', field, cell: fact.cell, shown: isoOf(date) });
  return isArtefact ? row.asOf : null;
}

function readNoted(fact: DatedFact | null, field: DatedField, { notes }: RowReading): CalendarDate | null {
  if (fact === null) return null;
  const { reading, cell } = fact;
  if (reading.kind === 'date') {
    for (const code of reading.marks ?? NO_MARKS) notes.push({ code, field, cell, shown: isoOf(reading.date) });
    return reading.date;
  }
  if (reading.kind === 'unreadable') {
    const code = reading.problem === 'placeholder-date' ? 'placeholder' : 'unreadable';
    notes.push({ code, field, cell, shown: reading.shown });
  }
  if (field === 'lastReply' && claimsContact(reading)) {
    notes.push({ code: 'unreadable', field, cell, shown: reading.word });
  }
  return null;
}

const NO_MARKS: readonly DateMark[] = [];

/** Why a contact cell keeps the row from being counted, or null. Empty cells and words for "nothing" are no problem in themselves. */
function problemOfContact({ reading, cell, numbered }: ContactFact, asOf: CalendarDate): DataProblem | null {
  if (reading.kind === 'unreadable' && reading.problem !== 'placeholder-date') {
    return { cell, code: reading.problem, shown: reading.shown, readings: reading.readings };
  }
  if (claimsContact(reading)) return { cell, code: 'contact-without-day', shown: reading.word };
  if (reading.kind === 'date' && !numbered && daysBetween(asOf, reading.date) > 1) {
    return { cell, code: 'in-future', shown: isoOf(reading.date) };
  }
  return null;
}

/** "Yes" and 済 say that something happened, not when. */
function claimsContact(reading: DateReading): reading is Extract<DateReading, { kind: 'blank' }> {
  return reading.kind === 'blank' && AFFIRMATIVE.has(foldText(reading.word));
}
