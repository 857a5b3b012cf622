import type { RawCell } from '../domain/dates';
import { columnLetters, type CellArea } from './addresses';
import { setFormat } from './createColumns';
import { deleteOurRules } from './highlight';
import type { SheetOverview, TableOverview, WorkbookOverview } from './overview';
import {
  isColumnMarker,
  markersThatHold,
  sameSheet,
  type ColumnWidth,
  type KnownHeaders,
  type Marker,
  type OwnColumn,
} from './ownColumns';
import { inPieces } from './pieces';

/** Something of ours that could not be taken out without touching what is the user's. */
export interface LeftBehind {
  readonly sheet: string;
  /** The column's letters; '' for an AutoFilter. */
  readonly column: string;
  readonly reason: 'right-of-table-in-use' | 'filter-active' | 'sheet-protected' | 'rows-hidden';
}

export interface RemoveResult {
  readonly columns: number;
  readonly rules: number;
  readonly names: number;
  readonly leftBehind: readonly LeftBehind[];
}

interface PlacedMarker extends Marker {
  readonly kind: OwnColumn;
  readonly cell: NonNullable<Marker['cell']>;
}

/**
 * Takes out every column, rule and name of ours, and nothing else: table columns as table columns, other columns cell by cell, never
 * whole columns of the sheet. What the user typed into our columns beside our own rows stays. Names go last, so that a removal that was
 * cut short can be done again.
 */
export async function removeOwn(
  context: Excel.RequestContext,
  workbook: WorkbookOverview,
  statusLabels: ReadonlySet<string>,
  knownHeaders: KnownHeaders,
): Promise<RemoveResult> {
  const placed = (await heldMarkers(context, workbook, knownHeaders)).filter(isPlaced);
  const leftBehind: LeftBehind[] = [];
  let columns = 0;
  let rules = 0;
  for (const sheet of workbook.sheets) {
    const here = placed.filter(({ cell }) => sameSheet(cell.sheet, sheet.name));
    if (sheet.isProtected) {
      leftBehind.push(...here.map((marker) => left(sheet, marker, 'sheet-protected')));
      continue;
    }
    const { deleted, others } = await deleteOurRules(context, sheet.name);
    rules += deleted;
    const work = new SheetRemoval(context, sheet, here, statusLabels, others > 0);
    columns += await work.run();
    leftBehind.push(...work.leftBehind);
  }
  const kept = new Set(leftBehind.map(({ sheet, column }) => `${sheet}!${column}`));
  const names = workbook.markers.filter(
    ({ cell }) => !cell || !kept.has(`${cell.sheet}!${columnLetters(cell.column)}`),
  );
  for (const { name } of names) context.workbook.names.getItem(name).delete();
  if (names.length > 0 || rules > 0) await context.sync();
  return { columns, rules, names: names.length, leftBehind };
}

function isPlaced(marker: Marker): marker is PlacedMarker {
  return isColumnMarker(marker) && marker.cell !== null;
}

/** The markers whose header is still ours: a column that the user has given another header is his. One sync. */
async function heldMarkers(
  context: Excel.RequestContext,
  workbook: WorkbookOverview,
  knownHeaders: KnownHeaders,
): Promise<Marker[]> {
  const headers = workbook.markers.filter(isPlaced).map(({ cell }) => ({
    ...cell,
    range: context.workbook.worksheets.getItem(cell.sheet).getCell(cell.row, cell.column).load('values'),
  }));
  if (headers.length > 0) await context.sync();
  const headerAt = (sheet: string) => (row: number, column: number) =>
    headers.find((one) => sameSheet(one.sheet, sheet) && one.row === row && one.column === column)?.range
      .values[0]?.[0];
  return workbook.sheets.reduce<Marker[]>(
    (markers, { name }) => markersThatHold(markers, name, knownHeaders, headerAt(name)),
    [...workbook.markers],
  );
}

function left(sheet: SheetOverview, { cell }: PlacedMarker, reason: LeftBehind['reason']): LeftBehind {
  return { sheet: sheet.name, column: columnLetters(cell.column), reason };
}

