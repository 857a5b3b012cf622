import { isoOf } from '../../../src/domain/dates';
import type { Reason, StatusId } from '../../../src/domain/patience';
import { assessed, type TestContext, type TestFacts } from './facts';

/** What a deal is, the status expected, and the code of the reason that decides. */
type Case = [title: string, facts: TestFacts, status: StatusId, reason: Reason['code'], context?: TestContext];

function judges(cases: readonly Case[]): void {
  const rows = cases.map(([title, facts, status, reason, context]) => ({ title, facts, status, reason, context }));
  it.each(rows)('$title: $status', ({ facts, status, reason, context }) => {
    const assessment = assessed(facts, context);
    expect([assessment.status, assessment.reasons[0]?.code]).toEqual([status, reason]);
  });
}

const SUNDAY = { asOf: '2026-06-14' };
const MONDAY = { asOf: '2026-06-15' };

describe('closed', () => {
  judges([
    ['a won deal is closed, whatever else is known', { kind: 'won', touch: 'last week', hold: -10 }, 'closed', 'won'],
    ['a lost deal is closed', { kind: 'lost', touch: 500 }, 'closed', 'lost'],
  ]);

  it('stops every clock and needs no data', () => {
    expect(assessed({ kind: 'won', touch: 10, reply: 'soon', stage: 20, plan: 'Q3' })).toMatchObject({
      daysSilent: null,
      daysSinceTouch: null,
      daysSinceSignal: null,
      daysInStage: null,
      daysSinceProgress: null,
      nextCheckIn: null,
      problems: [],
      notes: [],
    });
  });
});

describe('on hold', () => {
  judges([
    ['held until tomorrow: on hold', { touch: 10, hold: -1 }, 'on-hold', 'hold-until'],
    ['held until today: the hold has ended', { touch: 10, hold: 0 }, 'check-in', 'hold-ended'],
    ['held until a day to come, without any contact: on hold', { hold: -1 }, 'on-hold', 'hold-until'],
    ['parked, last contact two cadences ago: on hold', { kind: 'hold', touch: 84 }, 'on-hold', 'parked'],
    ['parked for a day longer: check in', { kind: 'hold', touch: 85 }, 'check-in', 'parked-without-date'],
    ['parked without a known contact: on hold', { kind: 'hold' }, 'on-hold', 'parked'],
    ['parked with a contact that cannot be read: on hold', { kind: 'hold', touch: 'last week' }, 'on-hold', 'parked'],
    [
      'parked in a short cadence: its own two',
      { kind: 'hold', touch: 43, phase: 'informal-rfq' },
      'check-in',
      'parked-without-date',
    ],
    ['parked with a day to come: that day', { kind: 'hold', touch: 300, hold: -30 }, 'on-hold', 'hold-until'],
    [
      'parked with a day that has passed is judged as an open deal',
      { kind: 'hold', touch: 10, hold: 30 },
      'quiet',
      'quiet',
    ],
    [
      'parked with a day that cannot be read: as without',
      { kind: 'hold', touch: 10, hold: 'autumn' },
      'on-hold',
      'parked',
    ],
    ['the two cadences are counted from a later reply', { kind: 'hold', touch: 100, reply: 84 }, 'on-hold', 'parked'],
  ]);
});

