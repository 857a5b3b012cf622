import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { InspectReport, RefreshReport } from '../app';
import { cliTexts, fieldLabel, statusLabel, type Language } from '../i18n';

/** Places in a line where the terminal does not tell its own. */
const USUAL_WIDTH = 140;
/** Below this the last column would be a ribbon of single words. */
const NARROWEST_LAST = 36;
const GAP = 2;

interface PrintedColumn {
  readonly title: string;
  /** Places; null for the last column, which takes what is left of the line. */
  readonly width: number | null;
  readonly align?: 'left' | 'right';
}

/** The deals of a refresh as a table for people. */
export function resultTable(deals: RefreshReport['deals'], language: Language, width = USUAL_WIDTH): string {
  const titles = cliTexts(language).columns;
  const columns: PrintedColumn[] = [
    { title: titles.row, width: 4, align: 'right' },
    { title: titles.company, width: 24 },
    { title: titles.stage, width: 19 },
    { title: titles.status, width: 12 },
    { title: titles.silent, width: 6, align: 'right' },
    { title: titles.inStage, width: 8, align: 'right' },
    { title: titles.next, width: 10 },
    { title: titles.why, width: null },
  ];
  const rows = deals.map((deal) => [
    String(deal.row),
    deal.company || deal.deal || deal.contact,
    deal.stage,
    statusLabel(deal.status, language),
    textOf(deal.daysSilent),
    textOf(deal.daysInStage),
    deal.nextCheckIn ?? '',
    deal.why,
  ]);
  return printed(columns, rows, width);
}

/** What was recognised, column by column. */
export function inspectionTable(report: InspectReport, language: Language, width = USUAL_WIDTH): string {
  const texts = cliTexts(language).inspected;
  const columns: PrintedColumn[] = [
    { title: texts.column, width: 6 },
    { title: texts.header, width: 26 },
    { title: texts.field, width: 15 },
    { title: texts.confidence, width: 10, align: 'right' },
    { title: texts.reason, width: null },
  ];
  const table = (found: InspectReport['columns']) =>
    printed(
      columns,
      found.map(({ column, header, field, confidence, reason }) => [
        column,
        header,
        fieldLabel(field, language),
        confidence.toFixed(2),
        reason,
      ]),
      width,
    );
  const offered = report.offered.length > 0 ? ['', texts.offered, table(report.offered)] : [];
  return [table(report.columns), ...offered].join('\n');
}

function textOf(days: number | null): string {
  return days === null ? '' : String(days);
}

function printed(columns: readonly PrintedColumn[], rows: readonly string[][], width: number): string {
  const taken = columns.reduce((sum, column) => sum + (column.width ?? 0) + GAP, 0);
  const widths = columns.map((column) => column.width ?? Math.max(NARROWEST_LAST, width - taken));
  return [columns.map(({ title }) => title), ...rows]
    .flatMap((row) => linesOf(row, widths))
    .map((line) => line.map((cell, index) => padded(cell, widths[index]!, columns[index]!.align)).join(' '.repeat(GAP)))
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A row as the lines that it takes. */
function linesOf(row: readonly string[], widths: readonly number[]): string[][] {
  const cells = row.map((cell, index) => wrapped(cell, widths[index]!).split('\n'));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ''));
}

/** Broken between words, and inside what has no spaces, such as Japanese; wide characters count as two places. */
function wrapped(text: string, width: number): string {
  return text.length <= width && isPlain(text) ? text : wrapAnsi(text, width, { hard: true });
}

function padded(text: string, width: number, align: PrintedColumn['align']): string {
  const space = ' '.repeat(Math.max(0, width - (isPlain(text) ? text.length : stringWidth(text))));
  return align === 'right' ? space + text : text + space;
}

/** Every character takes one place: the libraries, which ask about each, take seconds for some thousand rows. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
