import type { FieldId } from '../domain/data';
import { foldText } from '../domain/dates';
import { STATUS_IDS, type StatusId } from '../domain/patience';
import { LANGUAGES, type Language } from './language';
import { text } from './texts';

/** The columns that this product writes; `for` only where they stand apart from the list. */
export type OwnColumn = 'for' | 'daysSilent' | 'daysInStage' | 'status' | 'nextCheckIn' | 'why' | 'checkedOn';

const OWN_COLUMNS: readonly OwnColumn[] = [
  'for',
  'daysSilent',
  'daysInStage',
  'status',
  'nextCheckIn',
  'why',
  'checkedOn',
];

/** The label of a status, as it is written to a sheet. */
export function statusLabel(status: StatusId, language: Language): string {
  return text(language, `status.${status}`);
}

/** The labels of every status, one in each language. */
export function statusLabels(): Record<StatusId, readonly string[]> {
  const labels = STATUS_IDS.map((status) => [status, LANGUAGES.map((language) => statusLabel(status, language))]);
  return Object.fromEntries(labels) as Record<StatusId, readonly string[]>;
}

/** The status of a label in any language, or null. */
export function statusFromLabel(label: string): StatusId | null {
  return (
    STATUS_IDS.find((status) => LANGUAGES.some((language) => isSame(label, statusLabel(status, language)))) ?? null
  );
}

/** The header of a column of ours. */
export function ownHeader(column: OwnColumn, language: Language): string {
  return text(language, `header.${column}`);
}

/** The headers of all columns of ours. */
export function ownHeaders(language: Language): Record<OwnColumn, string> {
  const headers = OWN_COLUMNS.map((column) => [column, ownHeader(column, language)]);
  return Object.fromEntries(headers) as Record<OwnColumn, string>;
}

/** The headers of every column, one in each language. */
export function allOwnHeaders(): Record<OwnColumn, readonly string[]> {
  const headers = OWN_COLUMNS.map((column) => [column, LANGUAGES.map((language) => ownHeader(column, language))]);
  return Object.fromEntries(headers) as Record<OwnColumn, readonly string[]>;
}

/** The column of ours that has this header in any language, or null. Whose column it is, only its mark of ownership can tell. */
export function ownColumnFromHeader(header: string): OwnColumn | null {
  return (
    OWN_COLUMNS.find((column) => LANGUAGES.some((language) => isSame(header, ownHeader(column, language)))) ?? null
  );
}

/** The language of a header of ours, or null where it is none. */
export function languageOfOwnHeader(header: string): Language | null {
  const isOwn = (language: Language) => OWN_COLUMNS.some((column) => isSame(header, ownHeader(column, language)));
  return LANGUAGES.find(isOwn) ?? null;
}

/** What a field is called in sentences. */
export function fieldLabel(field: FieldId, language: Language): string {
  return text(language, `field.${field}`);
}

function isSame(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}
