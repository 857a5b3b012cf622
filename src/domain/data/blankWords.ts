/**
 * What people write in a date cell when there is no date: the cell says nothing. Compared as a whole cell after NFKC,
 * trimming and lower-casing. Collected from public pipeline sheets and exports.
 */
export const BLANK_WORDS: readonly string[] = [
  // left behind by exports and scripts
  'nat',
  'nan',
  'null',
  'n/a',
  'n.a.',
  '#n/a',
  // single marks; ー and ― are the Japanese long mark and bar used as a dash
  '-',
  '–',
  '—',
  'ー',
  '―',
  '.',
  '?',
  'tbd',
  'tbc',
  'tba',
  'pending',
  'unknown',
  'yes',
  'y',
  'はい',
  'あり',
  '有',
  '未定',
  '不明',
  '調整中',
  '要確認',
  '確認中',
  '随時',
  '後日',
  '✓',
  '済',
  '済み',
  '○',
  '×',
];

/**
 * Blank words that claim something happened without saying when. In a column of contact they cannot be read as
 * "not yet".
 */
export const AFFIRMATIVE_WORDS: readonly string[] = ['yes', 'y', 'はい', 'あり', '有', '✓', '済', '済み', '○'];

/**
 * Words for "never" or "not yet": the cell says that there was no contact (or no reply). Compared like blank words.
 */
export const NEVER_WORDS: readonly string[] = [
  'never',
  'none',
  'none yet',
  'not yet',
  'no',
  'n',
  'no reply',
  'no contact',
  'not contacted',
  '未',
  'まだ',
  'なし',
  '無し',
  '無',
  'いいえ',
  '未接触',
  '未訪問',
  '未連絡',
  '未対応',
  '返信なし',
];
