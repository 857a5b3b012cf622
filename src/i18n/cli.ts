import type { ProfileId } from '../domain/data';
import type { Language } from './language';

/** What is wrong with a command line. `given` is what stood there. */
export interface UsageProblem {
  readonly code:
    | 'no-command'
    | 'unknown-command'
    | 'unknown-option'
    | 'no-file'
    | 'several-files'
    | 'bad-date'
    | 'bad-language'
    | 'bad-profile'
    | 'out-not-written'
    | 'out-is-input'
    | 'out-ending';
  readonly given: string;
}

/** The sentences of the command line. */
export interface CliTexts {
  readonly usage: Readonly<Record<UsageProblem['code'], (given: string) => string>>;
  readonly columns: Readonly<
    Record<'row' | 'company' | 'stage' | 'status' | 'silent' | 'inStage' | 'next' | 'why', string>
  >;
  readonly inspected: Readonly<Record<'column' | 'header' | 'field' | 'confidence' | 'reason' | 'offered', string>>;
  /** Sheet, as-of date, number of deals, cells written and the file that was written, or null. */
  readonly summary: (counts: SummaryCounts) => string;
  /** What a removal took out. */
  readonly removed: (counts: RemovedCounts) => string;
  readonly savedTo: (file: string) => string;
  readonly notSaved: string;
  readonly listKeepsNoColours: string;
  /** Formulas of the sheet for which the file has no value, the first of them by its address. */
  readonly formulasWithoutValues: (count: number, address: string) => string;
  /** A fault of ours. */
  readonly internalError: (detail: string) => string;
  readonly progress: (step: 'reading' | 'writing', done: number, all: number) => string;
  readonly help: HelpTexts;
}

export interface SummaryCounts {
  readonly sheet: string;
  readonly asOf: string;
  readonly deals: number;
  readonly cellsWritten: number;
  /** Label and number of each status that occurs. */
  readonly statuses: readonly (readonly [label: string, count: number])[];
}

export interface RemovedCounts {
  readonly columns: number;
  readonly rules: number;
  readonly names: number;
  readonly settings: number;
}

export interface HelpTexts {
  readonly intro: string;
  readonly commands: string;
  readonly refresh: string;
  readonly inspect: string;
  readonly remove: string;
  readonly options: string;
  readonly out: string;
  readonly sheet: string;
  readonly asOf: string;
  readonly language: string;
  readonly profile: (profiles: readonly ProfileId[]) => string;
  readonly json: string;
  readonly restoreColumns: string;
  readonly withSheets: string;
  readonly helpOption: string;
  readonly exit: string;
  readonly exitCodes: readonly [done: string, unusable: string, badUsage: string];
  readonly codes: string;
  readonly examples: string;
}

const EN: CliTexts = {
  usage: {
    'no-command': () => 'Say what to do: refresh, inspect or remove. See --help.',
    'unknown-command': (given) =>
      `There is no command ${given}. The commands are refresh, inspect and remove; see --help.`,
    'unknown-option': (given) => `The option ${given} is unknown, or its value is missing or too much. See --help.`,
    'no-file': () => 'Name a workbook: an .xlsx, .xlsm or .csv file.',
    'several-files': (given) => `One workbook at a time, please. Too much: ${given}`,
    'bad-date': (given) => `${given} is no date. Write it as 2026-11-22.`,
    'bad-language': (given) => `The language ${given} is unknown. Choose en or ja.`,
    'bad-profile': (given) => `The profile ${given} is unknown. Choose japan, relationship or transactional.`,
    'out-not-written': () => 'inspect writes nothing, so it takes no --out.',
    'out-is-input': (given) => `--out ${given} is the workbook itself. Name another file: yours is never changed.`,
    'out-ending': (given) =>
      `--out ${given} does not fit the workbook: keep its ending (an .xlsm holds macros). A .csv may also become an .xlsx.`,
  },
  columns: {
    row: 'Row',
    company: 'Company',
    stage: 'Stage',
    status: 'Status',
    silent: 'Silent',
    inStage: 'In stage',
    next: 'Next',
    why: 'Why',
  },
  inspected: {
    column: 'Column',
    header: 'Header',
    field: 'Read as',
    confidence: 'Confidence',
    reason: 'Reason',
    offered: 'Not taken, but possible:',
  },
  summary: ({ sheet, asOf, deals, cellsWritten, statuses }) =>
    `${sheet}: ${deals === 1 ? '1 deal' : `${deals} deals`} as of ${asOf}. ${statuses.map(([label, count]) => `${label} ${count}`).join(', ')}. Cells written: ${cellsWritten}.`,
  removed: ({ columns, rules, names, settings }) =>
    `Taken out: ${columns} columns, ${rules} rules of highlighting, ${names} names, ${settings} settings.`,
  savedTo: (file) => `Saved to ${file}.`,
  notSaved: 'Nothing was saved: add --out FILE to keep the result.',
  listKeepsNoColours: 'A .csv file keeps the columns, but no highlighting. Save as .xlsx to have it.',
  formulasWithoutValues: (count, address) =>
    `${count === 1 ? '1 formula has' : `${count} formulas have`} no stored value in this file (${address}), so what they give is unknown here. Open the file in Excel, save it, and run this again.`,
  internalError: (detail) =>
    `Something went wrong in Patient Pipeline itself (${detail}). Nothing was saved. Please report it with the command that you used.`,
  progress: (step, done, all) => `${step === 'reading' ? 'Reading' : 'Writing'}: ${done} of ${all} rows`,
  help: {
    intro: 'Patient Pipeline on the command line: the same refresh as in Excel, on a file.',
    commands: 'Commands',
    refresh: 'say where every deal stands; with --out, write it beside the list',
    inspect: 'say what was recognised: columns with reasons, deals, other lists; writes nothing',
    remove: 'take out everything of ours and leave the rest as it was; with --out, save that',
    options: 'Options',
    out: 'write the refreshed workbook to FILE; never the workbook itself',
    sheet: 'take this sheet; else the active one if it reads, else the best',
    asOf: 'what today is; else the sample’s own date, else today',
    language: 'en or ja; else the language of our columns in the sheet, else en',
    profile: (profiles) => `what is normal: ${profiles.join(', ')} (japan unless chosen otherwise)`,
    json: 'print one JSON object instead of a table',
    restoreColumns: 'make columns of ours again that were deleted',
    withSheets: 'remove: our sheets too (this version makes none)',
    helpOption: 'this text',
    exit: 'Exit codes',
    exitCodes: [
      'done',
      'the file or sheet could not be used; the reason is on stderr, and as "error" in the JSON',
      'bad usage',
    ],
    codes: 'Codes in the JSON',
    examples: 'Examples',
  },
};

