import type { StageMatch } from '../stages/matchStage';
import type { StageReader, StandingResult } from '../stages/standing';
import { cellText } from '../text';
import type { ContactCell, DatedCell, Deal, TextCell } from '../types';
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

/** Reads one row as a deal. */
export function readDeal(plan: RowPlan, row: number, stageReader: StageReader): ReadDeal {
  const { view, text } = plan;
  const textAt = (column: number) => (column < 0 ? '' : cellText(view.cell(row, column)));
  const nameAt = (column: number) => nameText(textAt(column));
  const dateAt = (column: number) => (column < 0 ? null : view.datedCell(row, column));
  const stages = stageOf(plan, row, stageReader);
  const deal: Deal = {
    row: view.sheetRow(row),
    id: nameAt(text.id),
    company: nameAt(text.company),
    deal: nameAt(text.deal),
    contact: contactName(plan, row),
    stage: stages.stage,
    status: textAt(text.status),
    owner: nameAt(text.owner),
    nextStep: textAt(text.nextStep),
    amount: textAt(text.amount),
    currency: textAt(text.currency),
    probability: textAt(text.probability),
    email: textAt(text.email),
    phone: textAt(text.phone),
    industry: textAt(text.industry),
    country: textAt(text.country),
    language: textAt(text.language),
    notes: textAt(text.notes),
    champion: textAt(text.champion),
    source: textAt(text.source),
    holdReason: textAt(text.holdReason),
    milestone: textAt(text.milestone),
    standing: stages.result.standing,
    lastContact: contactCells(plan, row),
    lastReply: plan.replies.map((column) => view.datedCell(row, column)),
    stageEntered: dateAt(plan.stageEntered),
    stageDate: stages.stageDate,
    created: dateAt(plan.created),
    nextActionDate: dateAt(plan.nextActionDate),
    closeDate: dateAt(plan.closeDate),
    holdUntil: dateAt(plan.holdUntil),
    milestoneDate: dateAt(plan.milestoneDate),
  };
  const { unknownStage, parkedOrLost } = stages.result;
  return { deal, unknownStage, parkedOrLost, laterStage: stages.laterStage };
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

function stageOf(plan: RowPlan, row: number, { match, standingOf }: StageReader): RowStage {
  const { text } = plan;
  const stage = textCell(plan, row, text.stage);
  if (!stage && plan.stageDates.length > 0) return stageByDates(latestStage(datedStages(plan, row)));
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
    stage: latest?.column.stage.key ?? '',
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