describe('needs data', () => {
  judges([
    ['an empty last contact', { touch: '' }, 'needs-data', 'data-problem'],
    ['a blank word', { touch: 'TBD' }, 'needs-data', 'data-problem'],
    ['a word for never, outside the approach', { touch: 'not yet' }, 'needs-data', 'data-problem'],
    ['a date with two readings', { touch: '3/6/2025' }, 'needs-data', 'data-problem'],
    ['a date two days ahead', { touch: -2 }, 'needs-data', 'data-problem'],
    ['a date one day ahead is today', { touch: -1 }, 'quiet', 'quiet'],
    [
      'a readable date does not help beside an unreadable one',
      { touch: 'last week', visit: 10 },
      'needs-data',
      'data-problem',
    ],
    ['an unreadable last contact beside a reply', { touch: '6/3', reply: 3 }, 'needs-data', 'data-problem'],
    ['no column of contact and no reply', { hasContactColumn: false }, 'needs-data', 'no-contact-column'],
    ['no column of contact, but a reply', { hasContactColumn: false, reply: 20 }, 'answer', 'answer-owed'],
    ['an empty last contact beside a reply', { touch: '', reply: 1 }, 'moving', 'moving'],
    ['an empty last contact beside a milestone', { touch: '-', milestone: 20 }, 'quiet', 'quiet'],
    ['a placeholder date is an empty cell', { touch: '1970-01-01' }, 'needs-data', 'data-problem'],
    ['numbered columns with plans alone', { numbered: [-1, -30] }, 'needs-data', 'data-problem'],
    ['numbered columns with a contact and a plan', { numbered: [20, -30] }, 'quiet', 'quiet'],
  ]);

  it('names the cell, what was seen and the two readings', () => {
    const { problems, daysSilent, nextCheckIn, lastContact } = assessed({ touch: '3/6/2025', stage: 50 });
    expect(problems).toEqual([
      {
        cell: { row: 1, column: 0 },
        code: 'two-readings',
        shown: '3/6/2025',
        readings: [expect.any(Number), expect.any(Number)],
      },
    ]);
    expect([daysSilent, nextCheckIn, lastContact]).toEqual([null, null, null]);
  });

  it('still counts the days in stage', () => {
    expect(assessed({ touch: 'last week', stage: 50 }).daysInStage).toBe(50);
  });

  it.each([
    ['', 'no-contact-date'],
    ['TBD', 'no-contact-date'],
    ['never', 'no-contact-date'],
    ['1970-01-01', 'no-contact-date'],
    ['済', 'contact-without-day'],
    ['Yes', 'contact-without-day'],
    ['last week', 'relative'],
    [-2, 'in-future'],
  ])('says of a last contact %j: %s', (touch, code) => {
    expect(assessed({ touch }).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('names every cell that keeps the row from being counted', () => {
    expect(assessed({ touch: 'last week', visit: -5 }).problems.map(({ cell }) => cell?.column)).toEqual([0, 1]);
  });

  it('names no cell where the whole sheet has no column of contact', () => {
    expect(assessed({ hasContactColumn: false }).problems).toEqual([]);
  });
});

describe('not yet contacted, in the approach', () => {
  const approach = (facts: TestFacts): TestFacts => ({ phase: 'approach', ...facts });
  judges([
    ['an empty last contact', approach({ touch: '' }), 'check-in', 'not-yet-contacted'],
    ['a blank word', approach({ touch: 'TBD' }), 'check-in', 'not-yet-contacted'],
    ['a word for never', approach({ touch: '未連絡' }), 'check-in', 'not-yet-contacted'],
    ['a placeholder date', approach({ touch: '1970-01-01' }), 'check-in', 'not-yet-contacted'],
    ['a plan for tomorrow', approach({ touch: '', plan: -1 }), 'quiet', 'not-yet-contacted'],
    ['a plan for today', approach({ touch: '', plan: 0 }), 'check-in', 'not-yet-contacted'],
    ['a word for yes cannot be read', approach({ touch: '済' }), 'needs-data', 'data-problem'],
    ['a date that cannot be read', approach({ touch: '6/3' }), 'needs-data', 'data-problem'],
    ['a sheet without such a column', approach({ hasContactColumn: false }), 'needs-data', 'no-contact-column'],
    ['a reply is contact', approach({ touch: '', reply: 20 }), 'answer', 'answer-owed'],
    ['numbered columns with a plan alone', approach({ numbered: [-3] }), 'check-in', 'not-yet-contacted'],
  ]);

  it('has no days of silence', () => {
    expect(assessed(approach({ touch: '', created: 90 }))).toMatchObject({ daysSilent: null, daysInStage: 90 });
  });
});

describe('answer', () => {
  judges([
    ['a reply two open days ago (Monday, on a Wednesday)', { touch: 20, reply: 2 }, 'answer', 'answer-owed'],
    ['a reply one open day ago', { touch: 20, reply: 1 }, 'moving', 'moving'],
    ['a reply of Friday on Sunday', { touch: 20, reply: 2 }, 'moving', 'moving', SUNDAY],
    ['a reply of Friday on Monday', { touch: 20, reply: 3 }, 'moving', 'moving', MONDAY],
    ['a reply of Friday on Tuesday', { touch: 20, reply: 4 }, 'answer', 'answer-owed', { asOf: '2026-06-16' }],
    [
      'a reply before a holiday waits for the second open day',
      { touch: 20, reply: 4 },
      'moving',
      'moving',
      { asOf: '2026-11-24' },
    ],
    [
      'the same reply by a calendar without holidays',
      { touch: 20, reply: 4 },
      'answer',
      'answer-owed',
      { asOf: '2026-11-24', calendar: 'weekdays' },
    ],
    ['a reply on the day of our last touch counts as answered', { touch: 5, reply: 5 }, 'moving', 'moving'],
    ['a reply the day after our last touch', { touch: 6, reply: 5 }, 'answer', 'answer-owed'],
    ['a reply C + G days ago', { touch: 64, reply: 63 }, 'answer', 'answer-owed'],
    ['a reply a day longer ago', { touch: 65, reply: 64 }, 'slipping', 'out-of-touch'],
    ['no touch is known at all', { touch: '', reply: 10 }, 'answer', 'answer-owed'],
    ['a visit wants no answer', { visit: 10 }, 'moving', 'moving'],
    ['a milestone of the row wants no answer', { touch: 20, milestone: 10 }, 'moving', 'moving'],
    ['it comes before stalled', { touch: 300, reply: 20, stage: 400 }, 'answer', 'answer-owed'],
    ['a visit after the reply has answered it', { visit: 3, reply: 10 }, 'moving', 'moving'],
  ]);
});

describe('stalled', () => {
  judges([
    ['progress at the limit', { touch: 20, stage: 230 }, 'quiet', 'quiet'],
    ['progress a day over it', { touch: 20, stage: 231 }, 'stalled', 'no-progress'],
    ['a milestone is progress', { touch: 20, stage: 400, milestone: 230 }, 'quiet', 'quiet'],
    ['a milestone over the limit', { touch: 20, stage: 400, milestone: 231 }, 'stalled', 'no-progress'],
    ['progress unknown, silence at the limit', { touch: 230 }, 'slipping', 'out-of-touch'],
    ['progress unknown, silence a day over it', { touch: 231 }, 'stalled', 'silent-too-long'],
    ['a milestone does not make an unknown stage young', { touch: 231, milestone: 240 }, 'stalled', 'silent-too-long'],
    ['a reply 14 days ago: a live conversation', { touch: 14, reply: 14, stage: 300 }, 'moving', 'moving'],
    ['a reply 15 days ago', { touch: 15, reply: 15, stage: 300 }, 'stalled', 'no-progress'],
    ['a visit 14 days ago', { visit: 14, stage: 300 }, 'moving', 'moving'],
    ['a hold that ended S days ago', { touch: 20, stage: 400, hold: 230 }, 'quiet', 'quiet'],
    ['a hold that ended a day earlier', { touch: 20, stage: 400, hold: 231 }, 'stalled', 'no-progress'],
    ['a hold that ended, with silence as the clock', { touch: 400, hold: 231 }, 'stalled', 'silent-too-long'],
    ['it comes before a due plan', { touch: 20, stage: 231, plan: 3 }, 'stalled', 'no-progress'],
  ]);

  it.each([
    [63, true],
    [64, false],
  ])('says of a last touch %i days ago whether we were present: %s', (touch, present) => {
    const [reason] = assessed({ touch, stage: 300 }).reasons;
    expect(reason).toMatchObject({ code: 'no-progress', days: 300, limit: 230, sinceTouch: touch, present });
  });

  it('still says that the stage is over its limit where a live conversation speaks against it', () => {
    const { reasons } = assessed({ touch: 5, reply: 5, stage: 300 });
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'stage-over-limit', days: 300, limit: 230 }));
  });
});

