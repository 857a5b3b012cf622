import type { Area, Book, BookChange, CellValue, Sheet, StructuralEdit } from '../../book';
import { areasEqual, COLUMN_LIMIT, ROW_LIMIT } from '../../book';

export interface CellDetails {
  valueBefore: unknown;
  valueTypeBefore: string;
  valueAfter: unknown;
  valueTypeAfter: string;
}

export interface SheetEdit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly details: CellDetails | null;
  readonly changeType: ChangeType;
}

/** `Excel.DataChangeType` */
export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

interface Noted {
  sheet: Sheet;
  area: Area;
  before: CellValue | undefined;
  changeType: ChangeType;
}

/**
 * Gathers the edits of cells of one batch. The client cuts large writes into pieces of 1,500 cells: pieces that
 * continue one another downwards, as they come, are one edit, as the add-in's one write is.
 */
export class ChangeLog {
  private edits: Noted[] = [];
  private grouping = false;

  /** Runs a write whose single changes count as one edit of an area. */
  group(sheet: Sheet, area: Area, write: () => void): void {
    const single = area.rowCount === 1 && area.columnCount === 1;
    const before = single ? sheet.valueAt(area.row, area.column) : undefined;
    this.grouping = true;
    try {
      write();
    } finally {
      this.grouping = false;
      this.add(sheet, area, before);
    }
  }

  note(change: BookChange): void {
    if (this.grouping || change.kind !== 'values' || !change.sheet || !change.area) return;
    this.add(change.sheet, change.area, undefined);
  }

  /** Cells came in, went, or changed places: Excel tells of the cells that came or went, not of those that moved. */
  noteStructure(edit: StructuralEdit): void {
    const { sheet, area } = edit;
    if (edit.kind === 'sort') this.add(sheet, area, undefined);
    else if (edit.kind === 'move') {
      this.add(sheet, area, undefined);
      this.add(edit.target.sheet, edit.target.area, undefined);
    } else this.edits.push({ sheet, area, before: undefined, changeType: structuralType(area, edit.kind) });
  }

  private add(sheet: Sheet, area: Area, before: CellValue | undefined): void {
    const last = this.edits.at(-1);
    if (!last || last.changeType !== 'RangeEdited' || last.sheet !== sheet || !continues(last.area, area)) {
      this.edits.push({ sheet, area, before, changeType: 'RangeEdited' });
      return;
    }
    const rowCount = area.row + area.rowCount - last.area.row;
    last.area = { ...last.area, rowCount };
    if (rowCount > 1) last.before = undefined;
  }

  /** Hands over what was gathered, leaving out sheets that are gone. */
  take(book: Book): SheetEdit[] {
    const taken = this.edits.filter(({ sheet }) => book.sheets.includes(sheet));
    this.edits = [];
    return taken.map(({ sheet, area, before, changeType }) => ({
      sheet,
      area,
      changeType,
      details: before === undefined ? null : details(sheet, area, before),
    }));
  }
}

function structuralType(area: Area, kind: 'insert' | 'delete'): ChangeType {
  const what = area.columnCount === COLUMN_LIMIT ? 'Row' : area.rowCount === ROW_LIMIT ? 'Column' : 'Cell';
  return `${what}${kind === 'insert' ? 'Inserted' : 'Deleted'}`;
}

function continues(above: Area, area: Area): boolean {
  if (areasEqual(above, area)) return true;
  const sameColumns = above.column === area.column && above.columnCount === area.columnCount;
  return sameColumns && above.row + above.rowCount === area.row;
}

function details(sheet: Sheet, area: Area, before: CellValue): CellDetails {
  const after = sheet.valueAt(area.row, area.column);
  return {
    valueBefore: wireValue(before),
    valueTypeBefore: valueType(before),
    valueAfter: wireValue(after),
    valueTypeAfter: valueType(after),
  };
}

/** A value as the client reads it: blank cells are empty texts, errors their codes. */
export function wireValue(value: CellValue): string | number | boolean {
  if (typeof value !== 'object') return value;
  return value === null ? '' : value.code;
}

export function valueType(value: CellValue): 'Empty' | 'Double' | 'String' | 'Boolean' | 'Error' {
  if (typeof value === 'object') return value === null ? 'Empty' : 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'string' ? 'String' : 'Boolean';
}
