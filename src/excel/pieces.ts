import { officeErrorCode } from './failure';

/**
 * A first guess at how many cells one request or answer may hold: at twenty characters a cell, 4 MB.
 * Excel on the web refuses more than 5 MB a request. Source: "Resource limits and performance optimization for Office Add-ins".
 */
const FIRST_CELLS = 200_000;
/** What one request or answer should weigh, in characters. */
const PIECE_LENGTH = 4_000_000;
/** How many rows of a piece are weighed to size the next one. */
const WEIGHED_ROWS = 50;

const TOO_LARGE = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'PayloadSizeLimitExceeded',
]);

type Rows = readonly (readonly unknown[])[];

/** A block of rows: `from` is an index into the rows handed over, not a row of the sheet. */
export interface Piece {
  readonly from: number;
  readonly count: number;
}

/**
 * Walks over `rowCount` rows in blocks that fit into one request or answer: sized from the number of cells first, then by the
 * weight of the rows seen; a block that Excel finds too large is halved and tried again.
 *
 * @param step does one block and gives back its rows, from which the next block is sized; or `enough`, to end the walk
 * @returns how many blocks there were
 */
export async function inPieces(
  rowCount: number,
  columnCount: number,
  step: (piece: Piece) => Promise<Rows | 'enough'>,
): Promise<number> {
  let size = Math.max(1, Math.floor(FIRST_CELLS / Math.max(1, columnCount)));
  let pieces = 0;
  for (let from = 0; from < rowCount;) {
    const count = Math.min(size, rowCount - from);
    const rows = await tryPiece({ from, count }, step);
    if (rows === 'too-large') {
      size = Math.max(1, Math.floor(count / 2));
      continue;
    }
    pieces += 1;
    if (rows === 'enough') return pieces;
    from += count;
    size = Math.min(count * 2, rowsThatFit(rows));
  }
  return pieces;
}

async function tryPiece(
  piece: Piece,
  step: (piece: Piece) => Promise<Rows | 'enough'>,
): Promise<Rows | 'enough' | 'too-large'> {
  try {
    return await step(piece);
  } catch (error) {
    if (piece.count > 1 && TOO_LARGE.has(officeErrorCode(error) ?? '')) return 'too-large';
    throw error;
  }
}

function rowsThatFit(rows: Rows): number {
  if (rows.length === 0) return Number.MAX_SAFE_INTEGER;
  const every = Math.max(1, Math.floor(rows.length / WEIGHED_ROWS));
  const weighed = rows.filter((_, index) => index % every === 0);
  const perRow = JSON.stringify(weighed).length / weighed.length;
  return Math.max(1, Math.floor(PIECE_LENGTH / perRow));
}
