import type { Both } from './deals';

/** Headers of the samples, in the order of their columns. */
export const SAMPLE_HEADERS = {
  company: ['Company', '会社名'],
  contact: ['Contact person', '先方担当者'],
  deal: ['Project', '案件名'],
  stage: ['Stage', 'フェーズ'],
  created: ['First contact', '初回接触日'],
  stageEntered: ['In stage since', 'フェーズ変更日'],
  lastContact: ['Last contact', '最終接触日'],
  lastReply: ['Last reply', '最終返信日'],
  nextStep: ['Next step', '次回アクション'],
  nextAction: ['Next action date', '次回アクション日'],
  holdUntil: ['Hold until', '再開予定日'],
  owner: ['Owner', '営業担当'],
  amount: ['Amount (JPY thousand)', '見込金額（千円）'],
  notes: ['Notes', '備考'],
} as const satisfies Record<string, Both>;

export const SHEET_NAME: Both = ['Prospects', '案件一覧'];
export const TABLE_NAME = 'Prospects';
/** The Japanese sample is a plain range under a title, as such lists often are. */
export const TITLE: Both = ['Prospects', '案件一覧（営業二課）'];
export const ABOUT_SHEET_NAME: Both = ['About this sample', 'このサンプルについて'];

export const ABOUT: readonly Both[] = [
  [
    'A sample for Patient Pipeline. All companies and people in it are invented.',
    'Patient Pipeline のサンプルです。会社名・人名はすべて架空のものです。',
  ],
  [
    'It always counts to 5 March 2024, so that it shows the same statuses whenever you open it.',
    'いつ開いても同じ状況が表示されるよう、2024年3月5日時点として計算します。',
  ],
  [
    'The first row follows a real deal that took 600 days, most of them silent, one day before the go-ahead.',
    '1行目は、大半が沈黙の600日をかけて決まった実際の案件をもとに、決定の前日の姿を示しています。',
  ],
  [
    'Some cells are wrong on purpose: a date that is no date, a contact in the future.',
    '日付でない日付や未来の接触日など、わざと誤りを入れたセルがあります。',
  ],
];
