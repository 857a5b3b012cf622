/** Why a familiar-looking header is none of the fields. */
export type NoFieldGroup =
  | 'edit-date'
  | 'day-count'
  | 'delivery'
  | 'contract-term'
  | 'login'
  | 'third-company'
  | 'other-id'
  | 'lost-reason'
  | 'flag'
  | 'derived-amount'
  | 'other-person'
  | 'other-text';

export interface NoFieldWords {
  readonly group: NoFieldGroup;
  readonly words: readonly string[];
}

/**
 * Look-alikes: headers met in real sheets that resemble a field and are none. They are compared before the fields and
 * end the search, so that 確度更新日 (someone edited the probability) never becomes a contact date.
 */
export const NO_FIELD_HEADERS: readonly NoFieldWords[] = [
  {
    // someone edited the row; not contact
    group: 'edit-date',
    words: [
      'Last Modified',
      'Last Modified Date',
      'Last Updated',
      'Updated',
      'Updated At',
      'Updated On',
      'Date Updated',
      'Update time',
      'Modified',
      'Modified Time',
      'Modified Date',
      'Modified On',
      'Last Edited',
      '最終更新日',
      '最終更新日時',
      '更新日',
      '更新日時',
      'シート更新日',
      '最終更新',
      '確度更新日',
      '修正日',
      '最終修正日',
      'Geändert am',
      'Zuletzt geändert',
      'Dernière modification',
      'Modifié le',
      'Última modificación',
      '수정일',
      '更新时间',
      '修改时间',
      '最后修改时间',
      'hs_lastmodifieddate',
    ],
  },
  {
    // derived, and stale the moment the file is saved
    group: 'day-count',
    words: [
      'Days Open',
      'Age',
      'Deal Age',
      'Days in Stage',
      'Time in stage',
      'Time in status',
      'Days silent',
      'Days since last contact',
      'Days since last activity',
      'Sales Cycle',
      'SLA',
      'Duration',
      '経過日数',
      '商談日数',
      'フェーズ滞在期間',
      'フェーズ滞在日数',
      '滞在日数',
      '滞留日数',
      '未接触日数',
      '所要日数',
    ],
  },
  {
    group: 'delivery',
    words: ['Delivery Date', 'Ship Date', 'Shipping Date', '納期', '希望納期', '納品日', '出荷日', '検収日', '期末'],
  },
  {
    group: 'contract-term',
    words: [
      'Contract Start',
      'Contract Start Date',
      'Contract End',
      'Contract End Date',
      'Contract Term',
      'Renewal Date',
      '契約開始日',
      '契約終了日',
      '契約期間',
      '契約更新日',
    ],
  },
  {
    group: 'login',
    words: ['Last seen', 'Last login', 'Last Login Date', '最終ログイン', '最終ログイン日', '最終ログイン日時'],
  },
  {
    // a third company, not the prospect
    group: 'third-company',
    words: [
      'Competitor',
      'Competitors',
      'Competition',
      'Partner',
      'Reseller',
      'Distributor',
      'Referred by',
      'Parent Company',
      'Supplier',
      '競合',
      '競合会社',
      '競合会社名',
      '競合他社',
      '他社名',
      '代理店',
      '代理店名',
      '販売店',
      '紹介会社',
      '紹介者',
      '仕入先',
      '仕入先名',
      '親会社',
      '親会社名',
    ],
  },
  {
    // the id of a company, a person or a user, not of the deal
    group: 'other-id',
    words: [
      'Account ID',
      'Company ID',
      'Organization ID',
      'Organisation ID',
      'Customer ID',
      'Client ID',
      'Contact ID',
      'Person ID',
      'Owner ID',
      'owner_id',
      'User ID',
      '顧客コード',
      '取引先コード',
      '得意先コード',
      '会社コード',
      '顧客番号',
      '顧客ID',
      '企業ID',
      '会社ID',
      '担当者コード',
      '担当者ID',
    ],
  },
  {
    group: 'lost-reason',
    words: [
      'Lost Reason',
      'Loss Reason',
      'Close Reason',
      'Closed Lost Reason',
      'Reason Lost',
      'Deal - Lost reason',
      '失注理由',
      '失注原因',
      '敗因',
    ],
  },
  { group: 'flag', words: ['is_closed', 'is_won', 'is_lost', 'is_active', 'hs_is_closed', 'hs_is_closed_won'] },
  {
    // computed from the amount, or not money of the deal
    group: 'derived-amount',
    words: [
      'Weighted value',
      'Weighted amount',
      'Weighted revenue',
      'Deal - Weighted value',
      'Deal - Currency of Weighted value',
      'Discount',
      'Quantity',
      'Margin',
      'Gross Profit',
      'Cost',
      '売上の期待値',
      '確度加重見込み金額',
      '加重金額',
      '割引',
      '値引',
      '粗利',
      '粗利率',
      '数量',
      '原価',
      '評価',
      'Score',
      'Lead Score',
      'Rating',
    ],
  },
  {
    // someone else, or what someone is
    group: 'other-person',
    words: [
      'champion_seniority',
      'Economic Buyer',
      '決裁者',
      '決裁権者',
      'Job Title',
      'Position',
      'Role',
      'Department',
      '部署',
      '部署名',
      '役職',
      '役職名',
      '肩書',
    ],
  },
  {
    group: 'other-text',
    words: [
      'Contact info',
      'Contact Information',
      'Contact Details',
      'Address',
      '住所',
      '所在地',
      '相',
      'Response?',
      '返信状況',
      '先方反応',
    ],
  },
];

/**
 * How headers of day counts begin ("Days since last activity", "Days to close"). Compared without spaces and
 * punctuation, in front of anything.
 */
export const DAY_COUNT_STARTS: readonly string[] = [
  'days since',
  'days in',
  'days to',
  'days open',
  'days until',
  'time in',
];
