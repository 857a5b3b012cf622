import type { RawCell } from '../../../src/domain/dates';
import { fieldsByHeader, read, readable, sheet } from './sheets';

const headers = ['Company', 'Deal', 'Stage', 'Last contact'];
const acme: RawCell[] = ['Acme', 'Retrofit', 'Demo', '2026-06-01'];
const borg: RawCell[] = ['Borg', 'New line', 'Proposal', '2026-06-02'];
const cyan: RawCell[] = ['Cyan', 'Spare', 'RFQ', '2026-06-03'];
const companies = (values: readonly (readonly RawCell[])[]) => readable(values).deals.map(({ company }) => company);

describe('headers in two lines', () => {
  const grouped: RawCell[][] = [
    ['会社名', '先方', '', '当社', '', '最終接触日'],
    ['', '担当者', '部署', '担当者', '部署', ''],
    ['山田製作所', '鈴木', '購買部', '佐藤', '営業部', '2026-06-01'],
    ['東和工業', '高橋', '技術部', '佐藤', '営業部', '2026-06-02'],
  ];

  it('joins a group with the names below it, and carries it over the blanks to its right', () => {
    const reading = readable(grouped);
    expect(reading).toMatchObject({ headerRow: 1, firstDataRow: 2, lastDataRow: 3, ignoredRows: [] });
    expect(fieldsByHeader(reading)).toEqual({
      会社名: 'company',
      '先方 担当者': 'contact',
      '当社 担当者': 'owner',
      最終接触日: 'lastContact',
    });
    expect(reading.deals[0]).toMatchObject({ company: '山田製作所', contact: '鈴木', owner: '佐藤' });
  });

  it('reads a header that is broken over two lines', () => {
    const reading = readable([
      ['Company', 'Deal', '', 'Last'],
      ['', '', 'Stage', 'contact'],
      [...acme.slice(0, 2), 'Demo', '2026-06-01'],
    ]);
    expect(fieldsByHeader(reading)).toMatchObject({
      Company: 'company',
      Stage: 'stage',
      'Last contact': 'lastContact',
    });
    expect(reading).toMatchObject({ headerRow: 1, firstDataRow: 2 });
  });

  it.each<[string, RawCell[][], number]>([
    ['a banner above them', [['Pipeline', '', '', ''], headers, acme, borg], 1],
    ['words for a header above them', [['Status:', 'open', '', ''], headers, acme, borg], 1],
    ['units below them', [headers, ['', '', '', '(YYYY/MM/DD)'], acme, borg], 0],
    ['a first deal without a date', [headers, ['Acme', 'Retrofit', 'Demo', ''], borg], 0],
  ])('takes headers in one line for one line: %s', (_, values, headerRow) => {
    const reading = readable(values);
    expect(reading.headerRow).toBe(headerRow);
    expect(Object.keys(fieldsByHeader(reading))).toEqual(headers);
  });

  it('ignores both lines where they are repeated', () => {
    const reading = readable([
      ...grouped,
      grouped[0]!,
      grouped[1]!,
      ['北斗電機', '田中', '', '佐藤', '', '2026-06-03'],
    ]);
    expect(reading.ignoredRows).toEqual([
      { row: 4, reason: 'repeated-header' },
      { row: 5, reason: 'repeated-header' },
    ]);
    expect(reading.deals).toHaveLength(3);
  });
});

describe('headers that stand again further down', () => {
  it('are no new list, though in two lines above and in one below', () => {
    const reading = readable([
      ['Pipeline 2026', '', '', ''],
      ['Company', 'Deal', '', 'Last'],
      ['', '', 'Stage', 'contact'],
      acme,
      borg,
      [],
      headers,
      cyan,
      ['Total (3)', '', '', ''],
    ]);
    expect(reading).toMatchObject({ headerRow: 2, firstDataRow: 3, lastDataRow: 7 });
    expect(reading.deals.map(({ row, company }) => [row, company])).toEqual([
      [3, 'Acme'],
      [4, 'Borg'],
      [7, 'Cyan'],
    ]);
    expect(reading.ignoredRows).toEqual([
      { row: 5, reason: 'blank' },
      { row: 6, reason: 'repeated-header' },
      { row: 8, reason: 'total' },
    ]);
  });

  it('are the headers of the first list, even where the rows below the second fit better', () => {
    const fits = [...headers, 'Email'];
    const reading = readable([fits, [...acme, 1], [...borg, 2], fits, [...cyan, 'a@example.com']]);
    expect(reading.headerRow).toBe(0);
    expect(reading.deals).toHaveLength(3);
  });

  it('are a list of their own where they say something else; the deals above are then named', () => {
    const reading = readable([
      headers,
      acme,
      [...headers, 'Email', 'Phone'],
      [...borg, 'b@example.com', '03-1234-5678'],
    ]);
    expect(reading.headerRow).toBe(2);
    expect(reading.ignoredRows).toEqual([{ row: 1, reason: 'above-header' }]);
  });
});

