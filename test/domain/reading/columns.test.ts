import type { RawCell } from '../../../src/domain/dates';
import { fieldsByHeader, readable } from './sheets';

/** Columns given as header and values; every list has companies and contact dates besides, unless it says otherwise. */
function table(columns: Record<string, readonly RawCell[]>): RawCell[][] {
  const headers = Object.keys(columns);
  const rowCount = Math.max(...Object.values(columns).map((values) => values.length));
  const rows = Array.from({ length: rowCount }, (_, row) => headers.map((header) => columns[header]![row] ?? ''));
  return [headers, ...rows];
}

const companies = ['Acme', 'Borg', 'Cyan', 'Delta', 'Echo', 'Fox', 'Golf', 'Hotel'];
const dates = companies.map((_, index) => `2026-06-${10 + index}`);
const base = { 会社名: companies, 最終接触日: dates };

function fields(columns: Record<string, readonly RawCell[]>): Record<string, string> {
  return fieldsByHeader(readable(table(columns)));
}

describe('values beside headers', () => {
  it.each<[string, string, readonly RawCell[]]>([
    ['a contact column of mail addresses', 'Contact', ['a@x.com', 'b@x.com']],
    ['a contact column of yes and no', 'Contact', ['Yes', 'No', 'No']],
    ['a contact column of rounded ids', 'contact_name', [5.805028000056865e18, 5.805028000056866e18]],
    ['a contact column of rounded ids as text', 'contact_name', ['5.805028000056865e+18', '5.805028000056866E+18']],
    ['an owner column of bare numbers', 'Owner', [1234, 5678]],
    ['an id with repetitions', 'Deal ID', ['A', 'A', 'B']],
    ['an id that Excel has rounded', 'Deal ID', [5.805028000056865e18, 2]],
    ['an amount of words', 'Amount', ['large', 'small']],
    ['mail without an @', 'Email', ['yes', 'later']],
    ['a stage column of true and false', 'Stage', [true, false, true]],
    ['a date column of names', 'Last Reply', ['Jim', 'Joe', 'Ann']],
    ['notes that are numbers', 'Notes', [1, 2, 3]],
  ])('offers %s and does not take it', (_, header, values) => {
    const reading = readable(table({ ...base, [header]: values }));
    expect(fieldsByHeader(reading)[header]).toBeUndefined();
    expect(reading.offered.find((column) => column.header === header)?.confidence).toBeLessThan(0.6);
  });

  it.each<[string, string, string, readonly RawCell[]]>([
    ['an empty column by its header', 'Last Reply', 'lastReply', []],
    [
      'dates in a fifth of the cells under a sure header',
      'Last Reply',
      'lastReply',
      ['2026-01-01', 'a', 'b', 'c', 'd'],
    ],
    ['words for never as a date column', 'Last Reply', 'lastReply', ['no reply', 'none', '-']],
    ['dates that cannot be read as a date column', 'Last Reply', 'lastReply', ['6/3', '7/4', 'last week']],
    ['numbers as a probability', '確度', 'probability', [10, 30, 0.5]],
    ['numbers as a phone', '電話番号', 'phone', [312345678, 612345678]],
    ['prices in words of money', 'Amount', 'amount', ['¥1,200,000', '$300', '500万円']],
  ])('takes %s', (_, header, field, values) => {
    expect(fields({ ...base, [header]: values })[header]).toBe(field);
  });

  it('gives a header times its values as confidence', () => {
    const reading = readable(table({ ...base, account_owner: [], Email: ['a@x.com'] }));
    const confidence = Object.fromEntries(reading.columns.map(({ field, confidence }) => [field, confidence]));
    expect(confidence).toMatchObject({ company: 1, owner: 0.95 * 0.9, email: 1 });
  });
});

