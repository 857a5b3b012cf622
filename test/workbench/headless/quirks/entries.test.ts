import type { Platform, Quirks } from '../../../../src/workbench/host';
import { bookWith } from '../client';
import { openAs, sheetOf, valuesOf, write } from './support';

describe('texts written as values', () => {
  const TEXTS = ['1/5/2024', '12%', '00123', 'TRUE', "'0012", '+81'];

  it.each<Platform>(['desktop', 'web'])('are entered as if they were typed (%s)', async (platform) => {
    await openAs(platform);
    await write('A1:F1', [TEXTS]);
    expect(await valuesOf('A1:F1')).toEqual([[45296, 0.12, 123, true, '0012', 81]]);
  });

  it('stay texts where the quirk is off, but for formulas and apostrophes', async () => {
    const { sheet } = await openAs('web', { entriesAreParsed: false });
    await write('A1:G1', [[...TEXTS, '=A1']]);
    expect(await valuesOf('A1:F1')).toEqual([['1/5/2024', '12%', '00123', 'TRUE', '0012', '+81']]);
    expect(sheet.formulaAt(0, 6)).toBe('=A1');
  });

  it('keep their apostrophe where that quirk is off', async () => {
    await openAs('web', { apostrophesAreMarks: false });
    await write('A1:B1', [["'0012", '12%']]);
    expect(await valuesOf('A1:B1')).toEqual([["'0012", 0.12]]);
  });

  it("give a cell the apostrophe's mark, which goes with the text", async () => {
    const { book, sheet } = await openAs('desktop');
    const hasMark = () => book.styles.styleOf(sheet.styleAt(0, 0)).quotePrefix;
    await write('A1', [["'=1+1"]]);
    expect([await valuesOf('A1'), hasMark()]).toEqual([[['=1+1']], true]);
    await write('A1', [['plain']]);
    expect([await valuesOf('A1'), hasMark()]).toEqual([[['plain']], false]);
  });
});

describe('an array written over rows that a filter hides', () => {
  async function openFiltered(platform: Platform, changes: Partial<Quirks> = {}) {
    const opened = await openAs(platform, changes, bookWith([['h'], ['a'], ['b'], ['c'], ['a']]));
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.autoFilter.apply(sheet.getRange('A1:A5'), 0, { filterOn: 'Values', values: ['a'] });
      await context.sync();
    });
    return opened;
  }
  const ARRAY = [['one'], ['two'], ['three'], ['four']];

  it('puts its first row into all that show, and nothing into the hidden ones, on the desktop', async () => {
    await openFiltered('desktop');
    await write('B2:B5', ARRAY);
    expect(await valuesOf('B2:B5')).toEqual([['one'], [''], [''], ['one']]);
  });

  it('is written as asked on the web, and where the quirk is off', async () => {
    await openFiltered('web');
    await write('B2:B5', ARRAY);
    expect(await valuesOf('B2:B5')).toEqual(ARRAY);
    await openFiltered('desktop', { filteredRowsMisplaceArrays: false });
    await write('B2:B5', ARRAY);
    expect(await valuesOf('B2:B5')).toEqual(ARRAY);
  });

  it('is written as asked row by row, even into hidden rows', async () => {
    await openFiltered('desktop');
    for (const [i, row] of ARRAY.entries()) await write(`B${i + 2}`, [row]);
    expect(await valuesOf('B2:B5')).toEqual(ARRAY);
  });

  it('is written as asked where rows were hidden by hand', async () => {
    const { sheet } = await openAs('desktop');
    sheet.setRowHidden(1, true);
    await write('B1:B4', ARRAY);
    expect(await valuesOf('B1:B4')).toEqual(ARRAY);
  });
});
