import type { RawCell } from '../../../src/domain/dates';
import { csv, fieldsByHeader, read, readable, sheet } from './sheets';

const headers = ['Company', 'Deal', 'Stage', 'Last contact'];
const rows: RawCell[][] = [
  ['Acme', 'Retrofit', 'Demo', '2026-06-01'],
  ['Borg', 'New line', 'Proposal', '2026-06-02'],
];

describe('finding the headers', () => {
  it('finds them below a banner, counters and a lone grand total', () => {
    const reading = readable([['PIPELINE 2026', '', '', ''], ['ACTIVE:', 12, '', 99_000], [], headers, ...rows]);
    expect(reading).toMatchObject({ headerRow: 3, firstDataRow: 4, lastDataRow: 5, firstColumn: 0, lastColumn: 3 });
    expect(reading.deals.map(({ row, company }) => [row, company])).toEqual([
      [4, 'Acme'],
      [5, 'Borg'],
    ]);
  });

  it('takes the first of two equal header rows, and ignores the repeated one', () => {
    const reading = readable([headers, ...rows, headers, ['Cyan', 'Spare', 'RFQ', '2026-06-03']]);
    expect(reading.headerRow).toBe(0);
    expect(reading.ignoredRows).toEqual([{ row: 3, reason: 'repeated-header' }]);
    expect(reading.deals).toHaveLength(3);
  });

  it('takes the first of two header rows that are worth the same, though the second says more', () => {
    const reading = readable([
      [...headers, ''],
      [...rows[0]!, 1],
      [...headers, 'Email'],
      [...rows[1]!, 2],
    ]);
    expect(reading.headerRow).toBe(0);
  });

  it('looks at the first 50 filled rows, however far down they are', () => {
    const blank = Array.from({ length: 60 }, () => ['', '', '', '']);
    const notes = (count: number) => Array.from({ length: count }, (_, index) => [`remark ${index}`, '', '', '']);
    expect(readable([...blank, ...notes(49), headers, ...rows]).headerRow).toBe(109);
    expect(read(sheet([...blank, ...notes(50), headers, ...rows])).readable).toBe(false);
  });

  it('speaks of rows and columns of the sheet, wherever its values begin', () => {
    const reading = readable([headers, ...rows], { originRow: 4, originColumn: 2 });
    expect(reading).toMatchObject({ headerRow: 4, firstDataRow: 5, lastDataRow: 6, firstColumn: 2, lastColumn: 5 });
    expect(reading.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5]);
    expect(reading.deals[0]).toMatchObject({ row: 5, lastContact: [{ column: 5 }] });
  });

  it('never reads the columns that this product wrote', () => {
    const own = [
      [...headers, 'Next Contact'],
      [...rows[0]!, '2026-08-01'],
    ];
    expect(fieldsByHeader(readable(own))['Next Contact']).toBe('nextActionDate');
    const reading = readable(own, { ownColumns: new Set([4]) });
    expect(fieldsByHeader(reading)['Next Contact']).toBeUndefined();
    expect(reading.lastColumn).toBe(3);
  });

  it('counts a column without a known header to the list, and one beyond a gap not', () => {
    const wide = [
      ['Mystery', ...headers, 'Extra', '', 'Side note'],
      ['x', ...rows[0]!, 'y', '', 'z'],
    ];
    expect(readable(wide)).toMatchObject({ firstColumn: 0, lastColumn: 5 });
  });
});

describe('tables', () => {
  const grid: RawCell[][] = [
    ['Setting', 'Value', '', ...headers],
    ['a', 1, '', ...rows[0]!],
    ['b', 2, '', ...rows[1]!],
  ];
  const pipeline = { name: 'Pipeline', headerRow: 0, firstColumn: 3, lastColumn: 6, lastRow: 2 };
  const settings = { name: 'Settings', headerRow: 0, firstColumn: 0, lastColumn: 1, lastRow: 2 };

  it('takes the table with the best headers', () => {
    const reading = readable(grid, { tables: [settings, pipeline] });
    expect(reading).toMatchObject({ table: 'Pipeline', headerRow: 0, firstColumn: 3, lastColumn: 6, lastDataRow: 2 });
  });

  it('reads a plain range beside a table that is something else', () => {
    expect(readable(grid, { tables: [settings] })).toMatchObject({ table: null, firstColumn: 3, lastColumn: 6 });
  });

  it('ends at the table, whatever stands below', () => {
    const reading = readable([...grid, ['', '', '', 'Cyan', 'Spare', 'RFQ', '2026-06-03']], { tables: [pipeline] });
    expect(reading.deals.map(({ company }) => company)).toEqual(['Acme', 'Borg']);
  });

  it('ends a plain range above the next table', () => {
    const below = { name: 'Other', headerRow: 3, firstColumn: 0, lastColumn: 1, lastRow: 4 };
    const reading = readable([headers, ...rows, ['Key', 'Text'], ['k', 't']], { tables: [below] });
    expect(reading).toMatchObject({ table: null, lastDataRow: 2 });
    expect(reading.ignoredRows).toEqual([]);
  });
});