describe('totals with a count', () => {
  it.each(['合計 4件', '合計：４件', '小計：3', '計（12社）', 'Total (4)', 'Total: 4 deals', 'Closed Lost Total (2)'])(
    'ignores %s',
    (text) => {
      const reading = readable([headers, acme, [text, '', '', ''], borg]);
      expect(reading.ignoredRows).toEqual([{ row: 2, reason: 'total' }]);
    },
  );

  it.each(['Total 4', 'Deal 12', '計画 3'])('keeps a deal of %s', (name) => {
    expect(companies([headers, [name, 'x', 'Demo', '2026-06-01']])).toEqual([name]);
  });
});

describe('stages as headings of sections', () => {
  const listed = ['会社名', '案件名', '最終接触日'];
  const row = (company: string): RawCell[] => [company, '更新', '2026-06-01'];

  it('gives the rows below a heading its stage, until the next', () => {
    const reading = readable([
      listed,
      row('甲'),
      ['■ 技術検討', '', ''],
      row('乙'),
      [],
      row('丙'),
      ['【提案中】 5件', '', ''],
      row('丁'),
      ['◆受注（1件）', '', ''],
      row('戊'),
      ['■ 失注', '', ''],
    ]);
    expect(reading.deals.map(({ stage, standing }) => [stage, standing.kind, standing.phase])).toEqual([
      ['', 'open', 'other'],
      ['技術検討', 'open', 'technical-exchange'],
      ['技術検討', 'open', 'technical-exchange'],
      ['提案中', 'open', 'offer-review'],
      ['受注', 'won', 'other'],
    ]);
    expect(reading.ignoredRows.filter(({ reason }) => reason === 'section-heading').map((one) => one.row)).toEqual([
      2, 6, 8, 10,
    ]);
    expect(reading.lastDataRow).toBe(9);
  });

  it('lets a stage of the row itself win', () => {
    const reading = readable([headers, ['■ Demo', '', '', ''], ['Acme', 'x', '', '2026-06-01'], borg]);
    expect(reading.deals.map(({ stage }) => stage)).toEqual(['Demo', 'Proposal']);
  });

  it.each<[string, string[], number]>([
    ['a lone word without a mark is a name', ['Proposal'], 0],
    ['two words are headings', ['Proposal', 'Demo (3)'], 2],
    ['a word that is no stage is none, whatever its mark', ['■ 東日本'], 0],
    ['a number behind a word for stage is its name, and no count', ['Phase 3', 'Phase 4'], 0],
  ])('%s', (_, texts, count) => {
    const reading = readable([headers, ...texts.flatMap((text) => [[text, '', '', ''], acme]), borg]);
    expect(reading.ignoredRows.filter(({ reason }) => reason === 'section-heading')).toHaveLength(count);
  });
});

describe('the same company as above', () => {
  it.each(['〃', '々', '同上', 'Ditto', '"', '”'])('reads %s as the company above', (mark) => {
    expect(companies([headers, acme, [mark, 'Spare', 'RFQ', '2026-06-03']])).toEqual(['Acme', 'Acme']);
  });

  it('fills a blank beside a deal, and only there', () => {
    expect(
      companies([
        ['Company', 'Deal', 'Contact', 'Last contact'],
        ['Acme', 'Retrofit', 'Kim', '2026-06-01'],
        ['', 'Spare', '', '2026-06-02'],
        ['', '', 'Lee', '2026-06-03'],
        ['TBD', 'Line', '', '2026-06-04'],
      ]),
    ).toEqual(['Acme', 'Acme', '', '']);
  });

  it.each<[string, RawCell[]]>([
    ['an empty row', ['', '', '', '']],
    ['a total', ['Total', '', '', '']],
  ])('does not fill a blank over %s, but a ditto mark', (_, between) => {
    const below: RawCell[] = ['', 'Spare', 'RFQ', '2026-06-03'];
    expect(companies([headers, acme, between, below])).toEqual(['Acme', '']);
    expect(companies([headers, acme, between, ['〃', ...below.slice(1)]])).toEqual(['Acme', 'Acme']);
  });

  it('never fills stages or dates', () => {
    const [, second] = readable([headers, acme, ['〃', 'Spare', '', '']]).deals;
    expect(second).toMatchObject({ stage: '', lastContact: [{ reading: { kind: 'empty' } }] });
  });
});

