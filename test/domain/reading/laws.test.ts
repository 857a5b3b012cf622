import fc from 'fast-check';
import type { RawCell } from '../../../src/domain/dates';
import { matchStage } from '../../../src/domain/reading';
import { read, readable, sheet } from './sheets';

const headerWords = [
  'Company',
  '会社名',
  'Name',
  '担当者',
  'Stage',
  'ステータス',
  'Last contact',
  '最終接触日',
  'Next',
  'No.',
  '姓',
];
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom('', ...headerWords, 'Demo', '受注', '2026-06-01', '6/3', 'Total', '#REF!', '株式会社A', 'never'),
  fc.string(),
  fc.double(),
  fc.integer({ min: 30_000, max: 60_000 }),
  fc.boolean(),
);
const grids = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

describe('laws of reading', () => {
  it('never throws, whatever is on the sheet', () => {
    fc.assert(
      fc.property(grids, fc.constantFrom<1900 | 1904>(1900, 1904), (values, dateSystem) => {
        const reading = read(sheet(values, { dateSystem }));
        if (!reading.readable) return reading.missing.length > 0;
        return reading.deals.length > 0 && reading.columns.every(({ confidence }) => confidence >= 0.6);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws with tables and own columns anywhere', () => {
    const edge = fc.integer({ min: 0, max: 14 });
    const tables = fc.array(
      fc.record({ name: fc.string(), headerRow: edge, firstColumn: edge, lastColumn: edge, lastRow: edge }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(grids, tables, fc.array(edge), edge, (values, found, own, origin) => {
        const reading = read(
          sheet(values, { tables: found, ownColumns: new Set(own), originRow: origin, originColumn: origin }),
        );
        return !reading.readable || reading.columns.every(({ column }) => !own.includes(column));
      }),
      { numRuns: 300 },
    );
  });

  it('gives every row at most once, as a deal or as ignored', () => {
    fc.assert(
      fc.property(grids, (values) => {
        const reading = read(sheet([['Company', 'Last contact', 'Stage'], ...values]));
        if (!reading.readable) return true;
        const rows = [...reading.deals.map(({ row }) => row), ...reading.ignoredRows.map(({ row }) => row)];
        return new Set(rows).size === rows.length && rows.every((row) => row > reading.headerRow);
      }),
    );
  });

  const clean: RawCell[][] = [
    [
      '案件ID',
      '会社名',
      '先方担当者',
      '案件名',
      'フェーズ',
      '最終接触日',
      '最終返信日',
      '次回アクション日',
      '営業担当',
      '金額',
      '備考',
    ],
    ...Array.from({ length: 8 }, (_, row): RawCell[] => [
      `A${row}`,
      `株式会社${row}`,
      `山田${row}様`,
      `装置${row}`,
      row % 2 ? '提案中' : '技術検討',
      46_100 + row,
      `2026/05/${10 + row}`,
      46_230 + row,
      row % 2 ? '佐藤' : '鈴木',
      row * 1_000,
      `メモ ${row}`,
    ]),
  ];

  it('reads a clean sheet alike in whatever order its columns stand', () => {
    const meaning = (values: RawCell[][]) => {
      const { columns, deals, score } = readable(values);
      const fields = columns.map(({ field, header, confidence }) => `${field} ${header} ${confidence}`).sort();
      const plain = JSON.stringify(deals, (key, value: unknown) => (key === 'column' ? undefined : value));
      return { fields, plain, score: score.toFixed(6) };
    };
    const expected = meaning(clean);
    const order = fc.shuffledSubarray([...clean[0]!.keys()], { minLength: clean[0]!.length });
    fc.assert(
      fc.property(order, (columns) => {
        expect(meaning(clean.map((row) => columns.map((column) => row[column]!)))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('matches a stage alike whatever its width, case and surrounding space', () => {
    const stages = fc.constantFrom('Proposal', 'closed won', '受注', 'NDA締結', 'Mystery', 'on hold', 'Phase 3: Demo');
    fc.assert(
      fc.property(stages, fc.constantFrom('', ' ', '　'), fc.boolean(), (stage, space, wide) => {
        const shown = wide
          ? stage.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
          : stage;
        expect(matchStage(space + shown.toUpperCase() + space)).toEqual(matchStage(stage));
      }),
    );
  });

  it('never throws on a stage, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })),
        (stage) => typeof matchStage(stage).kind === 'string',
      ),
      { numRuns: 500 },
    );
  });
});
