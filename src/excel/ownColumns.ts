import { cellOfName } from './addresses';

/** The columns that we may write, in the order in which they are put into a sheet. `for` says whose row it is where ours stand apart. */
export const OWN_COLUMNS = ['for', 'daysSilent', 'daysInStage', 'status', 'nextCheckIn', 'why', 'checkedOn'] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** The mark of ownership: a hidden defined name of the workbook on the header cell, which follows it when the user moves the column. */
export interface Marker {
  readonly name: string;
  /** Number of the prospect table in this workbook that the column belongs to. */
  readonly group: number;
  readonly column: OwnColumn;
  /** Where the header cell is now; null once the user has deleted the column or its sheet. */
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number } | null;
  /** The sheet on which the column was made: all that is known once the cell is gone. */
  readonly madeOn: string;
}

const MARKER = /^PatientPipeline\.(\d+)\.([A-Za-z]+)$/i;

/** The defined name that marks a column of ours, such as `PatientPipeline.1.daysSilent`. */
export function markerName(group: number, column: OwnColumn): string {
  return `PatientPipeline.${group}.${column}`;
}

/**
 * Reads a defined name as a mark of ownership; null for the user's own names.
 * Visible names count too: LibreOffice writes hidden names back as visible ones.
 */
export function markerFromName(item: { name: string; formula: string; comment: string }): Marker | null {
  const match = MARKER.exec(item.name);
  if (!match) return null;
  const [, digits = '', columnName = ''] = match;
  const column = OWN_COLUMNS.find((known) => known.toLowerCase() === columnName.toLowerCase());
  if (!column) return null;
  return { name: item.name, group: Number(digits), column, cell: cellOfName(item.formula), madeOn: item.comment };
}

/** The sheet columns, counted from 0, that hold our columns on one sheet: never read as input. */
export function ownColumnsOf(markers: readonly Marker[], sheet: string): ReadonlySet<number> {
  return new Set(markers.flatMap(({ cell }) => (cell && sameSheet(cell.sheet, sheet) ? [cell.column] : [])));
}

/** Excel compares sheet names without regard to case. */
export function sameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
