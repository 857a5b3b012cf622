import type { DateSystem } from '../entry';
import { dayOfSerial, weekdayOfSerial } from '../entry';
import type { FormatToken } from './formatCode';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAYS_JA = '日月火水木金土';
const DAY_SECONDS = 86_400;

interface Moment {
  serial: number;
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** Since the serial's zero, rounded as the format shows it. */
  totalSeconds: number;
  secondsOfDay: number;
  fraction: number;
}

/** Writes a serial with the tokens of a date format. */
export function renderDate(serial: number, tokens: readonly FormatToken[], system: DateSystem): string {
  const decimals = Math.max(0, ...tokens.map((token) => (token.kind === 'fraction' ? token.width : 0)));
  const moment = momentOf(serial, decimals, system);
  const halfDay = tokens.some((token) => token.kind === 'half-day');
  return tokens.map((token) => renderToken(token, moment, halfDay)).join('');
}

function momentOf(serial: number, decimals: number, system: DateSystem): Moment {
  const scale = 10 ** decimals;
  const total = Math.round(serial * DAY_SECONDS * scale) / scale;
  const whole = Math.floor(total / DAY_SECONDS);
  const secondsOfDay = total - whole * DAY_SECONDS;
  return {
    serial,
    ...dayOfSerial(whole, system),
    weekday: weekdayOfSerial(whole, system),
    totalSeconds: total,
    secondsOfDay: Math.floor(secondsOfDay + 1e-9),
    fraction: secondsOfDay - Math.floor(secondsOfDay + 1e-9),
  };
}

function renderToken(token: FormatToken, moment: Moment, halfDay: boolean): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'date':
      return renderUnit(token.unit, token.width, moment, halfDay);
    case 'elapsed': {
      const size = { hour: 3600, minute: 60, second: 1 }[token.unit];
      return padded(Math.floor(moment.totalSeconds / size + 1e-9), token.width);
    }
    case 'fraction':
      return Math.abs(moment.fraction).toFixed(token.width).slice(2);
    case 'half-day': {
      const names = token.long ? ['AM', 'PM'] : ['A', 'P'];
      return names[moment.secondsOfDay >= DAY_SECONDS / 2 ? 1 : 0]!;
    }
    default:
      return '';
  }
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function renderUnit(
  unit: Extract<FormatToken, { kind: 'date' }>['unit'],
  width: number,
  moment: Moment,
  halfDay: boolean,
): string {
  const hours = Math.floor(moment.secondsOfDay / 3600);
  switch (unit) {
    case 'year':
      return width <= 2 ? padded(moment.year % 100, 2) : padded(moment.year, 4);
    case 'month':
      return named(moment.month, width, MONTHS[moment.month - 1] ?? '', width === 5 ? 1 : 3);
    case 'day':
      return named(moment.day, width, WEEKDAYS[moment.weekday] ?? '', 3);
    case 'hour':
      return padded(halfDay ? ((hours + 11) % 12) + 1 : hours, Math.min(width, 2));
    case 'minute':
      return padded(Math.floor(moment.secondsOfDay / 60) % 60, width);
    case 'second':
      return padded(moment.secondsOfDay % 60, Math.min(width, 2));
    case 'weekday-ja':
      return WEEKDAYS_JA.charAt(moment.weekday) + (width > 3 ? '曜日' : '');
  }
}

/** 1 or 2 letters: the number; 3: the short name; 4: the name; 5 (months): its first letter. */
function named(number: number, width: number, name: string, short: number): string {
  if (width <= 2) return padded(number, width);
  return width === 4 || width > 5 ? name : name.slice(0, short);
}
