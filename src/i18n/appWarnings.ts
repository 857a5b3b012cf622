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
  | { readonly code: 'columns-apart'; readonly sheet: string; readonly firstColumn: string }
  | { readonly code: 'columns-deleted'; readonly headers: readonly string[] };

export const APP_WARNING_CODES = [
  'sample-date',
  'other-sheet-chosen',
  'columns-apart',
  'columns-deleted',
] as const satisfies readonly AppWarning['code'][];

/** Says a warning in a sentence or two: what is so, and what the user may do. */
export function renderAppWarning(warning: AppWarning, language: Language): string {
  return language === 'ja' ? inJapanese(warning) : inEnglish(warning);
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
      return `The cells beside the list on ${warning.sheet} are in use, so our columns begin at column ${warning.firstColumn}, with the deal's name in each row.`;
    case 'columns-deleted':
      return `You have deleted these columns of ours, so they stay away: ${warning.headers.join(', ')}. Ask for them again to have them back.`;
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
      return `シート「${warning.sheet}」の一覧の右隣は使用中のため、${warning.firstColumn}列から案件名を添えて書き込みます。`;
    case 'columns-deleted':
      return `削除された列は作り直しません：${warning.headers.join('、')}。必要なときは復元を指定してください。`;
  }
}
