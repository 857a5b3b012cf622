import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { RawCell } from '../../../src/domain/dates';
import { fromIso } from '../../../src/domain/dates';
import { readSheet, type SheetGrid, type SheetReading, type UnreadableSheet } from '../../../src/domain/reading';

export const AS_OF = fromIso('2026-07-20')!;

/** A sheet whose first row stands in row 1, column A. */
export function sheet(values: readonly (readonly RawCell[])[], changes: Partial<SheetGrid> = {}): SheetGrid {
  return {
    name: 'Prospects',
    originRow: 0,
    originColumn: 0,
    values,
    dateSystem: 1900,
    tables: [],
    ownColumns: new Set(),
    ...changes,
  };
}

export function read(grid: SheetGrid): SheetReading | UnreadableSheet {
  return readSheet(grid, { asOf: AS_OF });
}

/** Reads rows that have to be readable. */
export function readable(values: readonly (readonly RawCell[])[], changes: Partial<SheetGrid> = {}): SheetReading {
  const reading = read(sheet(values, changes));
  if (!reading.readable) throw new Error(`not readable: ${JSON.stringify(reading)}`);
  return reading;
}

/** Which field each taken header got; a column that serves two fields has both. */
export function fieldsByHeader(reading: SheetReading): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { header, field } of reading.columns)
    fields[header] = fields[header] ? `${fields[header]} ${field}` : field;
  return fields;
}

export function csv(file: string): RawCell[][] {
  const text = readFileSync(join(__dirname, 'fixtures', file), 'utf8');
  return Papa.parse<string[]>(text.trim()).data.map((row, index) =>
    row.map((cell) => (index === 0 ? cell : typed(cell))),
  );
}

function typed(cell: string): RawCell {
  if (cell === 'True' || cell === 'False') return cell === 'True';
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
