import fc from 'fast-check';
import { inPieces, type Piece } from '../../src/excel/pieces';

const rowsOf = ({ count }: Piece, cell: unknown) => Array.from({ length: count }, () => [cell]);
const tooLarge = (code = 'RequestPayloadSizeLimitExceeded') => Object.assign(new Error(code), { code });

/** Walks over rows of which a request may hold `limit`, and gives back the pieces that went through. */
async function walk(rowCount: number, columnCount: number, limit = Infinity): Promise<Piece[]> {
  const done: Piece[] = [];
  const pieces = await inPieces(rowCount, columnCount, (piece) => {
    if (piece.count > limit) return Promise.reject(tooLarge());
    done.push(piece);
    return Promise.resolve(rowsOf(piece, 'cell'));
  });
  expect(pieces).toBe(done.length);
  return done;
}

describe('pieces', () => {
  it('10 rows and 10,000 rows of 12 columns are one piece each', async () => {
    expect(await walk(10, 12)).toHaveLength(1);
    expect(await walk(10_000, 12)).toHaveLength(1);
  });

  it('every row is in exactly one piece, in order, however little fits into a request', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 6000 }),
        async (rowCount, columnCount, limit) => {
          let next = 0;
          for (const { from, count } of await walk(rowCount, columnCount, limit)) {
            expect(from).toBe(next);
            expect(count).toBeGreaterThan(0);
            next = from + count;
          }
          expect(next).toBe(rowCount);
        },
      ),
    );
  });

  it('long texts make the next pieces smaller', async () => {
    const sizes: number[] = [];
    await inPieces(20_000, 100, (piece) => {
      sizes.push(piece.count);
      return Promise.resolve(rowsOf(piece, 'x'.repeat(10_000)));
    });
    expect(sizes[0]).toBe(2000);
    expect(sizes[1]).toBeLessThan(500);
  });

  it('a single row that is too large is an error, not an endless loop', async () => {
    await expect(inPieces(1, 5, () => Promise.reject(tooLarge()))).rejects.toMatchObject({
      code: 'RequestPayloadSizeLimitExceeded',
    });
  });

  it('other errors are passed on at once', async () => {
    let calls = 0;
    const failing = inPieces(100, 5, () => {
      calls += 1;
      return Promise.reject(tooLarge('AccessDenied'));
    });
    await expect(failing).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(calls).toBe(1);
  });
});
