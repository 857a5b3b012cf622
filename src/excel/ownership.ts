import { isColumnMarker, sameSheet, type Marker, type OwnColumn } from './ownColumns';
import type { ProspectRegion } from './region';

/** Which columns of ours a prospect table has already. */
export interface Ownership {
  /** The number in the names of the markers. */
  readonly group: number;
  /** `new`: nothing of ours is there. `interrupted`: a refresh was cut short while it made our columns. `ready`: all was made. */
  readonly state: 'new' | 'interrupted' | 'ready';
  /** Sheet column, counted from 0, of each column that is there. */
  readonly columns: ReadonlyMap<OwnColumn, number>;
  /** Columns that the user has deleted: their marker is left without a cell. They are made again only when asked for. */
  readonly deleted: readonly ColumnMarker[];
  /** Columns that the user has moved off the list's header row, or to another sheet: they cannot be kept up there. */
  readonly displaced: readonly ColumnMarker[];
  /** Every marker of the group that has a cell on this list's header row. */
  readonly markers: readonly Marker[];
}

type ColumnMarker = Marker & { readonly kind: OwnColumn };

/** Finds the columns of ours that belong to a prospect table, by the markers on its header row. */
export function ownershipOf(region: ProspectRegion, markers: readonly Marker[]): Ownership {
  const isHere = ({ cell }: Marker) =>
    cell !== null && sameSheet(cell.sheet, region.sheet) && cell.row === region.headerRow;
  const columns = markers.filter(isColumnMarker);
  const group = groupHere(region, markers.filter(isHere), columns.filter(isHere)) ?? groupOfDeleted(region, markers);
  if (group === null) {
    return { group: nextGroup(markers), state: 'new', columns: new Map(), deleted: [], displaced: [], markers: [] };
  }
  const ours = columns.filter((marker) => marker.group === group);
  return {
    group,
    state: markers.some((marker) => marker.group === group && marker.kind === 'ready') ? 'ready' : 'interrupted',
    columns: new Map(ours.filter(isHere).map(({ kind, cell }) => [kind, cell!.column])),
    deleted: ours.filter(({ cell }) => cell === null),
    displaced: ours.filter((marker) => marker.cell !== null && !isHere(marker)),
    markers: markers.filter((marker) => marker.group === group && isHere(marker)),
  };
}

/** By our columns where there are any; else by the list's own anchor, which may be gone with the user's first column. */
function groupHere(region: ProspectRegion, here: readonly Marker[], columnsHere: readonly Marker[]): number | null {
  const within = ({ cell }: Marker) => cell!.column >= region.firstColumn && cell!.column <= region.lastColumn;
  return columnsHere[0]?.group ?? here.find((marker) => marker.kind === 'anchor' && within(marker))?.group ?? null;
}

/** A group of which no cell is left, made on this sheet. */
function groupOfDeleted(region: ProspectRegion, markers: readonly Marker[]): number | null {
  const alive = new Set(markers.filter(({ cell }) => cell !== null).map(({ group }) => group));
  const gone = markers.find(({ group, note }) => !alive.has(group) && sameSheet(note.sheet, region.sheet));
  return gone?.group ?? null;
}

function nextGroup(markers: readonly Marker[]): number {
  return Math.max(0, ...markers.map(({ group }) => group)) + 1;
}
