import type { Area, Sheet } from '../../book';
import { areasEqual } from '../../book';
import type { HostContext } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass, invalidArgument, notImplemented } from '../wire';
import { placeOf } from './addresses';
import type { ColumnFilter } from './filterCriteria';
import { canEvaluate, columnFilters, criteriaFrom, criteriaObject, filterColumn } from './filterCriteria';
import { filterRows, showRows } from './filterRows';
import { RangeObject } from './rangeObject';
import { assertUnprotected, attempt } from './support';

function filtersOf(sheet: Sheet): ColumnFilter[] {
  return columnFilters(sheet.autoFilter?.criteria);
}

/** Puts the filter on an area with these criteria, or none, and shows and hides the rows by them. */
function install({ sheet, context }: AutoFilterObject, area: Area, filters: readonly ColumnFilter[]): void {
  const before = sheet.autoFilter;
  if (before && sheet.isFiltered) showRows(sheet, before.area);
  sheet.clearAutoFilter();
  sheet.setAutoFilterArea(area);
  if (filters.length === 0) return;
  sheet.load({ autoFilter: { area, criteria: filters.map(({ xml }) => xml) } });
  filterRows(sheet, area, filters, context.locale);
}

function assertEvaluable(filters: readonly ColumnFilter[], member: string): void {
  const strange = filters.find((filter) => !canEvaluate(filter));
  if (strange) throw notImplemented('AutoFilter', `${member} beside criteria of kind ${strange.criteria.filterOn}`);
}

function apply(self: AutoFilterObject, args: Arguments): null {
  const location = 'AutoFilter.apply';
  const { sheet, context } = self;
  assertUnprotected(sheet, location);
  const { sheet: home, area } = placeOf(args.raw(0), sheet, location);
  if (home !== sheet) throw invalidArgument(location);
  if (!args.has(1) || !args.has(2)) {
    applyToArea(self, area, location);
    return null;
  }
  const column = args.integer(1);
  if (column < 0 || column >= area.columnCount) throw invalidArgument(location);
  const criteria = criteriaFrom(args.raw(2), context.quirks.criteriaNullsAreRefused, location);
  const isSame = sheet.autoFilter !== null && areasEqual(sheet.autoFilter.area, area);
  const others = isSame ? filtersOf(sheet).filter((filter) => filter.column !== column) : [];
  assertEvaluable(others, 'apply');
  const filters = [...others, filterColumn(column, criteria)].sort((one, other) => one.column - other.column);
  attempt('InvalidOperation', location, () => install(self, area, filters));
  return null;
}

function applyToArea(self: AutoFilterObject, area: Area, location: string): void {
  const { sheet, context } = self;
  attempt('InvalidOperation', location, () => {
    if (context.quirks.applyDropsCriteria) install(self, area, []);
    else sheet.setAutoFilterArea(area);
  });
}

function remove({ sheet }: AutoFilterObject): null {
  assertUnprotected(sheet, 'AutoFilter.remove');
  if (sheet.autoFilter && sheet.isFiltered) showRows(sheet, sheet.autoFilter.area);
  sheet.clearAutoFilter();
  return null;
}

function clearCriteria(self: AutoFilterObject): null {
  const { sheet } = self;
  assertUnprotected(sheet, 'AutoFilter.clearCriteria');
  if (sheet.autoFilter && sheet.isFiltered) install(self, sheet.autoFilter.area, []);
  return null;
}

function clearColumnCriteria(self: AutoFilterObject, args: Arguments): null {
  const location = 'AutoFilter.clearColumnCriteria';
  const { sheet } = self;
  assertUnprotected(sheet, location);
  const column = args.integer(0);
  if (!sheet.autoFilter || column < 0 || column >= sheet.autoFilter.area.columnCount) throw invalidArgument(location);
  const filters = filtersOf(sheet).filter((filter) => filter.column !== column);
  assertEvaluable(filters, 'clearColumnCriteria');
  install(self, sheet.autoFilter.area, filters);
  return null;
}

function reapply({ sheet, context }: AutoFilterObject): null {
  assertUnprotected(sheet, 'AutoFilter.reapply');
  const filters = filtersOf(sheet);
  assertEvaluable(filters, 'reapply');
  if (sheet.autoFilter && filters.length > 0) filterRows(sheet, sheet.autoFilter.area, filters, context.locale);
  return null;
}

/** One object a column; columns without criteria have nothing but nulls. */
function criteria({ sheet }: AutoFilterObject): unknown[] {
  const filters = filtersOf(sheet);
  return Array.from({ length: sheet.autoFilter?.area.columnCount ?? 0 }, (_column, index) =>
    criteriaObject(filters.find(({ column }) => column === index)?.criteria),
  );
}

const AUTO_FILTER = defineClass<AutoFilterObject>('AutoFilter', {
  get: {
    enabled: ({ sheet }) => sheet.autoFilter !== null,
    isDataFiltered: ({ sheet }) => sheet.isFiltered,
    criteria,
  },
  methods: {
    apply,
    remove,
    clearCriteria,
    clearColumnCriteria,
    reapply,
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
