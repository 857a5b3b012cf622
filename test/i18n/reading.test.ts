import { fromIso } from '../../src/domain/dates';
import type { ColumnReason, IgnoredRowReason, ReadingWarning, UnreadableSheet } from '../../src/domain/reading';
import {
  ALL_CODES,
  LANGUAGES,
  renderColumnReason,
  renderDateOrder,
  renderIgnoredRow,
  renderReadingWarning,
  renderUnreadableSheet,
} from '../../src/i18n';

const dated = (column: number, iso: string) => ({
  column,
  value: iso,
  reading: { kind: 'date', date: fromIso(iso)!, from: 'text' } as const,
});
const column = (position: number, header: string) => ({ column: position, header, confidence: 0.9 });
const contradiction = (wonAndLost: boolean) => ({
  stage: { column: 2, value: '受注' },
  status: { column: 3, value: 'Lost' },
  wonAndLost,
});

describe('renderReadingWarning', () => {
  it.each<[ReadingWarning, string, string]>([
    [
      { code: 'no-contact-column', offered: [] },
      'The sheet “Deals” has no column for the last contact, so silence cannot be counted. Add a column such as Last contact.',
      'シート「Deals」には最終連絡日の列がないため、無連絡日数を数えられません。「最終接触日」の列を追加してください。',
    ],
    [
      { code: 'no-contact-column', offered: [column(4, 'Modified'), column(26, 'Date')] },
      'The sheet “Deals” has no column for the last contact, so silence cannot be counted. If one of these columns has it (E “Modified”, AA “Date”), rename its header to Last contact; else add such a column.',
      'シート「Deals」には最終連絡日の列がないため、無連絡日数を数えられません。該当する列（候補：E列「Modified」、AA列「Date」）の見出しを「最終接触日」に変えるか、列を追加してください。',
    ],
    [
      { code: 'last-activity-as-contact', column: column(4, 'Last activity') },
      'Column E “Last activity” stands in for the last contact. It may count your own notes and tasks too: if so, add a column Last contact.',
      'E列「Last activity」を最終連絡日として使っています。社内のメモやタスクも含まれる場合は、「最終接触日」の列を追加してください。',
    ],
    [
      { code: 'runner-up', field: 'closeDate', taken: column(1, 'Close date'), other: column(2, 'Expected close') },
      'Column B “Close date” was taken for close date; column C “Expected close” would fit nearly as well. If that is the right one, change the headers so that only that one says close date.',
      '完了予定日にはB列「Close date」を使いましたが、C列「Expected close」も候補です。後者が正しい場合は、完了予定日を表す見出しがその列だけになるように変えてください。',
    ],
    [
      { code: 'person-column-open', column: column(1, '担当者') },
      'Column B “担当者” can be your people or theirs. Rename the header to Owner (yours) or Contact (theirs).',
      'B列「担当者」は自社の担当者とも先方の担当者とも読めます。見出しを、自社なら「営業担当」、先方なら「先方担当者」に変えてください。',
    ],
    [
      { code: 'closed-contradiction', row: 4, contradiction: contradiction(false) },
      'Row 5: “受注” in C5 and “Lost” in D5 do not agree on whether the deal is closed. It was counted as closed: correct one of the two.',
      '5行目：C5の「受注」とD5の「Lost」で、終了しているかどうかが一致しません。終了として数えました。どちらかを直してください。',
    ],
    [
      { code: 'closed-contradiction', row: 4, contradiction: contradiction(true) },
      'Row 5: “受注” in C5 and “Lost” in D5 do not agree on whether the deal was won or lost. Correct one of the two.',
      '5行目：C5の「受注」とD5の「Lost」で、受注か失注かが一致しません。どちらかを直してください。',
    ],
    [
      { code: 'unknown-stage', stage: 'Phase X', rows: 1 },
      'The stage “Phase X” (1 row) is not one we know, so it was given the limits of any other open stage.',
      '段階「Phase X」（1行）は登録のない名称のため、「その他の進行中の段階」の目安を使いました。',
    ],
    [
      { code: 'ask-stage', stage: 'Closed', rows: 3 },
      'The stage “Closed” (3 rows) is used for won and for lost deals. Write Won or Lost there instead.',
      '段階「Closed」（3行）は受注にも失注にも使われる名称です。段階を「受注」か「失注」に書き換えてください。',
    ],
    [
      { code: 'parked-or-lost', stage: '見送り', rows: 2 },
      'The stage “見送り” (2 rows) reads as lost, but these rows have a date still to come. They were read as on hold: write Lost where they are lost.',
      '段階「見送り」（2行）は失注を指す名称ですが、先の日付が入っています。保留として扱いました。失注の場合は段階を「失注」に書き換えてください。',
    ],
    [
      { code: 'later-stage-date', row: 4, present: dated(5, '2026-01-02'), later: dated(6, '2026-02-03') },
      'Row 5: G5 has a later date (3 February 2026) than the present stage in F5 (2 January 2026). Check the stage.',
      '5行目：G5の日付（2026年2月3日）が、現在の段階のF5（2026年1月2日）より後です。段階をご確認ください。',
    ],
    [
      { code: 'possible-duplicates', company: 'Acme', deal: 'Pump', rows: [4, 8] },
      'Rows 5, 9 have the same company and deal (Acme · Pump). Check whether they are one deal.',
      '5、9行目は会社名と案件名が同じです（Acme · Pump）。同じ案件かどうかご確認ください。',
    ],
  ])('says %j', (warning, english, japanese) => {
    expect(renderReadingWarning(warning, { sheet: 'Deals', language: 'en' })).toBe(english);
    expect(renderReadingWarning(warning, { sheet: 'Deals', language: 'ja' })).toBe(japanese);
  });
});

