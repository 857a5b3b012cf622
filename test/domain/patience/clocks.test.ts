import type { Note } from '../../../src/domain/patience';
import { assessed, type TestFacts } from './facts';

const clocks = (facts: TestFacts) => {
  const { daysSilent, daysSinceTouch, daysSinceSignal, daysInStage, daysSinceProgress } = assessed(facts);
  return [daysSilent, daysSinceTouch, daysSinceSignal, daysInStage, daysSinceProgress];
};
const notes = (facts: TestFacts) =>
  assessed(facts).notes.map((note): [Note['field'], Note['code']] => [note.field, note.code]);

describe('the clocks (silent, touch, signal, stage, progress)', () => {
  it.each<[string, TestFacts, (number | null)[]]>([
    ['a lone last contact is a touch, their last signal unknown', { touch: 20 }, [20, 20, null, null, null]],
    ['a later reply ends the silence, not our pause', { touch: 20, reply: 1 }, [1, 20, 1, null, null]],
    ['a visit is a touch and a signal', { touch: 20, visit: 5 }, [5, 5, 5, null, null]],
    ['a milestone is a signal, never a touch', { touch: 20, milestone: 5, stage: 50 }, [5, 20, 5, 50, 5]],
    ['without a touch, the last contact stands in', { touch: '', reply: 8 }, [8, 8, 8, null, null]],
    ['the latest of several contacts counts', { numbered: [40, 12, 30] }, [12, 12, 12, null, null]],
    [
      'the stage entered after the last milestone is the progress',
      { touch: 20, stage: 3, milestone: 9 },
      [9, 20, 9, 3, 3],
    ],
    ['with an unknown stage, progress is unknown', { touch: 20, milestone: 9 }, [9, 20, 9, null, null]],
    [
      'the stage column of the row is trusted before the present stage’s date',
      { touch: 1, stage: 30, stageDate: 20 },
      [1, 1, null, 30, 30],
    ],
    ['the date of the present stage is trusted next', { touch: 1, stageDate: 20, created: 90 }, [1, 1, null, 20, 20]],
    ['the created date says nothing in a later phase', { touch: 1, created: 90 }, [1, 1, null, null, null]],
    [
      'the created date is the approach’s first day',
      { touch: 1, created: 90, phase: 'approach' },
      [1, 1, null, 90, 90],
    ],
    ['today is 0', { touch: 0, reply: 0, stage: 0 }, [0, 0, 0, 0, 0]],
  ])('%s', (_title, facts, expected) => {
    expect(clocks(facts)).toEqual(expected);
  });
});

describe('dates after the as-of date', () => {
  it.each<[string, TestFacts, (number | null)[], [string, string][]]>([
    ['a contact a day ahead is today', { touch: -1 }, [0, 0, null, null, null], [['lastContact', 'taken-as-today']]],
    ['a reply a day ahead is today', { touch: 9, reply: -1 }, [0, 9, 0, null, null], [['lastReply', 'taken-as-today']]],
    [
      'a reply two days ahead is unknown',
      { touch: 9, reply: -2 },
      [9, 9, null, null, null],
      [['lastReply', 'in-future']],
    ],
    [
      'a milestone a day ahead is today',
      { touch: 9, milestone: -1 },
      [0, 9, 0, null, null],
      [['milestoneDate', 'taken-as-today']],
    ],
    [
      'a milestone two days ahead is left out',
      { touch: 9, milestone: -2 },
      [9, 9, null, null, null],
      [['milestoneDate', 'in-future']],
    ],
    [
      'a stage entered a day ahead is today',
      { touch: 9, stage: -1 },
      [9, 9, null, 0, 0],
      [['stageEntered', 'taken-as-today']],
    ],
    [
      'a stage entered two days ahead is left out',
      { touch: 9, stage: -2, stageDate: 30 },
      [9, 9, null, 30, 30],
      [['stageEntered', 'in-future']],
    ],
    ['a date in the present stage’s column is a plan', { touch: 9, stageDate: -1 }, [9, 9, null, null, null], []],
    [
      'a created date ahead is left out',
      { touch: 9, created: -1, phase: 'approach' },
      [9, 9, null, null, null],
      [['created', 'in-future']],
    ],
    ['a numbered contact ahead is a plan', { touch: 9, numbered: [-1, 30] }, [9, 9, 30, null, null], []],
    ['next action and hold stand as they are', { touch: 9, plan: -1, hold: -1 }, [9, 9, null, null, null], []],
  ])('%s', (_title, facts, expected, expectedNotes) => {
    expect(clocks(facts)).toEqual(expected);
    expect(notes(facts)).toEqual(expectedNotes);
  });
});

