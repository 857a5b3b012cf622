import { BARE_DATE_HEADERS, DATE_FIELDS, DIARY_DATE_HEADERS } from '../../data';
import type { ColumnChoice } from '../columns/chooseColumns';
import type { Mapping } from '../columns/mapping';
import { foldHeader, normaliseHeader } from '../headers/headerForms';
import { foldWidth } from '../text';
import type { Deal } from '../types';

const LEAST_ROWS = 6;
const DIARY_HEADERS = new Set([...BARE_DATE_HEADERS, ...DIARY_DATE_HEADERS].map(headerKey));
const DATE_OFFERS: readonly string[] = ['bare-date', 'edit-date', 'date-like'];

/**
 * Whether a list is a diary, one row a contact and not one row a deal: its one date column is bare or of single contacts
 * (日付, Date, 訪問日), it has no stages, and more than half of its rows (six at least) are of a company, with its deal where
 * there is a column for it, that stands there more than once.
 */
export function isContactDiary({ taken, offered }: ColumnChoice, deals: readonly Deal[]): boolean {
  const has = (...fields: string[]) => taken.some(({ field }) => fields.includes(field));
  if (deals.length < LEAST_ROWS || !has('company') || has('stage', 'status', 'stageDates')) return false;
  const dates = [...taken.filter(isDate), ...offered.filter(({ reason }) => DATE_OFFERS.includes(reason.code))];
  const columns = new Map(dates.map(({ evidence }) => [evidence.column, evidence.header]));
  const [header] = columns.values();
  if (columns.size !== 1 || header === undefined || !DIARY_HEADERS.has(headerKey(header))) return false;
  return recurringRows(deals, has('deal')) > deals.length / 2;
}

function headerKey(header: string): string {
  return foldHeader(normaliseHeader(header));
}

function isDate({ field }: Mapping): boolean {
  return DATE_FIELDS.has(field);
}

function recurringRows(deals: readonly Deal[], withDeal: boolean): number {
  const counts = new Map<string, number>();
  for (const { company, deal } of deals) {
    if (company === '') continue;
    const key = foldWidth(`${company}\n${withDeal ? deal : ''}`);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => (count > 1 ? sum + count : sum), 0);
}
