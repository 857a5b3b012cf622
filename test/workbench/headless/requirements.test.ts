import { isAtMost, memberSets, schemaFromClient } from '../../../src/workbench/host/wire';
import { startHeadless } from '../../../src/workbench/headless';
import { ADD_IN, bookWith, failureOf, settled } from './client';

beforeAll(async () => {
  const rows = [
    ['a', 'b'],
    [1, 2],
  ];
  const book = bookWith(rows);
  book.activeSheet.addTable({ area: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, hasHeaders: true });
  await startHeadless({ book, addInId: ADD_IN, requirements: { ExcelApi: '1.11' } });
});

afterAll(settled);

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

describe('an Excel of the requirement set ExcelApi 1.11', () => {
  it('says so', () => {
    const { requirements } = Office.context;
    expect(['1.11', '1.12'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([true, false]);
  });

  it.each([
    [
      'a method',
      'Table.resize',
      (context: Excel.RequestContext) => context.workbook.tables.getItem('Table1').resize('A1:B3'),
    ],
    [
      'a method of a class',
      'AutoFilter.clearColumnCriteria',
      (context: Excel.RequestContext) => first(context).autoFilter.clearColumnCriteria(0),
    ],
    [
      'an event',
      'WorksheetCollection._RegisterFormulaChangedEvent',
      (context: Excel.RequestContext) => context.workbook.worksheets.onFormulaChanged.add(() => Promise.resolve()),
    ],
  ])('refuses %s that came later: %s', async (_what, location, use) => {
    const failure = await failureOf(async (context) => {
      use(context);
      await context.sync();
    });
    expect(failure).toMatchObject({ code: 'ApiNotFound', location });
  });

  it('has what came with it or before', async () => {
    const read = await Excel.run(async (context) => {
      const sheet = first(context);
      sheet.autoFilter.load('enabled');
      const range = sheet.getRange('A1').load('address,rowHidden,format/useStandardWidth');
      const rules = range.conditionalFormats.load('items');
      context.workbook.application.cultureInfo.load('name');
      await context.sync();
      return [sheet.autoFilter.enabled, range.address, range.rowHidden, rules.items.length];
    });
    expect(read).toEqual([false, 'Sheet1!A1', false, 0]);
  });

  it('leaves later members out of a load of everything', async () => {
    const names = await Excel.run(async (context) => {
      const name = context.workbook.names.add('One', '=1').load();
      await context.sync();
      return Object.keys(name.toJSON());
    });
    expect(names).toContain('visible');
  });
});

describe("the members' requirement sets", () => {
  it('are read from the running client, for methods, properties, children and events', () => {
    const since = schemaFromClient(Excel)['WorksheetCollection']?.since;
    const range = schemaFromClient(Excel)['Range']?.since;
    expect(range?.['getVisibleView']).toEqual(['ExcelApi', '1.3']);
    expect(range?.['rowHidden']).toEqual(['ExcelApi', '1.2']);
    expect(range?.['conditionalFormats']).toEqual(['ExcelApi', '1.6']);
    expect(range?.['address']).toBeUndefined();
    expect(since?.['_RegisterEventNameChanged']).toEqual(['ExcelApiOnline', '1.1']);
  });

  it('are found for hundreds of members, so that a change in how the client says it is seen', () => {
    const all = Object.values(schemaFromClient(Excel)).flatMap(({ since }) => Object.values(since ?? {}));
    expect(all.length).toBeGreaterThan(600);
    expect(all.every(([, version]) => isAtMost(version, '1.15'))).toBe(true);
  });

  it('are empty for what states none', () => {
    expect(memberSets({ plain: () => 1, named: 'x' })).toEqual({});
  });

  it.each([
    ['1.9', '1.10', true],
    ['1.10', '1.9', false],
    ['1.11', '1.11', true],
    ['2.0', '1.15', false],
  ])('are compared part by part: %s is at most %s: %s', (version, limit, expected) => {
    expect(isAtMost(version, limit)).toBe(expected);
  });
});