describe('columns that compete', () => {
  it.each<[string, string, Record<string, readonly RawCell[]>, string]>([
    ['the plain word before the weak one', 'industry', { Segment: ['x'], Industry: ['y'] }, 'Industry'],
    ['the weak word before the last one', 'amount', { MRR: [1], ARR: [2] }, 'ARR'],
    [
      'the expected date before the plain',
      'closeDate',
      { 'Close Date': dates, 'Expected Close Date': dates },
      'Expected Close Date',
    ],
    [
      'the present promise before the original',
      'closeDate',
      { orig_close_date: dates, close_date: dates },
      'close_date',
    ],
    [
      'the first contact before the creation',
      'created',
      { 'Creation Date': dates, First_Contact: dates },
      'First_Contact',
    ],
    ['the longer spelling', 'notes', { Note: ['fine'], Comments: ['good'] }, 'Comments'],
    ['the fuller of equally long ones', 'notes', { Remarks: ['fine'], Details: ['good', 'better'] }, 'Details'],
    ['the left-most of equals', 'notes', { Summary: ['fine'], Details: ['good'] }, 'Summary'],
  ])('takes %s', (_, field, columns, winner) => {
    const taken = readable(table({ ...base, ...columns })).columns.filter((column) => column.field === field);
    expect(taken.map(({ header }) => header)).toEqual([winner]);
  });

  it('takes all plain contact columns, and a weak one only where there is no other', () => {
    expect(fields({ Company: companies, 'Last Call': dates, 'Last Visit': dates, 'Last Activity': dates })).toEqual({
      Company: 'company',
      'Last Call': 'lastContact',
      'Last Visit': 'lastContact',
    });
    expect(fields({ Company: companies, 'Last Activity': dates })['Last Activity']).toBe('lastContact');
  });

  it('warns that a last-activity column stands in for contact', () => {
    const { warnings } = readable(table({ Company: companies, 'Last Activity': dates }));
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'last-activity-as-contact', column: expect.objectContaining({ column: 1 }) }),
    );
  });

  it('names the runner-up that would have done nearly as well', () => {
    const { warnings } = readable(table({ ...base, Note: ['fine'], Comments: ['good'] }));
    expect(warnings).toEqual([
      {
        code: 'runner-up',
        field: 'notes',
        taken: { column: 3, header: 'Comments', confidence: 1 },
        other: { column: 2, header: 'Note', confidence: 1 },
      },
    ]);
  });

  it.each([
    ['lastContact', 'Last Contacted', 'Last Activity'],
    ['closeDate', 'Expected Close Date', 'Close Date'],
  ])('always names the runner-up for %s: %s before %s', (field, taken, other) => {
    const { warnings } = readable(table({ Company: companies, [taken]: dates, [other]: dates }));
    expect(warnings).toContainEqual(
      expect.objectContaining({
        code: 'runner-up',
        field,
        taken: expect.objectContaining({ header: taken }),
        other: expect.objectContaining({ header: other }),
      }),
    );
  });
});

describe('stage and status', () => {
  const stages = ['Demo', 'Proposal', 'Demo', 'RFQ'];
  const states = ['Open', 'Open', 'Won', 'Lost'];

  it.each(['Status', 'ステータス', 'Stage', '区分'])('takes %j alone for the stage', (header) => {
    expect(fields({ ...base, [header]: stages })[header]).toBe('stage');
  });

  it('keeps both where both are there', () => {
    expect(fields({ ...base, Status: states, Stage: stages })).toMatchObject({ Stage: 'stage', Status: 'status' });
  });

  it.each([
    ['Status', 'Outcome', { Outcome: 'status', Status: 'stage' }],
    ['段階', 'フェーズ', { フェーズ: 'status', 段階: 'stage' }],
  ])('of %j and %j takes the one with more open stages for the stage', (first, second, expected) => {
    expect(fields({ ...base, [second]: states, [first]: stages })).toMatchObject(expected);
  });
});

describe('steps and dates', () => {
  it.each(['Next', 'Next Action', 'Next Follow-Up', '次回', '次回予定'])('reads %j by its values', (header) => {
    expect(fields({ ...base, [header]: dates })[header]).toBe('nextActionDate');
    expect(fields({ ...base, [header]: ['call', 'write', '2026-08-01'] })[header]).toBe('nextStep');
  });

  it.each<[readonly RawCell[], string]>([
    [[1_000_000, 250_000], 'amount'],
    [[30, 50], 'probability'],
    [['A', 'B'], 'probability'],
  ])('reads 見込み of %j as %s', (values, field) => {
    expect(fields({ ...base, 見込み: values })['見込み']).toBe(field);
  });
});

