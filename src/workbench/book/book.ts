/** A workbook: sheets, names, styles, tables, settings of add-ins. Formulas are kept, not calculated. */

import type { Area } from './address';
import { cellArea, quoteSheetName } from './address';
import type { BookChange, BookChanges } from './bookChanges';
import { DefinedName, isValidName, type NameSpec } from './names';
import { AddInSettings } from './settings';
import { Sheet } from './sheet';
import { rewriteSheetReferences } from './sheetReferences';
import { Staleness } from './staleness';
import type { StructuralEdit } from './structure/edits';
import { dropTableFromFormulas } from './structure/tableFormulas';
import { StyleTable } from './styles';
import type { Table } from './tables';
import { TextPool } from './values';

export type { BookChange, BookChanges, ChangeKind } from './bookChanges';

let booksOpened = 0;

export class Book {
  dateSystem: 1900 | 1904 = 1900;
  readonly texts = new TextPool();
  readonly styles = new StyleTable();
  readonly addInSettings = new AddInSettings(() => this.note({ sheet: null, kind: 'settings', area: null }, true));
  readonly staleness = new Staleness(this);
  readonly changes: BookChanges = {
    sheetList: false,
    names: false,
    activeSheet: false,
    formulasDropped: false,
    meanings: new Set(),
  };
  /** The file's untouched parts; owned by the reader and writer of files, opaque here. */
  source: unknown = null;

  private readonly number = ++booksOpened;
  private sheetsMade = 0;
  private sheetList: Sheet[] = [];
  private nameList: DefinedName[] = [];
  private active: Sheet | null = null;
  private selected: { readonly sheet: Sheet; readonly area: Area } | null = null;
  private changeCount = 0;
  private readonly listeners = new Set<(change: BookChange) => void>();
  private readonly structureListeners = new Set<(edit: StructuralEdit) => void>();
  private readonly editList: StructuralEdit[] = [];

  /** +1 for every change of anything that would be saved. */
  get revision(): number {
    return this.changeCount;
  }

  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  get names(): readonly DefinedName[] {
    return this.nameList;
  }

  /** The sheet in front. Throws on a book that has none. */
  get activeSheet(): Sheet {
    const active = this.active ?? this.sheetList.find((sheet) => sheet.visibility === 'Visible') ?? this.sheetList[0];
    if (!active) throw new Error('The workbook has no sheet.');
    return active;
  }

  set activeSheet(sheet: Sheet) {
    if (sheet === this.activeSheet) return;
    if (!this.sheetList.includes(sheet)) throw new Error(`The sheet ${sheet.name} is not in this workbook.`);
    this.active = sheet;
    this.changes.activeSheet = true;
    this.note({ sheet, kind: 'sheets', area: null }, true);
  }

  /** What the user has selected; not saved. A1 of the active sheet until somebody selects. */
  get selection(): { readonly sheet: Sheet; readonly area: Area } {
    if (this.selected && this.selected.sheet === this.activeSheet) return this.selected;
    return { sheet: this.activeSheet, area: cellArea(0, 0) };
  }

  set selection(selection: { readonly sheet: Sheet; readonly area: Area }) {
    this.activeSheet = selection.sheet;
    this.selected = selection;
  }

