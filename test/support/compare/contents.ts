/** Where two workbooks say different things: cells, formats, layout, rules, names, tables, settings. */

import { formatDifferences, NO_FORMAT } from './formats';
import type { Difference } from './difference';
import { columnNumber, type CellFacts, type SheetFacts, type WorkbookFacts } from './readWorkbook';

export function contentDifferences(before: WorkbookFacts, after: WorkbookFacts): Difference[] {
  const found: Difference[] = [];
  const whole = { sheet: null, area: null };
  if (before.dateSystem !== after.dateSystem)
    found.push({ ...whole, kind: 'workbook', words: `date system ${before.dateSystem} -> ${after.dateSystem}` });
  const listed = ({ sheets }: WorkbookFacts) => sheets.map(({ name, state }) => `${name} (${state})`).join(', ');
  if (listed(before) !== listed(after))
    found.push({ ...whole, kind: 'workbook', words: `sheets ${listed(before)} -> ${listed(after)}` });
  compareMaps(before.names, after.names, (name, words) =>
    found.push({ ...whole, kind: 'name', name, words: `name ${name}: ${words}` }),
  );
  compareMaps(before.settings, after.settings, (name, words) =>
    found.push({ ...whole, kind: 'setting', name, words: `setting ${name}: ${words}` }),
  );
  for (const sheet of before.sheets) {
    const other = after.sheets.find(({ name }) => name === sheet.name);
    if (other) found.push(...sheetDifferences(sheet, other));
  }
  return found;
}

function sheetDifferences(before: SheetFacts, after: SheetFacts): Difference[] {
  const sheet = before.name;
  const found: Difference[] = [];
  const add = (kind: Difference['kind'], area: string | null, what: string, words: string) =>
    found.push({ kind, sheet, area, name: what, words: `${sheet}${what}: ${words}` });
  cellDifferences(before, after, (kind, address, words) => add(kind, address, `!${address}`, words));
  compareMaps(before.rows, after.rows, (row, words) => add('row', `${row}:${row}`, `, row ${row}`, words));
  compareMaps(before.columns, after.columns, (column, words) => {
    add('column', `${column}:${column}`, `, column ${column}`, words);
  });
  const merged = (merges: ReadonlySet<string>) => new Map([...merges].map((area) => [area, 'merged']));
  compareMaps(merged(before.merges), merged(after.merges), (area, words) => add('merge', area, `!${area}`, words));
  ruleDifferences(before, after, (area, words) => add('rule', area, `, rule over ${area}`, words));
  compareMaps(before.rest, after.rest, (name, words) => add('sheet', null, `, ${name}`, words));
  for (const name of new Set([...before.tables.keys(), ...after.tables.keys()])) {
    const none = new Map<string, string>();
    const tables = [before.tables.get(name) ?? none, after.tables.get(name) ?? none] as const;
    compareMaps(...tables, (fact, words) =>
      found.push({ kind: 'table', sheet, area: null, name, words: `table ${name}, ${fact}: ${words}` }),
    );
  }
  return found;
}

type Report = (kind: Difference['kind'], address: string, words: string) => void;

function cellDifferences(before: SheetFacts, after: SheetFacts, report: Report): void {
  for (const address of new Set([...before.cells.keys(), ...after.cells.keys()])) {
    const cell = before.cells.get(address) ?? blank(before, address);
    const other = after.cells.get(address) ?? blank(after, address);
    if (cell.value !== other.value) report('cell', address, `value ${cell.value} -> ${other.value}`);
    if (cell.formula !== other.formula) report('cell', address, `formula ${cell.formula} -> ${other.formula}`);
    if (cell.format === other.format) continue;
    for (const words of formatDifferences(cell.format, other.format)) report('format', address, words);
  }
}

function blank(sheet: SheetFacts, address: string): CellFacts {
  const row = Number(/\d+$/.exec(address)![0]) - 1;
  return { value: 'empty', formula: 'none', format: sheet.formatOfBlank(row, columnNumber(address)) ?? NO_FORMAT };
}

/** Rules that come and go, and rules that stay but in another order. */
function ruleDifferences(before: SheetFacts, after: SheetFacts, report: (area: string, words: string) => void): void {
  const key = ({ area, rule }: SheetFacts['rules'][number]) => `${area} ${rule}`;
  const left = after.rules.map(key);
  const kept: number[] = [];
  for (const one of before.rules) {
    const place = left.indexOf(key(one));
    if (place < 0) report(one.area, `${one.rule} -> none`);
    else {
      kept.push(place);
      left[place] = '';
    }
  }
  left.forEach((rest, index) => {
    if (rest !== '') report(after.rules[index]!.area, `none -> ${after.rules[index]!.rule}`);
  });
  const moved = kept.findIndex((place, index) => index > 0 && place < kept[index - 1]!);
  if (moved > 0) report(after.rules[kept[moved]!]!.area, 'comes earlier than before');
}

function compareMaps(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  report: (key: string, words: string) => void,
): void {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(key), after.get(key)];
    if (one !== other) report(key, `${one ?? 'none'} -> ${other ?? 'none'}`);
  }
}
