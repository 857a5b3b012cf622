/** All formulas, names and rules of a book follow an edit. Done before the cells move: formulas then go along with them. */

import { contains, containsCell, type Area } from '../address';
import type { Book } from '../book';
import { FORMULA_REWRITTEN } from '../cells';
import type { Condition } from '../conditionalFormats';
import { copyFormula, formulaText, mapTokens, type Formula } from '../formulas';
import type { Sheet } from '../sheet';
import { movedPlace, type SortEdit, type StructuralEdit } from './edits';
import { TELLS_PLACES, followFormula, followName } from './followFormula';
import { followRule } from './followRule';

interface Change {
  readonly row: number;
  readonly column: number;
  readonly formula: Formula;
  readonly rewritten: boolean;
  readonly mayDiffer: boolean;
}

export function followFormulas(book: Book, edit: StructuralEdit): void {
  for (const sheet of book.sheets) {
    const follower = new SheetFollower(book, sheet, edit);
    const changes = follower.changes();
    for (const { row, column, formula, rewritten, mayDiffer } of changes) {
      sheet.cells.loadFormula(row, column, formula);
      if (rewritten) sheet.cells.markChanged(row, column, FORMULA_REWRITTEN);
      if (mayDiffer) book.staleness.suspect(formula);
    }
    followRules(book, sheet, edit);
  }
  followNames(book, edit);
}

class SheetFollower {
  private readonly isEdited: boolean;
  private readonly names: readonly string[];
  /** Where the rows of a sorted area go, by the rows that they come from. */
  private readonly sorted: Int32Array | null;
  private readonly sheetOf: (name: string) => Sheet | undefined;

  constructor(
    book: Book,
    private readonly sheet: Sheet,
    private readonly edit: StructuralEdit,
  ) {
    const sheets = edit.kind === 'move' ? [edit.sheet, edit.target.sheet] : [edit.sheet];
    this.isEdited = sheets.includes(sheet);
    this.names = sheets.map(({ name }) => name.replaceAll("'", "''").toLowerCase());
    this.sorted = edit.kind === 'sort' && edit.sheet === sheet ? inverse(edit) : null;
    this.sheetOf = (name) => book.sheetByName(name);
  }

  changes(): Change[] {
    const found: Change[] = [];
    this.sheet.cells.forEachFormula((row, column, formula) => {
      const change = this.changeOf(row, column, formula);
      if (change) found.push(change);
    });
    return this.withoutHalfGroups(found);
  }

  private changeOf(row: number, column: number, formula: Formula): Change | null {
    const isShared = formula.kind === 'shared';
    const known = isShared ? formula.group.text : formula.kind === 'dataTable' ? '' : formula.text;
    if (!this.isEdited && !this.mentions(known)) return null;
    const text = formulaText(formula, row, column);
    if (text === null) return this.movedDataTable(row, column, formula);
    const followed = this.follow(text, row, column);
    if (formula.kind === 'array') return this.movedArray(row, column, formula, followed);
    const rewritten = followed.text !== text || (isShared && this.isEdited);
    if (!rewritten && !followed.mayDiffer) return null;
    const plain: Formula = rewritten || isShared ? { kind: 'plain', text: followed.text } : formula;
    return { row, column, formula: plain, rewritten: rewritten || isShared, mayDiffer: followed.mayDiffer };
  }

  private follow(text: string, row: number, column: number): { text: string; mayDiffer: boolean } {
    const { edit, sheet, sorted } = this;
    if (edit.kind === 'sort' && sorted && containsCell(edit.area, row, column)) {
      const offset = row - edit.area.row;
      const by = sorted[offset]! - offset;
      if (by === 0) return followFormula(text, { before: sheet, after: sheet }, edit, this.sheetOf);
      return { text: copyFormula(text, by, 0), mayDiffer: true };
    }
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    const place = movedPlace(sheet, cell, edit);
    const after = place?.sheet ?? sheet;
    const own = place && this.qualified(text, row, column, place.sheet, place.area);
    const followed = followFormula(own ?? text, { before: sheet, after }, edit, this.sheetOf);
    const hasMoved = place !== null && (after !== sheet || place.area.row !== row || place.area.column !== column);
    return hasMoved && TELLS_PLACES.test(text) ? { ...followed, mayDiffer: true } : followed;
  }

