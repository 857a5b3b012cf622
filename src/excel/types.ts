import type { DateSystem } from '../domain/dates';
import type { StatusId } from '../domain/patience';
import type { OwnRow, ReadValues } from './changes';
import type { SheetOverview } from './overview';
import type { ColumnWidth, KnownHeaders, OwnColumn } from './ownColumns';
import type { Ownership } from './ownership';
import type { ProspectRegion } from './region';

/**
 * Where new columns of ours go. `table`: at the table's right end; `beside`: right beside the range; `apart`: right of everything,
 * with a column that says whose row it is, so that no row can be read as another's after a sort.
 */
export interface Placement {
  readonly kind: 'table' | 'beside' | 'apart';
  readonly firstColumn: number;
  readonly columns: readonly OwnColumn[];
  /** The widths that the sheet's columns had before: Remove gives them back. */
  readonly widthsBefore: readonly ColumnWidth[];
  /** The user has hidden these columns, and no others were free. */
  readonly isHidden: boolean;
}

/** What our columns are to say, and all that is needed to write it. */
export interface WriteRequest {
  readonly region: ProspectRegion;
  readonly overview: SheetOverview;
  readonly ownership: Ownership;
  readonly dateSystem: DateSystem;
  readonly read: ReadValues;
  /** One entry a deal, from top to bottom. */
  readonly rows: readonly OwnRow[];
  readonly headers: Readonly<Record<OwnColumn, string>>;
  /** Each column's header in every language: only these are ever changed into another language. */
  readonly knownHeaders: KnownHeaders;
  /** The labels of each status in every language. */
  readonly labels: Readonly<Record<StatusId, readonly string[]>>;
  /** Makes columns again that the user has deleted. */
  readonly restoreDeleted: boolean;
  readonly onProgress?: (rowsDone: number) => void;
}

export interface WriteResult {
  readonly cellsWritten: number;
  /** Where new columns went; null where all were there. */
  readonly placed: Placement | null;
  /** Columns that the user has deleted, or moved to where they cannot be kept up; they were left out. */
  readonly leftOut: readonly OwnColumn[];
  /** Headers of ours on columns that carry no mark: the user's, or old ones of ours whose names were deleted. They were left alone. */
  readonly unmarked: readonly string[];
  /** Rows hidden by a filter that Excel did not let us write, counted from 0. */
  readonly rowsNotWritten: readonly number[];
}
