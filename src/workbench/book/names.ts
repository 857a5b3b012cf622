/** Names that a workbook gives to places and formulas. */

import { parseReference, type Area } from './address';
import type { Book } from './book';
import type { Sheet } from './sheet';

export interface NameSpec {
  readonly name: string;
  /** null = the whole workbook. */
  readonly scope: Sheet | null;
  /** A formula: '=Sheet1!$A$1'. */
  readonly refersTo: string;
  readonly visible?: boolean;
  readonly comment?: string;
}

export class DefinedName {
  readonly name: string;
  readonly scope: Sheet | null;
  private formula: string;
  private isVisible: boolean;
  private note: string;
  /** What the file has for it; owned by the reader and writer of files. */
  readonly source: unknown;
  /** Differs from the file, or is new. */
  changed: boolean;

  constructor(
    private readonly book: Book,
    spec: NameSpec & { readonly source?: unknown },
  ) {
    this.name = spec.name;
    this.scope = spec.scope;
    this.formula = spec.refersTo;
    this.isVisible = spec.visible ?? true;
    this.note = spec.comment ?? '';
    this.source = spec.source ?? null;
    this.changed = this.source === null;
  }

  get refersTo(): string {
    return this.formula;
  }

  set refersTo(formula: string) {
    if (formula === this.formula) return;
    this.formula = formula;
    this.noteChange();
  }

  get visible(): boolean {
    return this.isVisible;
  }

  set visible(visible: boolean) {
    if (visible === this.isVisible) return;
    this.isVisible = visible;
    this.noteChange();
  }

  get comment(): string {
    return this.note;
  }

  set comment(comment: string) {
    if (comment === this.note) return;
    this.note = comment;
    this.noteChange();
  }

  /** The place that the name stands for; null when it is no plain reference, or a broken one. */
  target(): { sheet: Sheet; area: Area } | null {
    const reference = parseReference(this.formula.replace(/^=/, ''));
    const sheet = reference && this.book.sheetByName(reference.sheet);
    return sheet ? { sheet, area: reference.area } : null;
  }

  private noteChange(): void {
    this.changed = true;
    this.book.noteNameChange(this);
  }
}

/** True for what Excel takes as a name: no spaces, no digit first, nothing that reads as a cell. */
export function isValidName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(?:[rc]|r\d*c\d*)$/i.test(name);
}
