import type { Phase, ProfileId } from '../data';
import type { BusinessCalendar, CalendarDate, DateProblem, DateReading } from '../dates';

/** What a deal needs now, or that it needs nothing. Every deal has exactly one. */
export type StatusId =
  'closed' | 'on-hold' | 'needs-data' | 'answer' | 'pushing' | 'stalled' | 'slipping' | 'check-in' | 'moving' | 'quiet';

/** Where a limit comes from. */
export interface Provenance {
  readonly kind: 'profile';
  readonly profile: ProfileId;
}

/** The limits of a stage, in calendar days. */
export interface StageSettings {
  /** T: how long the stage usually takes. */
  readonly typicalDays: number;
  /** S: without progress for longer, the deal is stalled. */
  readonly stalledAfterDays: number;
  /** C: the days between two check-ins. */
  readonly checkInEveryDays: number;
  readonly provenance: Provenance;
}

/** A cell of the sheet, 0-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A cell that should hold a date, and what was read in it. */
export interface DatedFact {
  readonly reading: DateReading;
  readonly cell: CellPosition;
}

/** A cell of a last-contact column. */
export interface ContactFact extends DatedFact {
  /** The column is one of visits: both sides were there, so it is a touch of ours and a sign of theirs. */
  readonly visit: boolean;
  /** One of several numbered contact columns (Visit 1, Visit 2): a day after the as-of date is a plan there. */
  readonly numbered?: boolean;
}

/** What a row says of its deal, as far as patience is concerned. */
export interface DealFacts {
  readonly kind: 'open' | 'won' | 'lost' | 'hold';
  readonly phase: Phase;
  /** The sheet has a last-contact column at all. */
  readonly hasContactColumn: boolean;
  readonly contacts: readonly ContactFact[];
  readonly replies: readonly DatedFact[];
  readonly stageEntered: DatedFact | null;
  /** The present stage's own date column, in sheets with one date column a stage. */
  readonly stageDate: DatedFact | null;
  readonly created: DatedFact | null;
  readonly nextAction: DatedFact | null;
  /** The day to resume. */
  readonly holdUntil: DatedFact | null;
  /** The day of a small movement worth celebrating: a sign of theirs, and progress. */
  readonly milestone: DatedFact | null;
}

/** What the facts are judged by. */
export interface PatienceContext {
  /** The day that all counting ends on. */
  readonly asOf: CalendarDate;
  readonly settings: StageSettings;
  readonly calendar: BusinessCalendar;
}

/** The fields of a row that hold dates which patience uses. */
export type DatedField =
  | 'lastContact'
  | 'lastReply'
  | 'stageEntered'
  | 'stageDates'
  | 'created'
  | 'nextActionDate'
  | 'holdUntil'
  | 'milestoneDate';

/**
 * Why a last-contact cell cannot be counted from: a date problem, or
 * - `no-contact-date`: the cell is empty, or says that nothing is known
 * - `contact-without-day`: it says that there was contact (yes, 済), not when
 * - `in-future`: it lies more than a day after the as-of date
 */
export type DataProblemCode = DateProblem | 'no-contact-date' | 'contact-without-day' | 'in-future';

/** A cell that keeps a deal from being counted. */
export interface DataProblem {
  /** Null where the row has no such cell. */
  readonly cell: CellPosition | null;
  readonly code: DataProblemCode;
  /** What stands in the cell; for `in-future` the date as ISO text. */
  readonly shown: string;
  /** For `two-readings`: day first, month first. */
  readonly readings?: readonly [CalendarDate, CalendarDate];
}

/** What to know about a cell that was counted in a way that may surprise, or not at all. */
export interface Note {
  readonly code:
    /** One day after the as-of date, so taken as that date: most often a time zone. */
    | 'taken-as-today'
    /** Lies after the as-of date and was left out. */
    | 'in-future'
    /** Could not be read as a day and was left out. */
    | 'unreadable'
    /** A day that systems write for "none" (1970-01-01); read as empty. */
    | 'placeholder'
    /** Had a time zone; the day as written was taken. */
    | 'instant-as-written'
    /** Names a weekday that the date does not fall on. */
    | 'other-weekday'
    /** A lone number in a column of dates as text; read as the day that it is in Excel. */
    | 'bare-number';
  readonly field: DatedField;
  readonly cell: CellPosition;
  readonly shown: string;
}

/** Seasons in which Japanese companies are slow to answer. */
export type QuietPeriodId = 'year-end' | 'golden-week' | 'obon' | 'fiscal-year-end';

/** What `Moving` rests on. */
export type Movement = 'reply' | 'visit' | 'milestone' | 'stage';

