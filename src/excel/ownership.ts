import { sameSheet, type Marker, type OwnColumn } from './ownColumns';
import type { ProspectRegion } from './placement';

/** Which columns of ours a prospect table has already. */
export interface Ownership {
  /** The number in the names of the markers. */
  readonly group: number;
  /** Sheet column, counted from 0, of each column that is there. */
  readonly columns: ReadonlyMap<OwnColumn, number>;
  /** Columns that the user has deleted: their marker is left without a cell. They are made again only when asked for. */
  readonly deleted: readonly Marker[];
}

/** Finds the columns of ours that belong to a prospect table by their markers on its header row. */
export function ownershipOf(region: ProspectRegion, markers: readonly Marker[]): Ownership {
  const here = markers.filter(
    ({ cell }) => cell && sameSheet(cell.sheet, region.sheet) && cell.row === region.headerRow,
  );
  const group = here[0]?.group ?? groupOfDeleted(region, markers) ?? nextGroup(markers);
  const ours = markers.filter((marker) => marker.group === group);
  return {
    group,
    columns: new Map(here.filter((marker) => marker.group === group).map(({ column, cell }) => [column, cell!.column])),
    deleted: ours.filter(({ cell }) => cell === null),
  };
}

/** A group of which no cell is left, made on this sheet. */
function groupOfDeleted(region: ProspectRegion, markers: readonly Marker[]): number | null {
  const alive = new Set(markers.filter(({ cell }) => cell !== null).map(({ group }) => group));
  const gone = markers.find(({ group, madeOn }) => !alive.has(group) && sameSheet(madeOn, region.sheet));
  return gone?.group ?? null;
}

function nextGroup(markers: readonly Marker[]): number {
  return Math.max(0, ...markers.map(({ group }) => group)) + 1;
}