describe('slipping', () => {
  judges([
    ['our last touch C + G days ago', { touch: 63, stage: 100 }, 'check-in', 'time-to-check-in'],
    ['a day longer ago, on an open day', { touch: 64, stage: 100 }, 'slipping', 'out-of-touch'],
    ['the limit passed on Saturday, on Sunday', { touch: 64, stage: 100 }, 'check-in', 'time-to-check-in', SUNDAY],
    ['the limit passed on Saturday, on Monday', { touch: 65, stage: 100 }, 'slipping', 'out-of-touch', MONDAY],
    [
      'over the year end, on 2 January',
      { touch: 68, stage: 100 },
      'check-in',
      'time-to-check-in',
      { asOf: '2027-01-02' },
    ],
    ['a short cadence: C + G = 21 + 11', { touch: 32, phase: 'informal-rfq' }, 'check-in', 'time-to-check-in'],
    ['a day longer', { touch: 33, phase: 'informal-rfq' }, 'slipping', 'out-of-touch'],
    ['a hold that ended C + G days ago', { touch: 200, hold: 63 }, 'check-in', 'hold-ended'],
    ['a hold that ended a day earlier', { touch: 200, hold: 64 }, 'slipping', 'out-of-touch'],
    ['a stage entered 14 days ago', { touch: 100, stage: 14 }, 'check-in', 'time-to-check-in'],
    ['a stage entered 15 days ago', { touch: 100, stage: 15 }, 'slipping', 'out-of-touch'],
    ['a milestone 14 days ago', { touch: 100, milestone: 14, stage: 100 }, 'check-in', 'time-to-check-in'],
    ['a plan within the lead of 7 days rests it', { touch: 100, stage: 100, plan: -7 }, 'quiet', 'quiet'],
    ['a plan a day further does not', { touch: 100, stage: 100, plan: -8 }, 'slipping', 'out-of-touch'],
    ['a plan that is overdue does not', { touch: 100, stage: 100, plan: 1 }, 'slipping', 'out-of-touch'],
    [
      'with replies alone, the last of them stands in for the touch',
      { touch: '', reply: 64 },
      'slipping',
      'out-of-touch',
    ],
  ]);

  it('says so while a near plan lets it rest', () => {
    const { reasons } = assessed({ touch: 100, stage: 100, plan: -7 });
    expect(reasons.map(({ code }) => code)).toContain('plan-counts');
  });
});