describe('notes', () => {
  it.each<[string, TestFacts, [string, string][]]>([
    ['a reply that cannot be read is unknown', { touch: 9, reply: '6/3' }, [['lastReply', 'unreadable']]],
    ['a reply that says yes, not when', { touch: 9, reply: 'あり' }, [['lastReply', 'unreadable']]],
    ['no reply yet is information', { touch: 9, reply: '返信なし' }, []],
    ['a plan that is a period', { touch: 9, plan: 'Q3' }, [['nextActionDate', 'unreadable']]],
    ['a placeholder date', { touch: 9, reply: '1970-01-01' }, [['lastReply', 'placeholder']]],
    ['a date with a time zone', { touch: '2026-06-01T10:00:00Z' }, [['lastContact', 'instant-as-written']]],
    ['a weekday that is another one', { touch: '2026/06/01(火)' }, [['lastContact', 'other-weekday']]],
    [
      'what is said as a problem is not noted too',
      { touch: 'last week', reply: 'soon' },
      [['lastReply', 'unreadable']],
    ],
    ['a created date that is not needed is not looked at', { touch: 9, created: 'Q3' }, []],
  ])('%s', (_title, facts, expected) => {
    expect(notes(facts)).toEqual(expected);
  });

  it('names the cell and what stands in it', () => {
    expect(assessed({ touch: 9, plan: 'Q3 ' }).notes).toEqual([
      { code: 'unreadable', field: 'nextActionDate', cell: { row: 1, column: 6 }, shown: 'Q3' },
    ]);
  });
});

describe('slow seasons of Japan', () => {
  it.each([
    ['2026-12-25', { touch: 20 }, null],
    ['2026-12-26', { touch: 20 }, 'year-end now'],
    ['2027-01-06', { touch: 20 }, 'year-end now'],
    ['2027-01-07', { touch: 20 }, null],
    ['2026-11-20', { touch: 4 }, 'year-end then'],
    ['2026-03-14', { touch: 40 }, 'fiscal-year-end then'],
    ['2026-03-31', { touch: 20 }, 'fiscal-year-end now'],
    ['2026-04-24', { touch: 40 }, 'golden-week then'],
    ['2026-05-10', { touch: 20 }, 'golden-week now'],
    ['2026-08-07', { touch: 20 }, 'obon now'],
    ['2026-08-21', { touch: 20 }, null],
  ])('on %s, with %j: %s', (asOf, facts, expected) => {
    const season = (calendar: 'japan' | 'weekdays') => {
      const reason = assessed(facts, { asOf, calendar }).reasons.find(({ code }) => code === 'quiet-period');
      return reason?.code === 'quiet-period' ? `${reason.period} ${reason.when}` : null;
    };
    expect(season('japan')).toBe(expected);
    expect(season('weekdays')).toBeNull();
  });

  it('are not said where there is nothing to do', () => {
    const asOf = '2026-12-28';
    for (const facts of [{ kind: 'won' }, { kind: 'hold' }, { touch: '' }, { touch: 9, hold: -3 }] as TestFacts[]) {
      expect(assessed(facts, { asOf }).reasons).toHaveLength(1);
    }
  });
});