/** The work on one sheet. */
class SheetRemoval {
  readonly leftBehind: LeftBehind[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly overview: SheetOverview,
    private readonly markers: readonly PlacedMarker[],
    private readonly statusLabels: ReadonlySet<string>,
    private readonly hasOtherRules: boolean,
  ) {}

  /** @returns how many columns were taken out */
  async run(): Promise<number> {
    if (this.markers.length === 0) return 0;
    const inTables = await this.removeTableColumns();
    const gone = new Set(inTables);
    const loose = this.markers.filter((marker) => !gone.has(marker) && !this.isLeft(marker));
    this.shrinkAutoFilter();
    await this.clearLoose(loose);
    return inTables.length + loose.length;
  }

  private get sheet(): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(this.overview.name);
  }

  private isLeft({ cell }: PlacedMarker): boolean {
    return this.leftBehind.some(({ column }) => column === columnLetters(cell.column));
  }

  /** A table closes up when a column goes, and takes along what stands right of it: so only where nothing does. */
  private async removeTableColumns(): Promise<PlacedMarker[]> {
    const removed: PlacedMarker[] = [];
    for (const table of this.overview.tables) {
      const inside = this.markers.filter(({ cell }) => isInside(table, cell.row, cell.column));
      if (inside.length === 0) continue;
      if (await this.isUsedRightOf(table)) {
        this.leftBehind.push(...inside.map((marker) => left(this.overview, marker, 'right-of-table-in-use')));
        continue;
      }
      // From right to left, so that the places of the others stand still.
      const places = inside.map(({ cell }) => cell.column - table.area.column).sort((one, other) => other - one);
      for (const { cell, note } of inside) this.restoreWidth(cell.column, note.width);
      for (const place of places) this.sheet.tables.getItem(table.name).columns.getItemAt(place).delete();
      await this.context.sync();
      removed.push(...inside);
    }
    return removed;
  }

  private async isUsedRightOf({ area }: TableOverview): Promise<boolean> {
    const { used } = this.overview;
    const firstColumn = area.column + area.columnCount;
    const width = used ? used.column + used.columnCount - firstColumn : 0;
    if (width <= 0) return false;
    const beside = this.sheet.getRangeByIndexes(area.row, firstColumn, area.rowCount, width);
    const inUse = beside.getUsedRangeOrNullObject(true).load('address');
    await this.context.sync();
    return !inUse.isNullObject;
  }

  private shrinkAutoFilter(): void {
    const { autoFilter } = this.overview;
    if (!autoFilter) return;
    const ours = new Set(this.markers.map(({ cell }) => cell.column));
    const { row, column, rowCount, columnCount } = autoFilter.area;
    let end = column + columnCount;
    while (end > column + 1 && ours.has(end - 1)) end -= 1;
    if (end === column + columnCount) return;
    if (autoFilter.isFiltering) {
      this.leftBehind.push({ sheet: this.overview.name, column: '', reason: 'filter-active' });
      return;
    }
    this.sheet.autoFilter.apply(this.sheet.getRangeByIndexes(row, column, rowCount, end - column));
  }

  /** Columns beside a list: the header and the rows that we wrote, each list by its own header row. */
  private async clearLoose(markers: readonly PlacedMarker[]): Promise<void> {
    for (const list of byHeaderRow(markers)) {
      const headerRow = list[0]!.cell.row;
      const rows = await this.ownRows(list, headerRow);
      for (const { cell, note } of list) {
        this.clear({ row: headerRow, column: cell.column, rowCount: 1, columnCount: 1 });
        for (const { row, count } of rows) this.clear({ row, column: cell.column, rowCount: count, columnCount: 1 });
        this.sheet.getCell(headerRow, cell.column).format.font.bold = false;
        this.restoreWidth(cell.column, note.width);
      }
      await this.context.sync();
      if (this.overview.hasHiddenRows) await this.clearHiddenRows(list, rows);
    }
  }

  /** Excel may pass over rows that a filter hides: what is left is cleared row by row, then looked at once more. */
  private async clearHiddenRows(list: readonly PlacedMarker[], rows: readonly RowBlock[]): Promise<void> {
    for (const attempt of ['clear', 'report'] as const) {
      const seen = list.flatMap((marker) =>
        rows.map(({ row, count }) => ({
          marker,
          row,
          range: this.sheet.getRangeByIndexes(row, marker.cell.column, count, 1).load('values'),
        })),
      );
      await this.context.sync();
      const full = seen.flatMap(({ marker, row, range }) =>
        range.values.flatMap(([value], index) => (value === '' ? [] : [{ marker, row: row + index }])),
      );
      if (full.length === 0) return;
      if (attempt === 'report') {
        for (const marker of new Set(full.map((one) => one.marker))) {
          this.leftBehind.push(left(this.overview, marker, 'rows-hidden'));
        }
        return;
      }
      for (const { marker, row } of full) this.clear({ row, column: marker.cell.column, rowCount: 1, columnCount: 1 });
    }
  }

  /**
   * Contents and formats; where the user has conditional formats of his own, only the number format that we gave, since clearing
   * formats would cut our cells out of his rules.
   */
  private clear({ row, column, rowCount, columnCount }: CellArea): void {
    const range = this.sheet.getRangeByIndexes(row, column, rowCount, columnCount);
    range.clear('Contents');
    if (this.hasOtherRules) setFormat(range, 'General');
    else range.clear('Formats');
  }

  private restoreWidth(column: number, width: ColumnWidth | undefined): void {
    const { format } = this.sheet.getCell(0, column);
    if (width === 'standard') format.useStandardWidth = true;
    else if (width !== undefined) format.columnWidth = width;
  }

  /** The rows that we wrote, in blocks: those with a label of ours and a date of checking; without these columns, every row below. */
  private async ownRows(list: readonly PlacedMarker[], headerRow: number): Promise<RowBlock[]> {
    const { used } = this.overview;
    const firstRow = headerRow + 1;
    const rowCount = used ? used.row + used.rowCount - firstRow : 0;
    if (rowCount <= 0) return [];
    const status = await this.columnValues(list, 'status', firstRow, rowCount);
    const checkedOn = await this.columnValues(list, 'checkedOn', firstRow, rowCount);
    if (!status && !checkedOn) return [{ row: firstRow, count: rowCount }];
    const blocks: { row: number; count: number }[] = [];
    for (let index = 0; index < rowCount; index += 1) {
      if (status && !this.statusLabels.has(String(status[index]))) continue;
      if (checkedOn && typeof checkedOn[index] !== 'number') continue;
      const last = blocks.at(-1);
      if (last && last.row + last.count === firstRow + index) last.count += 1;
      else blocks.push({ row: firstRow + index, count: 1 });
    }
    return blocks;
  }

  private async columnValues(
    list: readonly PlacedMarker[],
    kind: OwnColumn,
    firstRow: number,
    rowCount: number,
  ): Promise<RawCell[] | null> {
    const marker = list.find((one) => one.kind === kind);
    if (!marker) return null;
    const values: RawCell[] = [];
    await inPieces(rowCount, 1, async ({ from, count }) => {
      const range = this.sheet.getRangeByIndexes(firstRow + from, marker.cell.column, count, 1).load('values');
      await this.context.sync();
      for (const [value] of range.values as RawCell[][]) values.push(value!);
      return range.values;
    });
    return values;
  }
}

interface RowBlock {
  readonly row: number;
  readonly count: number;
}

/** The columns of each list on the sheet. */
function byHeaderRow(markers: readonly PlacedMarker[]): PlacedMarker[][] {
  const lists = new Map<string, PlacedMarker[]>();
  for (const marker of markers) {
    const key = `${marker.group}:${marker.cell.row}`;
    lists.set(key, [...(lists.get(key) ?? []), marker]);
  }
  return [...lists.values()];
}

function isInside({ area }: TableOverview, row: number, column: number): boolean {
  const { row: top, column: first, rowCount, columnCount } = area;
  return row >= top && row < top + rowCount && column >= first && column < first + columnCount;
}