describe('rows', () => {
  it.each<[string, RawCell[], string]>([
    ['a blank row', ['', ' ', '', ''], 'blank'],
    ['a total', ['Total', '', '', 3], 'total'],
    ['a Japanese total', ['', '合計', '', ''], 'total'],
    ['a total in a column that is no name', ['', '', '小計', ''], 'total'],
    ['a subtotal of a group', ['Closed Lost Total', '', '', ''], 'total'],
    ['a total with a colon in wide letters', ['Ｔｏｔａｌ：', '', '', ''], 'total'],
    ['a row without any name', ['', '', 'Demo', '2026-01-01'], 'no-name'],
    ['a row with words for nothing as names', ['-', 'N/A', 'Demo', '2026-01-01'], 'no-name'],
    ['a row with an error as name', ['#REF!', '', '', ''], 'no-name'],
  ])('ignores %s between deals', (_, row, reason) => {
    const reading = readable([headers, rows[0]!, row, rows[1]!]);
    expect(reading.ignoredRows).toEqual([{ row: 2, reason }]);
    expect(reading.deals.map(({ row: at }) => at)).toEqual([1, 3]);
  });

  it.each<[string, RawCell[]]>([
    ['with a date', ['Total', '', '', '2026-06-01']],
    ['with a stage', ['Total', 'Refinery', 'Demo', '']],
  ])('keeps Total, the company, %s', (_, row) => {
    expect(readable([headers, rows[0]!, row]).deals[1]?.company).toBe('Total');
  });

  it('ends with the last row that has a name', () => {
    const reading = readable([
      headers,
      ...rows,
      ['', '', '', ''],
      ['', '', 'as of June', ''],
      ['Total', '', '', ''],
      [],
    ]);
    expect(reading.lastDataRow).toBe(2);
    expect(reading.ignoredRows).toEqual([
      { row: 4, reason: 'below-data' },
      { row: 5, reason: 'total' },
    ]);
  });

  it('keeps a name that begins with a hash', () => {
    expect(readable([headers, ['#123', 'x', 'Demo', '2026-01-01']]).deals[0]?.company).toBe('#123');
  });

  it('trims texts, keeps line breaks inside, and shows numbers and truth values as text', () => {
    const reading = readable([
      [...headers, 'Notes', 'Deal ID'],
      ['　Acme ', 12, 'Demo', '2026-01-01', 'one\ntwo ', 7],
      ['Borg', 'x', 'Demo', '2026-01-01', true, 8],
    ]);
    expect(reading.deals[0]).toMatchObject({ company: 'Acme', deal: '12', notes: 'one\ntwo', id: '7' });
    expect(reading.deals[1]?.notes).toBe('TRUE');
  });

  it('reads dates with their cells: day, blank word, never, and what cannot be read', () => {
    const reading = readable([
      headers,
      ...['2026-06-01', 'TBD', 'never', '6/3', 46_000.5, ''].map((at) => ['A', 'x', 'Demo', at]),
    ]);
    expect(reading.deals.map(({ lastContact }) => lastContact[0]?.reading.kind)).toEqual([
      'date',
      'blank',
      'never',
      'unreadable',
      'date',
      'empty',
    ]);
  });

  it('reads serials of a workbook that counts from 1904', () => {
    const serial = (dateSystem: 1900 | 1904) =>
      readable([headers, ['A', 'x', 'Demo', 44_349]], { dateSystem }).deals[0]?.lastContact[0]?.reading;
    expect(serial(1904)).toEqual({ kind: 'date', date: 45_811, from: 'serial' });
    expect(serial(1900)).toEqual({ kind: 'date', date: 44_349, from: 'serial' });
  });
});