const JA: CliTexts = {
  usage: {
    'no-command': () => '実行する内容（refresh、inspect、remove）を指定してください。--help をご覧ください。',
    'unknown-command': (given) =>
      `${given} というコマンドはありません。refresh、inspect、remove から指定してください（--help 参照）。`,
    'unknown-option': (given) => `オプション ${given} が不明か、値に過不足があります。--help をご覧ください。`,
    'no-file': () => 'ブック（.xlsx、.xlsm、.csv）を指定してください。',
    'several-files': (given) => `ブックは一つだけ指定してください。余分な指定：${given}`,
    'bad-date': (given) => `${given} は日付ではありません。2026-11-22 の形で指定してください。`,
    'bad-language': (given) => `言語 ${given} は使えません。en または ja を指定してください。`,
    'bad-profile': (given) =>
      `プロファイル ${given} はありません。japan、relationship、transactional から選んでください。`,
    'out-not-written': () => 'inspect は書き込みを行わないため、--out は指定できません。',
    'out-is-input': (given) =>
      `--out ${given} は元のブックです。別のファイル名を指定してください（元のブックは変更しません）。`,
    'out-ending': (given) =>
      `--out ${given} の拡張子が元のブックと合いません（.xlsm はマクロを含みます）。.csv のみ .xlsx にも保存できます。`,
  },
  columns: {
    row: '行',
    company: '会社',
    stage: '段階',
    status: '状況',
    silent: '無連絡',
    inStage: '現段階',
    next: '連絡目安日',
    why: '判定理由',
  },
  inspected: {
    column: '列',
    header: '見出し',
    field: '項目',
    confidence: '確からしさ',
    reason: '理由',
    offered: '採用していないが、考えられるもの：',
  },
  summary: ({ sheet, asOf, deals, cellsWritten, statuses }) =>
    `${sheet}：${asOf}時点で${deals}件。${statuses.map(([label, count]) => `${label} ${count}件`).join('、')}。書き込んだセル：${cellsWritten}。`,
  removed: ({ columns, rules, names, settings }) =>
    `取り除いたもの：列 ${columns}、色分けの規則 ${rules}、名前 ${names}、設定 ${settings}。`,
  savedTo: (file) => `${file} に保存しました。`,
  notSaved: '保存はしていません。結果を残すには --out ファイル名 を付けてください。',
  listKeepsNoColours: '.csv には列だけが残り、色分けは残りません。色分けが必要なら .xlsx に保存してください。',
  formulasWithoutValues: (count, address) =>
    `計算結果が保存されていない数式が${count}件あり（${address}）、その値は分かりません。Excel で開いて保存してから、もう一度実行してください。`,
  internalError: (detail) =>
    `Patient Pipeline 側で問題が起きました（${detail}）。何も保存していません。実行したコマンドを添えてお知らせください。`,
  progress: (step, done, all) => `${step === 'reading' ? '読み込み中' : '書き込み中'}：${all}行中${done}行`,
  help: {
    intro: 'コマンドラインの Patient Pipeline：Excel と同じ更新をファイルに対して行います。',
    commands: 'コマンド',
    refresh: '各案件の状況を示す。--out を付けると一覧の横に書き込む',
    inspect: '認識した内容（列と理由、案件、ほかの一覧）を示す。書き込みは行わない',
    remove: '当製品が加えたものをすべて取り除き、ほかは元のまま残す。--out を付けると保存する',
    options: 'オプション',
    out: '更新したブックを FILE に書き出す（元のブックは変更しない）',
    sheet: 'このシートを使う。省略時は表示中のシート、読めなければ最適なシート',
    asOf: '今日とみなす日。省略時はサンプルの日付、なければ今日',
    language: 'en または ja。省略時はシートにある当製品の列の言語、なければ en',
    profile: (profiles) => `基準とする速さ：${profiles.join('、')}（省略時は japan）`,
    json: '表の代わりに JSON を一つ出力する',
    restoreColumns: '削除された当製品の列を作り直す',
    withSheets: 'remove：当製品が作ったシートも取り除く（この版では作成しない）',
    helpOption: 'この説明',
    exit: '終了コード',
    exitCodes: ['完了', 'ファイルまたはシートが使えない（理由は標準エラー出力と JSON の "error"）', '指定の誤り'],
    codes: 'JSON のコード',
    examples: '例',
  },
};

/** The command line's sentences in a language. */
export function cliTexts(language: Language): CliTexts {
  return language === 'ja' ? JA : EN;
}