describe('contact diaries', () => {
  const diary = (dateHeader: string, names: readonly string[]): RawCell[][] => [
    [dateHeader, '会社名', '種別', '内容'],
    ...names.map((name, index) => [`2026-06-0${index + 1}`, name, '電話', 'メモ']),
  ];
  const recurring = ['甲', '乙', '甲', '乙', '甲', '丙'];

  it.each(['日付', 'Date', 'コンタクト日', '訪問日', '対応日', '活動日', 'Contact Date'])(
    'refuses one under %s',
    (header) => {
      expect(read(sheet(diary(header, recurring)))).toMatchObject({
        readable: false,
        reason: 'contact-diary',
        missing: [],
      });
    },
  );

  it.each<[string, RawCell[][]]>([
    ['five rows', diary('日付', recurring.slice(0, 5))],
    ['half of the rows recurring', diary('日付', ['甲', '甲', '甲', '乙', '丙', '丁'])],
    ['a date of last contact', diary('最終接触日', recurring)],
    ['a stage', diary('コンタクト日', recurring).map((row, index) => [...row, index === 0 ? '段階' : '提案中'])],
    [
      'a second date',
      diary('コンタクト日', recurring).map((row, index) => [...row, index === 0 ? '受注予定日' : '2026-09-01']),
    ],
    [
      'another deal a row',
      diary('コンタクト日', recurring).map((row, index) => [...row, index === 0 ? '案件名' : `案件${index}`]),
    ],
  ])('reads a list with %s', (_, values) => {
    expect(read(sheet(values)).readable).toBe(true);
  });
});

describe('stages from their date columns', () => {
  it('are shown as the header writes them', () => {
    const reading = readable([
      ['会社名', 'ＮＤＡ締結日', 'Proposal Date', '最終接触日'],
      ['甲', '2026-05-01', '', '2026-06-01'],
      ['乙', '2026-05-01', '2026-05-20', '2026-06-01'],
    ]);
    expect(reading.deals.map(({ stage }) => stage)).toEqual(['NDA締結', 'Proposal']);
  });
});

describe('numbers in a date column', () => {
  const contacts = (values: readonly RawCell[], dateSystem: 1900 | 1904 = 1900) =>
    readable([headers, ...values.map((value, index) => ['Acme', `d${index}`, 'Demo', value])], {
      dateSystem,
    }).deals.map(({ lastContact }) => lastContact[0]?.reading);
  const kinds = (values: readonly RawCell[]) => contacts(values).map((reading) => reading?.kind);

  it('are days where at least 80 % of them lie in our time', () => {
    expect(kinds([46_000, 46_001, 46_002, 46_003, 12_000])).toEqual(['date', 'date', 'date', 'date', 'date']);
    expect(kinds([46_000, 46_001, 46_002, 12_000])).toEqual(Array(4).fill('unreadable'));
    expect(contacts([46_000, 46_001, 46_002, 12_000])[0]).toEqual({
      kind: 'unreadable',
      problem: 'not-a-date',
      shown: '46000',
    });
  });

  it('are counted in the date system of the workbook', () => {
    expect(contacts([35_100, 35_101], 1904).map((reading) => reading?.kind)).toEqual(['date', 'date']);
  });

  it('leave zeros aside, and numbers that are dates by their digits', () => {
    expect(kinds([46_000, 0, 0, 20_260_601])).toEqual(['date', 'unreadable', 'unreadable', 'date']);
  });

  it('are read with a mark where one stands alone among texts, near the as-of date', () => {
    expect(contacts(['2026-06-01', 46_000])[1]).toEqual({
      kind: 'date',
      date: 46_000,
      from: 'serial',
      marks: ['bare-number'],
    });
    expect(kinds(['2026-06-01', 37_000])).toEqual(['date', 'unreadable']);
    expect(kinds(['2026-06-01', 60_000])).toEqual(['date', 'unreadable']);
    expect(contacts([46_000, ''])[0]).toEqual({ kind: 'date', date: 46_000, from: 'serial' });
  });
});

describe('what messages ask the user to write', () => {
  it.each([
    ['Last contact', 'lastContact', '2026-06-01'],
    ['最終接触日', 'lastContact', '2026-06-01'],
    ['Owner', 'owner', 'Kim'],
    ['営業担当', 'owner', '佐藤'],
    ['Contact', 'contact', 'Lee Kim'],
    ['先方担当者', 'contact', '鈴木'],
  ])('is read: the header %s', (header, field, value) => {
    const reading = readable([
      ['Company', header, 'Created'],
      ['Acme', value, '2026-05-01'],
    ]);
    expect(fieldsByHeader(reading)[header]).toBe(field);
  });

  it.each([
    ['Won', 'won'],
    ['Lost', 'lost'],
    ['受注', 'won'],
    ['失注', 'lost'],
  ])('is read: the stage %s', (stage, kind) => {
    expect(readable([headers, ['Acme', 'x', stage, '2026-06-01']]).deals[0]?.standing.kind).toBe(kind);
  });
});
