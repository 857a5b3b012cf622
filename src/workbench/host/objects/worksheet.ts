import type { Sheet, Visibility } from '../../book';
import { cellArea, COLUMN_LIMIT, ROW_LIMIT } from '../../book';
import type { HostContext } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass, invalidArgument } from '../wire';
import { placeAt } from './addresses';
import { AutoFilterObject } from './autoFilter';
import { colorValue } from './colors';
import { eventMethods } from './eventMethods';
import { FreezePanesObject } from './freezePanes';
import { NamedItemsObject } from './names';
import { RangeObject } from './rangeObject';
import { areaAt, attempt, numberValue, textValue, wordValue } from './support';
import { TablesObject } from './tables';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function rename({ sheet }: WorksheetObject, value: unknown): void {
  const location = 'Worksheet.name';
  const name = textValue(value, location);
  const other = sheet.book.sheetByName(name);
  if (other && other !== sheet) throw new ApiError('ItemAlreadyExists', '', location);
  attempt('InvalidArgument', location, () => {
    sheet.name = name;
  });
}

function moveTo({ sheet }: WorksheetObject, value: unknown): void {
  const location = 'Worksheet.position';
  attempt('InvalidArgument', location, () => sheet.book.moveSheet(sheet, numberValue(value, location)));
}

function show({ sheet }: WorksheetObject, value: unknown): void {
  const location = 'Worksheet.visibility';
  const visibility = wordValue(value, VISIBILITIES, location);
  attempt('InvalidOperation', location, () => {
    sheet.visibility = visibility;
  });
}

/** Without an address the whole sheet. */
function getRange({ context, sheet }: WorksheetObject, args: Arguments): RangeObject {
  const location = 'Worksheet.getRange';
  const address = args.optionalText(0);
  if (address === null || address === '') {
    return new RangeObject(context, sheet, { row: 0, column: 0, rowCount: ROW_LIMIT, columnCount: COLUMN_LIMIT });
  }
  const place = placeAt(address, sheet);
  if (place?.sheet !== sheet) throw invalidArgument(location, `(No range of ${sheet.name}: ${address}.)`);
  return new RangeObject(context, sheet, place.area);
}

function usedArea(sheet: Sheet, args: Arguments) {
  return sheet.usedArea(args.flag(0, false));
}

/** An empty sheet's used range is A1. */
function getUsedRange({ context, sheet }: WorksheetObject, args: Arguments): RangeObject {
  return new RangeObject(context, sheet, usedArea(sheet, args) ?? cellArea(0, 0));
}

function getUsedRangeOrNullObject({ context, sheet }: WorksheetObject, args: Arguments): RangeObject | null {
  const area = usedArea(sheet, args);
  return area && new RangeObject(context, sheet, area);
}

function activate({ context, sheet }: WorksheetObject): null {
  if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation', '', 'Worksheet.activate');
  context.book.activeSheet = sheet;
  return null;
}

function neighbour(step: 1 | -1, member: string) {
  return ({ context, sheet }: WorksheetObject, args: Arguments): WorksheetObject => {
    const visibleOnly = args.flag(0, false);
    const { sheets } = context.book;
    let index = sheets.indexOf(sheet) + step;
    while (visibleOnly && sheets[index] && sheets[index]!.visibility !== 'Visible') index += step;
    const found = sheets[index];
    if (!found) throw new ApiError('ItemNotFound', '', `Worksheet.${member}`);
    return new WorksheetObject(context, found);
  };
}

const PROTECTION = defineClass<ProtectionObject>('WorksheetProtection', {
  get: { protected: ({ sheet }) => sheet.protection.protected },
});

class ProtectionObject implements HostObject {
  constructor(readonly sheet: Sheet) {}

  get hostClass(): HostClass {
    return PROTECTION;
  }
}

const targetOf = ({ sheet }: WorksheetObject) => sheet.id;

const WORKSHEET = defineClass<WorksheetObject>('Worksheet', {
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ sheet }) => sheet.book.sheets.indexOf(sheet),
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => sheet.tabColor ?? '',
  },
  set: {
    name: rename,
    position: moveTo,
    visibility: show,
    tabColor: ({ sheet }, value) => {
      sheet.tabColor = colorValue(value, 'Worksheet.tabColor');
    },
  },
  navigate: {
    tables: ({ context, sheet }) => new TablesObject(context, sheet),
    names: ({ context, sheet }) => new NamedItemsObject(context, sheet),
    autoFilter: ({ context, sheet }) => new AutoFilterObject(context, sheet),
    freezePanes: ({ context, sheet }) => new FreezePanesObject(context, sheet),
    protection: ({ sheet }) => new ProtectionObject(sheet),
  },
  methods: {
    getRange,
    getUsedRange,
    getUsedRangeOrNullObject,
    activate,
    getRangeByIndexes: ({ context, sheet }, args) => {
      const location = 'Worksheet.getRangeByIndexes';
      const area = areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3), location);
      return new RangeObject(context, sheet, area);
    },
    getCell: ({ context, sheet }, args) =>
      new RangeObject(context, sheet, areaAt(args.integer(0), args.integer(1), 1, 1, 'Worksheet.getCell')),
    getNext: neighbour(1, 'getNext'),
    getPrevious: neighbour(-1, 'getPrevious'),
    delete: ({ context, sheet }) => {
      attempt('InvalidOperation', 'Worksheet.delete', () => context.book.deleteSheet(sheet));
      return null;
    },
    _GetSheetById: ({ context }, args) => {
      const found = context.book.sheetById(args.text(0));
      if (!found) throw new ApiError('ItemNotFound', '', 'Worksheet');
      return new WorksheetObject(context, found);
    },
    ...eventMethods<WorksheetObject>('DataChanged', 'sheetChanged', targetOf),
    ...eventMethods<WorksheetObject>('SelectionChanged', 'selectionChanged', targetOf),
    ...eventMethods<WorksheetObject>('Activated', 'sheetActivated', targetOf),
    ...eventMethods<WorksheetObject>('Deactivated', 'sheetDeactivated', targetOf),
  },
});

export class WorksheetObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
  ) {}

  get hostClass(): HostClass {
    return WORKSHEET;
  }
}
