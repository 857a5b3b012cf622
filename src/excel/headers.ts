import { valueAt } from './changes';
import { columnOfHeader, type OwnColumn } from './ownColumns';
import type { WriteRequest } from './types';

/** The header of a column of ours: a table's columns need names of their own, and a user's column that has our header keeps it. */
export function headerOf({ headers, region }: WriteRequest, column: OwnColumn): string {
  const header = headers[column];
  if (region.table === null) return header;
  const taken = new Set(region.headers.map((text) => text.toLowerCase()));
  let name = header;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${header} (${number})`;
  return name;
}

/** Headers that have to be written: those that an interrupted refresh left empty, and ours in another language than the one chosen. */
export function changedHeaders(
  request: WriteRequest,
  positions: ReadonlyMap<OwnColumn, number>,
): { position: number; text: string }[] {
  return [...positions].flatMap(([column, position]) => {
    const now = valueAt(request.read, request.region.headerRow, position);
    const text = headerOf(request, column);
    const isOurs = now === '' || columnOfHeader(request.knownHeaders, now) === column;
    return isOurs && now !== text ? [{ position, text }] : [];
  });
}

/**
 * The table column that an interrupted refresh made and did not mark any more: the last one, with a header of ours and no marker.
 * Only asked for where an anchor without `ready` says that there was such a refresh; else such a column is the user's.
 */
export function unmarkedColumn(request: WriteRequest): ReadonlyMap<OwnColumn, number> {
  const { region, ownership, overview, read } = request;
  const table = overview.tables.find(({ name }) => name === region.table);
  if (ownership.state !== 'interrupted' || !table) return new Map();
  const last = table.area.column + table.area.columnCount - 1;
  const own = columnOfHeader(request.knownHeaders, valueAt(read, region.headerRow, last));
  const isMarked = [...ownership.columns.values()].includes(last);
  return own === null || isMarked || ownership.columns.has(own) ? new Map() : new Map([[own, last]]);
}

/** How many of our headers must stand without a mark before it is worth a word: a single one may well be the user's own. */
const SUSPICIOUS = 3;

/** Headers of ours on columns right of the list, or in it, that carry no mark. */
export function foreignHeaders(request: WriteRequest): string[] {
  const { region, ownership, read } = request;
  const marked = new Set(ownership.columns.values());
  const cells = read.values[region.headerRow - read.row] ?? [];
  const found = cells.flatMap((header, index) =>
    !marked.has(read.column + index) && columnOfHeader(request.knownHeaders, header) !== null ? [String(header)] : [],
  );
  return found.length >= SUSPICIOUS ? found : [];
}
