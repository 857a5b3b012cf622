/**
 * Pairs rows with columns so that the sum of the pairs' weights is the highest there is (the Hungarian method with
 * potentials, rows² × columns steps). A weight of 0 or less is no pair.
 *
 * @param weights one row of weights a thing to be placed; all rows of one length
 * @returns for each row its column, or -1
 * @example optimalAssignment([[5, 4], [5, 1]]) //=> [1, 0]
 */
export function optimalAssignment(weights: readonly (readonly number[])[]): number[] {
  const rowCount = weights.length;
  if (rowCount === 0) return [];
  const realColumns = weights[0]!.length;
  // A spare column a row lets every row stay without a pair at no cost.
  const columnCount = realColumns + rowCount;
  const cost = (row: number, column: number) =>
    column <= realColumns ? -Math.max(0, weights[row - 1]![column - 1]!) : 0;
  const rowOf = assignRows(rowCount, columnCount, cost);
  const columnOf = new Array<number>(rowCount).fill(-1);
  for (let column = 1; column <= realColumns; column += 1) {
    const row = rowOf[column]!;
    if (row > 0 && weights[row - 1]![column - 1]! > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

/** The method itself, counting rows and columns from 1: which row each column has in the cheapest full assignment. */
function assignRows(rowCount: number, columnCount: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Array<number>(rowCount + 1).fill(0);
  const columnPotential = new Array<number>(columnCount + 1).fill(0);
  const rowOf = new Array<number>(columnCount + 1).fill(0);
  for (let row = 1; row <= rowCount; row += 1) {
    const cameFrom = new Array<number>(columnCount + 1).fill(0);
    const slack = new Array<number>(columnCount + 1).fill(Infinity);
    const visited = new Array<boolean>(columnCount + 1).fill(false);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = true;
      const current = rowOf[column]!;
      let least = Infinity;
      let next = 0;
      for (let other = 1; other <= columnCount; other += 1) {
        if (visited[other]) continue;
        const reduced = cost(current, other) - rowPotential[current]! - columnPotential[other]!;
        if (reduced < slack[other]!) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if (slack[other]! < least) {
          least = slack[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= columnCount; other += 1) {
        if (visited[other]) {
          rowPotential[rowOf[other]!]! += least;
          columnPotential[other]! -= least;
        } else slack[other]! -= least;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  return rowOf;
}
