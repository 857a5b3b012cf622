/** Formulas that concern more than their own cell: shared and array formulas. */

import { areaAddress, areasEqual, areasIntersect, contains, type Area } from './address';
import { CONTENT_CHANGED, FORMULA_REWRITTEN, type Cells } from './cells';
import { formulaText, type SharedGroup } from './formulas';

/** The cells that an array formula fills; `dynamic` ones spill by themselves. */
export interface ArrayArea {
  readonly area: Area;
  readonly dynamic: boolean;
}

/** Takes the formula of a cell away. */
export function dropFormula(cells: Cells, arrayAreas: ArrayArea[], row: number, column: number): void {
  const formula = cells.formulaAt(row, column);
  cells.dropFormula(row, column);
  if (formula?.kind === 'shared') releaseShared(cells, formula.group, row, column);
  if (formula?.kind !== 'array') return;
  const index = arrayAreas.findIndex((entry) => areasEqual(entry.area, formula.area));
  if (index >= 0) arrayAreas.splice(index, 1);
}

/** The cell that states a shared formula goes: the others have to be written with a text of their own. */
function releaseShared(cells: Cells, group: SharedGroup, row: number, column: number): void {
  if (row !== group.row || column !== group.column) return;
  for (const member of group.members) {
    const formula = cells.formulaAt(member.row, member.column);
    if (formula?.kind !== 'shared' || formula.group !== group) continue;
    const text = formulaText(formula, member.row, member.column)!;
    cells.loadFormula(member.row, member.column, { kind: 'plain', text });
    cells.markChanged(member.row, member.column, CONTENT_CHANGED);
  }
}

/** Excel refuses to change a part of an array formula that was entered for several cells. */
export function assertNoPartOfArray(arrayAreas: readonly ArrayArea[], area: Area): void {
  for (const entry of arrayAreas) {
    if (entry.dynamic || !areasIntersect(entry.area, area) || contains(area, entry.area)) continue;
    throw new Error(`You cannot change part of the array formula in ${areaAddress(entry.area)}.`);
  }
}

/** Gives formula cells other texts; the other cells of a shared formula get texts of their own where its first cell goes. */
export function rewriteFormulas(
  cells: Cells,
  changed: readonly (readonly [row: number, column: number, text: string])[],
): void {
  for (const [row, column, text] of changed) {
    const formula = cells.formulaAt(row, column);
    cells.loadFormula(row, column, formula?.kind === 'array' ? { ...formula, text } : { kind: 'plain', text });
    cells.markChanged(row, column, FORMULA_REWRITTEN);
    if (formula?.kind === 'shared') releaseShared(cells, formula.group, row, column);
  }
}
