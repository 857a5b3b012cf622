import { PHASES, PROFILE_IDS, type Phase } from '../../../src/domain/data';
import { calendarOf, graceDays, leadDays, stageSettings } from '../../../src/domain/patience';

const limits = (profile: 'japan' | 'relationship' | 'transactional', phase: Phase) => {
  const { typicalDays, stalledAfterDays, checkInEveryDays } = stageSettings(profile, phase);
  return [typicalDays, stalledAfterDays, checkInEveryDays];
};

describe('stageSettings', () => {
  it.each<[Phase, number[]]>([
    ['approach', [365, 800, 42]],
    ['first-meeting', [30, 180, 42]],
    ['technical-exchange', [150, 230, 42]],
    ['small-estimate', [150, 230, 42]],
    ['site-visit-nda', [120, 180, 42]],
    ['informal-rfq', [30, 90, 21]],
    ['offer-review', [60, 150, 42]],
    ['internal-approval', [60, 150, 42]],
    ['purchasing-contract', [105, 180, 21]],
    ['other', [90, 180, 42]],
  ])('gives %s in Japan its typical days, limit and cadence', (phase, expected) => {
    expect(limits('japan', phase)).toEqual(expected);
  });

  it.each(PHASES.map((phase) => [phase]))('halves and rounds up %s for relationship-led selling', (phase) => {
    const [typical = 0, stalled = 0, cadence = 0] = limits('japan', phase);
    const expected = [Math.ceil(typical / 2), Math.ceil(stalled / 2), cadence === 21 ? 14 : 28];
    expect(limits('relationship', phase)).toEqual(expected);
  });

  it.each(PHASES.map((phase) => [phase]))('has one set of limits for %s in transactional selling', (phase) => {
    expect(limits('transactional', phase)).toEqual([14, 45, 14]);
  });

  it.each(PROFILE_IDS.map((profile) => [profile]))('says that the limits of %s come from the profile', (profile) => {
    expect(stageSettings(profile, 'other').provenance).toEqual({ kind: 'profile', profile });
  });
});

describe('leadDays and graceDays', () => {
  it.each([
    [42, 7, 21],
    [28, 7, 14],
    [21, 7, 11],
    [20, 6, 10],
    [14, 4, 7],
    [7, 2, 4],
    [1, 0, 1],
  ])('for a check-in every %i days: %i before, %i after', (cadence, lead, grace) => {
    expect(leadDays(cadence)).toBe(lead);
    expect(graceDays(cadence)).toBe(grace);
  });
});

describe('calendarOf', () => {
  it('gives Japan its own calendar and the others Monday to Friday', () => {
    expect(PROFILE_IDS.map(calendarOf)).toEqual(['japan', 'weekdays', 'weekdays']);
  });
});