describe('check in', () => {
  judges([
    ['C − L days since our last touch, less one', { touch: 34 }, 'quiet', 'quiet'],
    ['C − L days', { touch: 35 }, 'check-in', 'time-to-check-in'],
    ['a cadence of 21: 13 days', { touch: 13, phase: 'informal-rfq' }, 'quiet', 'quiet'],
    ['a cadence of 21: 14 days', { touch: 14, phase: 'informal-rfq' }, 'check-in', 'time-to-check-in'],
    ['a plan up to C + G days after our last touch counts', { touch: 40, plan: -23 }, 'quiet', 'quiet'],
    ['a plan a day later does not', { touch: 40, plan: -24 }, 'check-in', 'time-to-check-in'],
    ['a plan for today is due', { touch: 20, plan: 0 }, 'check-in', 'plan-due'],
    ['a plan in the past is due', { touch: 20, plan: 5 }, 'check-in', 'plan-due'],
    ['a touch the day before the plan has done it', { touch: 6, plan: 5 }, 'quiet', 'quiet'],
    ['a touch two days before has not', { touch: 7, plan: 5 }, 'check-in', 'plan-due'],
    ['a touch yesterday has done the plan of today', { touch: 1, plan: 0 }, 'quiet', 'quiet'],
    ['a touch after the plan has done it', { touch: 2, plan: 5 }, 'quiet', 'quiet'],
    ['a plan for tomorrow is done by a touch today', { touch: 0, plan: -1 }, 'quiet', 'quiet'],
    ['a hold that has ended since our last touch', { touch: 10, hold: 9 }, 'check-in', 'hold-ended'],
    ['a hold that ended on the day of our last touch', { touch: 9, hold: 9 }, 'quiet', 'quiet'],
    ['it comes before moving', { touch: 40, milestone: 3 }, 'check-in', 'time-to-check-in'],
    [
      'a reply does not put off our own check-in',
      { touch: 36, reply: 36, milestone: 5 },
      'check-in',
      'time-to-check-in',
    ],
  ]);
});

describe('moving and quiet', () => {
  judges([
    ['a reply 14 days ago, answered', { touch: 14, reply: 14 }, 'moving', 'moving'],
    ['a reply 15 days ago, answered', { touch: 15, reply: 15 }, 'quiet', 'quiet'],
    ['a visit 14 days ago', { visit: 14 }, 'moving', 'moving'],
    ['a stage entered 14 days ago', { touch: 20, stage: 14 }, 'moving', 'moving'],
    ['a stage entered 15 days ago', { touch: 20, stage: 15 }, 'quiet', 'quiet'],
    ['a milestone 14 days ago, the stage unknown', { touch: 20, milestone: 14 }, 'moving', 'moving'],
    ['a touch alone is no movement', { touch: 0 }, 'quiet', 'quiet'],
  ]);

  it.each<[TestFacts, object]>([
    [
      { touch: 3, reply: 3, stage: 10 },
      { because: 'reply', days: 3 },
    ],
    [
      { touch: 9, reply: 9, stage: 2 },
      { because: 'stage', days: 2 },
    ],
    [
      { visit: 4, reply: 6 },
      { because: 'visit', days: 4 },
    ],
    [
      { visit: 4, milestone: 4 },
      { because: 'milestone', days: 4 },
    ],
  ])('names the latest movement of %j', (facts, expected) => {
    expect(assessed(facts).reasons[0]).toMatchObject(expected);
  });
});

