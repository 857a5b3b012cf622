import {
  AFFIRMATIVE_WORDS,
  ASK_WORDS,
  BLANK_WORDS,
  CONTACT_DATE_HEADERS,
  DETAIL_HEADERS,
  EARLY_PHASE_WORDS,
  FIELDS,
  LATE_PHASE_WORDS,
  LOST_WORDS,
  NEVER_WORDS,
  NO_FIELD_HEADERS,
  OTHER_DATE_HEADERS,
  PARKED_WORDS,
  PEOPLE_HEADERS,
  PHASES,
  STAGE_HEADERS,
  STEP_OR_DATE_HEADERS,
  WON_WORDS,
} from '../../../src/domain/data';

const ALL_FIELDS = [
  ...PEOPLE_HEADERS,
  ...STAGE_HEADERS,
  ...CONTACT_DATE_HEADERS,
  ...OTHER_DATE_HEADERS,
  ...DETAIL_HEADERS,
];
const fold = (word: string) => word.normalize('NFKC').toLowerCase();
const fieldsOf = new Map<string, Set<string>>();
for (const { field, words } of ALL_FIELDS) {
  for (const { plain = [], weak = [], last = [] } of Object.values(words)) {
    for (const word of [...plain, ...weak, ...last]) {
      fieldsOf.set(fold(word), (fieldsOf.get(fold(word)) ?? new Set()).add(field));
    }
  }
}

describe('header words', () => {
  it('lists every field but the stage dates, whose headers are stage words', () => {
    expect(new Set(ALL_FIELDS.map(({ field }) => field))).toEqual(new Set(FIELDS.filter((id) => id !== 'stageDates')));
  });

  it('has English and Japanese words for every field', () => {
    const without = ALL_FIELDS.filter(({ words }) => !words.en?.plain?.length || !words.ja?.plain?.length);
    expect(without.map(({ field }) => field)).toEqual([]);
  });

  it('gives a word to two fields only where their values tell them apart', () => {
    const shared = [...fieldsOf].filter(([, fields]) => fields.size > 1).map(([word]) => word);
    expect(new Set(shared)).toEqual(new Set([...STEP_OR_DATE_HEADERS.map(fold), '連絡先', '見込み']));
  });

  it('never lists a look-alike as a field too, for the look-alike would win', () => {
    const lookAlikes = NO_FIELD_HEADERS.flatMap(({ words }) => words);
    expect(lookAlikes.filter((word) => fieldsOf.has(fold(word)))).toEqual([]);
  });
});

describe('stage words', () => {
  const phases = [...EARLY_PHASE_WORDS, ...LATE_PHASE_WORDS];

  it('lists the phases in their order', () => {
    expect(phases.map(({ phase }) => phase)).toEqual(PHASES);
  });

  it('gives every word one meaning', () => {
    const meanings = new Map<string, Set<string>>();
    const add = (word: string, meaning: string) =>
      meanings.set(fold(word), (meanings.get(fold(word)) ?? new Set()).add(meaning));
    for (const { phase, words, general } of phases) {
      for (const word of [...Object.values(words).flat(), ...Object.values(general).flat()]) add(word, phase);
    }
    for (const word of WON_WORDS) add(word, 'won');
    for (const word of LOST_WORDS) add(word, 'lost');
    for (const word of PARKED_WORDS) add(word, 'parked');
    for (const word of ASK_WORDS) add(word, 'ask');
    expect([...meanings].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

describe('blank words', () => {
  it('never says both "nothing known" and "never"', () => {
    expect(BLANK_WORDS.filter((word) => NEVER_WORDS.includes(word))).toEqual([]);
  });

  it('counts the affirmative words among the blank ones', () => {
    expect(AFFIRMATIVE_WORDS.filter((word) => !BLANK_WORDS.includes(word))).toEqual([]);
  });

  it('writes them folded, as they are compared', () => {
    const words = [...BLANK_WORDS, ...NEVER_WORDS];
    expect(words.filter((word) => word !== fold(word))).toEqual([]);
  });
});
