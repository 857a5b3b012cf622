import type { Sheet } from '../../book';
import type { HostContext } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass, notImplemented } from '../wire';
import { placeOf } from './addresses';
import { RangeObject } from './rangeObject';
import { assertUnprotected, attempt } from './support';

/** The model keeps a filter's criteria without understanding them: what would touch them is refused. */
function assertNoCriteria({ sheet }: AutoFilterObject, member: string): void {
  if (sheet.isFiltered) throw notImplemented('AutoFilter', `${member} while the filter has criteria`);
}

function apply(self: AutoFilterObject, args: Arguments): null {
  const location = 'AutoFilter.apply';
  const { sheet } = self;
  assertUnprotected(sheet, location);
  if (args.has(1) || args.has(2)) throw notImplemented('AutoFilter', 'apply with criteria');
  const place = placeOf(args.raw(0), sheet, location);
  if (place.sheet !== sheet) throw new ApiError('InvalidArgument', '', location);
  assertNoCriteria(self, 'apply');
  attempt('InvalidOperation', location, () => sheet.setAutoFilterArea(place.area));
  return null;
}

function remove(self: AutoFilterObject): null {
  assertUnprotected(self.sheet, 'AutoFilter.remove');
  assertNoCriteria(self, 'remove');
  self.sheet.clearAutoFilter();
  return null;
}

/** Nothing to clear, or to apply again, where there are no criteria. */
function withoutCriteria(member: string) {
  return (self: AutoFilterObject): null => {
    assertNoCriteria(self, member);
    return null;
  };
}

const AUTO_FILTER = defineClass<AutoFilterObject>('AutoFilter', {
  get: {
    enabled: ({ sheet }) => sheet.autoFilter !== null,
    isDataFiltered: ({ sheet }) => sheet.isFiltered,
    criteria: (self) => {
      assertNoCriteria(self, 'criteria');
      return Array.from({ length: self.sheet.autoFilter?.area.columnCount ?? 0 }, () => null);
    },
  },
  methods: {
    apply,
    remove,
    clearCriteria: withoutCriteria('clearCriteria'),
    reapply: withoutCriteria('reapply'),
    getRange: ({ context, sheet }) => {
      if (!sheet.autoFilter) throw new ApiError('ItemNotFound', '', 'AutoFilter.getRange');
      return new RangeObject(context, sheet, sheet.autoFilter.area);
    },
  },
});

/** The AutoFilter of a sheet; a table's own filter is not served. */
export class AutoFilterObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
  ) {}

  get hostClass(): HostClass {
    return AUTO_FILTER;
  }
}
