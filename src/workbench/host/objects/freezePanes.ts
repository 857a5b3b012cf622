import type { Sheet } from '../../book';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../book';
import type { HostContext } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass, invalidArgument } from '../wire';
import { placeOf } from './addresses';
import { RangeObject } from './rangeObject';

function freeze(self: FreezePanesObject, rows: number, columns: number, location: string): null {
  const inside = rows >= 0 && columns >= 0 && rows < ROW_LIMIT && columns < COLUMN_LIMIT;
  if (!inside) throw invalidArgument(location);
  self.sheet.freeze = rows > 0 || columns > 0 ? { rows, columns } : null;
  return null;
}

/** Whole columns freeze no rows, whole rows no columns. */
function freezeAt(self: FreezePanesObject, args: Arguments): null {
  const location = 'WorksheetFreezePanes.freezeAt';
  const { sheet, area } = placeOf(args.raw(0), self.sheet, location);
  if (sheet !== self.sheet) throw invalidArgument(location);
  const rows = area.rowCount === ROW_LIMIT ? 0 : area.row + area.rowCount;
  const columns = area.columnCount === COLUMN_LIMIT ? 0 : area.column + area.columnCount;
  return freeze(self, rows, columns, location);
}

function location({ context, sheet }: FreezePanesObject): RangeObject {
  const { freeze: frozen } = sheet;
  if (!frozen) throw new ApiError('ItemNotFound', '', 'WorksheetFreezePanes.getLocation');
  return new RangeObject(context, sheet, {
    row: 0,
    column: 0,
    rowCount: frozen.rows || ROW_LIMIT,
    columnCount: frozen.columns || COLUMN_LIMIT,
  });
}

const FREEZE_PANES = defineClass<FreezePanesObject>('WorksheetFreezePanes', {
  methods: {
    freezeAt,
    freezeRows: (self, args) => freeze(self, args.optionalInteger(0, 1), 0, 'WorksheetFreezePanes.freezeRows'),
    freezeColumns: (self, args) => freeze(self, 0, args.optionalInteger(0, 1), 'WorksheetFreezePanes.freezeColumns'),
    unfreeze: (self) => freeze(self, 0, 0, 'WorksheetFreezePanes.unfreeze'),
    getLocation: location,
  },
});

export class FreezePanesObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
  ) {}

  get hostClass(): HostClass {
    return FREEZE_PANES;
  }
}
