import * as fc from 'fast-check';
import { renderNote, renderProblem, renderWhy, statusLabel } from '../../src/i18n';
import type { Message } from '../../src/i18n/message';
import { DICTIONARIES } from '../../src/i18n/texts';
import { STATUS_IDS } from '../../src/domain/patience';
import { AS_OF, assessed, day, type TestFacts } from '../domain/patience/facts';

/** Every letter of the texts becomes ¤: a Latin letter in a rendered sentence was never in a dictionary. */
const veiled = (form: string) => form.replace(/\{\w+\}|[A-Za-z]/g, (part) => (part.length > 1 ? part : '¤'));
const veil = (message: Message): Message =>
  typeof message === 'string' ? veiled(message) : { one: veiled(message.one), other: veiled(message.other) };
const PSEUDO = Object.fromEntries(Object.entries(DICTIONARIES.en).map(([key, message]) => [key, veil(message)]));

const MONTHS = /January|February|March|April|May|June|July|August|September|October|November|December/g;

describe('with a made-up language', () => {
  beforeEach(() => {
    jest.replaceProperty(DICTIONARIES as { en: object }, 'en', PSEUDO);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('there is no untranslated word in any status', () => {
    for (const status of STATUS_IDS) expect(statusLabel(status, 'en')).not.toMatch(/[A-Za-z]/);
  });

  it('there is no untranslated word in why, problems and notes of any deal', () => {
    const cell = fc.oneof(
      fc.integer({ min: -40, max: 400 }),
      fc.constantFrom('', '-', '？', '６／３', '3/6/2025', '2025', '31/4/2025'),
    );
    const facts = fc.record(
      {
        kind: fc.constantFrom('open' as const, 'open' as const, 'hold' as const, 'won' as const),
        phase: fc.constantFrom('approach' as const, 'offer-review' as const),
        hasContactColumn: fc.boolean(),
        touch: cell,
        visit: cell,
        reply: cell,
        stage: cell,
        plan: cell,
        hold: cell,
        milestone: cell,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(facts, (some: TestFacts) => {
        const assessment = assessed(some);
        const sentences = [
          renderWhy(assessment, { asOf: day(AS_OF), language: 'en' }),
          ...assessment.problems.map((problem) => renderProblem(problem, { language: 'en', address: '1' })),
          ...assessment.notes.map((note) => renderNote(note, { language: 'en', address: '1' })),
        ];
        for (const sentence of sentences) {
          expect(sentence.replace(MONTHS, '').replace(/\b[A-I]2\b/g, '')).not.toMatch(/[A-Za-z{}]/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
