import { VISIT_WORDS, type FieldId } from '../../data';
import type { ColumnChoice } from '../columns/chooseColumns';
import type { GridView, ListArea } from '../columns/gridView';
import { listSpan, type ColumnSpan } from '../columns/listSpan';
import type { Mapping } from '../columns/mapping';
import { isFamilyNameFirst } from '../columns/personColumns';
import { headingStage, type HeadingStage } from '../columns/stageDateColumns';
import { foldWidth } from '../text';
import type { TextField } from '../types';

/** A contact column: whether it is one of visits, and whether it is numbered, so that later dates are plans. */
export interface ContactColumn {
  readonly column: number;
  readonly visit: boolean;
  readonly numbered: boolean;
}

export interface StageDateColumn {
  readonly column: number;
  readonly stage: HeadingStage;
}

/** Where each field of a deal stands, looked up once for all rows. Columns are those of the grid; -1 is none. */
export interface RowPlan {
  readonly view: GridView;
  readonly area: ListArea;
  /** From the first to the last column of the list. */
  readonly span: ColumnSpan;
  readonly text: Readonly<Record<TextField, number>>;
  /** The parts of a contact's name in reading order; one column where the whole name stands in one. */
  readonly contactParts: readonly number[];
  readonly contacts: readonly ContactColumn[];
  readonly replies: readonly number[];
  readonly stageDates: readonly StageDateColumn[];
  readonly stageEntered: number;
  readonly created: number;
  readonly nextActionDate: number;
  readonly closeDate: number;
  readonly holdUntil: number;
  readonly milestoneDate: number;
  /** The columns that make a row a deal: company, deal, contact, id. */
  readonly nameColumns: readonly number[];
  /** Every column that holds dates. */
  readonly dateColumns: readonly number[];
  /** Every taken column, with the texts that head it. */
  readonly headers: readonly { readonly column: number; readonly texts: readonly string[] }[];
}

const VISITS = VISIT_WORDS.map(foldWidth);

/** Whether a contact column is one of visits or meetings, by its header. */
export function isVisitHeader(header: string): boolean {
  const folded = foldWidth(header);
  return VISITS.some((word) => folded.includes(word));
}

/** Lays out where everything stands, from what was decided about the columns. */
export function rowPlan(view: GridView, area: ListArea, choice: ColumnChoice): RowPlan {
  const { taken } = choice;
  const columnOf = (field: FieldId) => taken.find((mapping) => mapping.field === field)?.evidence.column ?? -1;
  const columnsOf = (...fields: FieldId[]) =>
    taken.filter(({ field }) => fields.includes(field)).map(({ evidence }) => evidence.column);
  const dates = {
    stageEntered: columnOf('stageEntered'),
    created: columnOf('created'),
    nextActionDate: columnOf('nextActionDate'),
    closeDate: columnOf('closeDate'),
    holdUntil: columnOf('holdUntil'),
    milestoneDate: columnOf('milestoneDate'),
  };
  const contacts = contactColumns(taken);
  const replies = columnsOf('lastReply');
  const stageDates = stageDateColumns(taken);
  const dateColumns = [
    ...Object.values(dates).filter((column) => column >= 0),
    ...contacts.map(({ column }) => column),
    ...replies,
    ...stageDates.map(({ column }) => column),
  ];
  return {
    view,
    area,
    span: listSpan(view, area, choice),
    text: textColumns(columnOf),
    contactParts: contactParts(taken),
    contacts,
    replies,
    stageDates,
    ...dates,
    nameColumns: columnsOf('company', 'deal', 'contact', 'id'),
    dateColumns: [...new Set(dateColumns)],
    headers: taken.map(({ evidence }) => ({ column: evidence.column, texts: evidence.headerParts })),
  };
}

function textColumns(columnOf: (field: FieldId) => number): Record<TextField, number> {
  return {
    id: columnOf('id'),
    company: columnOf('company'),
    deal: columnOf('deal'),
    contact: columnOf('contact'),
    stage: columnOf('stage'),
    status: columnOf('status'),
    owner: columnOf('owner'),
    nextStep: columnOf('nextStep'),
    amount: columnOf('amount'),
    currency: columnOf('currency'),
    probability: columnOf('probability'),
    email: columnOf('email'),
    phone: columnOf('phone'),
    industry: columnOf('industry'),
    country: columnOf('country'),
    language: columnOf('language'),
    notes: columnOf('notes'),
    champion: columnOf('champion'),
    source: columnOf('source'),
    holdReason: columnOf('holdReason'),
    milestone: columnOf('milestone'),
  };
}

function contactParts(taken: readonly Mapping[]): number[] {
  const parts = taken.filter(({ field }) => field === 'contact');
  const last = parts.find(({ reason }) => reason.code === 'name-part' && reason.part === 'last');
  const first = parts.find(({ reason }) => reason.code === 'name-part' && reason.part === 'first');
  if (!last || !first) return parts.map(({ evidence }) => evidence.column);
  const ordered = isFamilyNameFirst(last.evidence.header) ? [last, first] : [first, last];
  return ordered.map(({ evidence }) => evidence.column);
}

function contactColumns(taken: readonly Mapping[]): ContactColumn[] {
  return taken
    .filter(({ field }) => field === 'lastContact')
    .map(({ evidence, reason }) => ({
      column: evidence.column,
      visit: isVisitHeader(evidence.header),
      numbered: reason.code === 'numbered-contact',
    }))
    .sort((a, b) => a.column - b.column);
}

function stageDateColumns(taken: readonly Mapping[]): StageDateColumn[] {
  return taken
    .filter(({ field }) => field === 'stageDates')
    .flatMap(({ evidence }) => {
      const stage = headingStage(evidence.header);
      return stage ? [{ column: evidence.column, stage }] : [];
    })
    .sort((a, b) => a.column - b.column);
}
