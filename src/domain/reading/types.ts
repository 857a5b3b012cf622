import type { FieldId, Phase } from '../data';
import type { DateReading, DateSystem, RawCell } from '../dates';

/** A real table (ListObject) of the sheet. Rows and columns are those of the sheet, 0-based. */
export interface GridTable {
  readonly name: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The last data row; a totals row is not part of it. */
  readonly lastRow: number;
}

/** What is on a sheet, as a rectangle of values whose upper left cell is (originRow, originColumn) of the sheet. */
export interface SheetGrid {
  readonly name: string;
  readonly originRow: number;
  readonly originColumn: number;
  readonly values: readonly (readonly RawCell[])[];
  readonly dateSystem: DateSystem;
  readonly tables: readonly GridTable[];
  /** Columns of the sheet that this product wrote itself. They are never read as input. */
  readonly ownColumns: ReadonlySet<number>;
}

/** How a header was recognised, the strictest way first. */
export type HeaderStep = 'exact' | 'spaces' | 'fuzzy' | 'tokens' | 'suffix' | 'content';

/** What a column's values say about the field that its header names. */
export type ContentFit = 'fits' | 'empty' | 'contradicts';

/** Why a column was taken for, or is offered as, a field. */
export type ColumnReason =
  /** The header is a known word and nothing in the values speaks against it (`fit` is 'contradicts' only in an offer). */
  | { readonly code: 'header'; readonly step: HeaderStep; readonly spelling: string; readonly fit: ContentFit }
  /** The header may be a step or a date; the share of date-like values decided. */
  | { readonly code: 'values-decide'; readonly spelling: string; readonly dateShare: number }
  /** A header such as Name: decided by what else the sheet has and what the values look like. */
  | {
      readonly code: 'name-rule';
      readonly spelling: string;
      readonly because: 'legal-forms' | 'persons' | 'company-known' | 'company-unknown' | 'not-a-job-title';
    }
  /** First and last name columns, read together as one name. */
  | { readonly code: 'name-part'; readonly part: 'first' | 'last' }
  /** A header for a person in charge (担当者): ours or theirs? `open` stands in an offer: the user is asked. */
  | {
      readonly code: 'person-rule';
      readonly spelling: string;
      readonly because:
        'qualifier' | 'other-side-known' | 'honorifics' | 'few-people' | 'many-people' | 'position' | 'open';
    }
  /** A key person (キーマン): the contact where no other column is, else the champion. */
  | { readonly code: 'key-person'; readonly spelling: string; readonly contactKnown: boolean }
  /** A status column that is the only column of that kind, so it holds the stages. */
  | { readonly code: 'only-stage'; readonly spelling: string }
  /** Of two such columns, the one with more different open stage words holds the stages, the other the status. */
  | { readonly code: 'stage-words'; readonly spelling: string; readonly words: number }
  /** One of several numbered contact columns (1回目訪問, Visit 2). */
  | { readonly code: 'numbered-contact'; readonly word: string }
  /** One of several date columns that are headed by a stage. */
  | { readonly code: 'stage-date'; readonly stage: string }
  /** Only offered: a bare "Date" may be any date. */
  | { readonly code: 'bare-date'; readonly spelling: string }
  /** Only offered: someone edited the row on that day, which is not contact. */
  | { readonly code: 'edit-date'; readonly spelling: string }
  /** Only offered: the values look like dates, the header says nothing. */
  | { readonly code: 'date-like'; readonly dateShare: number }
  /** Only offered: the two halves of the header name two different fields. */
  | { readonly code: 'two-fields'; readonly spelling: string };

/** One column and the field it stands for. */
export interface ColumnReading {
  readonly field: FieldId;
  /** The header as it stands in the sheet. */
  readonly header: string;
  readonly column: number;
  /** From 0 to 1; taken from 0.6 on, else offered. */
  readonly confidence: number;
  readonly reason: ColumnReason;
  /** What a dropped bracket said about the unit of the values, e.g. 千円; null where there was none. */
  readonly unit: string | null;
}

/** Where a date stands and what was made of it. */
export interface DatedCell {
  readonly column: number;
  readonly value: RawCell;
  readonly reading: DateReading;
}

/** A contact date; `visit` where the column is one of visits or meetings (both sides were there). */
export interface ContactCell extends DatedCell {
  readonly visit: boolean;
}

export interface TextCell {
  readonly column: number;
  readonly value: string;
}

/** Where a deal stands, from its stage and status cells together. */
export interface StageStanding {
  readonly kind: 'open' | 'won' | 'lost' | 'hold';
  readonly phase: Phase;
  /** The words are said of won and of lost deals alike ("Closed"): the user has to say which. */
  readonly asked: boolean;
  /** The words gave the phase; false where it is only "any other open stage". */
  readonly known: boolean;
  /** Stage and status disagree on whether, or how, the deal was closed. */
  readonly contradiction: StandingContradiction | null;
}

export interface StandingContradiction {
  readonly stage: TextCell;
  readonly status: TextCell;
  /** One says won, the other lost. Else one says closed, the other open or on hold. */
  readonly wonAndLost: boolean;
}