  /** Without regard to case. */
  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheetList.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheetList.find((sheet) => sheet.id === id);
  }

  /** Adds a sheet at the end; without a name the first free 'Sheet<n>'. */
  addSheet(name?: string): Sheet {
    const wanted = name ?? this.freeSheetName();
    this.assertSheetName(wanted, null);
    const sheet = this.makeSheet(wanted);
    this.sheetList.push(sheet);
    this.changes.meanings.add(wanted.toLowerCase());
    this.noteSheetListChange(sheet);
    return sheet;
  }

  /** Deletes a sheet with its tables and own names; what points to it elsewhere becomes #REF!. */
  deleteSheet(sheet: Sheet): void {
    if (!this.sheetList.includes(sheet)) throw new Error(`The sheet ${sheet.name} is not in this workbook.`);
    const visible = this.sheetList.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (visible.length === 0) throw new Error('A workbook needs a visible sheet.');
    const index = this.sheetList.indexOf(sheet);
    if (this.activeSheet === sheet) {
      const next = this.sheetList.slice(index + 1).find((other) => other.visibility === 'Visible');
      this.active = next ?? visible[visible.length - 1]!;
      this.changes.activeSheet = true;
    }
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.nameList = this.nameList.filter((name) => name.scope !== sheet);
    this.changes.names = true;
    rewriteSheetReferences(this, sheet.name, null);
    sheet.tables.forEach((table) => dropTableFromFormulas(this, table));
    sheet.tables.forEach((table) => this.changes.meanings.add(table.name.toLowerCase()));
    this.changes.meanings.add(sheet.name.toLowerCase());
    this.noteSheetListChange(sheet);
  }

  /** Puts a sheet at another place among the sheets (0 = first). */
  moveSheet(sheet: Sheet, position: number): void {
    const from = this.sheetList.indexOf(sheet);
    if (from < 0 || !(position >= 0 && position < this.sheetList.length)) throw new RangeError('No such place.');
    if (from === position) return;
    this.sheetList.splice(from, 1);
    this.sheetList.splice(position, 0, sheet);
    this.noteSheetListChange(sheet);
  }

  tables(): Table[] {
    return this.sheetList.flatMap((sheet) => sheet.tables);
  }

  /** Without regard to case. */
  tableByName(name: string): Table | undefined {
    const wanted = name.toLowerCase();
    return this.tables().find((table) => table.name.toLowerCase() === wanted);
  }

  /** Throws for a name that Excel refuses, or one that is taken in its scope. */
  addName(spec: NameSpec): DefinedName {
    if (!isValidName(spec.name)) throw new Error(`Excel takes no name like "${spec.name}".`);
    if (this.nameIn(spec.scope, spec.name)) throw new Error(`The name ${spec.name} is taken.`);
    if (!spec.scope && this.tableByName(spec.name)) throw new Error(`The name ${spec.name} is a table's.`);
    const name = new DefinedName(this, spec);
    this.nameList.push(name);
    this.noteNameChange(name);
    return name;
  }

  deleteName(name: DefinedName): void {
    if (!this.nameList.includes(name)) return;
    this.nameList = this.nameList.filter((other) => other !== name);
    this.noteNameChange(name);
  }

  /** The name of a sheet, or of the workbook (null), without regard to case. */
  nameIn(scope: Sheet | null, name: string): DefinedName | undefined {
    const wanted = name.toLowerCase();
    return this.nameList.find((other) => other.scope === scope && other.name.toLowerCase() === wanted);
  }

  /** Every single change; who wants fewer calls gathers them. Gives the function that ends it. */
  onChange(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Everything that moves cells, after it was done: who keeps areas of their own moves them by `movedArea` or
   * `movedPlace`. Gives the function that ends it.
   */
  onStructure(listener: (edit: StructuralEdit) => void): () => void {
    this.structureListeners.add(listener);
    return () => this.structureListeners.delete(listener);
  }

  /** All that moved cells since the file was read, in order: for the writer of files. */
  get structuralEdits(): readonly StructuralEdit[] {
    return this.editList;
  }

  // For the other files of this room, and for readers of files ------------------------------------------------------

  /** Takes sheets and names of a file, without noting changes. */
  load(parts: { names?: readonly (NameSpec & { source: unknown })[]; activeSheet?: Sheet | null }): void {
    if (parts.names) this.nameList = parts.names.map((spec) => new DefinedName(this, spec));
    if (parts.activeSheet !== undefined) this.active = parts.activeSheet;
  }

  /** Adds a sheet of a file, without noting a change. */
  loadSheet(name: string, visibility: Sheet['visibility']): Sheet {
    const sheet = this.makeSheet(name, visibility);
    this.sheetList.push(sheet);
    return sheet;
  }

  private makeSheet(name: string, visibility: Sheet['visibility'] = 'Visible'): Sheet {
    const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');
    const id = `{${hex(++this.sheetsMade, 8)}-${hex(this.number & 0xffff, 4)}-0000-0000-000000000000}`;
    return new Sheet(this, id, name, visibility);
  }

  note(change: BookChange, changed: boolean): void {
    if (changed) this.changeCount++;
    for (const listener of [...this.listeners]) listener(change);
  }

  noteStructure(edit: StructuralEdit): void {
    this.editList.push(edit);
    this.changes.formulasDropped = true;
    for (const listener of [...this.structureListeners]) listener(edit);
    this.note({ sheet: edit.sheet, kind: 'structure', area: edit.area }, true);
    if (edit.kind === 'move' && edit.target.sheet !== edit.sheet)
      this.note({ sheet: edit.target.sheet, kind: 'structure', area: edit.target.area }, true);
  }

  noteNameChange(name: DefinedName): void {
    this.changes.names = true;
    this.changes.meanings.add(name.name.toLowerCase());
    this.note({ sheet: name.scope, kind: 'names', area: null }, true);
  }

  noteTableChange(table: Table): void {
    this.changes.meanings.add(table.name.toLowerCase());
  }

  noteFormulaDropped(): void {
    this.changes.formulasDropped = true;
  }

  noteSheetListChange(sheet: Sheet): void {
    this.changes.sheetList = true;
    this.note({ sheet, kind: 'sheets', area: null }, true);
  }

  noteSheetRename(sheet: Sheet, before: string): void {
    rewriteSheetReferences(this, before, quoteSheetName(sheet.name));
    this.noteSheetListChange(sheet);
  }

  /** Throws for a name that Excel refuses for a sheet, or that another sheet has. */
  assertSheetName(name: string, sheet: Sheet | null): void {
    const valid = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
    if (!valid || name.toLowerCase() === 'history') throw new Error(`Excel takes no sheet name like "${name}".`);
    const other = this.sheetByName(name);
    if (other && other !== sheet) throw new Error(`There is already a sheet "${name}".`);
  }

  freeTableId(): number {
    return Math.max(0, ...this.tables().map((table) => table.id)) + 1;
  }

  /** Checks a table's name, or makes one up. */
  freeTableName(name: string | null): string {
    const taken = (text: string) => this.tableByName(text) !== undefined || this.nameIn(null, text) !== undefined;
    if (name === null) {
      let number = 1;
      while (taken(`Table${number}`)) number++;
      return `Table${number}`;
    }
    if (!isValidName(name) || taken(name))
      throw new Error(`The table name "${name}" is taken or none that Excel takes.`);
    return name;
  }

  private freeSheetName(): string {
    let number = this.sheetList.length + 1;
    while (this.sheetByName(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