  /** A formula that is cut out of its table must name the table where it meant its own. */
  private qualified(text: string, row: number, column: number, sheet: Sheet, area: Area): string {
    if (this.edit.kind !== 'move' || !text.includes('[')) return text;
    const table = this.sheet.tables.find((candidate) => containsCell(candidate.area, row, column));
    if (!table || contains(this.edit.area, table.area)) return text;
    if (sheet === table.sheet && contains(table.area, area)) return text;
    return mapTokens(text, (token) =>
      token.kind === 'structured' && token.table === '' ? `${table.name}[${token.inside}]` : null,
    );
  }

  private movedArray(
    row: number,
    column: number,
    formula: Extract<Formula, { kind: 'array' }>,
    followed: { text: string; mayDiffer: boolean },
  ): Change | null {
    const area = movedPlace(this.sheet, formula.area, this.edit)?.area ?? formula.area;
    const rewritten =
      followed.text !== formula.text || area.row !== formula.area.row || area.column !== formula.area.column;
    if (!rewritten && !followed.mayDiffer) return null;
    const moved: Formula = rewritten ? { ...formula, text: followed.text, area } : formula;
    return { row, column, formula: moved, rewritten, mayDiffer: followed.mayDiffer };
  }

  private movedDataTable(row: number, column: number, formula: Formula): Change | null {
    if (formula.kind !== 'dataTable') return null;
    const area = movedPlace(this.sheet, formula.area, this.edit)?.area;
    if (!area || (area.row === formula.area.row && area.column === formula.area.column)) return null;
    return { row, column, formula: { ...formula, area }, rewritten: true, mayDiffer: true };
  }

  /** Where one formula of a shared group gets a text of its own, all do: the file states the text only once. */
  private withoutHalfGroups(found: Change[]): Change[] {
    if (this.isEdited) return found;
    const { cells } = this.sheet;
    const changed = new Set(found.map(({ row, column }) => `${row}:${column}`));
    const all = [...found];
    for (const { row, column } of found) {
      const formula = cells.formulaAt(row, column);
      if (formula?.kind !== 'shared') continue;
      for (const member of formula.group.members) {
        const other = cells.formulaAt(member.row, member.column);
        const key = `${member.row}:${member.column}`;
        if (other?.kind !== 'shared' || other.group !== formula.group || changed.has(key)) continue;
        changed.add(key);
        const text = formulaText(other, member.row, member.column)!;
        all.push({ ...member, formula: { kind: 'plain', text }, rewritten: true, mayDiffer: false });
      }
    }
    return all;
  }

  private mentions(text: string): boolean {
    const lower = text.toLowerCase();
    return this.names.some((name) => lower.includes(name)) || lower.includes(':');
  }
}

function inverse({ order }: SortEdit): Int32Array {
  const to = new Int32Array(order.length);
  order.forEach((from, place) => (to[from] = place));
  return to;
}

function followNames(book: Book, edit: StructuralEdit): void {
  for (const name of book.names) {
    const text = name.refersTo.replace(/^=/, '');
    const followed = followName(text, name.scope, edit, (sheet) => book.sheetByName(sheet));
    if (followed.text !== text) name.refersTo = `=${followed.text}`;
    else if (followed.mayDiffer) book.changes.meanings.add(name.name.toLowerCase());
  }
}

function followRules(book: Book, sheet: Sheet, edit: StructuralEdit): void {
  for (const rule of sheet.conditionalFormats) {
    const formulas = formulasOf(rule.condition);
    const before = { areas: rule.areas, formulas };
    const after = followRule(sheet, before, edit, (name) => book.sheetByName(name));
    if (after.areas.length === 0 && rule.areas.length > 0) {
      sheet.removeConditionalFormat(rule);
      continue;
    }
    const sameAreas = JSON.stringify(after.areas) === JSON.stringify(rule.areas);
    const sameFormulas = after.formulas.every((text, i) => text === formulas[i]);
    if (sameAreas && sameFormulas) continue;
    sheet.changeConditionalFormat(rule, {
      areas: after.areas,
      ...(sameFormulas ? {} : { condition: withFormulas(rule.condition, after.formulas) }),
    });
  }
}

function formulasOf(condition: Condition): readonly string[] {
  if (condition.type === 'Custom') return [condition.formula];
  if (condition.type === 'Other') return condition.formulas ?? [];
  return condition.type === 'CellValue' ? condition.formulas : [];
}

function withFormulas(condition: Condition, formulas: readonly string[]): Condition {
  if (condition.type === 'Custom') return { ...condition, formula: formulas[0]! };
  return condition.type === 'ContainsText' ? condition : { ...condition, formulas };
}
