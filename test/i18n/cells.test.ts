import { readDate, type DateProblem } from '../../src/domain/dates';
import type { DataProblem, Note } from '../../src/domain/patience';
import { renderNote, renderProblem } from '../../src/i18n';

const cell = { row: 13, column: 3 };
const both = (problem: DataProblem) => [
  renderProblem(problem, { language: 'en' }),
  renderProblem(problem, { language: 'ja' }),
];

/** The problem of a last contact that holds this text. */
function problemOf(shown: string): DataProblem {
  const reading = readDate(shown, { dateSystem: 1900 });
  if (reading.kind !== 'unreadable') throw new Error(`${shown} can be read`);
  return { cell, code: reading.problem, shown: reading.shown, readings: reading.readings };
}

describe('renderProblem', () => {
  it.each<[string, string, string]>([
    [
      'last week',
      'D14: “last week” depends on the day it was written. Type the day of the last contact in the form 2026-01-31.',
      'D14：「last week」は書いた日によって変わります。最後に連絡した日を2026-01-31の形で入力してください。',
    ],
    [
      '3/6/2025',
      'D14: “3/6/2025” can be 3 June 2025 or 6 March 2025. Type it as 2025-06-03 or 2025-03-06.',
      'D14：「3/6/2025」は2025年6月3日とも2025年3月6日とも読めます。2025-06-03または2025-03-06の形で入力してください。',
    ],
    [
      '6月3日',
      'D14: “6月3日” has no year. Type it with the year, in the form 2026-01-31.',
      'D14：「6月3日」には年がありません。2026-01-31のように年から入力してください。',
    ],
    [
      '2025-02-30',
      'D14: “2025-02-30” is not a day of the calendar. Type the day of the last contact in the form 2026-01-31.',
      'D14：「2025-02-30」は暦にない日付です。最後に連絡した日を2026-01-31の形で入力してください。',
    ],
    [
      '#REF!',
      'D14: the formula gives “#REF!”. Correct the formula, or type the day of the last contact in the form 2026-01-31.',
      'D14：数式の結果が「#REF!」です。数式を直すか、最後に連絡した日を2026-01-31の形で入力してください。',
    ],
  ])('says of %s which cell, what was seen, and what to type', (shown, english, japanese) => {
    expect(both(problemOf(shown))).toEqual([english, japanese]);
  });

  const codes: Readonly<Record<DateProblem, true>> = {
    'not-a-date': true,
    impossible: true,
    'too-early': true,
    'formula-error': true,
    'placeholder-date': true,
    'truth-value': true,
    'no-year': true,
    'two-digit-year': true,
    'two-readings': true,
    'not-a-day': true,
    relative: true,
    'several-dates': true,
    'date-range': true,
    'date-with-words': true,
  };

  it.each([...(Object.keys(codes) as DateProblem[]), 'contact-without-day' as const, 'no-contact-date' as const])(
    'names the cell, the text and a form to type for %s',
    (code) => {
      for (const sentence of both({ cell, code, shown: 'abc' })) {
        expect(sentence).toMatch(/^D14[:：]/);
        expect(sentence).toMatch(/[“「]abc[”」]/);
        expect(sentence).toContain('2026-01-31');
        expect(sentence).not.toMatch(/[{}]|undefined|null/);
      }
    },
  );

  it('says of an empty cell that the date is still to come', () => {
    expect(both({ cell, code: 'no-contact-date', shown: '' })).toEqual([
      'D14 has no date of contact yet. Type the day of the last contact in the form 2026-01-31.',
      'D14に連絡日がまだありません。最後に連絡した日を2026-01-31の形で入力してください。',
    ]);
  });

  it('says where a planned contact belongs', () => {
    expect(both({ cell, code: 'in-future', shown: '2026-06-12' })).toEqual([
      'D14: 12 June 2026 is still to come. Type the day of the last contact; a planned contact belongs in the next action date.',
      'D14：2026年6月12日は先の日付です。最後に連絡した日を入力してください。予定は次回アクション日の列に入力します。',
    ]);
  });

  it('uses the address it is given, and speaks of the row where there is no cell', () => {
    const problem: DataProblem = { cell, code: 'no-contact-date', shown: '' };
    expect(renderProblem(problem, { language: 'en', address: 'AB7' })).toMatch(/^AB7 has/);
    expect(renderProblem({ ...problem, cell: null }, { language: 'ja' })).toMatch(/^この行に/);
  });

  it('cuts a long text and keeps it on one line', () => {
    const shown = `first line\nsecond line ${'x'.repeat(100)}`;
    const [english] = both({ cell, code: 'not-a-date', shown });
    expect(english).toContain('“first line second line xxxxxxxxxxxxxxxx…”');
  });

  it.each([
    [0, 'A14'],
    [25, 'Z14'],
    [26, 'AA14'],
    [701, 'ZZ14'],
    [702, 'AAA14'],
    [16_383, 'XFD14'],
  ])('calls column %i of row 13 %s', (column, address) => {
    const [english] = both({ cell: { row: 13, column }, code: 'no-contact-date', shown: '' });
    expect(english).toMatch(new RegExp(`^${address} `));
  });
});

describe('renderNote', () => {
  it.each<[Note['code'], string, string, string]>([
    [
      'taken-as-today',
      '2026-06-11',
      'D14 (last contact) is one day ahead (11 June 2026), so it was counted as today.',
      'D14（最終連絡日）は1日先（2026年6月11日）のため、本日として数えました。',
    ],
    [
      'in-future',
      '2026-06-12',
      'D14 (last contact) lies in the future (12 June 2026), so it was left out. Check the date.',
      'D14（最終連絡日）は先の日付（2026年6月12日）のため、数えていません。日付をご確認ください。',
    ],
    [
      'unreadable',
      'soon',
      'D14 (last contact): “soon” could not be read as a date, so it was left out. Type it in the form 2026-01-31.',
      'D14（最終連絡日）：「soon」は日付として読み取れないため、数えていません。2026-01-31の形で入力してください。',
    ],
    [
      'placeholder',
      '1970-01-01',
      'D14 (last contact): “1970-01-01” stands for “no date”, so it was read as empty.',
      'D14（最終連絡日）：「1970-01-01」は「日付なし」を表す値のため、空欄として扱いました。',
    ],
    [
      'instant-as-written',
      '2026-06-01',
      'D14 (last contact) has a time zone; the day was taken as written (1 June 2026).',
      'D14（最終連絡日）には時差の情報があります。書かれている日付（2026年6月1日）を使いました。',
    ],
    [
      'bare-number',
      '2026-06-01',
      'D14 (last contact) holds a number among dates as text. It was read as 1 June 2026: format the cell as a date, or correct it.',
      'D14（最終連絡日）は、文字列の日付の中にある数値です。2026年6月1日として読みました。セルを日付の書式にするか、値を直してください。',
    ],
    [
      'other-weekday',
      '2026-06-01',
      'D14 (last contact): 1 June 2026 falls on another weekday than the cell says. Check the date.',
      'D14（最終連絡日）：2026年6月1日の曜日がセルの記載と異なります。日付をご確認ください。',
    ],
  ])('says of %s what was done', (code, shown, english, japanese) => {
    const note: Note = { code, field: 'lastContact', cell, shown };
    expect(renderNote(note, { language: 'en' })).toBe(english);
    expect(renderNote(note, { language: 'ja' })).toBe(japanese);
  });
});
