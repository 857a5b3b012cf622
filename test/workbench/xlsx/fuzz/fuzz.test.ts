import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { CORPUS } from '../../../../scripts/corpus';
import { openCsv, FileError } from '../../../../src/workbench/xlsx';
import { richWorkbook } from '../handMadeWorkbook';
import { fixture, zipOf } from '../support';
import { attempt } from './attempt';
import { chanceFrom, mutated } from './mutations';

const SAMPLE = readFileSync(join(__dirname, '../../../../assets/samples/pipeline-ja.xlsx'));
const FILES: [string, () => Uint8Array, number][] = [
  ['made by hand', () => richWorkbook(), 600],
  ['by exceljs', () => fixture('exceljs.xlsx'), 300],
  ['by SheetJS', () => fixture('sheetjs.xlsx'), 300],
  ['by LibreOffice', () => fixture('libreoffice.xlsx'), 200],
  ['our sample', () => new Uint8Array(SAMPLE), 200],
  ['of many features', CORPUS['everything.xlsx']!, 200],
  ['of many settings', CORPUS['sheet-settings.xlsx']!, 100],
];

describe('a damaged workbook', () => {
  it.each(FILES)(
    '(%s) is refused by name or used like any other: opened, changed, saved, opened again',
    (_, read, count) => {
      const bytes = read();
      const endings = new Set<string>();
      for (let seed = 0; seed < count; seed++) {
        try {
          endings.add(attempt(mutated(bytes, chanceFrom(seed))));
        } catch (error) {
          throw new Error(`Mutation ${seed} is a finding.`, { cause: error });
        }
      }
      // Were all refused, or none, the mutations would prove nothing.
      expect(endings).toContain('refused');
      expect(endings).toContain('saved');
    },
    60_000,
  );

  const parts = (bytes: Uint8Array) =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const changed = (bytes: Uint8Array, part: string, before: string | RegExp, after: string) => {
    const all = parts(bytes);
    const text = all[part]!.replace(before, after);
    expect(text).not.toBe(all[part]);
    return zipOf({ ...all, [part]: text });
  };
  const sheet = 'xl/worksheets/sheet1.xml';

  it.each<[string, string, () => Uint8Array]>([
    ['tags inside of values', 'refused', () => changed(richWorkbook(), sheet, 'r="A2"', 'r="<row></row>A2"')],
    [
      'rows inside of a cell',
      'not saved',
      () => changed(fixture('exceljs.xlsx'), sheet, '</v></c>', '</v><a><row/><row></row></a></c>'),
    ],
    [
      'a sheet without an element for cells',
      'not saved',
      () => changed(fixture('exceljs.xlsx'), sheet, /<sheetData>.*<\/sheetData>/s, ''),
    ],
    [
      'styles under another name',
      'refused',
      () => changed(fixture('exceljs.xlsx'), 'xl/styles.xml', /styleSheet/g, 'styles'),
    ],
    [
      'styles with nothing in them',
      'saved',
      () => changed(fixture('exceljs.xlsx'), 'xl/styles.xml', /^(.*<styleSheet[^>]*)>.*$/s, '$1/>'),
    ],
    [
      'panes of add-ins that nothing leads to',
      'saved',
      () => changed(new Uint8Array(SAMPLE), '_rels/.rels', 'webextensiontaskpanes', 'other'),
    ],
    ['rows out of order', 'not saved', () => changed(richWorkbook(), sheet, '<x:row r="3"', '<x:row r="9"')],
    ['a cell twice', 'not saved', () => changed(richWorkbook(), sheet, 'r="B2"', 'r="A2"')],
  ])('found before: %s', (_, ending, read) => {
    expect(attempt(read())).toBe(ending);
  });
});

describe('a damaged list', () => {
  it('is refused by name or opened', () => {
    const texts = ['Company,Last contact\n"Acme ""Ltd""",2024-03-05\n', 'a;b\r\n1;2\r\n', '株式会社\t"x\ty"\n'];
    for (let seed = 0; seed < 300; seed++) {
      const chance = chanceFrom(seed);
      const bytes = new TextEncoder().encode(texts[seed % texts.length]!.repeat(1 + chance(4)));
      for (let i = 0; i <= chance(5); i++) bytes[chance(bytes.length)] = chance(256);
      try {
        expect(openCsv(bytes, 'List').sheets).toHaveLength(1);
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
      }
    }
  });

  it('of one quoted field of ten million characters is opened', () => {
    const text = `a\n"${'x"",\n'.repeat(2_000)}${'y'.repeat(10_000_000)}"\n`;
    const book = openCsv(new TextEncoder().encode(text), 'List');
    expect(book.activeSheet.usedArea(true)?.rowCount).toBe(2);
  });
});