/** One row of the sheet. Texts are trimmed; an empty text means that the sheet does not say. */
export interface Deal {
  readonly row: number;
  readonly id: string;
  readonly company: string;
  readonly deal: string;
  readonly contact: string;
  readonly stage: string;
  readonly status: string;
  readonly owner: string;
  readonly nextStep: string;
  readonly amount: string;
  readonly currency: string;
  readonly probability: string;
  readonly email: string;
  readonly phone: string;
  readonly industry: string;
  readonly country: string;
  readonly language: string;
  readonly notes: string;
  readonly champion: string;
  readonly source: string;
  readonly holdReason: string;
  readonly milestone: string;
  readonly standing: StageStanding;
  readonly lastContact: readonly ContactCell[];
  readonly lastReply: readonly DatedCell[];
  readonly stageEntered: DatedCell | null;
  /** The present stage's own date column, in sheets with one date column a stage. */
  readonly stageDate: DatedCell | null;
  readonly created: DatedCell | null;
  readonly nextActionDate: DatedCell | null;
  readonly closeDate: DatedCell | null;
  readonly holdUntil: DatedCell | null;
  readonly milestoneDate: DatedCell | null;
}

/** The text fields of a deal, all read in the same way. */
export type TextField =
  | 'id'
  | 'company'
  | 'deal'
  | 'contact'
  | 'stage'
  | 'status'
  | 'owner'
  | 'nextStep'
  | 'amount'
  | 'currency'
  | 'probability'
  | 'email'
  | 'phone'
  | 'industry'
  | 'country'
  | 'language'
  | 'notes'
  | 'champion'
  | 'source'
  | 'holdReason'
  | 'milestone';

/**
 * Why a row is no deal: nothing in it; the headers once more; a stage that heads the rows below it; a total or subtotal;
 * no company, deal, contact or id in it; it stands below the last row that has one, or, though it looks like a deal, above
 * the headers.
 */
export type IgnoredRowReason =
  'blank' | 'repeated-header' | 'section-heading' | 'total' | 'no-name' | 'below-data' | 'above-header';

export interface IgnoredRow {
  readonly row: number;
  readonly reason: IgnoredRowReason;
}

/** A column as a warning names it. */
export interface NamedColumn {
  readonly column: number;
  readonly header: string;
  readonly confidence: number;
}

/** Something the user should know or settle. Rows and columns are those of the sheet, 0-based. */
export type ReadingWarning =
  /** The sheet has dates, but none of contact. Every open row needs data for this one reason. */
  | { readonly code: 'no-contact-column'; readonly offered: readonly NamedColumn[] }
  /** A last-activity column stands in for last contact; such columns may count our own notes and tasks. */
  | { readonly code: 'last-activity-as-contact'; readonly column: NamedColumn }
  /** Another column would have done nearly as well. */
  | { readonly code: 'runner-up'; readonly field: FieldId; readonly taken: NamedColumn; readonly other: NamedColumn }
  /** A column of people of which nothing says whether they are ours or theirs. */
  | { readonly code: 'person-column-open'; readonly column: NamedColumn }
  /** Stage and status of a row disagree about its end. */
  | { readonly code: 'closed-contradiction'; readonly row: number; readonly contradiction: StandingContradiction }
  /** A stage whose words give no phase: how long does it normally take? `rows` counts the deals in it. */
  | { readonly code: 'unknown-stage'; readonly stage: string; readonly rows: number }
  /** A stage that is said of won and of lost deals: which is it? */
  | { readonly code: 'ask-stage'; readonly stage: string; readonly rows: number }
  /** A stage that reads as lost, in rows that hold a later date: parked until told otherwise. */
  | { readonly code: 'parked-or-lost'; readonly stage: string; readonly rows: number }
  /** A later date in another stage's column than in that of the present stage. */
  | { readonly code: 'later-stage-date'; readonly row: number; readonly present: DatedCell; readonly later: DatedCell }
  /** The same company and deal on several rows. */
  | {
      readonly code: 'possible-duplicates';
      readonly company: string;
      readonly deal: string;
      readonly rows: readonly number[];
    };

/** A sheet that could be read. */
export interface SheetReading {
  readonly readable: true;
  readonly sheet: string;
  /** The table's name where the list is a real table, else null. */
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Sorted by column. A field with several columns, and a column that serves two fields, stand several times. */
  readonly columns: readonly ColumnReading[];
  /** Mappings below the bar, for the user to confirm. */
  readonly offered: readonly ColumnReading[];
  readonly deals: readonly Deal[];
  readonly ignoredRows: readonly IgnoredRow[];
  readonly warnings: readonly ReadingWarning[];
  /** The sum of the confidences of `columns`: the higher, the surer that this is the prospect sheet. */
  readonly score: number;
}

export type MissingPart = 'name-column' | 'date-column' | 'header-row' | 'rows';

/**
 * Why a sheet cannot be used: nothing in it; no header recognised; a needed column is missing; no rows below; or it has a
 * row for every contact instead of one for every deal.
 */
export type UnreadableReason = 'empty-sheet' | 'no-headers' | 'missing-columns' | 'no-rows' | 'contact-diary';

export interface UnreadableSheet {
  readonly readable: false;
  readonly sheet: string;
  readonly missing: readonly MissingPart[];
  readonly headersSeen: readonly string[];
  readonly reason: UnreadableReason;
  /** Mappings that would help, for the user to confirm. */
  readonly offered: readonly ColumnReading[];
}
