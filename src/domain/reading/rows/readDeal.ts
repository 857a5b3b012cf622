import type { GridView } from '../columns/gridView';
import type { StageMatch } from '../stages/matchStage';
import type { StageReader, StandingResult } from '../stages/standing';
import { cellText } from '../text';
import type { ContactCell, DatedCell, Deal, TextCell } from '../types';
import type { CompanyAbove } from './companyAbove';
import { isName } from './ignoredRows';
import type { RowPlan } from './rowPlan';
import { datedStages, latestStage, ownStageDate, standingByDates, type DatedStage } from './stageDates';

/** A deal with what its row gives cause to ask. */
export interface ReadDeal {
  readonly deal: Deal;
  readonly unknownStage: boolean;
  /** Reads as lost, but the row holds a later date: parked until told otherwise. */
  readonly parkedOrLost: boolean;
  /** A later date in another stage's column than in that of the present stage. */
  readonly laterStage: { readonly present: DatedCell; readonly later: DatedCell } | null;
}

/** What the rows above say of a row. */
export interface RowsAbove {
  /** The stage that heads the row's section; '' where none does. */
  readonly section: string;
  readonly company: CompanyAbove;
}

/** Reads one row as a deal. */
export function readDeal(plan: RowPlan, row: number, stageReader: StageReader, above: RowsAbove): ReadDeal {
  const { view, text } = plan;
  const stages = stageOf(plan, row, stageReader, above.section);
  const dealName = nameAt(view, row, text.deal);
  const deal: Deal = {
    row: view.sheetRow(row),
    id: nameAt(view, row, text.id),
    company: companyAt(plan, row, dealName, above.company),
    deal: dealName,
    contact: contactName(plan, row),
    stage: stages.stage,
    status: textAt(view, row, text.status),
    owner: nameAt(view, row, text.owner),
    nextStep: textAt(view, row, text.nextStep),
    amount: textAt(view, row, text.amount),
    currency: textAt(view, row, text.currency),
    probability: textAt(view, row, text.probability),
    email: textAt(view, row, text.email),
    phone: textAt(view, row, text.phone),
    industry: textAt(view, row, text.industry),
    country: textAt(view, row, text.country),
    language: textAt(view, row, text.language),
    notes: textAt(view, row, text.notes),
    champion: textAt(view, row, text.champion),
    source: textAt(view, row, text.source),
    holdReason: textAt(view, row, text.holdReason),
    milestone: textAt(view, row, text.milestone),
    standing: stages.result.standing,
    lastContact: contactCells(plan, row),
    lastReply: plan.replies.map((column) => view.datedCell(row, column)),
    stageEntered: dateAt(view, row, plan.stageEntered),
    stageDate: stages.stageDate,
    created: dateAt(view, row, plan.created),
    nextActionDate: dateAt(view, row, plan.nextActionDate),
    closeDate: dateAt(view, row, plan.closeDate),
    holdUntil: dateAt(view, row, plan.holdUntil),
    milestoneDate: dateAt(view, row, plan.milestoneDate),
  };
  const { unknownStage, parkedOrLost } = stages.result;
  return { deal, unknownStage, parkedOrLost, laterStage: stages.laterStage };
}

function textAt(view: GridView, row: number, column: number): string {
  return column < 0 ? '' : cellText(view.cell(row, column));
}

function nameAt(view: GridView, row: number, column: number): string {
  return nameText(textAt(view, row, column));
}

/** A word for "nothing known" (-, TBD) is an answer of its own, and no "same as above". */
function companyAt({ view, text }: RowPlan, row: number, dealName: string, above: CompanyAbove): string {
  if (text.company < 0) return '';
  const own = textAt(view, row, text.company);
  return own === '' || isName(own) ? above.fill(own, dealName) : '';
}

function dateAt(view: GridView, row: number, column: number): DatedCell | null {
  return column < 0 ? null : view.datedCell(row, column);
}

/** In numbered columns a date after the as-of date is a plan: left out, as is an empty one. */
function contactCells(plan: RowPlan, row: number): ContactCell[] {
  const cells: ContactCell[] = [];
  for (const { column, visit, numbered } of plan.contacts) {
    const cell = plan.view.datedCell(row, column);
    const { reading } = cell;
    const isPlan = numbered && (reading.kind === 'empty' || (reading.kind === 'date' && reading.date > plan.view.asOf));
    if (!isPlan) cells.push({ column: cell.column, value: cell.value, reading, visit });
  }
  return cells;
}

function nameText(text: string): string {
  return isName(text) ? text : '';
}

function contactName({ view, contactParts }: RowPlan, row: number): string {
  return contactParts
    .map((column) => nameText(cellText(view.cell(row, column))))
    .filter((part) => part !== '')
    .join(' ');
}

interface RowStage {
  readonly result: StandingResult;
  readonly stage: string;
  readonly stageDate: DatedCell | null;
  readonly laterStage: ReadDeal['laterStage'];
}

function stageOf(plan: RowPlan, row: number, reader: StageReader, section: string): RowStage {
  const { text } = plan;
  const own = textCell(plan, row, text.stage);
  if (!own && plan.stageDates.length > 0) {
    const latest = latestStage(datedStages(plan, row));
    if (latest || section === '') return stageByDates(latest);
  }
  if (section === '' || (own && own.value !== '')) return stageByText(plan, row, reader, own);
  const { result, ...rest } = stageByText(plan, row, reader, { column: own?.column ?? -1, value: section });
  // The section's heading stands in another row, so no cell of this one could be named.
  return { ...rest, result: { ...result, standing: { ...result.standing, contradiction: null } } };
}

function stageByText(plan: RowPlan, row: number, { match, standingOf }: StageReader, stage: TextCell | null): RowStage {
  const { text } = plan;
  const status = textCell(plan, row, text.status);
  const mayBeParked = isLostOrHold(stage, match) || isLostOrHold(status, match);
  const result = standingOf({ stage, status, hasLaterDate: mayBeParked && hasLaterDate(plan, row) });
  if (!stage || plan.stageDates.length === 0) {
    return { result, stage: stage?.value ?? '', stageDate: null, laterStage: null };
  }
  return withOwnDate(plan, row, stage.value, match(stage.value), result);
}

function withOwnDate(plan: RowPlan, row: number, stage: string, match: StageMatch, result: StandingResult): RowStage {
  const dated = datedStages(plan, row);
  const latest = latestStage(dated);
  const own = ownStageDate(plan, dated, stage, match);
  const overtaken = own && latest && latest.date > own.date && result.standing.kind === 'open';
  const laterStage = overtaken ? { present: own.cell, later: latest.cell } : null;
  return { result, stage, stageDate: own?.cell ?? null, laterStage };
}

function textCell({ view }: RowPlan, row: number, column: number): TextCell | null {
  return column < 0 ? null : { column: view.sheetColumn(column), value: cellText(view.cell(row, column)) };
}

function stageByDates(latest: DatedStage | null): RowStage {
  return {
    stage: latest?.column.stage.name ?? '',
    result: { standing: standingByDates(latest), unknownStage: false, parkedOrLost: false },
    stageDate: latest?.cell ?? null,
    laterStage: null,
  };
}

function isLostOrHold(cell: TextCell | null, match: StageReader['match']): boolean {
  return cell !== null && match(cell.value).kind === 'lost-or-hold';
}

function hasLaterDate({ view, dateColumns }: RowPlan, row: number): boolean {
  return dateColumns.some((column) => {
    const reading = view.dateAt(row, column);
    return reading.kind === 'date' && reading.date > view.asOf;
  });
}
