/** Numbers that are dates, as far as files need them. */

/** True for a format that shows a day: y, or d, outside of quoted texts, escapes and brackets. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(bare.split(';')[0]!) && !/^general$/i.test(bare);
}

const DAY = 86_400_000;

/** 'yyyy-mm-dd', with ' hh:mm:ss' where there is a time; null for numbers that are no date. */
export function isoOfSerial(serial: number, dateSystem: 1900 | 1904): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  // In the 1900 system there is a 29 February 1900 that never was: day 60.
  const days = dateSystem === 1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days * DAY + Date.UTC(1899, 11, 30)) / 1000) * 1000);
  const [day, time] = date.toISOString().split('T') as [string, string];
  return Number.isInteger(serial) ? day : `${day} ${time.slice(0, 8)}`;
}

/** Strict files may state dates as 2024-03-05T12:00:00. */
export function serialOfIso(text: string, dateSystem: 1900 | 1904): number | null {
  const milliseconds = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || text.length <= 10 ? text : `${text}Z`);
  if (Number.isNaN(milliseconds)) return null;
  const days = milliseconds / 86_400_000;
  const serial = days - Date.UTC(1899, 11, 30) / 86_400_000;
  if (dateSystem === 1904) return serial - 1462;
  return serial < 61 ? serial - 1 : serial;
}
