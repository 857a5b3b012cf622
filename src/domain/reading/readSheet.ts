import type { CalendarDate } from '../dates';
import type { ColumnChoice } from './columns/chooseColumns';
import { columnWarnings } from './columns/columnWarnings';
import { findList, type FoundList } from './columns/findList';
import { GridView } from './columns/gridView';
import type { Mapping } from './columns/mapping';
import { isContactDiary } from './rows/contactDiary';
import { judgeNumbers } from './rows/numberRules';
import { rowPlan } from './rows/rowPlan';
import { readRows } from './rows/readRows';
import { cellText, isFilled } from './text';
import type { ColumnReading, MissingPart, SheetGrid, SheetReading, UnreadableReason, UnreadableSheet } from './types';

const MOST_HEADERS_SHOWN = 50;
const NAMES: ReadonlySet<string> = new Set(['company', 'deal', 'contact']);

/**
 * Reads a sheet as a list of prospects: finds the headers, decides which column is which, and reads every row. Never
 * throws, whatever is on the sheet; one that is no prospect sheet comes back with what was missing.
 *
 * @param options.asOf the day that "after today" is measured from (plans in numbered and in stage columns)
 */
export function readSheet(grid: SheetGrid, options: { readonly asOf: CalendarDate }): SheetReading | UnreadableSheet {
  const view = new GridView(grid, options.asOf);
  const found = findList(view);
  if (!found) return withoutHeaders(view);
  const missing = missingParts(found.choice);
  if (missing.length > 0) return unreadable(view, found, missing, 'missing-columns');
  return readList(view, found);
}

function readList(view: GridView, found: FoundList): SheetReading | UnreadableSheet {
  const { area, choice } = found;
  const plan = rowPlan(view, area, choice);
  judgeNumbers(view, area, plan.dateColumns);
  const rows = readRows(plan);
  const lastDeal = rows.deals[rows.deals.length - 1];
  if (!lastDeal) return unreadable(view, found, ['rows'], 'no-rows');
  if (isContactDiary(choice, rows.deals)) return unreadable(view, found, [], 'contact-diary');
  return {
    readable: true,
    sheet: view.grid.name,
    table: area.table,
    headerRow: view.sheetRow(area.headerRow),
    firstDataRow: view.sheetRow(area.headerRow + 1),
    lastDataRow: lastDeal.row,
    firstColumn: view.sheetColumn(plan.span.first),
    lastColumn: view.sheetColumn(plan.span.last),
    columns: columnReadings(view, choice.taken),
    offered: columnReadings(view, choice.offered),
    deals: rows.deals,
    ignoredRows: rows.ignoredRows,
    warnings: [...columnWarnings(view, choice), ...rows.warnings],
    score: choice.score,
  };
}

function missingParts({ taken, hasDates }: ColumnChoice): MissingPart[] {
  const missing: MissingPart[] = [];
  if (!taken.some(({ field }) => NAMES.has(field))) missing.push('name-column');
  if (!hasDates) missing.push('date-column');
  return missing;
}

function columnReadings(view: GridView, mappings: readonly Mapping[]): ColumnReading[] {
  return mappings
    .map(({ evidence, field, confidence, reason }) => ({
      field,
      header: evidence.header,
      column: view.sheetColumn(evidence.column),
      confidence,
      reason,
      unit: evidence.match?.unit ?? null,
    }))
    .sort((a, b) => a.column - b.column);
}

function unreadable(
  view: GridView,
  { choice }: FoundList,
  missing: readonly MissingPart[],
  reason: UnreadableReason,
): UnreadableSheet {
  const headersSeen = choice.evidence.slice(0, MOST_HEADERS_SHOWN).map(({ header }) => header);
  const offered = columnReadings(view, choice.offered);
  return { readable: false, sheet: view.grid.name, missing, headersSeen, reason, offered };
}

/** Nothing on the sheet looks like a header: show the first filled row, which is what the user sees as one. */
function withoutHeaders(view: GridView): UnreadableSheet {
  const first = view.grid.values.find((row) => row.some(isFilled));
  const headersSeen = (first ?? []).map(cellText).filter((text) => text !== '');
  return {
    readable: false,
    sheet: view.grid.name,
    missing: ['header-row'],
    headersSeen: headersSeen.slice(0, MOST_HEADERS_SHOWN),
    reason: first ? 'no-headers' : 'empty-sheet',
    offered: [],
  };
}
