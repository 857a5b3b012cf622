/** Names of entities that exports put in front of a header: "Deal - Owner", "取引先: 名前". Only at the very start. */
export const ENTITY_PREFIXES: readonly string[] = [
  'deal - ',
  'person - ',
  'organization - ',
  'organisation - ',
  'activity - ',
  'lead - ',
  '商談: ',
  '取引先: ',
];

/** Words before a header that make it an older promise: "orig_close_date", 当初受注予定日. */
export const FORMER_WORDS: readonly string[] = ['original', 'previous', 'orig', '旧', '当初'];

/**
 * What a bracket may hold so that it can be dropped from a header: units, currencies, tax words, date formats and marks
 * for required columns. Compared after NFKC and lower-casing.
 */
export const DROPPABLE_BRACKETS: readonly string[] = [
  '円',
  '千円',
  '万円',
  '百万円',
  '億円',
  '%',
  '税抜',
  '税込',
  '税別',
  'excl. tax',
  'incl. tax',
  'ht',
  'ttc',
  'netto',
  'brutto',
  '$',
  '€',
  '£',
  '¥',
  '₩',
  'usd',
  'eur',
  'jpy',
  'gbp',
  'krw',
  'cny',
  'chf',
  'etb',
  'inr',
  'nzd',
  'aud',
  'cad',
  'sgd',
  'brl',
  'k$',
  'k€',
  '$k',
  'k usd',
  'k eur',
  'keur',
  'kusd',
  'm',
  'k',
  'yyyy/mm/dd',
  'yyyy-mm-dd',
  'yyyy.mm.dd',
  'yyyymmdd',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'dd.mm.yyyy',
  'tt.mm.jjjj',
  'jj/mm/aaaa',
  'yyyy/m/d',
  'm/d/yyyy',
  'd/m/yyyy',
  '必須',
  '任意',
  'required',
  'optional',
  '*',
  'pflichtfeld',
  'obligatoire',
  'obligatorio',
  'days',
  'day',
  '日',
  '日数',
];

/** How an id in a droppable bracket begins: 金額(管理番号:19104). */
export const DROPPABLE_BRACKET_STARTS: readonly string[] = ['管理番号:', 'id:', 'no.', '番号:'];

/** The units among them, with what a number in the column has to be multiplied by. */
export const UNIT_FACTORS: Readonly<Record<string, number>> = {
  円: 1,
  千円: 1_000,
  万円: 10_000,
  百万円: 1_000_000,
  億円: 100_000_000,
};

/** Words that say nothing about which field a header is. */
export const FILLER_WORDS: readonly string[] = ['the', 'a', 'an', 'of', 'for', 'on', 'our', 'their', 'current'];

/** Fillers of date headers only. */
export const DATE_FILLERS: readonly string[] = ['date', 'day', 'time'];

/** Fillers of name headers (company, contact, deal, owner) only. */
export const NAME_FILLERS: readonly string[] = ['name'];

/**
 * Real words that differ from a header word by a letter or two. A header with one of them is not mistyped: a contract date
 * is no contact date, a product no project.
 */
export const NEVER_MISTYPED_WORDS: readonly string[] = [
  'contract',
  'contracts',
  'contracted',
  'contrat',
  'contrats',
  'contrato',
  'contratos',
  'content',
  'contents',
  'product',
  'products',
  'branch',
  'county',
  'vector',
];

/** Third parties: with one of these in front, a Japanese ending says nothing about the prospect (競合会社名). */
export const THIRD_PARTY_STARTS: readonly string[] = ['競合', '他社', '紹介', '代理店', '仕入先', '親会社'];

/** In the header of a contact date: both sides were there. */
export const VISIT_WORDS: readonly string[] = [
  '訪問',
  '来訪',
  '面談',
  '商談',
  '打合せ',
  '打ち合わせ',
  '見学',
  'visit',
  'meeting',
  'besuch',
  'treffen',
  'visite',
  'rendez-vous',
  'visita',
  'reunión',
  '방문',
  '미팅',
  '拜访',
  '会面',
];

/** With a number, these head one of several contact columns (1回目訪問, TEL①, Contact #3); the visit words do so too. */
export const NUMBERED_CONTACT_WORDS: readonly string[] = [
  '連絡',
  '接触',
  '電話',
  '架電',
  'tel',
  'メール',
  'アプローチ',
  'フォロー',
  'contact',
  'touch',
  'call',
  'phone',
  'mail',
  'email',
  'follow-up',
];

/** What may surround the stage in the header of a stage's own date column (見積提出日, Proposal date, Date entered "Demo"). */
export const STAGE_DATE_ENDINGS: readonly string[] = ['年月日', '日', 'date', 'on', 'entered'];
export const STAGE_DATE_STARTS: readonly string[] = ['hs_v2_date_entered_', 'date entered', 'entered', 'date'];

/** Rows that sum up others. Compared as a whole name cell, after NFKC and lower-casing, a trailing colon aside. */
export const TOTAL_WORDS: readonly string[] = [
  '合計',
  '小計',
  '総計',
  '総合計',
  '計',
  'total',
  'grand total',
  'subtotal',
  'sub-total',
  'sub total',
  'totals',
  'sum',
  '∑',
  'summe',
  'gesamt',
  'gesamtsumme',
  'zwischensumme',
  'total général',
  'sous-total',
  'total general',
  '합계',
  '소계',
  '总计',
  '合计',
];

/** What is counted behind a total or a section heading: 合計 4件, Total (4 deals). */
export const COUNTED_WORDS: readonly string[] = [
  '件',
  '社',
  '名',
  '行',
  '案件',
  'deals',
  'deal',
  'rows',
  'row',
  'items',
  'item',
  'records',
  'opportunities',
  'companies',
];

/** In a company cell: the same as above. Compared as a whole cell, after NFKC and lower-casing. */
export const DITTO_WORDS: readonly string[] = ['〃', '々', '仝', '同上', 'ditto', '"', '”', '“', '″', '〟'];

/** Headers of single contacts, as diaries have them: one row is one call or visit, not one deal. */
export const DIARY_DATE_HEADERS: readonly string[] = ['コンタクト日', '訪問日', '対応日', '活動日', 'contact date'];

/** Endings of subtotal cells in pivots and grouped reports: "Closed Lost Total", 製造業 小計. */
export const TOTAL_ENDINGS: readonly string[] = [' total', ' subtotal', ' 合計', ' 小計', ' 計'];
