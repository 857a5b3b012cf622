import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CORPUS } from '../../../scripts/corpus';
import { foreignDifferences } from '../ownChanges';
import { contentDifferencesOf, differencesOf } from '.';

/** The workbook with something replaced in a part; throws where there is nothing to replace. */
function tampered(bytes: Uint8Array, part: string, before: string | RegExp, after: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part]!);
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`${part} holds no ${before}`);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';

describe('the comparer', () => {
  it.each(Object.keys(CORPUS))('finds nothing between %s and itself, packed anew', (name) => {
    const bytes = CORPUS[name]!();
    expect(differencesOf(bytes, zipSync(unzipSync(bytes), { level: 0 }))).toEqual([]);
  });

  it.each<[string, string, string, string | RegExp, string, string]>([
    ['a value', 'plain.xlsx', SHEET, '<v>45336</v>', '<v>45337</v>', 'Deals!E2: value 45336 -> 45337'],
    ['a text', 'plain.xlsx', SHEET, '>Pump<', '>Pumps<', 'Deals!B2: value "Pump" -> "Pumps"'],
    [
      'a value that goes',
      'plain.xlsx',
      SHEET,
      '<c r="E2" s="1"><v>45336</v></c>',
      '<c r="E2" s="1"/>',
      'Deals!E2: value 45336 -> empty',
    ],
    [
      'a number that becomes text',
      'plain.xlsx',
      SHEET,
      's="1"><v>45336',
      's="1" t="str"><v>45336',
      'Deals!E2: value 45336 -> "45336"',
    ],
    ['runs of a text', 'rich-text.xlsx', 'xl/sharedStrings.xml', '<b/>', '<i/>', 'Deals!Z2: value rich '],
    ['a formula', 'formulas.xlsx', SHEET, 'A2&amp;"!"', 'A3&amp;"!"', 'Deals!AB2: formula =A2&"!" -> =A3&"!"'],
    [
      'an array formula that becomes a plain one',
      'formulas.xlsx',
      SHEET,
      '<f t="array" ref="AA3:AA4">',
      '<f>',
      'Deals!AA3: formula ',
    ],
    [
      'a style',
      'plain.xlsx',
      SHEET,
      'r="E2" s="1"',
      'r="E2" s="2"',
      'Deals!E2: number format built-in 14 -> built-in 9',
    ],
    ['what a style looks like', 'plain.xlsx', 'xl/styles.xml', 'val="Calibri"', 'val="Meiryo"', 'Deals!A1: font '],
    ['a rule', 'extension-formats.xlsx', SHEET, '"Won",C2', '"Lost",C2', 'Deals, rule over C2:C5 A2:A5: '],
    [
      'the format of a rule',
      'extension-formats.xlsx',
      'xl/styles.xml',
      '<dxf><font><b/>',
      '<dxf><font><i/>',
      'Deals, rule over C2:C5 A2:A5: ',
    ],
    [
      'the order of rules',
      'extension-formats.xlsx',
      SHEET,
      'priority="2"',
      'priority="9"',
      'Deals, rule over C2:C5 A2:A5: comes earlier than before',
    ],
    ['a column', 'sheet-settings.xlsx', SHEET, 'width="24.5"', 'width="9"', 'Deals, column A: '],
    ['a row', 'plain.xlsx', SHEET, '<row r="3"', '<row hidden="1" r="3"', 'Deals, row 3: none -> hidden=1'],
    ['merged cells', 'sheet-settings.xlsx', SHEET, 'Z1:AB1', 'Z1:AC1', 'Deals!Z1:AB1: merged -> none'],
    ['a validation', 'sheet-settings.xlsx', SHEET, '"Demo,Won"', '"Demo"', 'Deals, dataValidations: '],
    [
      'criteria of a filter',
      'sheet-settings.xlsx',
      SHEET,
      /<filterColumn.*<\/filterColumn>/,
      '',
      'Deals, autoFilter: ',
    ],
    ['an extension', 'extension-formats.xlsx', SHEET, '3Stars', '3Arrows', 'Deals, extLst: '],
    ['a name', 'formulas.xlsx', WORKBOOK, 'Deals!$Z$2', 'Deals!$Z$3', 'name rate: '],
    [
      'a sheet’s name',
      'pivot.xlsx',
      WORKBOOK,
      'By stage',
      'By phase',
      'sheets Deals (visible), By stage (visible) -> ',
    ],
    ['a hidden sheet', 'pivot.xlsx', WORKBOOK, 'name="By stage"', 'name="By stage" state="hidden"', 'sheets '],
    ['the date system', '1904.xlsx', WORKBOOK, ' date1904="1"', '', 'date system 1904 -> 1900'],
    [
      'a table’s column',
      'table-slicer.xlsx',
      'xl/tables/table1.xml',
      'name="Deal"',
      'name="Title"',
      'table Deals, column 2: ',
    ],
    [
      'a setting of an add-in',
      'foreign-parts.xlsx',
      'xl/webextensions/webextension1.xml',
      'value="1"',
      'value="2"',
      'setting wa1 theirs: 1 -> 2',
    ],
  ])('names %s that differs', (_, name, part, before, after, words) => {
    const bytes = CORPUS[name]!();
    const found = contentDifferencesOf(bytes, tampered(bytes, part, before, after));
    expect(found.filter((one) => one.startsWith(words))).not.toEqual([]);
    // And a refresh would not be excused for it.
    expect(foreignDifferences(bytes, tampered(bytes, part, before, after))).not.toEqual([]);
  });

  it.each<[string, string, string, string | RegExp, string, string]>([
    [
      'a chart',
      'chart.xlsx',
      'xl/charts/chart1.xml',
      '$E$5',
      '$E$6',
      'part xl/charts/chart1.xml, chartSpace/chart/plotArea/barChart/ser/val/numRef/f: text "Deals!$E$2:$E$5" -> "Deals!$E$2:$E$6"',
    ],
    [
      'an attribute that nobody understands',
      'sheet-settings.xlsx',
      SHEET,
      ' xr:uid="{00000000',
      ' xr:uid="{10000000',
      `part ${SHEET}, worksheet@uid: `,
    ],
    [
      'quotes',
      'plain.xlsx',
      SHEET,
      'r="E2"',
      "r='E2'",
      `part ${SHEET}, worksheet/sheetData/row[2]/c[E2]: written differently`,
    ],
    [
      'a comment',
      'plain.xlsx',
      SHEET,
      '<sheetData>',
      '<!-- x --><sheetData>',
      `part ${SHEET}, worksheet/#comment: added`,
    ],
    [
      'the order of elements',
      'sheet-settings.xlsx',
      SHEET,
      /(<printOptions[^>]*>)(<pageMargins[^>]*>)/,
      '$2$1',
      `part ${SHEET}, worksheet: what is in it stands in another order`,
    ],
  ])('names %s that is written differently, though the cells say the same', (_, name, part, before, after, words) => {
    const bytes = CORPUS[name]!();
    const other = tampered(bytes, part, before, after);
    expect(differencesOf(bytes, other).filter((one) => one.startsWith(words))).not.toEqual([]);
    expect(foreignDifferences(bytes, other)).not.toEqual([]);
  });

  it('names parts that come, go, move and differ in a byte', () => {
    const bytes = CORPUS['macros.xlsm']!();
    const parts = unzipSync(bytes);
    const { 'xl/vbaProject.bin': macros, ...rest } = parts;
    const damaged = macros!.slice();
    damaged[210] = damaged[210]! ^ 1;
    expect(differencesOf(bytes, zipSync(rest))).toEqual(['part xl/vbaProject.bin: removed']);
    expect(differencesOf(zipSync(rest), bytes)).toContain('part xl/vbaProject.bin: added');
    expect(differencesOf(bytes, zipSync({ ...parts, 'xl/vbaProject.bin': damaged }))).toEqual([
      'part xl/vbaProject.bin: differs at byte 210',
    ]);
    const moved = Object.fromEntries(Object.entries(parts).reverse());
    expect(differencesOf(bytes, zipSync(moved))).toEqual(['part [all]: the parts stand in another order']);
  });

  it('leaves out what is allowed, and only that', () => {
    const bytes = CORPUS['plain.xlsx']!();
    const other = tampered(tampered(bytes, SHEET, '>Pump<', '>P<'), SHEET, '<v>45336</v>', '<v>1</v>');
    expect(differencesOf(bytes, other, { cells: ['Deals!B:B', 'Deals!E2'] })).toEqual([]);
    expect(differencesOf(bytes, other, { cells: ['Deals!B1:B2'] }).map((one) => /E2/.test(one))).toEqual([true, true]);
    expect(differencesOf(bytes, other, { emptyCells: ['Deals!B:E'] })).toContain('Deals!B2: value "Pump" -> "P"');
    expect(differencesOf(bytes, other, { cells: ['Other!A:Z'] })).toHaveLength(4);
  });
});
