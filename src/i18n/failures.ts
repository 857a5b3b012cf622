import type { UnreadableSheet } from '../domain/reading';
import type { Language } from './language';
import { renderUnreadableSheet } from './reading';

/** Why a use case ended without doing its work, with what the message names. */
export type Failure =
  | { readonly code: 'no-such-sheet'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly code: 'empty-workbook' }
  | { readonly code: 'not-a-prospect-sheet'; readonly sheets: readonly UnreadableSheet[] }
  | WorkbookFailure;

/** The workbook refused. `detail` holds Excel's own words, for support. */
export interface WorkbookFailure {
  readonly code:
    | 'sheet-protected'
    | 'sheet-missing'
    | 'cell-being-edited'
    | 'merged-cells'
    | 'no-room'
    | 'workbook-read-only'
    | 'too-large'
    | 'not-supported'
    | 'changed-meanwhile'
    | 'interrupted';
  readonly sheet: string | null;
  readonly detail: string;
}

/** A file could not be opened or written. `detail` names the part, the byte or the system's code. */
export interface FileFailure {
  readonly code:
    | 'no-such-file'
    | 'is-a-folder'
    | 'cannot-read'
    | 'cannot-write'
    | 'would-lose'
    | 'unknown-ending'
    | 'not-utf8'
    | 'not-a-zip'
    | 'encrypted'
    | 'old-xls'
    | 'not-a-workbook'
    | 'broken'
    | 'too-large';
  readonly file: string;
  readonly detail: string;
}

/** Every code of a failure, for the command line's help. */
export const FAILURE_CODES = [
  'no-such-sheet',
  'empty-workbook',
  'not-a-prospect-sheet',
  'sheet-protected',
  'sheet-missing',
  'cell-being-edited',
  'merged-cells',
  'no-room',
  'workbook-read-only',
  'too-large',
  'not-supported',
  'changed-meanwhile',
  'interrupted',
  'no-such-file',
  'is-a-folder',
  'cannot-read',
  'cannot-write',
  'would-lose',
  'internal-error',
  'unknown-ending',
  'not-utf8',
  'not-a-zip',
  'encrypted',
  'old-xls',
  'not-a-workbook',
  'broken',
] as const satisfies readonly (Failure['code'] | FileFailure['code'] | 'internal-error')[];

type WorkbookTexts = Readonly<Record<WorkbookFailure['code'], (sheet: string, detail: string) => string>>;
type FileTexts = Readonly<Record<FileFailure['code'], (file: string, detail: string) => string>>;

const WORKBOOK_EN: WorkbookTexts = {
  'sheet-protected': (sheet) =>
    `The sheet ${sheet} is protected, so nothing was written. Unprotect it (Review > Unprotect Sheet) and refresh again.`,
  'sheet-missing': (sheet) =>
    `The sheet ${sheet} is not there any more. Open it again, or choose another one, and refresh.`,
  'cell-being-edited': () => 'A cell is being edited. Press Enter or Esc in it and refresh again.',
  'merged-cells': (sheet) =>
    `Merged cells on the sheet ${sheet} are in the way of our columns. Unmerge the cells right of the list and refresh again.`,
  'no-room': (sheet) =>
    `There is no room for our columns on the sheet ${sheet}: it is in use up to its last column. Clear or delete some columns on the right and refresh again.`,
  'workbook-read-only': () => 'This workbook is open for reading only. Save a copy, open that and refresh again.',
  'too-large': (sheet) =>
    `A single row of the sheet ${sheet} is too large to be read or written. Shorten its longest texts and refresh again.`,
  'not-supported': (_, detail) => `This version of Excel cannot do what is needed (${detail}). Please update Excel.`,
  'changed-meanwhile': (sheet) => `Somebody else changed the sheet ${sheet} at the same moment. Please refresh again.`,
  interrupted: (sheet, detail) => `Excel stopped the work on the sheet ${sheet} (${detail}). Please refresh again.`,
};

const WORKBOOK_JA: WorkbookTexts = {
  'sheet-protected': (sheet) =>
    `シート「${sheet}」は保護されているため、書き込みませんでした。［校閲］→［シート保護の解除］のあと、もう一度更新してください。`,
  'sheet-missing': (sheet) => `シート「${sheet}」が見つかりません。開き直すか、別のシートを選んで更新してください。`,
  'cell-being-edited': () => 'セルが編集中です。Enter または Esc を押してから、もう一度更新してください。',
  'merged-cells': (sheet) =>
    `シート「${sheet}」の結合セルが、列を追加する場所にかかっています。一覧の右側のセル結合を解除して、もう一度更新してください。`,
  'no-room': (sheet) =>
    `シート「${sheet}」は最終列まで使われており、列を追加する場所がありません。右側の列を空けて、もう一度更新してください。`,
  'workbook-read-only': () => 'このブックは読み取り専用で開かれています。コピーを保存して、そちらで更新してください。',
  'too-large': (sheet) =>
    `シート「${sheet}」に大きすぎて読み書きできない行があります。長い文章を短くして、もう一度更新してください。`,
  'not-supported': (_, detail) => `お使いの Excel では必要な機能が使えません（${detail}）。Excel を更新してください。`,
  'changed-meanwhile': (sheet) => `同じ時に他の人がシート「${sheet}」を変更しました。もう一度更新してください。`,
  interrupted: (sheet, detail) =>
    `シート「${sheet}」の処理が Excel により中断されました（${detail}）。もう一度更新してください。`,
};