describe('Name and Prospect', () => {
  const people = ['Ann Lee', 'Bo van Dyk', 'Cy Ng', '山田 太郎'];
  const withForms = ['Acme Inc.', '㈱ボルグ', 'Cyan', 'Delta GmbH'];

  it.each(['Name', '名前', 'Prospect'])('decides %j by what else there is', (header) => {
    const found = (values: readonly RawCell[], more: Record<string, readonly RawCell[]> = {}) =>
      fields({ [header]: values, 最終接触日: dates, ...more })[header];
    expect(found(withForms)).toBe('company');
    expect(found(people)).toBe('contact');
    expect(found(['retrofit 1', 'retrofit 2'])).toBe('company');
    expect(found(['retrofit 1', 'retrofit 2'], { 会社名: companies })).toBe('deal');
    expect(found(withForms, { 会社名: companies })).toBe('deal');
  });

  it('joins first and last name, the last first in Japanese', () => {
    const english = readable(table({ ...base, 'Last Name': ['Lee', 'Ng'], 'First Name': ['Ann', ''] }));
    expect(english.deals.map(({ contact }) => contact).slice(0, 2)).toEqual(['Ann Lee', 'Ng']);
    const japanese = readable(table({ ...base, 名: ['太郎'], 姓: ['山田'] }));
    expect(japanese.deals[0]?.contact).toBe('山田 太郎');
    expect(fieldsByHeader(japanese)).toMatchObject({ 姓: 'contact', 名: 'contact' });
  });

  it('takes a lone last name, and offers a lone first name', () => {
    expect(fields({ ...base, 苗字: ['山田'] })['苗字']).toBe('contact');
    const first = readable(table({ ...base, 'First Name': ['Ann'] }));
    expect(fieldsByHeader(first)['First Name']).toBeUndefined();
    expect(first.offered).toContainEqual(expect.objectContaining({ header: 'First Name', field: 'contact' }));
  });

  it('reads First and Last as dates or as names, by their values', () => {
    expect(fields({ Company: companies, First: dates, Last: dates })).toMatchObject({
      First: 'created',
      Last: 'lastContact',
    });
    expect(fields({ ...base, First: ['Ann'], Last: ['Lee'] })).toMatchObject({ First: 'contact', Last: 'contact' });
  });

  it('takes a Title for the deal unless it holds ranks', () => {
    expect(fields({ ...base, Title: ['Retrofit', 'New line'] })['Title']).toBe('deal');
    expect(fields({ ...base, Title: ['Plant Manager', 'Buyer'] })['Title']).toBeUndefined();
  });

  it.each<[readonly RawCell[], string | undefined]>([
    [[1, 2, 3, 4], undefined],
    [[1001, 2005, 1003, 7], 'id'],
    [[1, 5, 9, 20], 'id'],
  ])('reads No. of %j as %s', (values, field) => {
    expect(fields({ 'No.': values, Company: companies.slice(0, 4), 'Last Contact': dates.slice(0, 4) })['No.']).toBe(
      field,
    );
  });
});

