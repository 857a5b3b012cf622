import type { EntryOptions } from '../../../src/workbench/host';
import { parseEntry } from '../../../src/workbench/host';
import { CellError } from '../../../src/workbench/book';

const ENGLISH: EntryOptions = { locale: 'en-US', dateSystem: 1900, currentYear: 2026 };
const JAPANESE: EntryOptions = { ...ENGLISH, locale: 'ja-JP' };

const number = (value: number, numberFormat: string | null = null) => ({ kind: 'number', number: value, numberFormat });
const text = (value: string) => ({ kind: 'text', text: value, quotePrefix: false });

describe('a text entered into a cell', () => {
  it.each([
    ['12', number(12)],
    [' 12 ', number(12)],
    ['-3.5', number(-3.5)],
    ['00123', number(123)],
    ['.5', number(0.5)],
    ['1,234', number(1234, '#,##0')],
    ['1,234.5', number(1234.5, '#,##0.00')],
    ['12%', number(0.12, '0%')],
    ['12.5%', number(0.125, '0.00%')],
    ['$5', number(5, '$#,##0_);[Red]($#,##0)')],
    ['(5)', number(-5)],
    ['1e3', number(1000, '0.00E+00')],
    ['1 1/2', number(1.5, '# ?/?')],
    ['12345678901234567', number(12345678901234500)],
  ])('is the number that it looks like: %s', (entered, expected) => {
    expect(parseEntry(entered, ENGLISH)).toEqual(expected);
  });

  it.each([
    ['1/5/2024', number(45296, 'm/d/yyyy')],
    ['1-5-2024', number(45296, 'm/d/yyyy')],
    ['2024-01-05', number(45296, 'm/d/yyyy')],
    ['2024/1/5', number(45296, 'm/d/yyyy')],
    ['1/5/24', number(45296, 'm/d/yyyy')],
    ['1/5/31', number(11328, 'm/d/yyyy')],
    ['3/4', number(46085, 'd-mmm')],
    ['1-2', number(46024, 'd-mmm')],
    ['5-Jan-2024', number(45296, 'd-mmm-yy')],
    ['Jan 5', number(46027, 'd-mmm')],
    ['January 5, 2024', number(45296, 'd-mmm-yy')],
    ['Jan 2024', number(45292, 'mmm-yy')],
    ['1/2024', number(45292, 'mmm-yy')],
    ['14:30', number(14.5 / 24, 'h:mm')],
    ['2:30 PM', number(14.5 / 24, 'h:mm AM/PM')],
    ['1/5/2024 12:00', number(45296.5, 'm/d/yyyy h:mm')],
    ['2/29/1900', number(60, 'm/d/yyyy')],
  ])('is the date or time that it looks like: %s', (entered, expected) => {
    expect(parseEntry(entered, ENGLISH)).toEqual(expected);
  });

  it.each([
    ['2024/1/5', number(45296, 'yyyy/m/d')],
    ['24/1/5', number(45296, 'yyyy/m/d')],
    ['2024年1月5日', number(45296, 'yyyy"年"m"月"d"日"')],
    ['1月5日', number(46027, 'm"月"d"日"')],
    ['3/4', number(46085, 'm"月"d"日"')],
    ['１２', number(12)],
    ['¥1,000', number(1000, '"¥"#,##0;[Red]"¥"-#,##0')],
  ])('is read the Japanese way in a Japanese workbook: %s', (entered, expected) => {
    expect(parseEntry(entered, JAPANESE)).toEqual(expected);
  });

  it.each([
    'Company 12',
    'march on',
    'Decade',
    '13/13/2024',
    '2/30/2024',
    '5.1.2024',
    '1,23',
    '1-2-3-4',
    '12 apples',
    '2024年1月5日',
    '#NO!',
    'true story',
    '-',
    '%',
    '=',
  ])('stays the text that it is: %s', (entered) => {
    expect(parseEntry(entered, ENGLISH)).toEqual(text(entered));
  });

  it('counts dates from 1904 where the workbook does', () => {
    expect(parseEntry('1/5/2024', { ...ENGLISH, dateSystem: 1904 })).toEqual(number(43834, 'm/d/yyyy'));
  });

  it('is a truth value, an error, a formula or nothing where it says so', () => {
    expect(parseEntry('true', ENGLISH)).toEqual({ kind: 'boolean', value: true });
    expect(parseEntry('#n/a', ENGLISH)).toEqual({ kind: 'error', error: CellError.of('#N/A') });
    expect(parseEntry('=A1+1', ENGLISH)).toEqual({ kind: 'formula', formula: '=A1+1' });
    expect(parseEntry('', ENGLISH)).toEqual({ kind: 'empty' });
  });

  it('is text after an apostrophe, whatever follows', () => {
    expect(parseEntry("'12", ENGLISH)).toEqual({ kind: 'text', text: '12', quotePrefix: true });
    expect(parseEntry("'=A1", ENGLISH)).toEqual({ kind: 'text', text: '=A1', quotePrefix: true });
  });
});
