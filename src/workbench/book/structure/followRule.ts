/** Rules that lie on cells (conditional formats, data validations) after an edit: their areas and their formulas. */

import type { Area } from '../address';
import { moveFormula } from '../formulas';
import type { Sheet } from '../sheet';
import type { StructuralEdit } from './edits';
import { followAreas } from './followAreas';
import { followFormula } from './followFormula';

/** Formulas stand without '=', as they are for the first cell of the first area. */
export interface Rule {
  readonly areas: readonly Area[];
  readonly formulas: readonly string[];
}

/** The rule of a sheet after an edit; without areas it lies nowhere any more. */
export function followRule(
  sheet: Sheet,
  rule: Rule,
  edit: StructuralEdit,
  sheetOf: (name: string) => Sheet | undefined,
): Rule {
  const anchor = rule.areas[0];
  if (!anchor) return rule;
  const { areas, survivors } = followAreas(sheet, rule.areas, edit);
  const first = areas[0];
  if (!first) return { areas, formulas: rule.formulas };
  const home = { before: sheet, after: sheet };
  const formulas = rule.formulas.map((text) => {
    const texts = survivors.map(({ before, after }) => {
      const there = moveFormula(text, before.row - anchor.row, before.column - anchor.column);
      const followed = followFormula(there, home, edit, sheetOf).text;
      return moveFormula(followed, first.row - after.row, first.column - after.column);
    });
    // What one cell of the rule looked at may be gone, while others still have theirs.
    const whole = texts.filter((candidate) => broken(candidate) <= broken(text));
    if (whole.length === 0 || whole[0] === texts[0]) return texts[0]!;
    return whole.find((candidate) => candidate === text) ?? whole[0]!;
  });
  return { areas, formulas };
}

function broken(text: string): number {
  return text.split('#REF!').length;
}
