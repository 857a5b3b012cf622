export type { Entry, EntryLocale, EntryOptions } from './parseEntry';
export { parseEntry } from './parseEntry';
export type { DateSystem, DayParts } from './serials';
export { dayOfSerial, serialOfDay, weekdayOfSerial } from './serials';
