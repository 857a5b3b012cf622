/** The few messages of office.js that read and write values, for what stands in the host's place here. */

export const QUERY = 2;
export const SET_PROPERTY = 4;

export interface Path {
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly number[] };
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The range that a path begins with, and the rows of it that are meant. */
export interface Place extends Area {
  readonly range: number;
}

/**
 * Where a path leads, for ranges given by their indexes and blocks of rows in them; null for any other path. The client itself cuts
 * a long write into such blocks: from the row of one path to the row of another.
 */
export function placeOf(id: number, paths: Request['ObjectPaths']): Place | null {
  const path = paths[id];
  const [first = 0, second = 0, third = 0, fourth = 0] = path?.ArgumentInfo?.Arguments ?? [];
  switch (path?.Name) {
    case 'GetRangeByIndexes':
      return { range: id, row: first, column: second, rowCount: third, columnCount: fourth };
    case 'GetRow': {
      const range = placeOf(path.ParentObjectPathId!, paths);
      return range && { ...range, row: range.row + first, rowCount: 1 };
    }
    case 'GetBoundingRect': {
      const from = placeOf(path.ParentObjectPathId!, paths);
      const to = placeOf(first, paths);
      return from && to && { ...from, rowCount: to.row - from.row + 1 };
    }
    default:
      return null;
  }
}
