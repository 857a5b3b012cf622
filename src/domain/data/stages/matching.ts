/** Words in front of a stage's number ("Phase 3: ...", ステップ2). They are dropped with their digits. */
export const STAGE_COUNTER_WORDS: readonly string[] = ['phase', 'stage', 'step', 'フェーズ', 'ステージ', 'ステップ'];

/** One spelling for several. Applied in this order to cleaned stage names and to the listed words alike. */
export const SPELLING_FOLDS: readonly (readonly [from: string, to: string])[] = [
  ['見積もり', '見積'],
  ['見積り', '見積'],
  ['見込み', '見込'],
  ['引き合い', '引合'],
  ['引合い', '引合'],
  ['打ち合わせ', '打合せ'],
  ['打合わせ', '打合せ'],
  ['打ち合せ', '打合せ'],
  ['取り下げ', '取下げ'],
  ['済み', '済'],
  ['問い合わせ', '引合'],
  ['問合せ', '引合'],
];

/** In a remark, or right behind a won word: the end is only expected ("受注（4月予定）", "Won?"). */
export const EXPECTED_WORDS: readonly string[] = [
  '予定',
  '見込',
  '予想',
  'expected',
  'planned',
  'likely',
  'forecast',
  'tbc',
  '?',
];

/** The same for lost words; a planned loss is not a figure of speech, so 予定, planned, forecast and tbc are left out. */
export const LOSS_EXPECTED_WORDS: readonly string[] = ['見込', '予想', 'expected', 'likely', '?'];

/** Remarks about what follows an order: the order itself stands (受注（納品予定4月）). */
export const AFTER_ORDER_WORDS: readonly string[] = [
  '納品',
  '納入',
  '出荷',
  '検収',
  '入金',
  '着工',
  '開始',
  'delivery',
  'payment',
  'start',
];

/** Right before a listed word these turn it round: "not qualified", 未訪問. */
export const NEGATION_WORDS: readonly string[] = ['not', 'no', 'non', 'never'];
export const NEGATION_MARKS: readonly string[] = ['未', '不', '非'];

/** Usually lost, but parked until told otherwise in a row that holds a later date. */
export const PARKED_OR_LOST_WORDS: readonly string[] = ['今期見送り', '今期は見送り', '今回見送り', '今回は見送り'];

/** Marks that tick off a stage that has a column of its own. */
export const TICK_MARKS: readonly string[] = ['○', '◯', '●', '◎', '✓', '✔', '☑', 'レ', '済', '■', '1', 'TRUE'];

/** Ticks unless ○ or ● stands in these columns too. */
export const CROSS_TICKS: readonly string[] = ['x', 'X'];

/** Marks that say no. */
export const NOT_TICK_MARKS: readonly string[] = ['×', '△', '-', '0', 'FALSE'];
