import type { Weekday } from './calendarDate';

const NAMES: readonly (readonly string[])[] = [
  ['日', '일', 'sun', 'sunday'],
  ['月', '월', 'mon', 'monday'],
  ['火', '화', 'tue', 'tues', 'tuesday'],
  ['水', '수', 'wed', 'wednesday'],
  ['木', '목', 'thu', 'thur', 'thurs', 'thursday'],
  ['金', '금', 'fri', 'friday'],
  ['土', '토', 'sat', 'saturday'],
];

const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map(
  NAMES.flatMap((names, weekday) => names.map((name): [string, Weekday] => [name, weekday as Weekday])),
);

/** A pattern for any weekday name, folded, without a capture; longer names first so that "tues" is not read as "tue". */
export const WEEKDAY_NAME = [...WEEKDAYS.keys()].sort((first, second) => second.length - first.length).join('|');

/** The weekday of a folded name (火, 화, tue), or null. */
export function weekdayOfName(name: string): Weekday | null {
  return WEEKDAYS.get(name) ?? null;
}
