import { matchHeader, type HeaderMatch } from '../headers/matchHeader';
import { cellText, isFilled } from '../text';
import type { GridView, ListArea } from './gridView';

/** What heads a column: the text of its header, or of both lines where a group stands above a name. */
export interface ColumnHeader {
  readonly column: number;
  readonly text: string;
  readonly match: HeaderMatch | null;
  /** Everything that heads the column: the joined text, the group and the name, each as it may stand further down again. */
  readonly parts: readonly string[];
  /** The group was needed to tell whose person in charge this is, or what the name alone leaves open. */
  readonly settledByGroup: boolean;
}

/** A group that is joined with a name has to say more than the name's ending alone would. */
const LEAST_JOINED_SCORE = 0.75;

/** The headers of a list, of the columns that have one, from left to right. */
export function columnHeaders(view: GridView, area: ListArea): ColumnHeader[] {
  return area.groupRow === null ? singleHeaders(view, area) : joinedHeaders(view, area, area.groupRow);
}

function singleHeaders(view: GridView, { headerRow, columns }: ListArea): ColumnHeader[] {
  return columns.flatMap((column) => {
    const value = view.cell(headerRow, column);
    const text = cellText(value);
    if (text === '') return [];
    const match = typeof value === 'string' ? matchHeader(text) : null;
    return [{ column, text, match, parts: [text], settledByGroup: false }];
  });
}

/** A group (先方) goes for its own name and for those to its right that have nothing above them, as merged cells do. */
function joinedHeaders(view: GridView, { headerRow, columns }: ListArea, groupRow: number): ColumnHeader[] {
  let group = '';
  return columns.flatMap((column) => {
    const above = cellText(view.cell(groupRow, column));
    const name = cellText(view.cell(headerRow, column));
    if (name === '' || above !== '') group = name === '' ? '' : above;
    if (name === '') return above === '' ? [] : [plainHeader(column, above, above)];
    return [group === '' ? plainHeader(column, name, name) : joinedHeader(column, group, name)];
  });
}

function joinedHeader(column: number, group: string, name: string): ColumnHeader {
  const text = `${group} ${name}`;
  const joined = matchHeader(text);
  const alone = matchHeader(name);
  const saysMore = joined !== null && joined.score >= LEAST_JOINED_SCORE;
  if (!saysMore && alone !== null) return { ...plainHeader(column, name, text), match: alone };
  const settledByGroup = saysMore && alone !== null && alone.role !== null;
  return { column, text, match: joined, parts: [text, group, name], settledByGroup };
}

function plainHeader(column: number, text: string, whole: string): ColumnHeader {
  return { column, text, match: matchHeader(text), parts: [text, whole], settledByGroup: false };
}

/** Whether a row may be a line of headers: texts only, and no dates. */
export function isHeaderLine(view: GridView, row: number, columns: readonly number[]): boolean {
  let filled = 0;
  for (const column of columns) {
    const value = view.cell(row, column);
    if (!isFilled(value)) continue;
    filled += 1;
    if (typeof value !== 'string' || filled > MOST_JOINED_COLUMNS || view.readDate(value).kind === 'date') return false;
  }
  return filled > 0;
}

/** Wider lists are not looked at for headers in two lines. */
const MOST_JOINED_COLUMNS = 256;