/** Why a deal has its status, as a code with data: days are calendar days, limits carry their provenance. */
export type Reason =
  | { readonly code: 'won' }
  | { readonly code: 'lost' }
  | { readonly code: 'hold-until'; readonly until: CalendarDate }
  /** Parked without a date to resume; `days` since the last contact, null where none is known. */
  | { readonly code: 'parked'; readonly days: number | null; readonly limit: number; readonly provenance: Provenance }
  | {
      readonly code: 'parked-without-date';
      readonly days: number;
      readonly limit: number;
      readonly provenance: Provenance;
    }
  /** Holds for the whole sheet: it has no column of contact. */
  | { readonly code: 'no-contact-column' }
  | { readonly code: 'data-problem'; readonly problem: DataProblem }
  | { readonly code: 'not-yet-contacted'; readonly planned: CalendarDate | null }
  /** Their last message of so many days ago waits for an answer. */
  | { readonly code: 'answer-owed'; readonly days: number }
  /** More contact than the cadence allows without an answer; `days` had a touch of ours, `asks` were asks. */
  | {
      readonly code: 'pushing';
      readonly days: number;
      readonly asks: number;
      readonly every: number;
      readonly provenance: Provenance;
    }
  /** Progress is over its limit; `sinceTouch` says whether we were `present` (in touch within cadence and grace). */
  | {
      readonly code: 'no-progress';
      readonly days: number;
      readonly limit: number;
      readonly provenance: Provenance;
      readonly sinceTouch: number;
      readonly present: boolean;
      /** False where no touch is known and the last contact stands in for it. */
      readonly ours: boolean;
    }
  /** Progress is unknown, and silence is over the same limit. */
  | { readonly code: 'silent-too-long'; readonly days: number; readonly limit: number; readonly provenance: Provenance }
  /**
   * `since` says what the days are counted from: our last touch, the last contact where no touch is known, or the day on
   * which a hold ended.
   */
  | {
      readonly code: 'out-of-touch';
      readonly days: number;
      readonly since: 'touch' | 'contact' | 'hold';
      readonly limit: number;
      readonly provenance: Provenance;
    }
  | { readonly code: 'plan-due'; readonly planned: CalendarDate }
  | { readonly code: 'hold-ended'; readonly resumed: CalendarDate }
  | {
      readonly code: 'time-to-check-in';
      readonly days: number;
      /** Our last touch, or the last contact where no touch is known. */
      readonly since: 'touch' | 'contact';
      readonly every: number;
      readonly provenance: Provenance;
    }
  | { readonly code: 'moving'; readonly because: Movement; readonly days: number }
  | {
      readonly code: 'quiet';
      readonly daysSilent: number;
      readonly daysSinceTouch: number;
      readonly every: number;
      readonly provenance: Provenance;
    }
  /** Beside the deciding reason: how far the stage is. */
  | { readonly code: 'stage-clock'; readonly days: number; readonly typical: number; readonly provenance: Provenance }
  /** Beside it: over the limit for stalled, though something speaks against calling it so. */
  | {
      readonly code: 'stage-over-limit';
      readonly days: number;
      readonly limit: number;
      readonly provenance: Provenance;
    }
  /** Beside it: a message of theirs that came after our last touch. */
  | { readonly code: 'their-message'; readonly date: CalendarDate }
  /** Beside it: the user's own plan stands in for the next check-in. */
  | { readonly code: 'plan-counts'; readonly planned: CalendarDate }
  /** Beside it: a slow season, now or on the day of the next check-in. It never moves a date. */
  | { readonly code: 'quiet-period'; readonly period: QuietPeriodId; readonly when: 'now' | 'then' };

/** A deal's clocks (in calendar days up to the as-of date; null is unknown), status, next check-in and why. */
export interface Assessment {
  readonly status: StatusId;
  /** Since the last contact, theirs or ours. */
  readonly daysSilent: number | null;
  /** Since our last touch; where none is known, since the last contact. */
  readonly daysSinceTouch: number | null;
  /** Since their last sign: a reply, a visit, a milestone. */
  readonly daysSinceSignal: number | null;
  readonly daysInStage: number | null;
  /** Since entering the stage or the last milestone, whichever is later; unknown where the first is. */
  readonly daysSinceProgress: number | null;
  readonly lastContact: CalendarDate | null;
  readonly stageEntered: CalendarDate | null;
  readonly nextCheckIn: CalendarDate | null;
  /** The first is the deciding one. */
  readonly reasons: readonly Reason[];
  /** The cells to put right; only for `needs-data`, and empty where the reason holds for the whole sheet. */
  readonly problems: readonly DataProblem[];
  readonly notes: readonly Note[];
}