describe('担当者', () => {
  const eight = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村'];
  const two = eight.map((_, index) => eight[index % 2]!);
  const seven = [...eight.slice(0, 5), '佐藤', '佐藤', '佐藤'];

  it.each<[string, Record<string, readonly RawCell[]>, string]>([
    ['the contact where the owner is known', { 営業担当: two, 担当者: seven }, 'contact'],
    ['the owner where the contact is known', { 先方担当者: eight, 担当者: seven }, 'owner'],
    ['the contact where names carry honorifics', { 担当者: seven.map((name) => `${name}様`) }, 'contact'],
    ['the contact where ranks stand behind the names', { 担当者: seven.map((name) => `${name}部長`) }, 'contact'],
    ['the owner where few people have many companies', { 担当者: two }, 'owner'],
    ['the contact where every company has another', { 担当者: eight }, 'contact'],
  ])('is %s', (_, columns, field) => {
    expect(fields({ ...base, ...columns, 備考: ['x'] })['担当者']).toBe(field);
  });

  it.each<[string, Record<string, readonly RawCell[]>, string]>([
    [
      'theirs right beside the company',
      { 備考: ['x'], 会社名: companies, 担当者: seven, 最終接触日: dates },
      'contact',
    ],
    ['theirs beside their phone', { ...base, 備考: ['x'], 担当者: seven, 電話: ['03-1'] }, 'contact'],
    ['ours beside the status', { ...base, 備考: ['x'], 担当者: seven, ステータス: ['提案'], メモ: ['x'] }, 'owner'],
    ['ours in the last column', { ...base, 備考: ['x'], 担当者: seven }, 'owner'],
  ])('is %s, where nothing else decides', (_, columns, field) => {
    expect(fields(columns)['担当者']).toBe(field);
  });

  it('is asked where nothing decides', () => {
    const reading = readable(table({ ...base, 備考: ['x'], 担当者: seven, 国: ['JP'] }));
    expect(fieldsByHeader(reading)['担当者']).toBeUndefined();
    expect(reading.offered).toContainEqual(
      expect.objectContaining({ header: '担当者', reason: expect.objectContaining({ because: 'open' }) }),
    );
    expect(reading.warnings).toContainEqual(
      expect.objectContaining({ code: 'person-column-open', column: expect.objectContaining({ header: '担当者' }) }),
    );
  });

  it.each([
    ['担当者（先方）', 'contact'],
    ['主担当', 'owner'],
    ['自社担当者', 'owner'],
    ['お客様担当', 'contact'],
  ])('takes %j by its own word for %s', (header, field) => {
    expect(fields({ ...base, 備考: ['x'], [header]: seven })[header]).toBe(field);
  });

  it('is decided for each of two columns of that name', () => {
    const reading = readable([
      ['会社名', '担当者', '最終接触日', '担当者', '備考'],
      ...companies.map((company, index) => [company, eight[index]!, dates[index]!, two[index]!, 'x']),
    ]);
    const people = reading.columns
      .filter(({ header }) => header === '担当者')
      .map(({ field, column }) => [field, column]);
    expect(people).toEqual([
      ['contact', 1],
      ['owner', 3],
    ]);
  });

  it('leaves an Owner ours, and offers one a company as their contact besides', () => {
    const offeredFor = (owners: readonly string[]) => {
      const reading = readable(table({ Company: companies, 'Last Contact': dates, Owner: owners }));
      expect(fieldsByHeader(reading)['Owner']).toBe('owner');
      return reading.offered.map(({ header, field }) => `${header} ${field}`);
    };
    expect(offeredFor(eight)).toEqual(['Owner contact']);
    expect(offeredFor(two)).toEqual([]);
  });

  it('takes キーマン for the contact where there is none, else for the champion', () => {
    expect(fields({ ...base, キーマン: ['山田'] })['キーマン']).toBe('contact');
    expect(fields({ ...base, 先方担当者: ['鈴木'], キーマン: ['山田'] })['キーマン']).toBe('champion');
  });
});

