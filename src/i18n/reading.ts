import type { ColumnReading, ColumnReason, IgnoredRowReason, ReadingWarning, UnreadableSheet } from '../domain/reading';
import { formatDate } from './dates';
import { fieldLabel } from './labels';
import type { Language } from './language';
import { cellName, columnName, list, quote } from './phrases';
import { text } from './texts';

/** Why a row below the headers is no deal. */
export function renderIgnoredRow(reason: IgnoredRowReason, language: Language): string {
  return text(language, `ignored.${reason}`);
}

/** Why a column was taken for, or is offered as, a field. */
export function renderColumnReason({ reason }: Pick<ColumnReading, 'reason'>, language: Language): string {
  const spelling = 'spelling' in reason ? quote(reason.spelling, language) : '';
  switch (reason.code) {
    case 'header':
      return headerReason(reason, spelling, language);
    case 'values-decide':
      return text(language, 'column.values-decide', { spelling, percent: percent(reason.dateShare, language) });
    case 'name-rule':
      return text(language, `column.name-${reason.because}`);
    case 'name-part':
      return text(language, `column.name-part-${reason.part}`);
    case 'person-rule':
      if (reason.because === 'open') return text(language, 'column.person-open', { spelling });
      return text(language, `column.person-${reason.because}`);
    case 'key-person':
      return text(language, reason.contactKnown ? 'column.key-person-champion' : 'column.key-person-contact');
    case 'only-stage':
      return text(language, 'column.only-stage', { spelling });
    case 'stage-words':
      return text(language, 'column.stage-words', { count: reason.words });
    case 'numbered-contact':
      return text(language, 'column.numbered-contact', { word: quote(reason.word, language) });
    case 'stage-date':
      return text(language, 'column.stage-date', { stage: quote(reason.stage, language) });
    case 'bare-date':
      return text(language, 'column.bare-date', { spelling });
    case 'edit-date':
      return text(language, 'column.edit-date');
    case 'date-like':
      return text(language, 'column.date-like', { percent: percent(reason.dateShare, language) });
    case 'two-fields':
      return text(language, 'column.two-fields', { spelling });
  }
}

type HeaderReason = Extract<ColumnReason, { code: 'header' }>;

function headerReason({ step, fit }: HeaderReason, spelling: string, language: Language): string {
  if (fit === 'contradicts') return text(language, 'column.contradicts', { spelling });
  if (fit === 'empty') return text(language, 'column.header-empty', { spelling });
  if (step === 'exact' || step === 'content') return text(language, `column.header-${step}`);
  return text(language, `column.header-${step}`, { spelling });
}

function percent(share: number, language: Language): string {
  return text(language, 'percent', { number: Math.round(share * 100) });
}

/** Where a warning is said. */
export interface WarningPlace {
  readonly sheet: string;
  readonly language: Language;
}

/** Something that the user should know or settle about how the sheet was read. */
export function renderReadingWarning(warning: ReadingWarning, { sheet, language }: WarningPlace): string {
  switch (warning.code) {
    case 'no-contact-column': {
      const name = quote(sheet, language);
      if (warning.offered.length === 0) return text(language, 'warning.no-contact-column', { sheet: name });
      const columns = list(warning.offered.map(namedColumn(language)), language);
      return text(language, 'warning.no-contact-column-offered', { sheet: name, columns });
    }
    case 'last-activity-as-contact':
    case 'person-column-open':
      return text(language, `warning.${warning.code}`, { column: namedColumn(language)(warning.column) });
    case 'runner-up':
      return text(language, 'warning.runner-up', {
        field: fieldLabel(warning.field, language),
        taken: namedColumn(language)(warning.taken),
        other: namedColumn(language)(warning.other),
      });
    case 'closed-contradiction':
      return contradictionText(warning, language);
    case 'unknown-stage':
    case 'ask-stage':
    case 'parked-or-lost':
      return text(language, `warning.${warning.code}`, {
        stage: quote(warning.stage, language),
        rows: text(language, 'rows', { count: warning.rows }),
      });
    case 'later-stage-date':
      return laterStageDateText(warning, language);
    case 'possible-duplicates':
      return text(language, 'warning.possible-duplicates', {
        rows: list(firstRows(warning.rows), language),
        name: [warning.company, warning.deal].filter((part) => part !== '').join(' · '),
      });
  }
}

/** How many rows of one warning are named. */
const NAMED_ROWS = 8;

function firstRows(rows: readonly number[]): string[] {
  const named = rows.slice(0, NAMED_ROWS).map((row) => String(row + 1));
  return rows.length > NAMED_ROWS ? [...named, '…'] : named;
}

type WarningOf<Code extends ReadingWarning['code']> = Extract<ReadingWarning, { code: Code }>;

function namedColumn(language: Language): (column: { readonly column: number; readonly header: string }) => string {
  return ({ column, header }) =>
    text(language, 'warning.column', { column: columnName(column), header: quote(header, language) });
}

function contradictionText({ row, contradiction }: WarningOf<'closed-contradiction'>, language: Language): string {
  const { stage, status, wonAndLost } = contradiction;
  return text(language, wonAndLost ? 'warning.won-and-lost' : 'warning.closed-contradiction', {
    row: row + 1,
    stage: quote(stage.value, language),
    stageCell: cellName({ row, column: stage.column }),
    status: quote(status.value, language),
    statusCell: cellName({ row, column: status.column }),
  });
}

function laterStageDateText({ row, present, later }: WarningOf<'later-stage-date'>, language: Language): string {
  const day = ({ reading, value }: typeof present) =>
    reading.kind === 'date' ? formatDate(reading.date, language) : String(value);
  return text(language, 'warning.later-stage-date', {
    row: row + 1,
    presentCell: cellName({ row, column: present.column }),
    presentDate: day(present),
    laterCell: cellName({ row, column: later.column }),
    laterDate: day(later),
  });
}

/** Why a sheet could not be used as a list of prospects, and what to do. */
export function renderUnreadableSheet(sheet: UnreadableSheet, language: Language): string {
  const name = quote(sheet.sheet, language);
  if (sheet.reason !== 'missing-columns') return text(language, `unreadable.${sheet.reason}`, { sheet: name });
  const seen = sheet.headersSeen.filter((header) => header.trim() !== '').slice(0, MOST_HEADERS_NAMED);
  return text(language, 'unreadable.missing-columns', {
    sheet: name,
    missing: list(
      sheet.missing.map((part) => text(language, `missing.${part}`)),
      language,
    ),
    headers:
      seen.length === 0
        ? text(language, 'unreadable.no-headers-seen')
        : list(
            seen.map((header) => quote(header, language)),
            language,
          ),
  });
}

const MOST_HEADERS_NAMED = 12;

/** How a date column was read where nothing had to be decided: by date cells, and by texts that can be one day only. */
export function renderDateOrder(
  { serials, texts, undecided }: { readonly serials: number; readonly texts: number; readonly undecided: number },
  language: Language,
): string {
  if (undecided > 0) return text(language, 'order.undecided', { count: undecided });
  const cells = [
    ...(serials > 0 ? [text(language, 'order.serials', { count: serials })] : []),
    ...(texts > 0 ? [text(language, 'order.texts', { count: texts })] : []),
  ];
  return text(language, 'order.none', { cells: list(cells, language) });
}
