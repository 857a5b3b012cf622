import * as fc from 'fast-check';
import { BLANK_WORDS, NEVER_WORDS } from '../../../src/domain/data';
import {
  calendarDate,
  fromIso,
  isoOf,
  readDate,
  serialOf,
  type CalendarDate,
  type DateProblem,
  type DateReading,
  type RawCell,
} from '../../../src/domain/dates';

const read = (value: RawCell) => readDate(value, { dateSystem: 1900 });

/** A reading in short: the ISO day with its marks, or the kind, or the problem. */
function inShort(reading: DateReading): string {
  if (reading.kind === 'date') return [isoOf(reading.date), ...(reading.marks ?? [])].join(' ');
  return reading.kind === 'unreadable' ? reading.problem : reading.kind;
}

describe('readDate, of what Excel keeps as a number', () => {
  it.each<[number, string]>([
    [45_811, '2025-06-03'],
    [45_464.64583, '2024-06-21'],
    [45_464.99999, '2024-06-21'],
    [10_958, '1929-12-31'],
    [10_957, 'too-early'],
    [1, 'too-early'],
    [30, 'too-early'],
    [60, 'too-early'],
    [0.5, 'too-early'],
    [2025, 'too-early'],
    [0, 'placeholder-date'],
    [25_569, 'placeholder-date'],
    [73_050, 'placeholder-date'],
    [2_958_465, 'placeholder-date'],
    [2_958_464, '9999-12-30'],
    [2_958_466, 'not-a-date'],
    [-3, 'not-a-date'],
    [1e21, 'not-a-date'],
    [20_250_603, '2025-06-03'],
    [20_251_301, 'not-a-date'],
  ])('reads %d as %s', (value, expected) => {
    expect(inShort(read(value))).toBe(expected);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(readDate(44_349, { dateSystem: 1904 })).toEqual({
      kind: 'date',
      date: fromIso('2025-06-03'),
      from: 'serial',
    });
    expect(inShort(readDate(30, { dateSystem: 1904 }))).toBe('too-early');
    expect(inShort(readDate(0, { dateSystem: 1904 }))).toBe('placeholder-date');
  });

  it('says that a day came from a serial', () => {
    expect(read(45_811)).toEqual({ kind: 'date', date: fromIso('2025-06-03'), from: 'serial' });
  });
});

describe('readDate, of texts that can be one day only', () => {
  it.each<[string]>([
    ['2025-06-03'],
    ['2025-6-3'],
    ['20250603'],
    ['2025/6/3'],
    ['2025/06/03'],
    ['2025.06.03'],
    ['2025.6.3'],
    ['2025. 6. 3.'],
    ['2025. 6. 3'],
    ['2025.6.3.'],
    [' 2025-06-03 '],
    ['２０２５／０６／０３'],
    ['２０２５－０６－０３'],
    ['２０２５．６．３'],
    ['2025\u201006\u201003'],
    ['2025年6月3日'],
    ['2025年06月03日'],
    ['２０２５年６月３日'],
    ['2025年 6月 3日'],
    ['2025年6月3日(火)'],
    ['2025年06月03日（火）'],
    ['2025年6月3日火曜日'],
    ['2025年6月3日（火・祝）'],
    ['2025年6月3日 14:00'],
    ['2025年6月3日14:00'],
    ['2025年6月3日 14時30分'],
    ['2025年6月3日（火） 午後2時'],
    ['2025년 6월 3일'],
    ['2025/6/3(火)'],
    ['2025/6/3 (Tue)'],
    ['2025/6/3 午後3:40'],
    ['2025-06-03 15:40'],
    ['2025-06-03 3:40 PM'],
    ['2025-06-03 15:40:59.123'],
    ['2025-06-03T15:40'],
    ['2025-06-03T00:00:00'],
    ['2025-06-03T23:59:59'],
    ['03.06.2025'],
    ['3.6.2025'],
    ['03.06.2025 15:30'],
    ['03.06.2025 15:30 Uhr'],
    ['2025-06-03\u200B'],
  ])('reads %j as 3 June 2025', (value) => {
    expect(read(value)).toEqual({ kind: 'date', date: fromIso('2025-06-03'), from: 'text' });
  });

  it.each<[string, string]>([
    ['21/05/2025', '2025-05-21'],
    ['5/21/2025', '2025-05-21'],
    ['21-05-2025', '2025-05-21'],
    ['5/5/2025', '2025-05-05'],
  ])('reads %j, of which only one order is a day, as %s', (value, expected) => {
    expect(inShort(read(value))).toBe(expected);
  });

  it.each<[string, string]>([
    ['2025-06-03T15:40:00Z', '2025-06-03 instant-as-written'],
    ['2025-06-02T15:30:00Z', '2025-06-02 instant-as-written'],
    ['2025-06-03T15:40:00.000+09:00', '2025-06-03 instant-as-written'],
    ['2025-06-03 15:40:00 -0500', '2025-06-03 instant-as-written'],
    ['2025年6月3日(水)', '2025-06-03 other-weekday'],
  ])('reads %j as %s', (value, expected) => {
    expect(inShort(read(value))).toBe(expected);
  });
});

describe('readDate, of cells that say nothing, or never', () => {
  it.each([[''], [' '], ['\u3000'], ['\u00A0'], ['\n'], ['\u200B']])('takes %j as empty', (value) => {
    expect(read(value)).toEqual({ kind: 'empty' });
  });

  it.each(BLANK_WORDS.map((word) => [word]))('takes %j as a blank word', (word) => {
    expect(read(word)).toEqual({ kind: 'blank', word });
    expect(read(` ${word.toUpperCase()} `)).toEqual({ kind: 'blank', word: word.toUpperCase() });
  });

  it.each(NEVER_WORDS.map((word) => [word]))('takes %j as a word for never', (word) => {
    expect(read(word)).toEqual({ kind: 'never', word });
  });

  it.each([['ＴＢＤ'], ['Ｎ／Ａ'], ['？'], ['－']])('takes %j, written in full width, as blank', (word) => {
    expect(read(word)).toEqual({ kind: 'blank', word });
  });
});

