/** What may differ between two workbooks. */

import type { Difference } from './difference';
import { columnNumber, type WorkbookFacts } from './readWorkbook';

export interface Allowed {
  /** Cells with their formats, column layouts, merges and rules: 'Deals!G1:L7', 'Deals!G:L'. */
  readonly cells?: readonly string[];
  /** The same, but only cells that were empty before. */
  readonly emptyCells?: readonly string[];
  /** Rules wherever they are, by their words. */
  readonly rules?: RegExp;
  /** Defined names. */
  readonly names?: RegExp;
  readonly settings?: RegExp;
  /** What of tables may differ: 'Deals, ref', as the words have it. */
  readonly tables?: RegExp;
  /** Other parts of a sheet: 'Deals, autoFilter'. */
  readonly sheets?: RegExp;
  /** Parts that may come or go, or differ in any way. */
  readonly parts?: RegExp;
  /** Places in parts with what differs: 'xl/workbook.xml, workbook/calcPr@fullCalcOnLoad: none -> 1'. */
  readonly elements?: readonly RegExp[];
}

export function isAllowed(
  difference: Difference,
  allowed: Allowed,
  before: WorkbookFacts,
  after: WorkbookFacts,
): boolean {
  const { kind, name = '', words } = difference;
  if (kind === 'name') return allowed.names?.test(name) ?? false;
  if (kind === 'setting') return allowed.settings?.test(name) ?? false;
  if (kind === 'table') return allowed.tables?.test(words.replace(/^table /, '')) ?? false;
  if (kind === 'sheet') return allowed.sheets?.test(words) ?? false;
  if (kind === 'part') return allowed.parts?.test(name) ?? false;
  if (kind === 'rule' && allowed.rules?.test(words)) return true;
  if (kind !== 'element') return isInside(difference, allowed);
  if (allowed.parts?.test(name)) return true;
  if (allowed.elements?.some((pattern) => pattern.test(words.replace(/^part /, '')))) return true;
  const sheet = [...before.sheets, ...after.sheets].find(({ part }) => part === name);
  const area = sheet && areaOfPath(difference.path ?? '');
  return area ? isInside({ ...difference, sheet: sheet.name, area }, allowed) : false;
}

/** The cells that an element of a sheet is about; a row's `spans` goes with its cells, so it says nothing. */
function areaOfPath(path: string): string | null {
  const cell = /^worksheet\/sheetData\/row(?:\[\d+\])?(?:#\d+)?\/c\[([A-Z]+\d+)\]/.exec(path);
  if (cell) return cell[1]!;
  const rule = /^worksheet\/conditionalFormatting\[([^\]]+)\]/.exec(path);
  return rule?.[1] ?? null;
}

function isInside({ kind, sheet, area, words }: Difference, { cells = [], emptyCells = [] }: Allowed): boolean {
  if (sheet === null || area === null) return false;
  const wasEmpty = kind !== 'cell' || /: (value empty|formula none) -> /.test(words);
  const listed = wasEmpty ? [...cells, ...emptyCells] : cells;
  const outer = listed.filter((one) => one.startsWith(`${sheet}!`)).map((one) => boundsOf(one.slice(sheet.length + 1)));
  return area.split(' ').every((one) => outer.some((bounds) => holds(bounds, boundsOf(one))));
}

type Bounds = readonly [firstRow: number, firstColumn: number, lastRow: number, lastColumn: number];

function boundsOf(address: string): Bounds {
  const [first, last = first] = address.split(':') as [string, string?];
  const row = (corner: string, missing: number) => Number(/\d+$/.exec(corner)?.[0] ?? missing);
  const column = (corner: string, missing: number) => (/^[A-Z]/i.test(corner) ? columnNumber(corner) : missing);
  return [row(first, 1), column(first, 0), row(last, 1_048_576), column(last, 16_383)];
}

function holds(outer: Bounds, inner: Bounds): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}
