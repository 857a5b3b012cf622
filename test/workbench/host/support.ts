import { Book } from '../../../src/workbench/book';
import type { ClientSchema, Quirks } from '../../../src/workbench/host';
import { ExcelHost } from '../../../src/workbench/host';

const scalar = (name: string, settable = false) => ({
  name,
  wire: name.slice(0, 1).toUpperCase() + name.slice(1),
  settable,
});

/** As much of the client's metadata as these tests speak of. */
export const SCHEMA: ClientSchema = {
  Workbook: { collection: false, scalars: [scalar('name')], navigations: ['worksheets', 'tables', 'properties'] },
  WorksheetCollection: { collection: true, scalars: [], navigations: [] },
  Worksheet: {
    collection: false,
    scalars: [scalar('id'), scalar('name', true), scalar('showGridlines', true)],
    navigations: ['tables', 'charts'],
  },
  Range: {
    collection: false,
    scalars: [scalar('address'), scalar('values', true), scalar('formulasR1C1', true), scalar('rowIndex')],
    navigations: ['worksheet', 'format'],
  },
  TableCollection: { collection: true, scalars: [scalar('count')], navigations: [] },
  Table: { collection: false, scalars: [scalar('id'), scalar('name', true)], navigations: [] },
};

export const ADD_IN = '{11111111-2222-3333-4444-555555555555}';

export function newHost(quirks: Partial<Quirks> = {}): { book: Book; host: ExcelHost } {
  const book = new Book();
  book.addSheet('Sheet1');
  return { book, host: new ExcelHost({ schema: SCHEMA, book, addInId: ADD_IN, quirks }) };
}

/** workbook (1) > worksheets (3) > active sheet (5) > range (7) */
export function rangePaths(address: string): Record<string, unknown> {
  const method = (Id: number, Name: string, ParentObjectPathId: number, ...Arguments: unknown[]) => ({
    Id,
    ObjectPathType: 3,
    Name,
    ParentObjectPathId,
    ArgumentInfo: { Arguments },
  });
  return {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    5: method(5, 'GetActiveWorksheet', 3),
    7: method(7, 'GetRange', 5, address),
  };
}
