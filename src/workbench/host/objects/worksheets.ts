import type { Sheet } from '../../book';
import type { HostContext } from '../session';
import { WHOLE_WORKBOOK } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass } from '../wire';
import { eventMethods } from './eventMethods';
import { attempt } from './support';
import { WorksheetObject } from './worksheet';

function sheetsOf({ context }: WorksheetsObject, args: Arguments): readonly Sheet[] {
  const visibleOnly = args.flag(0, false);
  return context.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
}

function found({ context }: WorksheetsObject, sheet: Sheet | undefined, member: string): WorksheetObject {
  if (!sheet) throw new ApiError('ItemNotFound', '', `WorksheetCollection.${member}`);
  return new WorksheetObject(context, sheet);
}

function add({ context }: WorksheetsObject, args: Arguments): WorksheetObject {
  const location = 'WorksheetCollection.add';
  const name = args.optionalText(0) ?? '';
  if (name !== '' && context.book.sheetByName(name)) throw new ApiError('ItemAlreadyExists', '', location);
  const sheet = attempt('InvalidArgument', location, () => context.book.addSheet(name === '' ? undefined : name));
  return new WorksheetObject(context, sheet);
}

const everySheet = () => WHOLE_WORKBOOK;

const WORKSHEETS = defineClass<WorksheetsObject>('WorksheetCollection', {
  items: ({ context }) => context.book.sheets.map((sheet) => new WorksheetObject(context, sheet)),
  // Ids come first: the client finds again by id what it has once got.
  item: (self, args) => {
    const { book } = self.context;
    const key = args.text(0);
    return found(self, book.sheetById(key) ?? book.sheetByName(key), 'getItem');
  },
  methods: {
    add,
    getCount: (self, args) => sheetsOf(self, args).length,
    getFirst: (self, args) => found(self, sheetsOf(self, args)[0], 'getFirst'),
    getLast: (self, args) => found(self, sheetsOf(self, args).at(-1), 'getLast'),
    getActiveWorksheet: ({ context }) => new WorksheetObject(context, context.book.activeSheet),
    ...eventMethods<WorksheetsObject>('DataChanged', 'sheetChanged', everySheet),
    ...eventMethods<WorksheetsObject>('SelectionChanged', 'selectionChanged', everySheet),
    ...eventMethods<WorksheetsObject>('Activated', 'sheetActivated', everySheet),
    ...eventMethods<WorksheetsObject>('Deactivated', 'sheetDeactivated', everySheet),
    ...eventMethods<WorksheetsObject>('Added', 'sheetAdded', everySheet),
    ...eventMethods<WorksheetsObject>('Deleted', 'sheetDeleted', everySheet),
  },
});

export class WorksheetsObject implements HostObject {
  constructor(readonly context: HostContext) {}

  get hostClass(): HostClass {
    return WORKSHEETS;
  }
}
