import type { CalendarDate } from '../domain/dates';
import { formatDate } from './dates';
import type { Language } from './language';

/** What a use case wants the user to know, beside what the reading of the sheet says. */
export type AppWarning =
  | { readonly code: 'sample-date'; readonly asOf: CalendarDate }
  | {
      readonly code: 'other-sheet-chosen';
      readonly active: string;
      readonly chosen: string;
      readonly others: readonly string[];
    }
  | {
      readonly code: 'columns-apart';
      readonly sheet: string;
      readonly firstColumn: string;
      /** What keeps our columns from standing beside the list. */
      readonly because: 'cells-in-use' | 'filter-active';
    }
  | { readonly code: 'hidden-rows'; readonly sheet: string }
  | { readonly code: 'hidden-columns'; readonly sheet: string; readonly firstColumn: string }
  | { readonly code: 'columns-deleted'; readonly headers: readonly string[] }
  /** Columns with our headers that carry no mark of ours: the marks were deleted, or somebody typed them. */
  | { readonly code: 'columns-unmarked'; readonly sheet: string; readonly headers: readonly string[] }
  | { readonly code: 'rows-not-written'; readonly sheet: string; readonly rows: readonly number[] };

/** Something of ours that stayed when everything of ours was to be taken out. */
export interface LeftBehind {
  readonly sheet: string;
  /** The column's letters; '' for an AutoFilter. */
  readonly column: string;
  readonly reason: 'right-of-table-in-use' | 'filter-active' | 'sheet-protected' | 'rows-hidden';
}

export const APP_WARNING_CODES = [
  'sample-date',
  'other-sheet-chosen',
  'columns-apart',
  'hidden-rows',
  'hidden-columns',
  'columns-deleted',
  'columns-unmarked',
  'rows-not-written',
] as const satisfies readonly AppWarning['code'][];

/** Says a warning in a sentence or two: what is so, and what the user may do. */
export function renderAppWarning(warning: AppWarning, language: Language): string {
  return language === 'ja' ? inJapanese(warning) : inEnglish(warning);
}

/** The codes of what stayed, for the command line's help. */
export const LEFT_BEHIND_CODES = [
  'left-right-of-table-in-use',
  'left-filter-active',
  'left-sheet-protected',
  'left-rows-hidden',
] as const satisfies readonly `left-${LeftBehind['reason']}`[];

const LEFT_EN: Readonly<Record<LeftBehind['reason'], (sheet: string, column: string) => string>> = {
  'right-of-table-in-use': (sheet, column) =>
    `${sheet}: column ${column} stayed, because removing it from the table would move what stands right of the table. Move that elsewhere and remove again.`,
  'filter-active': (sheet) =>
    `${sheet}: the AutoFilter still covers our columns, because rows are filtered. Clear the filter and remove again.`,
  'sheet-protected': (sheet, column) =>
    `${sheet}: column ${column} stayed, because the sheet is protected. Unprotect it (Review > Unprotect Sheet) and remove again.`,
  'rows-hidden': (sheet, column) =>
    `${sheet}: some hidden cells of column ${column} stayed. Show all rows and remove again.`,
};

const LEFT_JA: typeof LEFT_EN = {
  'right-of-table-in-use': (sheet, column) =>
    `${sheet}：${column}列は残しました。テーブルから外すと、右側の内容が動いてしまうためです。右側の内容を移してから、もう一度削除してください。`,
  'filter-active': (sheet) =>
    `${sheet}：絞り込み中のため、オートフィルターの範囲は元に戻していません。絞り込みを解除してから、もう一度削除してください。`,
  'sheet-protected': (sheet, column) =>
    `${sheet}：シートが保護されているため、${column}列は残しました。［校閲］→［シート保護の解除］のあと、もう一度削除してください。`,
  'rows-hidden': (sheet, column) =>
    `${sheet}：${column}列の非表示のセルが一部残っています。すべての行を表示してから、もう一度削除してください。`,
};

/** Says what stayed, why, and how to have it gone. */
export function renderLeftBehind({ sheet, column, reason }: LeftBehind, language: Language): string {
  return (language === 'ja' ? LEFT_JA : LEFT_EN)[reason](sheet, column);
}