describe('renderIgnoredRow', () => {
  it.each<[IgnoredRowReason, string, string]>([
    ['blank', 'An empty row.', '空白の行です。'],
    ['repeated-header', 'The headers once more.', '見出しの繰り返しです。'],
    ['total', 'A total, not a deal.', '合計の行で、案件ではありません。'],
    [
      'no-name',
      'No company, deal, contact or ID in this row. Enter one to have it counted.',
      '会社名・案件名・担当者・番号がありません。いずれかを入力すると集計に含まれます。',
    ],
    ['below-data', 'Below the last deal of the list.', '一覧の最後の案件より下の行です。'],
  ])('says why a row is left out: %s', (reason, english, japanese) => {
    expect([renderIgnoredRow(reason, 'en'), renderIgnoredRow(reason, 'ja')]).toEqual([english, japanese]);
  });
});

describe('renderColumnReason', () => {
  const header = (
    step: Extract<ColumnReason, { code: 'header' }>['step'],
    fit: 'fits' | 'empty' | 'contradicts' = 'fits',
  ) => ({ code: 'header', step, spelling: 'last contact', fit }) as const;
  const nameRule = (because: Extract<ColumnReason, { code: 'name-rule' }>['because']) =>
    ({ code: 'name-rule', spelling: 'name', because }) as const;
  const personRule = (because: Extract<ColumnReason, { code: 'person-rule' }>['because']) =>
    ({ code: 'person-rule', spelling: '担当者', because }) as const;

  const reasons: readonly ColumnReason[] = [
    header('exact'),
    header('spaces'),
    header('fuzzy'),
    header('tokens'),
    header('suffix'),
    header('content'),
    header('exact', 'empty'),
    header('exact', 'contradicts'),
    { code: 'values-decide', spelling: 'next', dateShare: 0.7 },
    nameRule('legal-forms'),
    nameRule('persons'),
    nameRule('company-known'),
    nameRule('company-unknown'),
    nameRule('not-a-job-title'),
    { code: 'name-part', part: 'first' },
    { code: 'name-part', part: 'last' },
    personRule('qualifier'),
    personRule('other-side-known'),
    personRule('honorifics'),
    personRule('few-people'),
    personRule('many-people'),
    personRule('position'),
    personRule('open'),
    { code: 'key-person', spelling: 'キーマン', contactKnown: true },
    { code: 'key-person', spelling: 'キーマン', contactKnown: false },
    { code: 'only-stage', spelling: 'status' },
    { code: 'stage-words', spelling: 'status', words: 4 },
    { code: 'numbered-contact', word: 'visit' },
    { code: 'stage-date', stage: '提案' },
    { code: 'bare-date', spelling: 'date' },
    { code: 'edit-date', spelling: 'modified' },
    { code: 'date-like', dateShare: 0.666 },
    { code: 'two-fields', spelling: 'company / date' },
  ];

  it('has a sentence of its own for every reason, in both languages', () => {
    for (const language of LANGUAGES) {
      const sentences = reasons.map((reason) => renderColumnReason({ reason }, language));
      expect(new Set(sentences).size).toBe(reasons.length);
      for (const sentence of sentences) {
        expect(sentence).toMatch(/[.。]$/);
        expect(sentence).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('gives the evidence', () => {
    expect(renderColumnReason({ reason: { code: 'date-like', dateShare: 0.666 } }, 'en')).toContain('67%');
    expect(renderColumnReason({ reason: header('fuzzy') }, 'ja')).toBe(
      '見出しが一般的な名称（「last contact」）とほぼ同じです。',
    );
    expect(renderColumnReason({ reason: { code: 'stage-words', spelling: 'status', words: 1 } }, 'en')).toBe(
      'Its values have 1 stage word.',
    );
  });
});

describe('renderUnreadableSheet', () => {
  const sheet = (reason: UnreadableSheet['reason'], rest: Partial<UnreadableSheet> = {}): UnreadableSheet => ({
    readable: false,
    sheet: 'Notes',
    missing: [],
    headersSeen: [],
    offered: [],
    reason,
    ...rest,
  });

  it.each<[UnreadableSheet, string, string]>([
    [
      sheet('empty-sheet'),
      'The sheet “Notes” is empty. Go to the sheet with your prospects, or name it.',
      'シート「Notes」は空です。見込み客の一覧があるシートを表示するか、シート名を指定してください。',
    ],
    [
      sheet('missing-columns', { missing: ['date-column'], headersSeen: ['Company', '', 'Amount'] }),
      'The sheet “Notes” has no column for a date (headers seen: “Company”, “Amount”). Add the column, or rename the header of the one that holds it, for example to Company or Last contact.',
      'シート「Notes」に日付の列がありません（見出し：「Company」、「Amount」）。列を追加するか、該当する列の見出しを「会社名」や「最終接触日」などに変えてください。',
    ],
    [
      sheet('missing-columns', { missing: ['name-column', 'date-column'] }),
      'The sheet “Notes” has no column for the company, deal or contact, a date (headers seen: none). Add the column, or rename the header of the one that holds it, for example to Company or Last contact.',
      'シート「Notes」に会社名・案件名・担当者、日付の列がありません（見出し：なし）。列を追加するか、該当する列の見出しを「会社名」や「最終接触日」などに変えてください。',
    ],
    [
      sheet('no-rows'),
      'The sheet “Notes” has headers, but no rows below them. Enter a prospect, or name another sheet.',
      'シート「Notes」には見出しがありますが、その下に行がありません。見込み客を入力するか、別のシートを指定してください。',
    ],
    [
      sheet('contact-diary'),
      'The sheet “Notes” is a contact log: it has a row for every contact, not for every deal. It can be imported as a log later; for now, name the sheet with one row a deal.',
      'シート「Notes」は連絡の記録です（1行が1件の連絡で、案件ごとの行ではありません）。記録としての取り込みは、今後対応します。今は、1行が1案件のシートを指定してください。',
    ],
    [
      sheet('no-headers'),
      'No header row was found on the sheet “Notes”. Put headers such as Company, Stage and Last contact above the list.',
      'シート「Notes」に見出し行が見つかりません。一覧の上に「会社名」「段階」「最終接触日」などの見出しを入れてください。',
    ],
  ])('says what is missing and what to do: $reason', (unreadable, english, japanese) => {
    expect([renderUnreadableSheet(unreadable, 'en'), renderUnreadableSheet(unreadable, 'ja')]).toEqual([
      english,
      japanese,
    ]);
  });

  it('names no more than a dozen headers', () => {
    const headersSeen = Array.from({ length: 1000 }, (_, index) => `h${index}`);
    const sentence = renderUnreadableSheet(sheet('missing-columns', { missing: ['date-column'], headersSeen }), 'en');
    expect(sentence).toContain('“h11”');
    expect(sentence).not.toContain('“h12”');
  });
});

describe('renderDateOrder', () => {
  it.each([
    [
      { serials: 12, texts: 1, undecided: 0 },
      'No day and month to tell apart: 12 date cells, 1 text that can be one day only.',
    ],
    [{ serials: 1, texts: 0, undecided: 0 }, 'No day and month to tell apart: 1 date cell.'],
  ])('says of %j why nothing had to be decided', (count, english) => {
    expect(renderDateOrder(count, 'en')).toBe(english);
    expect(renderDateOrder(count, 'ja')).toContain(`日付セル${count.serials}件`);
  });
});

describe('ALL_CODES', () => {
  it('lists each code once a kind', () => {
    for (const { codes } of ALL_CODES) expect(new Set(codes).size).toBe(codes.length);
    expect(ALL_CODES.map(({ kind }) => kind)).toEqual(['status', 'warnings', 'error']);
  });
});
