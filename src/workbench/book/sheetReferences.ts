/** What names a sheet follows its new name, or its end. */

import type { Book } from './book';
import { formulaText, renameSheetIn } from './formulas';

/** A sheet got a new name, or (null) went: formulas, names and rules follow, as in Excel. */
export function rewriteSheetReferences(book: Book, oldName: string, newPrefix: string | null): void {
  const rewrite = (text: string) => renameSheetIn(text, oldName, newPrefix);
  for (const sheet of book.sheets) {
    const changed: [row: number, column: number, text: string][] = [];
    sheet.cells.forEachFormula((row, column, formula) => {
      const before = formulaText(formula, row, column);
      if (before === null) return;
      const after = rewrite(before);
      if (after !== before) changed.push([row, column, after]);
    });
    sheet.rewriteFormulas(changed);
    for (const rule of sheet.conditionalFormats) {
      const { condition } = rule;
      if (condition.type === 'Custom' && rewrite(condition.formula) !== condition.formula) {
        sheet.changeConditionalFormat(rule, { condition: { ...condition, formula: rewrite(condition.formula) } });
      } else if (condition.type === 'CellValue' && condition.formulas.some((text) => rewrite(text) !== text)) {
        sheet.changeConditionalFormat(rule, {
          condition: { ...condition, formulas: condition.formulas.map(rewrite) },
        });
      }
    }
  }
  for (const name of book.names) name.refersTo = rewrite(name.refersTo);
}
