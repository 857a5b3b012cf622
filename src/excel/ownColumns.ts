import { cellOfName, type SheetCell } from './addresses';

/** The columns that we may write, in the order in which they are put into a sheet. `for` says whose row it is where ours stand apart. */
export const OWN_COLUMNS = ['for', 'daysSilent', 'daysInStage', 'status', 'nextCheckIn', 'why', 'checkedOn'] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/**
 * What a marker stands for: a column of ours, by its header cell; the list itself (`anchor`), by the first header of the user's, made
 * before anything else; or that everything was made (`ready`), made last. An anchor without `ready` tells of a refresh that was cut short.
 */
export type MarkerKind = OwnColumn | 'anchor' | 'ready';

/** The mark of ownership: a hidden defined name of the workbook on a header cell, which follows it when the user moves the column. */
export interface Marker {
  readonly name: string;
  /** Number of the prospect table in this workbook that it belongs to. */
  readonly group: number;
  readonly kind: MarkerKind;
  /** Where the cell is now; null once the user has deleted the column or its sheet. */
  readonly cell: SheetCell | null;
  readonly note: MarkerNote;
  readonly visible: boolean;
}

/** A column's width in points, or the sheet's standard. */
export type ColumnWidth = number | 'standard';

/** What is kept with a marker, as the name's comment. */
export interface MarkerNote {
  /** The sheet on which it was made: all that is known once the cell is gone. */
  readonly sheet: string;
  /** Width of the sheet's column before ours was made. */
  readonly width?: ColumnWidth;
}

const MARKER = /^PatientPipeline\.(\d+)\.([A-Za-z]+)$/i;
const KINDS: readonly MarkerKind[] = [...OWN_COLUMNS, 'anchor', 'ready'];

/** The defined name that marks a column of ours, such as `PatientPipeline.1.daysSilent`. */
export function markerName(group: number, kind: MarkerKind): string {
  return `PatientPipeline.${group}.${kind}`;
}

/** What is kept with a marker, written as the name's comment. */
export function markerComment(note: MarkerNote): string {
  return JSON.stringify(note);
}

/**
 * Reads a defined name as a mark of ownership; null for the user's own names.
 * Visible names count too: LibreOffice writes hidden names back as visible ones.
 */
export function markerFromName(item: {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}): Marker | null {
  const match = MARKER.exec(item.name);
  if (!match) return null;
  const [, digits = '', kindName = ''] = match;
  const kind = KINDS.find((known) => known.toLowerCase() === kindName.toLowerCase());
  if (!kind) return null;
  const { name, formula, comment, visible } = item;
  return { name, group: Number(digits), kind, cell: cellOfName(formula), note: noteOf(comment), visible };
}

/** Whether a marker stands for a column, and not for the list. */
export function isColumnMarker(marker: Marker): marker is Marker & { readonly kind: OwnColumn } {
  return marker.kind !== 'anchor' && marker.kind !== 'ready';
}

/** The sheet columns, counted from 0, that hold our columns on one sheet: never read as input. */
export function ownColumnsOf(markers: readonly Marker[], sheet: string): ReadonlySet<number> {
  const columns = markers.filter(isColumnMarker);
  return new Set(columns.flatMap(({ cell }) => (cell && sameSheet(cell.sheet, sheet) ? [cell.column] : [])));
}

/** Header texts that are ours, in every language. */
export type KnownHeaders = Readonly<Record<OwnColumn, readonly string[]>>;

/** Which column of ours a header names, in any language, a number that keeps it apart from others (`Why (2)`) left out. */
export function columnOfHeader(knownHeaders: KnownHeaders, header: unknown): OwnColumn | null {
  if (typeof header !== 'string') return null;
  const plain = header.replace(/ \(\d+\)$/, '');
  return OWN_COLUMNS.find((column) => knownHeaders[column].includes(plain)) ?? null;
}

/**
 * The markers as they hold: a column on this sheet whose header is not ours any more has become the user's, whatever stands in it, so
 * its marker counts as one whose column is gone. Only while our columns were being made may a header still be empty.
 *
 * @param headerAt what stands in a cell of the sheet
 */
export function markersThatHold(
  markers: readonly Marker[],
  sheet: string,
  knownHeaders: KnownHeaders,
  headerAt: (row: number, column: number) => unknown,
): Marker[] {
  const ready = new Set(markers.filter(({ kind }) => kind === 'ready').map(({ group }) => group));
  return markers.map((marker) => {
    const { cell, group } = marker;
    if (!isColumnMarker(marker) || cell === null || !sameSheet(cell.sheet, sheet)) return marker;
    const header = headerAt(cell.row, cell.column);
    const isBeingMade = header === '' && !ready.has(group);
    return isBeingMade || columnOfHeader(knownHeaders, header) === marker.kind ? marker : { ...marker, cell: null };
  });
}

/** Excel compares sheet names without regard to case. */
export function sameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Comments are lost in some programs; then nothing is known. */
function noteOf(comment: string): MarkerNote {
  try {
    const { sheet, width } = JSON.parse(comment) as { sheet?: unknown; width?: unknown };
    return {
      sheet: typeof sheet === 'string' ? sheet : '',
      width: typeof width === 'number' || width === 'standard' ? width : undefined,
    };
  } catch {
    return { sheet: '' };
  }
}
