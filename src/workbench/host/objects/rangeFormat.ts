import type { CellStyle, HorizontalAlignment, VerticalAlignment } from '../../book';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../book';
import type { HostClass, HostObject } from '../wire';
import { ApiError, defineClass } from '../wire';
import { autofitColumns } from './autofit';
import { colorValue } from './colors';
import { charactersOfPoints, pointsOfCharacters } from './columnWidth';
import type { RangeObject } from './rangeObject';
import { commonOf, MANY_CELLS } from './styleReading';
import {
  assertFormattable,
  assertUnprotected,
  attempt,
  cellCount,
  flagValue,
  numberValue,
  spendRows,
  textValue,
  wordValue,
} from './support';

const NO_FILL = '#FFFFFF';
const AUTOMATIC_FONT = '#000000';

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

function wordOf<Value>(words: Readonly<Record<string, Value>>, value: Value | null): string | null {
  return Object.keys(words).find((word) => words[word] === value) ?? null;
}

function change(range: RangeObject, changes: Partial<CellStyle>, location: string): void {
  assertUnprotected(range.sheet, location);
  assertFormattable(range, location);
  range.sheet.changeStyles(range.area, changes);
}

class PartOfFormat implements HostObject {
  constructor(
    readonly range: RangeObject,
    readonly hostClass: HostClass,
  ) {}
}

function read<Value>(pick: (style: CellStyle) => Value): (part: { range: RangeObject }) => Value | null {
  return ({ range }) => {
    range.context.spend(Math.min(cellCount(range.area), MANY_CELLS), 'RangeFormat');
    return commonOf(range.sheet, range.area, pick);
  };
}

const FILL = defineClass<PartOfFormat>('RangeFill', {
  get: { color: read((style) => style.fillColor ?? NO_FILL) },
  set: {
    color: ({ range }, value) => change(range, { fillColor: colorValue(value, 'RangeFill.color') }, 'RangeFill.color'),
  },
  methods: {
    clear: ({ range }) => {
      change(range, { fillColor: null }, 'RangeFill.clear');
      return null;
    },
  },
});

function setFlag(property: 'bold' | 'italic' | 'strikethrough') {
  const location = `RangeFont.${property}`;
  return ({ range }: PartOfFormat, value: unknown) =>
    change(range, { [property]: flagValue(value, location) }, location);
}

/** The model knows underlined or not: other kinds of line are refused, not turned into a plain one. */
export function underlineFlag(value: unknown, location: string): boolean {
  const kinds = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
  const kind = wordValue(value, kinds, location);
  if (kind === 'None' || kind === 'Single') return kind === 'Single';
  throw new ApiError('UnsupportedOperation', `(Underline ${kind}.)`, location);
}

function fontName(value: unknown, location: string): string {
  const name = textValue(value, location);
  if (name.trim() === '') throw new ApiError('InvalidArgument', '', location);
  return name;
}

/** Excel has fonts of 1 to 409 points. */
function fontSize(value: unknown, location: string): number {
  const size = numberValue(value, location);
  if (size < 1 || size > 409) throw new ApiError('InvalidArgument', '', location);
  return size;
}

const FONT = defineClass<PartOfFormat>('RangeFont', {
  get: {
    name: read((style) => style.fontName),
    size: read((style) => style.fontSize),
    color: read((style) => style.fontColor ?? AUTOMATIC_FONT),
    bold: read((style) => style.bold),
    italic: read((style) => style.italic),
    underline: read((style) => (style.underline ? 'Single' : 'None')),
    strikethrough: read((style) => style.strikethrough),
  },
  set: {
    name: ({ range }, value) => change(range, { fontName: fontName(value, 'RangeFont.name') }, 'RangeFont.name'),
    size: ({ range }, value) => change(range, { fontSize: fontSize(value, 'RangeFont.size') }, 'RangeFont.size'),
    color: ({ range }, value) => change(range, { fontColor: colorValue(value, 'RangeFont.color') }, 'RangeFont.color'),
    bold: setFlag('bold'),
    italic: setFlag('italic'),
    strikethrough: setFlag('strikethrough'),
    underline: ({ range }, value) =>
      change(range, { underline: underlineFlag(value, 'RangeFont.underline') }, 'RangeFont.underline'),
  },
});

const CELL_PROTECTION = defineClass<PartOfFormat>('FormatProtection', {
  get: { locked: read((style) => style.locked) },
  set: {
    locked: ({ range }, value) =>
      change(range, { locked: flagValue(value, 'FormatProtection.locked') }, 'FormatProtection.locked'),
  },
});