describe('where a deal stands', () => {
  const withStatus = (stage: string, status: string, next = '') =>
    readable([
      ['Company', 'Stage', 'Status', 'Last contact', 'Next action date'],
      ['Acme', 'Demo', 'Open', '2026-06-01', ''],
      ['Borg', stage, status, '2026-06-01', next],
    ]);
  const standing = (stage: string, status: string, next?: string) => withStatus(stage, status, next).deals[1]?.standing;

  it.each([
    ['Proposal', 'Open', 'open', 'offer-review'],
    ['Proposal', '', 'open', 'offer-review'],
    ['', 'Open', 'open', 'other'],
    ['Proposal', 'Won', 'won', 'offer-review'],
    ['Proposal', 'Lost', 'lost', 'offer-review'],
    ['Closed Won', '', 'won', 'other'],
    ['Closed', 'Won', 'won', 'other'],
    ['Proposal', 'On Hold', 'hold', 'offer-review'],
    ['On Hold', 'Open', 'hold', 'other'],
    ['Closed', 'Open', 'open', 'other'],
    ['Mystery', 'Open', 'open', 'other'],
  ])('reads stage %j and status %j as %s, %s', (stage, status, kind, phase) => {
    expect(standing(stage, status)).toMatchObject({ kind, phase, contradiction: null });
  });

  it.each([
    ['Closed Lost', 'Open', 'lost', false],
    ['Closed Won', 'On Hold', 'won', false],
    ['Closed Won', 'Lost', 'won', true],
  ])('names both cells where stage %j and status %j disagree', (stage, status, kind, wonAndLost) => {
    const { deals, warnings } = withStatus(stage, status);
    const contradiction = { stage: { column: 1, value: stage }, status: { column: 2, value: status }, wonAndLost };
    expect(deals[1]?.standing).toMatchObject({ kind, contradiction });
    expect(warnings).toEqual([{ code: 'closed-contradiction', row: 2, contradiction }]);
  });

  it('asks about words that are said of won and of lost deals', () => {
    const { deals, warnings } = withStatus('Closed', '');
    expect(deals[1]?.standing).toMatchObject({ kind: 'open', phase: 'other', asked: true });
    expect(warnings).toEqual([{ code: 'ask-stage', stage: 'Closed', rows: 1 }]);
  });

  it('parks 今回は見送り in a row that holds a later date, and asks', () => {
    expect(standing('今回は見送り', '', '2026-12-01')).toMatchObject({ kind: 'hold' });
    expect(standing('今回は見送り', '', '2026-01-01')).toMatchObject({ kind: 'lost' });
    expect(withStatus('今回は見送り', '', '2026-12-01').warnings).toEqual([
      { code: 'parked-or-lost', stage: '今回は見送り', rows: 1 },
    ]);
  });

  it('lists every unknown stage once, with its number of deals, and no empty one', () => {
    const stages = ['Zeta', 'Zeta', '', 'Eta', 'Demo', 'Open'];
    const { warnings } = readable([headers, ...stages.map((stage, index) => ['A', `d${index}`, stage, '2026-01-01'])]);
    expect(warnings).toEqual([
      { code: 'unknown-stage', stage: 'Zeta', rows: 2 },
      { code: 'unknown-stage', stage: 'Eta', rows: 1 },
    ]);
  });
});

describe('duplicates', () => {
  it('lists rows with the same company and deal, width, case and spaces aside', () => {
    const { warnings } = readable([headers, ...rows, ['ＡＣＭＥ', 'retro fit', 'Demo', '2026-01-01']]);
    expect(warnings).toEqual([{ code: 'possible-duplicates', company: 'Acme', deal: 'Retrofit', rows: [1, 3] }]);
  });

  it('lists a company that stands twice where no column tells the rows apart', () => {
    const short = [
      ['Company', 'Last contact'],
      ['Acme', '2026-01-01'],
      ['Acme', '2026-01-02'],
    ];
    expect(readable(short).warnings).toContainEqual(
      expect.objectContaining({ code: 'possible-duplicates', rows: [1, 2] }),
    );
    const numbered = short.map((row, index) => [...row, index === 0 ? 'Deal ID' : `D${index}`]);
    expect(readable(numbered).warnings).toEqual([]);
  });
});

describe('sheets without contact', () => {
  it.each([
    ['Created', 'created'],
    ['Close Date', 'closeDate'],
    ['Last Modified', undefined],
    ['Date', undefined],
  ])('reads a sheet whose only date is %j, and never takes it for contact', (header, field) => {
    const reading = readable([
      ['Company', header],
      ['Acme', '2026-01-01'],
      ['Borg', '2026-02-01'],
    ]);
    expect(fieldsByHeader(reading)[header]).toBe(field);
    expect(reading.deals[0]?.lastContact).toEqual([]);
    const warning = reading.warnings.find(({ code }) => code === 'no-contact-column');
    const offered = warning?.code === 'no-contact-column' ? warning.offered.map((column) => column.header) : [];
    expect(offered).toEqual(field ? [] : [header]);
  });

  it('offers no bare date where there is a column of contact', () => {
    const reading = readable([
      ['Company', 'Last contact', 'Date', 'Last Modified'],
      ['Acme', '2026-01-01', '2026-01-02', '2026-01-03'],
    ]);
    expect(reading.offered).toEqual([]);
  });

  it('offers a column of dates under an unknown header', () => {
    const reading = readable([
      ['Company', 'Zuletzt'],
      ['Acme', '2026-01-01'],
      ['Borg', 46_123],
    ]);
    expect(reading.offered).toEqual([
      expect.objectContaining({ header: 'Zuletzt', field: 'lastContact', confidence: 0.5 }),
    ]);
  });

  it('does not take prices for dates', () => {
    const reading = read(
      sheet([
        ['Company', 'Budget'],
        ['Acme', 40_000],
        ['Borg', 45_500],
      ]),
    );
    expect(reading).toMatchObject({ readable: false, missing: ['date-column'] });
  });
});