describe('contact and stage dates', () => {
  it('marks visits', () => {
    const { deals } = readable(table({ Company: ['A'], 'Last Visit': ['2026-05-01'], 'Last Call': ['2026-06-01'] }));
    expect(deals[0]?.lastContact.map(({ column, visit }) => [column, visit])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('takes numbered contact columns, and leaves out what lies ahead', () => {
    const reading = readable(
      table({
        会社名: ['A'],
        初回訪問日: ['2026-01-10'],
        '2回目訪問': ['2026-03-10'],
        'TEL③': ['2026-09-01'],
        フェーズ: ['提案'],
      }),
    );
    expect(fieldsByHeader(reading)).toMatchObject({
      初回訪問日: 'created lastContact',
      '2回目訪問': 'lastContact',
      'TEL③': 'lastContact',
    });
    expect(reading.deals[0]?.lastContact.map(({ column, visit }) => [column, visit])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it('takes no lone numbered contact column', () => {
    expect(fields({ ...base, '1回目訪問': dates })['1回目訪問']).toBeUndefined();
  });

  it('does not take the prices of stages for their dates', () => {
    const reading = readable(
      table({ 会社名: ['A', 'B'], 最終接触日: dates, 見積: [45_000, 50_000], 受注: [42_000, 45_000] }),
    );
    expect(reading.columns.map(({ header }) => header)).toEqual(['会社名', '最終接触日']);
    expect(reading.deals[0]?.standing.kind).toBe('open');
  });

  it('finds the date of a stage that is written otherwise by its phase', () => {
    const { deals } = readable(
      table({
        Company: ['A', 'B'],
        Stage: ['Proposing', 'RFQ'],
        'Last Contact': ['2026-07-01', '2026-07-01'],
        'Demo date': ['2026-02-01', '2026-02-01'],
        'Proposal date': ['2026-04-01', ''],
      }),
    );
    expect(deals.map(({ stageDate }) => stageDate?.value)).toEqual(['2026-04-01', undefined]);
  });

  it('takes the right-most of two stages reached on one day', () => {
    const { deals } = readable(
      table({ 会社名: ['A'], 最終接触日: ['2026-07-01'], 技術検討日: ['2026-02-01'], 見積提出日: ['2026-02-01'] }),
    );
    expect(deals[0]?.standing.phase).toBe('offer-review');
  });

  it('reads the stage columns of an export that carries internal names', () => {
    expect(
      fields({
        dealname: ['A', 'B'],
        dealstage: ['appointmentscheduled', 'contractsent'],
        notes_last_contacted: dates,
        notes_last_updated: dates,
        hs_lastmodifieddate: dates,
        hs_v2_date_entered_appointmentscheduled: dates,
        hs_v2_date_entered_contractsent: dates,
      }),
    ).toEqual({
      dealname: 'deal',
      dealstage: 'stage',
      notes_last_contacted: 'lastContact',
      hs_v2_date_entered_appointmentscheduled: 'stageDates',
      hs_v2_date_entered_contractsent: 'stageDates',
    });
  });

  it('reads a date column a stage, with a stage column', () => {
    const rows = table({
      Company: ['A', 'B'],
      Stage: ['Proposal', 'Demo'],
      'Last Contact': ['2026-07-01', '2026-07-01'],
      'Demo date': ['2026-02-01', '2026-02-02'],
      'Proposal date': ['2026-04-01', '2026-05-02'],
      'Negotiation date': ['2026-12-01', ''],
    });
    const { deals, warnings } = readable(rows);
    expect(deals.map(({ stageDate }) => stageDate?.value)).toEqual(['2026-04-01', '2026-02-02']);
    expect(warnings).toEqual([
      expect.objectContaining({
        code: 'later-stage-date',
        row: 2,
        later: expect.objectContaining({ value: '2026-05-02' }),
      }),
    ]);
  });

  it('reads the stage from its dates where there is no stage column', () => {
    const { deals } = readable(
      table({
        会社名: ['A', 'B', 'C'],
        最終接触日: ['2026-07-01', '2026-07-01', '2026-07-01'],
        技術検討日: ['2026-02-01', '', '2026-02-01'],
        見積提出日: ['2026-09-01', '', '2026-03-01'],
        受注日: ['', '', '2026-04-01'],
      }),
    );
    expect(deals.map(({ standing }) => [standing.kind, standing.phase])).toEqual([
      ['open', 'technical-exchange'],
      ['open', 'other'],
      ['won', 'other'],
    ]);
  });

  it('offers a lone stage date', () => {
    const reading = readable(table({ ...base, 見積提出日: dates }));
    expect(fieldsByHeader(reading)['見積提出日']).toBeUndefined();
    expect(reading.offered).toContainEqual(expect.objectContaining({ header: '見積提出日', field: 'stageDates' }));
  });
});