const FILE_EN: FileTexts = {
  'no-such-file': (file) => `There is no file ${file}. Check its name and folder.`,
  'is-a-folder': (file) => `${file} is a folder. Name a workbook in it.`,
  'cannot-read': (file, detail) =>
    `${file} could not be read (${detail}). Close it in other programs, or check that you may open it.`,
  'cannot-write': (file, detail) =>
    `${file} could not be written (${detail}). Check that its folder is there and that you may write to it; nothing was saved.`,
  'would-lose': (file, detail) =>
    `${file} was not written, because something in the workbook would be lost (${detail}). Do this step in Excel itself.`,
  'unknown-ending': (file) => `${file} is no file that can be opened. Name an .xlsx, .xlsm or .csv file.`,
  'not-utf8': (file) =>
    `${file} is not in UTF-8, so its letters cannot be told. In Excel, save it as “CSV UTF-8” or as .xlsx.`,
  'not-a-zip': (file) =>
    `${file} is not an Excel workbook: its content is something else. Open it in Excel and save it as .xlsx.`,
  encrypted: (file) =>
    `${file} is protected by a password. Remove it in Excel (File > Info > Protect Workbook) and save a copy.`,
  'old-xls': (file) => `${file} is in the old .xls format. Open it in Excel and save it as .xlsx.`,
  'not-a-workbook': (file) =>
    `${file} is a package, but holds no Excel workbook. Open it in Excel and save it as .xlsx.`,
  broken: (file, detail) =>
    `${file} is damaged (${detail}). Open it in Excel, let it repair the file, and save a copy.`,
  'too-large': (file, detail) =>
    `${file} is too large to be opened safely (${detail}). Save the sheet that you need as a workbook of its own.`,
};

const FILE_JA: FileTexts = {
  'no-such-file': (file) => `ファイル ${file} が見つかりません。名前とフォルダーを確認してください。`,
  'is-a-folder': (file) => `${file} はフォルダーです。中のブックを指定してください。`,
  'cannot-read': (file, detail) =>
    `${file} を読み込めませんでした（${detail}）。他のプログラムで閉じるか、アクセス権を確認してください。`,
  'cannot-write': (file, detail) =>
    `${file} に書き込めませんでした（${detail}）。フォルダーと書き込み権限を確認してください。何も保存していません。`,
  'would-lose': (file, detail) =>
    `ブックの内容の一部が失われるため、${file} には書き込みませんでした（${detail}）。この操作は Excel で行ってください。`,
  'unknown-ending': (file) => `${file} は開けない種類のファイルです。.xlsx、.xlsm、.csv を指定してください。`,
  'not-utf8': (file) =>
    `${file} は UTF-8 ではないため、文字を判別できません。Excel で「CSV UTF-8」または .xlsx として保存してください。`,
  'not-a-zip': (file) => `${file} は Excel ブックではありません。Excel で開き、.xlsx として保存してください。`,
  encrypted: (file) =>
    `${file} はパスワードで保護されています。Excel の［ファイル］→［情報］→［ブックの保護］で解除し、コピーを保存してください。`,
  'old-xls': (file) => `${file} は旧形式（.xls）です。Excel で開き、.xlsx として保存してください。`,
  'not-a-workbook': (file) =>
    `${file} には Excel ブックが含まれていません。Excel で開き、.xlsx として保存してください。`,
  broken: (file, detail) => `${file} は破損しています（${detail}）。Excel で開いて修復し、コピーを保存してください。`,
  'too-large': (file, detail) =>
    `${file} は大きすぎて安全に開けません（${detail}）。必要なシートだけを別のブックに保存してください。`,
};

/** Says in a sentence what went wrong and what to do next. */
export function renderFailure(failure: Failure, language: Language): string {
  const japanese = language === 'ja';
  switch (failure.code) {
    case 'no-such-sheet':
      return japanese
        ? `シート「${failure.sheet}」はありません。このブックのシート：${failure.sheets.join('、')}`
        : `There is no sheet ${failure.sheet}. The workbook has: ${failure.sheets.join(', ')}.`;
    case 'empty-workbook':
      return japanese
        ? 'このブックは空です。見出し行のある案件一覧を入れて、もう一度お試しください。'
        : 'This workbook is empty. Add a list of prospects with a row of headers and try again.';
    case 'not-a-prospect-sheet':
      return failure.sheets.map((sheet) => renderUnreadableSheet(sheet, language)).join('\n');
    default: {
      const texts = japanese ? WORKBOOK_JA : WORKBOOK_EN;
      const unnamed = japanese ? '使用中のシート' : 'in use';
      return texts[failure.code](failure.sheet ?? unnamed, failure.detail);
    }
  }
}

/** Says in a sentence why a file could not be used and what to do next. */
export function renderFileFailure({ code, file, detail }: FileFailure, language: Language): string {
  return (language === 'ja' ? FILE_JA : FILE_EN)[code](file, detail);
}
