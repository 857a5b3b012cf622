import type { Area, Book, Sheet, Table } from '../../book';
import { parseArea, parseReference } from '../../book';
import { invalidArgument, isHostObject } from '../wire';
import type { RangeObject } from './rangeObject';

/** By its class's name: this file is below that of the class. */
export function isRange(value: unknown): value is RangeObject {
  return isHostObject(value) && value.hostClass.name === 'Range';
}

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A place as an add-in names it: a Range, or an address with or without a sheet (`home` is its sheet then). */
export function placeOf(value: unknown, home: Sheet, location: string): Place {
  if (isRange(value)) return value;
  if (typeof value !== 'string') throw invalidArgument(location);
  return placeAt(value, home) ?? unknownPlace(value, location);
}

/** The place of an address, a name or a table on a sheet; null where there is none. */
export function placeAt(address: string, home: Sheet): Place | null {
  const text = address.trim();
  const area = parseArea(text);
  if (area) return { sheet: home, area };
  const reference = parseReference(text);
  if (reference) {
    const sheet = home.book.sheetByName(reference.sheet);
    return sheet ? { sheet, area: reference.area } : null;
  }
  return namedPlace(text, home) ?? tablePlace(text, home.book);
}

function namedPlace(name: string, home: Sheet): Place | null {
  const found = home.book.nameIn(home, name) ?? home.book.nameIn(null, name);
  return found?.target() ?? null;
}

/** `Table1` means its data, `Table1[#All]` all of it, `Table1[Company]` the data of a column. */
function tablePlace(text: string, book: Book): Place | null {
  const match = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(text);
  const table = match && book.tableByName(match[1]!);
  const area = table && tablePart(table, match[2] ?? '');
  return area ? { sheet: table.sheet, area } : null;
}

function tablePart(table: Table, part: string): Area | null {
  if (part.toLowerCase() === '#all') return table.area;
  const data = table.dataArea.rowCount > 0 ? table.dataArea : null;
  if (part === '' || part.toLowerCase() === '#data') return data;
  const index = table.columns.findIndex(({ name }) => name.toLowerCase() === part.toLowerCase());
  return data && index >= 0 ? { ...data, column: data.column + index, columnCount: 1 } : null;
}

function unknownPlace(address: string, location: string): never {
  throw invalidArgument(location, `(No range: ${address}.)`);
}

/** A range argument that must lie on the same sheet. */
export function sameSheetArea(value: unknown, range: RangeObject, location: string): Area {
  const place = placeOf(value, range.sheet, location);
  if (place.sheet !== range.sheet) throw invalidArgument(location, '(The ranges lie on different sheets.)');
  return place.area;
}