describe('the other profiles', () => {
  const relationship = { profile: 'relationship', calendar: 'weekdays' } as const;
  const transactional = { profile: 'transactional', calendar: 'weekdays' } as const;
  judges([
    // Relationship-led, technical exchange: S 115, C 28, L 7, C + G = 42
    ['relationship-led: 20 days', { touch: 20 }, 'quiet', 'quiet', relationship],
    ['relationship-led: 21 days', { touch: 21 }, 'check-in', 'time-to-check-in', relationship],
    ['relationship-led: 42 days', { touch: 42 }, 'check-in', 'time-to-check-in', relationship],
    ['relationship-led: 43 days', { touch: 43 }, 'slipping', 'out-of-touch', relationship],
    ['relationship-led: 115 days without progress', { touch: 5, stage: 115 }, 'quiet', 'quiet', relationship],
    ['relationship-led: 116 days without progress', { touch: 5, stage: 116 }, 'stalled', 'no-progress', relationship],
    // Transactional: S 45, C 14, L 4, C + G = 21
    ['transactional: 9 days', { touch: 9 }, 'quiet', 'quiet', transactional],
    ['transactional: 10 days', { touch: 10 }, 'check-in', 'time-to-check-in', transactional],
    ['transactional: 21 days', { touch: 21 }, 'check-in', 'time-to-check-in', transactional],
    ['transactional: 22 days', { touch: 22 }, 'slipping', 'out-of-touch', transactional],
    ['transactional: 45 days without progress', { touch: 5, stage: 45 }, 'quiet', 'quiet', transactional],
    ['transactional: 46 days without progress', { touch: 5, stage: 46 }, 'stalled', 'no-progress', transactional],
    ['transactional: parked for 28 days', { kind: 'hold', touch: 28 }, 'on-hold', 'parked', transactional],
    [
      'transactional: parked for 29 days',
      { kind: 'hold', touch: 29 },
      'check-in',
      'parked-without-date',
      transactional,
    ],
    ['transactional: a plan 4 days ahead rests', { touch: 40, plan: -4 }, 'quiet', 'quiet', transactional],
    ['transactional: a plan 5 days ahead does not', { touch: 40, plan: -5 }, 'slipping', 'out-of-touch', transactional],
  ]);
});

describe('what is said beside the status', () => {
  const dateOfMessage = (facts: TestFacts) => {
    const found = assessed(facts).reasons.find(({ code }) => code === 'their-message');
    return found?.code === 'their-message' ? isoOf(found.date) : null;
  };

  it.each<[string, TestFacts, string | null]>([
    ['a message too new to be owed an answer', { touch: 40, reply: 1 }, '2026-06-09'],
    ['a message while the deal is on hold', { touch: 40, reply: 5, hold: -30 }, '2026-06-05'],
    ['a message that has been answered', { touch: 1, reply: 1, plan: 0 }, null],
    ['a message that decides as an answer owed', { touch: 40, reply: 5 }, null],
    ['a message that decides as a movement', { touch: 5, reply: 1 }, null],
    ['a message of 15 days ago, on hold', { touch: 40, reply: 15, hold: -30 }, null],
    ['a message to a closed deal', { kind: 'won', touch: 40, reply: 1 }, null],
  ])('names the day of their message once: %s', (_, facts, date) => {
    expect(dateOfMessage(facts)).toBe(date);
  });

  it.each<[TestFacts, Partial<Reason>]>([
    [{ touch: 40 }, { code: 'time-to-check-in', since: 'touch' }],
    [{ milestone: 40 }, { code: 'time-to-check-in', since: 'contact' }],
    [{ touch: 70 }, { code: 'out-of-touch', since: 'touch' }],
    [{ milestone: 70 }, { code: 'out-of-touch', since: 'contact' }],
    [
      { touch: 90, stage: 240 },
      { code: 'no-progress', ours: true },
    ],
    [
      { reply: 90, stage: 240 },
      { code: 'no-progress', ours: false },
    ],
  ])('says whether %j is a touch of ours', (facts, reason) => {
    expect(assessed(facts).reasons[0]).toMatchObject(reason);
  });
});
