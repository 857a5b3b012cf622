import type { FieldId } from '../domain/data';
import { isoOf, type CalendarDate, type RawCell } from '../domain/dates';
import { STATUS_IDS, type StatusId } from '../domain/patience';
import type { ColumnReading } from '../domain/reading';
import { addressIn, columnLetters } from '../excel';
import {
  renderAppWarning,
  noteCode,
  renderIgnoredRow,
  renderMoreWarnings,
  renderNote,
  renderProblem,
  renderReadingWarning,
  renderWhy,
  type AppWarning,
  type Language,
} from '../i18n';
import type { AssessedDeal } from './assessDeals';
import type { Pipeline } from './readPipeline';

/** What a refresh found and did. Dates are ISO dates, rows count from 1, what is unknown is null. */
export interface RefreshReport extends ReportHead {
  /** The language of its sentences: as asked for, else that of the columns in the sheet. */
  readonly language: Language;
  readonly deals: readonly DealReport[];
  readonly needsData: readonly NeedsDataReport[];
  readonly ignoredRows: readonly IgnoredRowReport[];
  readonly warnings: readonly WarningReport[];
  readonly counts: Readonly<Record<StatusId, number>>;
  /** Cells of ours that were changed, headers included. */
  readonly cellsWritten: number;
}

export interface ReportHead {
  readonly asOf: string;
  readonly sheet: string;
  /** Name of the table (ListObject), or null for a plain range. */
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly columns: readonly ColumnReport[];
}

export interface ColumnReport {
  readonly field: FieldId;
  readonly header: string;
  /** The column's letters. */
  readonly column: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

export interface DealReport {
  readonly row: number;
  readonly company: string;
  readonly deal: string;
  readonly contact: string;
  readonly stage: string;
  readonly lastContact: string | null;
  readonly daysSilent: number | null;
  readonly stageEntered: string | null;
  readonly daysInStage: number | null;
  readonly status: StatusId;
  readonly nextCheckIn: string | null;
  readonly why: string;
}

export interface NeedsDataReport {
  readonly row: number;
  /** The column's letters. */
  readonly column: string;
  readonly value: RawCell;
  readonly reason: string;
}

export interface IgnoredRowReport {
  readonly row: number;
  readonly reason: string;
}

export interface WarningReport {
  /** Stable, for programs; the message is for people. */
  readonly code: string;
  readonly message: string;
}

export function reportHead({ reading, asOf }: Pipeline): ReportHead {
  return {
    asOf: isoOf(asOf.date),
    sheet: reading.sheet,
    table: reading.table,
    headerRow: reading.headerRow + 1,
    firstDataRow: reading.firstDataRow + 1,
    lastDataRow: reading.lastDataRow + 1,
    columns: reading.columns.map(columnReport),
  };
}

export function columnReport({ field, header, column, confidence }: ColumnReading): ColumnReport {
  return { field, header, column: columnLetters(column), confidence: Math.round(confidence * 1000) / 1000 };
}

export function dealReport({ deal, assessment }: AssessedDeal, asOf: CalendarDate, language: Language): DealReport {
  return {
    row: deal.row + 1,
    company: deal.company,
    deal: deal.deal,
    contact: deal.contact,
    stage: deal.stage,
    lastContact: isoOrNull(assessment.lastContact),
    daysSilent: assessment.daysSilent,
    stageEntered: isoOrNull(assessment.stageEntered),
    daysInStage: assessment.daysInStage,
    status: assessment.status,
    nextCheckIn: isoOrNull(assessment.nextCheckIn),
    why: renderWhy(assessment, { asOf, language }),
  };
}

/** The cells that have to be mended, each with what to do. A reason that holds for the whole sheet is a warning, said once. */
export function needsDataReports(
  assessed: readonly AssessedDeal[],
  { read, overview, asOf }: Pipeline,
  language: Language,
): NeedsDataReport[] {
  return assessed.flatMap(({ assessment }) =>
    assessment.problems.flatMap((problem) => {
      if (problem.cell === null) return [];
      const { row, column } = problem.cell;
      return {
        row: row + 1,
        column: columnLetters(column),
        // A day that could be read is given as one: its serial would say another day in another date system.
        value:
          problem.code === 'in-future' ? problem.shown : (read.values[row - read.row]?.[column - read.column] ?? ''),
        reason: renderProblem(problem, { address: addressIn(overview.name, problem.cell), asOf: asOf.date, language }),
      };
    }),
  );
}

export function ignoredRowReports({ reading }: Pipeline, language: Language): IgnoredRowReport[] {
  return reading.ignoredRows.map(({ row, reason }) => ({ row: row + 1, reason: renderIgnoredRow(reason, language) }));
}

/**
 * Everything that the user should know: how the sheet was chosen and counted, how it was read, what was not written. Of each kind
 * the first few are said in full and the rest counted, so that a long list does not drown the one that matters.
 */
export function warningReports(
  pipeline: Pipeline,
  assessed: readonly AssessedDeal[],
  ofWriting: readonly AppWarning[],
  language: Language,
): WarningReport[] {
  const sheet = pipeline.overview.name;
  const ofApp = (warning: AppWarning) => ({ code: warning.code, say: () => renderAppWarning(warning, language) });
  return firstOfEach(
    [
      ...choiceWarnings(pipeline).map(ofApp),
      ...pipeline.reading.warnings.map((warning) => ({
        code: warning.code,
        say: () => renderReadingWarning(warning, { sheet, language }),
      })),
      ...assessed.flatMap(({ assessment }) =>
        assessment.notes.map((note) => ({
          code: noteCode(note),
          say: () => renderNote(note, { language, asOf: pipeline.asOf.date, address: addressIn(sheet, note.cell) }),
        })),
      ),
      ...ofWriting.map(ofApp),
    ],
    language,
  );
}

/** How many warnings of one kind are said in full. */
const SAID_IN_FULL = 5;

function firstOfEach(warnings: readonly { code: string; say: () => string }[], language: Language): WarningReport[] {
  const seen = new Map<string, number>();
  const said = warnings.flatMap(({ code, say }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= SAID_IN_FULL ? [{ code, message: say() }] : [];
  });
  const counted = [...seen].flatMap(([code, count]) =>
    count > SAID_IN_FULL ? [{ code, message: renderMoreWarnings(code, count - SAID_IN_FULL, language) }] : [],
  );
  return [...said, ...counted];
}

export function countStatuses(assessed: readonly AssessedDeal[]): Record<StatusId, number> {
  const counts = Object.fromEntries(STATUS_IDS.map((id) => [id, 0])) as Record<StatusId, number>;
  for (const { assessment } of assessed) counts[assessment.status] += 1;
  return counts;
}

export function isoOrNull(date: CalendarDate | null): string | null {
  return date === null ? null : isoOf(date);
}

function choiceWarnings({ asOf, insteadOf, overview, passedOver }: Pipeline): AppWarning[] {
  const warnings: AppWarning[] = [];
  if (asOf.source === 'sample') warnings.push({ code: 'sample-date', asOf: asOf.date });
  if (insteadOf !== null) {
    warnings.push({ code: 'other-sheet-chosen', active: insteadOf, chosen: overview.name, others: passedOver });
  }
  return warnings;
}
