import { cellArea } from '../../book';
import type { HostContext } from '../session';
import { parseEventReference } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass } from '../wire';
import { placeAt } from './addresses';
import { ApplicationObject } from './application';
import { FunctionsObject } from './functions';
import { NamedItemsObject } from './names';
import { RangeObject } from './rangeObject';
import { SettingsObject } from './settings';
import { TablesObject } from './tables';
import { WorksheetsObject } from './worksheets';

function rangeOfEvent({ context }: WorkbookObject, args: Arguments): RangeObject {
  const reference = parseEventReference(args.text(0));
  const sheet = reference && context.book.sheetById(reference.sheetId);
  const place = sheet && placeAt(reference.address, sheet);
  if (!place) throw new ApiError('ItemNotFound', '', 'Workbook');
  return new RangeObject(context, place.sheet, place.area);
}

const WORKBOOK = defineClass<WorkbookObject>('Workbook', {
  get: { name: ({ context }) => context.workbookName, readOnly: ({ context }) => context.workbookReadOnly },
  navigate: {
    application: ({ context }) => new ApplicationObject(context),
    functions: ({ context }) => new FunctionsObject(context),
    names: ({ context }) => new NamedItemsObject(context, null),
    settings: ({ context }) => new SettingsObject(context),
    tables: ({ context }) => new TablesObject(context, null),
    worksheets: ({ context }) => new WorksheetsObject(context),
  },
  methods: {
    getSelectedRange: ({ context }) => {
      const { sheet, area } = context.book.selection;
      return new RangeObject(context, sheet, area);
    },
    getActiveCell: ({ context }) => {
      const { sheet, area } = context.book.selection;
      return new RangeObject(context, sheet, cellArea(area.row, area.column));
    },
    _GetRangeForEventByReferenceId: rangeOfEvent,
    _GetRangeOrNullObjectForEventByReferenceId: (self, args) => {
      const { book } = self.context;
      const reference = parseEventReference(args.text(0));
      return reference && book.sheetById(reference.sheetId) ? rangeOfEvent(self, args) : null;
    },
    _GetReferenceCount: ({ context }) => context.referenceCount,
    _RemoveReference: ({ context }, args) => {
      context.release(args.text(0));
      return null;
    },
    _RemoveAllReferences: ({ context }) => {
      context.releaseAll();
      return null;
    },
  },
});

/** The object that every path starts from. */
export class WorkbookObject implements HostObject {
  constructor(readonly context: HostContext) {}

  get hostClass(): HostClass {
    return WORKBOOK;
  }
}