describe('readDate, of what is no day', () => {
  const cases: Readonly<Record<DateProblem, readonly RawCell[]>> = {
    'not-a-date': [
      'call later',
      '10-12-2024A',
      '03-1234-5678',
      'id 20250603-01',
      '2025-06-03-05',
      '2025/06-03',
      '20251301',
      '99.99.99',
      '13/14',
      '1850',
      'Apr 3, 2024',
      '令和7年6月3日',
      'R7.6.3',
      'x'.repeat(5000),
      `2025-06-03${' '.repeat(10)}${'?'.repeat(300)}`,
    ],
    impossible: [
      '2025-02-30',
      '31/04/2025',
      '2025/13/01',
      '2025年2月29日',
      '31.04.2025',
      '2025-06-03 25:00',
      '3/6/2025 12:61',
    ],
    'too-early': ['1925-06-03', '1900-01-30', '1904/1/1', 7],
    'formula-error': ['#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#####'],
    'placeholder-date': [
      '0',
      '0000-00-00',
      '1900-01-00',
      '1900/1/0',
      '1899-12-30',
      '1970-01-01',
      '1970/1/1',
      '2099-12-31',
      '9999-12-31',
    ],
    'truth-value': [true, false, 'TRUE', 'False'],
    'no-year': ['6月3日', '6/3', '6/3(火)', '6/3（済）', '3.6.', '3.6', 'Jun 3', '3 June', '３／４', '2/29'],
    'two-digit-year': ['26/10/20', '3.6.25', '7.6.3', '6-3-25', '1.2.3'],
    'two-readings': ['3/6/2025', '03/06/2025', '6-3-2025', '3/6/2025 10:00'],
    'not-a-day': [
      '2025年6月',
      '2025-06',
      '2025/06',
      '06/2025',
      'Jun 2025',
      '6月',
      '6月末',
      '6月上旬',
      'Q3',
      '2Q',
      'Q3 2025',
      '2025年度',
      '2025年度上期',
      'FY25',
      'FY2025',
      '2S2026',
      'H1 2026',
      '来期',
      '年明け',
      '盆明け',
      '2025',
      '2025年',
    ],
    relative: [
      'yesterday',
      'Today',
      'last week',
      '2 weeks ago',
      '3d',
      '昨日',
      '本日',
      '先週',
      '先月',
      '先日',
      '1ヶ月前',
      '３日前',
      '最近',
      '来週',
    ],
    'several-dates': ['6/3 TEL, 6/10 訪問', '2025/6/3, 2025/6/10', '6/3,6/10', '2025-06-03\n2025-06-10'],
    'date-range': ['6/3～6/5', '2025-06-03 – 05', '2025/6/3〜2025/6/5', '2025-06-03 to 2025-06-05'],
    'date-with-words': ['2025/6/3訪問', '次回 2025/6/3', '2025年6月3日 TEL'],
  };

  const rows = Object.entries(cases).flatMap(([problem, values]) => values.map((value) => [value, problem] as const));

  it.each(rows)('says of %j: %s', (value, problem) => {
    expect(inShort(read(value))).toBe(problem);
  });

  it('gives both readings of a date with two', () => {
    expect(read(' 3/6/2025 ')).toEqual({
      kind: 'unreadable',
      problem: 'two-readings',
      shown: '3/6/2025',
      readings: [calendarDate(2025, 6, 3), calendarDate(2025, 3, 6)],
    });
  });

  it('shows the text as it stands in the cell', () => {
    expect(read('Ｌａｓｔ week')).toEqual({ kind: 'unreadable', problem: 'relative', shown: 'Ｌａｓｔ week' });
    expect(read(true)).toEqual({ kind: 'unreadable', problem: 'truth-value', shown: 'TRUE' });
  });
});

describe('readDate, of anything', () => {
  const plausibleDay = fc.integer({ min: 10_959, max: 70_000 }).filter((days) => days !== 25_569);

  it('reads every plausible day back from each way of writing it year first', () => {
    fc.assert(
      fc.property(plausibleDay, (days) => {
        const date = days as CalendarDate;
        const iso = isoOf(date);
        const [year, month, day] = iso.split('-').map(Number);
        const ways: RawCell[] = [
          iso,
          `${iso}T12:00:00`,
          iso.replaceAll('-', '/'),
          `${year}.${month}.${day}`,
          `${year}. ${month}. ${day}.`,
          `${year}年${month}月${day}日`,
          serialOf(date, 1900),
          serialOf(date, 1900) + 0.999,
        ];
        for (const way of ways) expect(inShort(read(way))).toBe(iso);
      }),
    );
  });

  it('never reads a day whose text does not contain its year', () => {
    const pieces = fc.constantFrom(
      '1',
      '12',
      '31',
      '2025',
      '6',
      '/',
      '-',
      '.',
      ' ',
      '年',
      '月',
      '日',
      ':',
      'T',
      'Z',
      '火',
      '(',
      ')',
      'a',
      '~',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const reading = read(parts.join(''));
        if (reading.kind === 'date') expect(parts.join('')).toContain(isoOf(reading.date).slice(0, 4));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws', () => {
    const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.double(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(anything, fc.constantFrom(1900 as const, 1904 as const), (value, dateSystem) => {
        expect(() => readDate(value, { dateSystem })).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
