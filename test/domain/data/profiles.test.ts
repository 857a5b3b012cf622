import { PHASES, PROFILE_LIMITS, type Phase } from '../../../src/domain/data';

describe('profiles', () => {
  it.each<[Phase, number, number, number]>([
    ['approach', 365, 800, 42],
    ['first-meeting', 30, 180, 42],
    ['technical-exchange', 150, 230, 42],
    ['small-estimate', 150, 230, 42],
    ['site-visit-nda', 120, 180, 42],
    ['informal-rfq', 30, 90, 21],
    ['offer-review', 60, 150, 42],
    ['internal-approval', 60, 150, 42],
    ['purchasing-contract', 105, 180, 21],
    ['other', 90, 180, 42],
  ])(
    'gives %s in Japan %i typical days, %i until stalled and a check-in every %i',
    (phase, typical, stalled, every) => {
      expect(PROFILE_LIMITS.japan[phase]).toEqual({
        typicalDays: typical,
        stalledAfterDays: stalled,
        checkInEveryDays: every,
      });
    },
  );

  it.each(PHASES)('halves Japan for relationship-led selling in %s, rounded up', (phase) => {
    const japan = PROFILE_LIMITS.japan[phase];
    expect(PROFILE_LIMITS.relationship[phase]).toEqual({
      typicalDays: Math.ceil(japan.typicalDays / 2),
      stalledAfterDays: Math.ceil(japan.stalledAfterDays / 2),
      checkInEveryDays: japan.checkInEveryDays === 21 ? 14 : 28,
    });
  });

  it.each(PHASES)('treats %s like any other phase in transactional selling', (phase) => {
    expect(PROFILE_LIMITS.transactional[phase]).toEqual({
      typicalDays: 14,
      stalledAfterDays: 45,
      checkInEveryDays: 14,
    });
  });
});