describe('sheets that do not read', () => {
  it.each<[string, RawCell[][], object]>([
    ['an empty sheet', [], { reason: 'empty-sheet', missing: ['header-row'], headersSeen: [] }],
    ['a sheet of empty cells', [['', ' '], []], { reason: 'empty-sheet' }],
    ['one cell', [['hello']], { reason: 'no-headers', missing: ['header-row'], headersSeen: ['hello'] }],
    [
      'numbers only',
      [
        [1, 2],
        [3, 4],
      ],
      { reason: 'no-headers', headersSeen: ['1', '2'] },
    ],
    [
      'no names',
      [
        ['Stage', 'Last contact'],
        ['Demo', '2026-01-01'],
      ],
      { reason: 'missing-columns', missing: ['name-column'] },
    ],
    [
      'no dates',
      [
        ['Company', 'Stage'],
        ['Acme', 'Demo'],
      ],
      { missing: ['date-column'], headersSeen: ['Company', 'Stage'] },
    ],
    [
      'neither',
      [
        ['Stage', 'Amount'],
        ['Demo', 5],
      ],
      { missing: ['name-column', 'date-column'] },
    ],
    ['headers without rows', [headers], { reason: 'no-rows', missing: ['rows'], headersSeen: headers }],
    ['headers and a total', [headers, ['Total', '', '', '']], { reason: 'no-rows' }],
  ])('says what is missing: %s', (_, values, expected) => {
    expect(read(sheet(values))).toMatchObject({ readable: false, ...expected });
  });

  it('offers the column that would have been the contact', () => {
    const reading = read(
      sheet([
        ['contact_name', 'created_time'],
        [5.8e18, 46_000],
        [5.9e18, 46_001],
      ]),
    );
    expect(reading).toMatchObject({
      readable: false,
      missing: ['name-column'],
      offered: [{ field: 'contact', header: 'contact_name' }],
    });
  });

  it.each([
    ['a thousand columns of junk', 1_000, (column: number) => `junk ${column}`],
    ['16,384 columns', 16_384, (column: number) => (column % 2 ? `t${column}` : column)],
  ])('refuses %s', (_, count, cell) => {
    const row = Array.from({ length: count }, (_unused, column) => cell(column));
    expect(read(sheet([row, row]))).toMatchObject({ readable: false, reason: 'no-headers' });
  });

  it('finds the headers among 16,384 columns', () => {
    const junk = Array.from({ length: 16_380 }, (_, column) => `junk ${column}`);
    const reading = readable([[...junk, ...headers], ...rows.map((row) => [...junk.map(() => ''), ...row])]);
    expect(reading.deals).toHaveLength(2);
    expect(reading.columns.map(({ column }) => column)).toEqual([16_380, 16_381, 16_382, 16_383]);
  });
});

describe('sheets from the wild', () => {
  it('reads a scripted export with last activity and flags', () => {
    const reading = readable(csv('opportunities.csv'));
    expect(fieldsByHeader(reading)).toMatchObject({
      id: 'id',
      name: 'deal',
      account_name: 'company',
      owner_name: 'owner',
      amount: 'amount',
      stage: 'stage',
      close_date: 'closeDate',
      created_date: 'created',
      last_activity_date: 'lastContact',
      next_step: 'nextStep',
    });
    const taken = reading.columns.map(({ header }) => header);
    expect(taken).not.toContain('is_closed');
    expect(taken).not.toContain('is_won');
    expect(taken).not.toContain('days_since_last_activity');
    expect(reading.warnings.map(({ code }) => code)).toContain('last-activity-as-contact');
    expect(reading.deals.filter(({ standing }) => standing.kind !== 'open').map(({ row }) => row)).toEqual([20, 21]);
    expect(reading.deals).toHaveLength(30);
  });

  it('reads a forecast export without any contact column', () => {
    const reading = readable(csv('pipeline.csv'));
    expect(fieldsByHeader(reading)).toMatchObject({
      deal_id: 'id',
      account: 'company',
      stage: 'stage',
      stage_entry_date: 'stageEntered',
      rep: 'owner',
      created_date: 'created',
      close_date: 'closeDate',
      next_meeting_date: 'nextActionDate',
    });
    const taken = reading.columns.map(({ header }) => header);
    expect(taken).not.toContain('orig_close_date');
    expect(taken).not.toContain('champion_seniority');
    expect(reading.warnings).toEqual([{ code: 'no-contact-column', offered: [] }]);
  });
});
