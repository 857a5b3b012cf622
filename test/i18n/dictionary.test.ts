import { FIELDS } from '../../src/domain/data';
import * as data from '../../src/domain/data';
import { ownHeaders } from '../../src/i18n';
import type { Message } from '../../src/i18n/message';
import { fill } from '../../src/i18n/message';
import { DICTIONARIES, text, type TextKey } from '../../src/i18n/texts';

const KEYS = Object.keys(DICTIONARIES.en) as TextKey[];
const forms = (message: Message) => (typeof message === 'string' ? [message] : [message.one, message.other]);
const namesIn = (form: string) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the dictionaries', () => {
  it('have the same keys', () => {
    expect(Object.keys(DICTIONARIES.ja).sort()).toEqual([...KEYS].sort());
  });

  it.each(KEYS.map((key) => [key]))('fill the same names into %s', (key) => {
    const wanted = namesIn(forms(DICTIONARIES.en[key])[0] ?? '');
    for (const language of ['en', 'ja'] as const) {
      for (const form of forms(DICTIONARIES[language][key])) expect(namesIn(form)).toEqual(wanted);
    }
  });

  it('say every sentence in Japanese', () => {
    const untranslated = KEYS.filter((key) => {
      return forms(DICTIONARIES.ja[key]).some((form) => !/[\u3040-\u30FF\u4E00-\u9FFF、。「」]/.test(form));
    });
    // Put together from parts that are translated.
    expect(untranslated).toEqual(['percent', 'why.two-sentences']);
  });

  it('have no Japanese in English, but for what stands in the sheet', () => {
    const withJapanese = KEYS.filter((key) => {
      return forms(DICTIONARIES.en[key]).some((form) => /[\u3040-\u30FF\u4E00-\u9FFF]/.test(form));
    });
    expect(withJapanese).toEqual(['column.name-legal-forms', 'column.person-honorifics']);
  });

  it('blame nobody', () => {
    const blaming =
      /\b(?:wrong|invalid|illegal|error|fail(?:ed|ure)?|must|forgot|mistake|bad)\b|不正|エラー|失敗|誤り|間違/i;
    const blamingTexts = KEYS.flatMap((key) =>
      (['en', 'ja'] as const).flatMap((language) =>
        forms(DICTIONARIES[language][key]).filter((form) => blaming.test(form)),
      ),
    );
    expect(blamingTexts).toEqual([]);
  });
});

describe('text', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [2, '2 days'],
    [21, '21 days'],
  ])('counts %i as %s', (count, expected) => {
    expect(text('en', 'days', { count })).toBe(expected);
    expect(text('ja', 'days', { count })).toBe(`${count}日`);
  });

  it('does not fill in what looks like a name within a value', () => {
    expect(fill('{cell}: {shown}', { cell: 'B4', shown: '{cell} {other}' })).toBe('B4: {cell} {other}');
  });
});

describe('our own headers', () => {
  const folded = (header: string) =>
    header
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_\-/.・'()]/g, '');
  const wordsOf = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
  };
  const fieldWords = [
    data.CONTACT_DATE_HEADERS,
    data.DETAIL_HEADERS,
    data.OTHER_DATE_HEADERS,
    data.PEOPLE_HEADERS,
    data.STAGE_HEADERS,
  ]
    .flat()
    .flatMap(({ words }) => wordsOf(words))
    .map(folded);

  it('are checked against the words of every field', () => {
    expect(fieldWords.length).toBeGreaterThan(300);
    expect(fieldWords).toEqual(expect.arrayContaining(['次回連絡日', 'status', 'lastcontact']));
    expect(FIELDS.length).toBe(30);
  });

  it.each([
    ['en' as const, Object.values(ownHeaders('en'))],
    ['ja' as const, Object.values(ownHeaders('ja'))],
  ])('are no words by which a user’s column is recognised (%s)', (_language, headers) => {
    expect(headers.filter((header) => fieldWords.includes(folded(header)))).toEqual([]);
  });

  it.each(Object.values(ownHeaders('ja')).map((header) => [header]))(
    '%s does not end with such a word either',
    (header) => {
      expect(fieldWords.filter((word) => word.length >= 3 && folded(header).endsWith(word))).toEqual([]);
    },
  );
});
