import { displayText } from '../../../src/workbench/host';
import { CellError } from '../../../src/workbench/book';

describe('the text that a cell shows', () => {
  it.each([
    [1 / 3, '0.333333333'],
    [0.1 + 0.2, '0.3'],
    [1234567.891, '1234567.891'],
    [123456789012, '1.23457E+11'],
    [0.00001234, '1.234E-05'],
    [-2, '-2'],
    [0, '0'],
  ])('is a plain number under General: %p', (value, expected) => {
    expect(displayText(value, 'General', 1900)).toBe(expected);
  });

  it.each([
    ['0', 2.5, '3'],
    ['0.00', 1.005, '1.01'],
    ['0.00', -1.5, '-1.50'],
    ['00000', 42, '00042'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0.00', 1234.5, '1,234.50'],
    ['#,##0', -0.2, '0'],
    ['0.##', 1.5, '1.5'],
    ['#,##0,', 1234567, '1,235'],
    ['0%', 0.126, '13%'],
    ['0.0%', 0.126, '12.6%'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['#,##0;(#,##0)', -1234, '(1,234)'],
    ['0;-0;"none"', 0, 'none'],
    ['[Red]0', 5, '5'],
    ['[$€-407] #,##0', 5, '€ 5'],
    ['"¥"#,##0', 1000, '¥1,000'],
    ['0 "days"', 3, '3 days'],
    ['[>=100]"many";0', 150, 'many'],
    ['[>=100]"many";0', 50, '50'],
  ])('follows the number format %s', (format, value, expected) => {
    expect(displayText(value, format, 1900)).toBe(expected);
  });

  it.each([
    ['yyyy-mm-dd', 45296, '2024-01-05'],
    ['m/d/yyyy', 45296, '1/5/2024'],
    ['d-mmm-yy', 45296, '5-Jan-24'],
    ['dddd, mmmm d', 45296, 'Friday, January 5'],
    ['[$-411]aaaa', 45296, '金曜日'],
    ['yyyy"年"m"月"d"日"', 45296, '2024年1月5日'],
    ['[$-F800]yyyy/mm/dd', 45296, '2024/01/05'],
    ['h:mm', 0.6041666667, '14:30'],
    ['h:mm AM/PM', 0.6041666667, '2:30 PM'],
    ['m/d/yyyy h:mm', 45296.5, '1/5/2024 12:00'],
    ['[h]:mm:ss', 1.5, '36:00:00'],
    ['mm:ss.0', 0.5 / 86400, '00:00.5'],
    ['m/d/yyyy', 60, '2/29/1900'],
    ['m/d/yyyy', -1, '########'],
  ])('follows the date format %s', (format, serial, expected) => {
    expect(displayText(serial, format, 1900)).toBe(expected);
  });

  it('shows the days of the 1904 system', () => {
    expect(displayText(43834, 'yyyy-mm-dd', 1904)).toBe('2024-01-05');
  });

  it.each(['ggge', '# ?/?', 'Q0'])('falls back to General for the format %s, which it does not know', (format) => {
    expect(displayText(1.5, format, 1900)).toBe('1.5');
  });

  it('shows texts, truth values, errors and nothing as they are', () => {
    expect(displayText('12', '0.00', 1900)).toBe('12');
    expect(displayText('x', '"<"@">"', 1900)).toBe('<x>');
    expect(displayText(true, '0', 1900)).toBe('TRUE');
    expect(displayText(CellError.of('#DIV/0!'), '0', 1900)).toBe('#DIV/0!');
    expect(displayText(null, '0', 1900)).toBe('');
  });
});