/** Rows as a person counts them, the first few by name. */
function rowList(rows: readonly number[], separator: string): string {
  const named = rows.slice(0, 8).map((row) => String(row + 1));
  return [...named, ...(rows.length > 8 ? ['…'] : [])].join(separator);
}

/** Stands for the warnings of one kind that are not said in full. */
export function renderMoreWarnings(code: string, count: number, language: Language): string {
  return language === 'ja' ? `同様の指摘がほかに${count}件あります（${code}）。` : `${count} more like this (${code}).`;
}

function inEnglish(warning: AppWarning): string {
  switch (warning.code) {
    case 'sample-date':
      return `Counting to ${formatDate(warning.asOf, 'en')} (sample).`;
    case 'other-sheet-chosen': {
      const others = warning.others.length > 0 ? ` It could also have been: ${warning.others.join(', ')}.` : '';
      return `The active sheet ${warning.active} is no prospect list, so ${warning.chosen} was taken.${others} Name a sheet to choose another.`;
    }
    case 'columns-apart':
      return warning.because === 'filter-active'
        ? `Rows of ${warning.sheet} are filtered, so our columns stand apart, from column ${warning.firstColumn} on, with the deal's name in each row. To have them beside the list: clear the filter, remove our columns and refresh.`
        : `The cells beside the list on ${warning.sheet} are in use, so our columns begin at column ${warning.firstColumn}, with the deal's name in each row.`;
    case 'hidden-rows':
      return `Some rows of ${warning.sheet} are hidden. They were read and brought up to date like the others.`;
    case 'hidden-columns':
      return `Our columns on ${warning.sheet} are in hidden columns, from ${warning.firstColumn} on: nothing else was free. Unhide them to see the result.`;
    case 'columns-deleted':
      return `You have deleted these columns of ours, or moved them away from the list, so they are left out: ${warning.headers.join(', ')}. To have them again: --restore-columns on the command line.`;
    case 'columns-unmarked':
      return `${warning.sheet} has columns with our headers that carry no mark of ours (${warning.headers.join(', ')}), so they were left as they are. If they are old ones of ours, delete them.`;
    case 'rows-not-written':
      return `Hidden rows of ${warning.sheet} could not be brought up to date (${rowList(warning.rows, ', ')}). Clear the filter and refresh again.`;
  }
}

function inJapanese(warning: AppWarning): string {
  switch (warning.code) {
    case 'sample-date':
      return `${formatDate(warning.asOf, 'ja')}時点で計算しています（サンプル）。`;
    case 'other-sheet-chosen': {
      const others = warning.others.length > 0 ? `ほかの候補：${warning.others.join('、')}。` : '';
      return `表示中のシート「${warning.active}」は案件一覧ではないため、「${warning.chosen}」を使いました。${others}別のシートはシート名で指定できます。`;
    }
    case 'columns-apart':
      return warning.because === 'filter-active'
        ? `シート「${warning.sheet}」は絞り込み中のため、${warning.firstColumn}列から案件名を添えて書き込みます。一覧の右隣に置くには、絞り込みを解除し、当製品の列を削除してから更新してください。`
        : `シート「${warning.sheet}」の一覧の右隣は使用中のため、${warning.firstColumn}列から案件名を添えて書き込みます。`;
    case 'hidden-rows':
      return `シート「${warning.sheet}」には非表示の行があります。ほかの行と同じように読み取り、更新しました。`;
    case 'hidden-columns':
      return `シート「${warning.sheet}」では空いている列がすべて非表示のため、${warning.firstColumn}列からの非表示の列に書き込みました。列を再表示すると結果が見えます。`;
    case 'columns-deleted':
      return `削除または移動された列は更新しません：${warning.headers.join('、')}。再び必要なときは、コマンドラインで --restore-columns を指定してください。`;
    case 'columns-unmarked':
      return `「${warning.sheet}」に、当製品と同じ見出しで印のない列があります（${warning.headers.join('、')}）。そのまま残しました。以前の当製品の列であれば削除してください。`;
    case 'rows-not-written':
      return `「${warning.sheet}」の非表示の行を更新できませんでした（${rowList(warning.rows, '、')}行目）。絞り込みを解除して、もう一度更新してください。`;
  }
}
