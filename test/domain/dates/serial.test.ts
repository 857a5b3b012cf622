import * as fc from 'fast-check';
import {
  dateFromSerial,
  fromIso,
  isoOf,
  serialOf,
  type CalendarDate,
  type DateSystem,
} from '../../../src/domain/dates';

const isoFromSerial = (serial: number, system: DateSystem) => {
  const date = dateFromSerial(serial, system);
  return date === null ? null : isoOf(date);
};

describe('dateFromSerial', () => {
  it.each<[number, DateSystem, string | null]>([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, null], // 29 February 1900, which never was
    [61, 1900, '1900-03-01'],
    [45_811, 1900, '2025-06-03'],
    [45_811.9999, 1900, '2025-06-03'], // a minute to midnight is still that day
    [60.5, 1900, null],
    [0, 1900, null],
    [0.5, 1900, null],
    [-1, 1900, null],
    [2_958_465, 1900, '9999-12-31'],
    [2_958_465.99, 1900, '9999-12-31'],
    [2_958_466, 1900, null],
    [0, 1904, '1904-01-01'],
    [60, 1904, '1904-03-01'],
    [44_349, 1904, '2025-06-03'],
    [44_349.75, 1904, '2025-06-03'],
    [-1, 1904, null],
    [2_957_003, 1904, '9999-12-31'],
    [2_957_004, 1904, null],
    [Number.NaN, 1900, null],
    [Number.POSITIVE_INFINITY, 1900, null],
  ])('reads %d of the %d system as %s', (serial, system, iso) => {
    expect(isoFromSerial(serial, system)).toBe(iso);
  });

  it('puts the two systems 1,462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_957_003 }), (serial) => {
        expect(dateFromSerial(serial, 1904)).toBe(dateFromSerial(serial + 1462, 1900));
      }),
    );
  });
});

describe('serialOf', () => {
  it.each<[string, DateSystem, number]>([
    ['1900-01-01', 1900, 1],
    ['1900-02-28', 1900, 59],
    ['1900-03-01', 1900, 61],
    ['2025-06-03', 1900, 45_811],
    ['2025-06-03', 1904, 44_349],
  ])('gives %s in the %d system as %i', (iso, system, serial) => {
    expect(serialOf(fromIso(iso)!, system)).toBe(serial);
  });

  it.each<[DateSystem, number]>([
    [1900, 2],
    [1904, 1462],
  ])('is read back as the same day in the %d system', (system, firstDay) => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: 2_958_465 }), (days) => {
        expect(dateFromSerial(serialOf(days as CalendarDate, system), system)).toBe(days);
      }),
    );
  });
});
