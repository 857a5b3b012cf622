import fc from 'fast-check';
import { displayText, parseEntry } from '../../../src/workbench/host';

const LOCALES = fc.constantFrom('en-US' as const, 'ja-JP' as const);
const SYSTEMS = fc.constantFrom(1900 as const, 1904 as const);

describe('entering and showing', () => {
  it('a day gives the same day again, in either system and language', () => {
    fc.assert(
      fc.property(LOCALES, SYSTEMS, fc.integer({ min: 1, max: 2_950_000 }), (locale, dateSystem, serial) => {
        const shown = displayText(serial, 'yyyy-mm-dd', dateSystem);
        const entry = parseEntry(shown, { locale, dateSystem, currentYear: 2026 });
        expect(entry).toMatchObject({ kind: 'number', number: serial });
      }),
    );
  });

  it('a whole number gives the same number again, grouped or not', () => {
    fc.assert(
      fc.property(LOCALES, fc.integer(), (locale, number) => {
        for (const format of ['General', '0', '#,##0']) {
          const entry = parseEntry(displayText(number, format, 1900), { locale, dateSystem: 1900, currentYear: 2026 });
          expect(entry).toMatchObject({ kind: 'number', number });
        }
      }),
    );
  });

  it('any text in any format never fails, and a text that stays text stays whole', () => {
    fc.assert(
      fc.property(LOCALES, fc.string(), fc.string(), fc.double(), (locale, text, format, number) => {
        const entry = parseEntry(text, { locale, dateSystem: 1900, currentYear: 2026 });
        if (entry.kind === 'text' && !entry.quotePrefix) expect(entry.text).toBe(text);
        expect(typeof displayText(number, format, 1900)).toBe('string');
        expect(typeof displayText(text, format, 1900)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