/** A length that all rows or columns share, else null. */
function commonLength(from: number, count: number, lengthAt: (index: number) => number): number | null {
  const first = lengthAt(from);
  for (let index = from + 1; index < from + count; index++) if (lengthAt(index) !== first) return null;
  return first;
}

function setColumnWidth({ range: { sheet, area } }: RangeFormatObject, value: unknown): void {
  const location = 'RangeFormat.columnWidth';
  assertUnprotected(sheet, location);
  const width = charactersOfPoints(numberValue(value, location));
  if (area.columnCount === COLUMN_LIMIT) throw new ApiError('RangeExceedsLimit', '', location);
  attempt('InvalidArgument', location, () => {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      // The width of a hidden column is 0: 0 hides a column, which keeps its width, and any other shows it.
      sheet.setColumnHidden(column, width === 0);
      if (width !== 0) sheet.setColumnWidth(column, width);
    }
  });
}

/** True gives the columns the sheet's standard width; false changes nothing, as in Excel. */
function setStandardWidth({ range: { sheet, area } }: RangeFormatObject, value: unknown): void {
  const location = 'RangeFormat.useStandardWidth';
  assertUnprotected(sheet, location);
  if (!flagValue(value, location)) return;
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    if (!sheet.layout.changeColumn(column, { width: null })) continue;
    const changed = { row: 0, column, rowCount: ROW_LIMIT, columnCount: 1 };
    sheet.book.note({ sheet, kind: 'columns', area: changed }, true);
  }
}

function setRowHeight({ range }: RangeFormatObject, value: unknown): void {
  const { sheet, area } = range;
  const location = 'RangeFormat.rowHeight';
  assertUnprotected(sheet, location);
  const height = numberValue(value, location);
  if (area.rowCount === ROW_LIMIT) throw new ApiError('RangeExceedsLimit', '', location);
  spendRows(range, location);
  attempt('InvalidArgument', location, () => {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      sheet.setRowHidden(row, height === 0);
      if (height !== 0) sheet.setRowHeight(row, height);
    }
  });
}

const FORMAT = defineClass<RangeFormatObject>('RangeFormat', {
  get: {
    wrapText: read((style) => style.wrapText),
    horizontalAlignment: ({ range }) =>
      wordOf(
        HORIZONTAL,
        commonOf(range.sheet, range.area, (style) => style.horizontalAlignment),
      ),
    verticalAlignment: ({ range }) =>
      wordOf(
        VERTICAL,
        commonOf(range.sheet, range.area, (style) => style.verticalAlignment),
      ),
    columnWidth: ({ range: { sheet, area } }) =>
      commonLength(area.column, area.columnCount, (column) =>
        sheet.columnHidden(column) ? 0 : pointsOfCharacters(sheet.columnWidth(column)),
      ),
    useStandardWidth: ({ range: { sheet, area } }) =>
      commonLength(area.column, area.columnCount, (column) =>
        sheet.layout.columnAt(column).width === null ? 1 : 0,
      ) === 1,
    rowHeight: ({ range: { sheet, area } }) =>
      commonLength(area.row, area.rowCount, (row) => (sheet.rowHidden(row) ? 0 : sheet.rowHeight(row))),
  },
  set: {
    wrapText: ({ range }, value) =>
      change(range, { wrapText: flagValue(value, 'RangeFormat.wrapText') }, 'RangeFormat.wrapText'),
    horizontalAlignment: ({ range }, value) => {
      const location = 'RangeFormat.horizontalAlignment';
      const word = wordValue(value, Object.keys(HORIZONTAL), location);
      change(range, { horizontalAlignment: HORIZONTAL[word]! }, location);
    },
    verticalAlignment: ({ range }, value) => {
      const location = 'RangeFormat.verticalAlignment';
      const word = wordValue(value, Object.keys(VERTICAL), location);
      change(range, { verticalAlignment: VERTICAL[word]! }, location);
    },
    columnWidth: setColumnWidth,
    useStandardWidth: setStandardWidth,
    rowHeight: setRowHeight,
  },
  navigate: {
    fill: ({ range }) => new PartOfFormat(range, FILL),
    font: ({ range }) => new PartOfFormat(range, FONT),
    protection: ({ range }) => new PartOfFormat(range, CELL_PROTECTION),
  },
  methods: {
    autofitColumns: ({ range }) => {
      assertUnprotected(range.sheet, 'RangeFormat.autofitColumns');
      const used = range.sheet.usedArea(true);
      if (used) range.context.spend(Math.min(cellCount(used), cellCount(range.area)), 'RangeFormat.autofitColumns');
      autofitColumns(range.sheet, range.area);
      return null;
    },
  },
});

export class RangeFormatObject implements HostObject {
  constructor(readonly range: RangeObject) {}

  get hostClass(): HostClass {
    return FORMAT;
  }
}
