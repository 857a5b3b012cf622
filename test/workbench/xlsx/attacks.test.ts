import { FileError, openXlsx, saveXlsx } from '../../../src/workbench/xlsx';
import { differencesOf } from '../../support/compare';
import { oddZip, type OddEntry } from './fuzz/handMadeZip';
import { RICH_PARTS, richWorkbook } from './handMadeWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetOf = (cells: string, before = '') =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${cells}</sheetData></worksheet>`;

/** The workbook made by hand, with something odd about all of its entries or about some. */
function entries(change: (entry: OddEntry) => Partial<OddEntry> = () => ({})): OddEntry[] {
  return Object.entries(RICH_PARTS).map(([name, content]) => {
    const entry = { name, content };
    return { ...entry, ...change(entry) };
  });
}

const about = (part: string, change: Partial<OddEntry>) => entries(({ name }) => (name === part ? change : {}));

function refusalOf(bytes: Uint8Array): string {
  try {
    openXlsx(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).code;
  }
  return 'opened';
}

describe('an archive that is odd but honest', () => {
  it.each<[string, () => Uint8Array]>([
    ['sizes behind the parts', () => oddZip(entries(() => ({ descriptor: true })))],
    [
      'sizes of 64 bits',
      () =>
        oddZip(
          entries(() => ({ zip64: true })),
          { zip64End: true },
        ),
    ],
    ['parts that are not packed', () => oddZip(entries(() => ({ method: 0 })))],
    ['a comment at its end', () => oddZip(entries(), { comment: 'made by hand PK\u0005' })],
    ['listed folders', () => oddZip([{ name: 'xl/', content: '', method: 0 }, ...entries()])],
    [
      'an unread part packed in an unknown way',
      () => oddZip([...entries(), { name: 'other.bin', content: 'x', method: 99 }]),
    ],
    [
      'names that begin with a slash',
      () => oddZip(entries(({ name }) => ({ name: `/${name}`, localName: `/${name}` }))),
    ],
  ])('with %s is read, and saved again with all its parts', (_, read) => {
    const book = openXlsx(read());
    expect(book.sheets[0]!.valueAt(0, 0)).toBe('東京');
    book.sheets[0]!.setValue(0, 0, 'changed');
    const again = openXlsx(saveXlsx(book));
    expect(again.sheets[0]!.valueAt(0, 0)).toBe('changed');
    expect(again.names.map(({ name }) => name)).toEqual(book.names.map(({ name }) => name));
  });

  it('with data descriptors and 64-bit sizes is saved in the plain form, with the same parts', () => {
    const odd = oddZip(
      entries(() => ({ descriptor: true, zip64: true })),
      { zip64End: true },
    );
    expect(differencesOf(richWorkbook(), saveXlsx(openXlsx(odd)))).toEqual([]);
  });
});

describe('an archive made to deceive', () => {
  const many = (count: number) => '<row><c><v>1</v></c></row>'.repeat(count);

  it.each<[string, string, () => Uint8Array]>([
    ['a part twice', 'broken', () => oddZip([...entries(), { name: SHEET, content: sheetOf('') }])],
    ['a part twice but for case', 'broken', () => oddZip([...entries(), { name: SHEET.toUpperCase(), content: '' }])],
    [
      'another name in the entry than in the directory',
      'broken',
      () => oddZip(about(SHEET, { localName: 'xl/worksheets/sheet9.xml' })),
    ],
    ['parts that lie in each other', 'broken', () => oddZip([...entries(), { ...entries()[0]!, placeOf: 0 }])],
    ['a part above its own top', 'broken', () => oddZip([...entries(), { name: 'xl/../../evil', content: '' }])],
    [
      'a part above its own top, with backslashes',
      'broken',
      () => oddZip([...entries(), { name: '..\\evil', content: '' }]),
    ],
    ['a wrong checksum', 'broken', () => oddZip(about(SHEET, { crc: 1 }))],
    ['a smaller size than there is', 'broken', () => oddZip(about(SHEET, { size: 100 }))],
    ['a larger size than there is', 'broken', () => oddZip(about(SHEET, { size: 5_000 }))],
    ['a size that no packing gives', 'broken', () => oddZip(about(SHEET, { size: 9_000_000 }))],
    [
      'a part that unpacks to 800 times its size',
      'too-large',
      () => oddZip(about(SHEET, { content: sheetOf(many(2_500_000)), crc: 1 })),
    ],
    ['an unknown way of packing', 'broken', () => oddZip(about(SHEET, { method: 99 }))],
    ['an encrypted part', 'encrypted', () => oddZip(about(SHEET, { flags: 1 }))],
  ])('with %s is refused as %s', (_, code, read) => {
    expect(refusalOf(read())).toBe(code);
  });

  it('cut off anywhere is refused', () => {
    const bytes = richWorkbook();
    for (let length = 0; length < bytes.length; length += 97)
      expect(refusalOf(bytes.subarray(0, length))).not.toBe('opened');
  });
});

/** None of these took longer than a blink once fixed; before, they took minutes, gigabytes or the stack. */
describe('a part made to exhaust the reader', () => {
  const bomb = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  const everyBlock = (column: string) =>
    Array.from({ length: 1023 }, (_, i) => `<c r="${column}${(i + 1) * 1024}"><v>1</v></c>`);
  const columns = Array.from({ length: 200 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)));
  const scattered = () =>
    Array.from({ length: 1023 }, (_, i) => {
      const row = (i + 1) * 1024;
      return `<row r="${row}">${columns.map((column) => `<c r="${column}${row}"><v>1</v></c>`).join('')}</row>`;
    }).join('');

  it.each<[string, string, () => Readonly<Record<string, string>>]>([
    [
      'entities that grow',
      'broken',
      () => ({ 'xl/styles.xml': `<!DOCTYPE a [${bomb}]><styleSheet>&e10;</styleSheet>` }),
    ],
    [
      'entities of files',
      'broken',
      () => ({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook/>' }),
    ],
    [
      'elements 100,000 deep',
      'broken',
      () => ({ 'xl/styles.xml': `<styleSheet>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</styleSheet>` }),
    ],
    [
      'elements 100,000 deep in a sheet',
      'broken',
      () => ({
        [SHEET]: sheetOf('').replace('</worksheet>', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</worksheet>`),
      }),
    ],
    ['200,000 cells far apart', 'too-large', () => ({ [SHEET]: sheetOf(scattered()) })],
    [
      'a formula of 100,000 characters',
      'broken',
      () => ({ [SHEET]: sheetOf(`<row><c><f>${'1+'.repeat(50_000)}1</f></c></row>`) }),
    ],
    [
      'a sheet listed twice',
      'broken',
      () => ({ 'xl/workbook.xml': RICH_PARTS['xl/workbook.xml']!.replace('r:id="rId2"', 'r:id="rId1"') }),
    ],
    ['cells twice', 'broken', () => ({ [SHEET]: sheetOf('').replace('</worksheet>', '<sheetData/></worksheet>') })],
    ['a row between two rows', 'broken', () => ({ [SHEET]: sheetOf('<row r="1.5"><c><v>1</v></c></row>') })],
    [
      'a name of a million characters',
      'opened',
      () => ({
        [SHEET]: sheetOf(`<row ${'a'.repeat(1_000_000)}="1"><c ${'r'.repeat(1_000_000)}="A1"><v>1</v></c></row>`),
      }),
    ],
    [
      'a tag of a million letters',
      'broken',
      () => ({ [SHEET]: sheetOf(`<row><c ${'a '.repeat(500_000)}><v>1</v></c></row>`) }),
    ],
    [
      'columns named again and again',
      'opened',
      () => ({ [SHEET]: sheetOf('', `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(50_000)}</cols>`) }),
    ],
    [
      'columns up to a billion',
      'opened',
      () => ({ [SHEET]: sheetOf('', '<cols><col min="1" max="1000000000" width="9"/></cols>') }),
    ],
    [
      '300,000 rows without an address',
      'opened',
      () => ({ [SHEET]: sheetOf('<row><c><v>1</v></c><c/></row>'.replace('1', '7').repeat(300_000)) + '<!-- a=1 -->' }),
    ],
    [
      'a cell of which all is blank',
      'opened',
      () => ({ [SHEET]: sheetOf(`<row><c r${' '.repeat(1_000_000)}="A1"><v>1</v></c></row>`) }),
    ],
  ])('(%s) is %s', (_, code, change) => {
    expect(refusalOf(richWorkbook(change()))).toBe(code);
  });

  it('one cell in every block of a column is not too much', () => {
    const rows = everyBlock('C').map((cell) =>
      `<row>${cell}</row>`.replace('<row>', `<row r="${/C(\d+)/.exec(cell)![1]}">`),
    );
    expect(refusalOf(richWorkbook({ [SHEET]: sheetOf(rows.join('')) }))).toBe('opened');
  });
});

describe('names of things that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it.each(NAMES)('"%s" is a sheet, a header, a table, a defined name and a setting like any other', (name) => {
    const book = openXlsx(
      richWorkbook({
        'xl/workbook.xml': RICH_PARTS['xl/workbook.xml']!.replaceAll('Other', name).replace(
          'name="mark"',
          `name="${name}"`,
        ),
        'xl/charts/chart1.xml': '<c/>',
      }),
    );
    const sheet = book.sheetByName(name)!;
    sheet.setValues(9, 0, [
      [name, 'x'],
      [1, 2],
    ]);
    sheet.addTable({ area: { row: 9, column: 0, rowCount: 2, columnCount: 2 }, name: `T_${name}`, hasHeaders: true });
    book.addInSettings.set('11111111-0000-4000-8000-000000000000', new Map([[name, '1']]));
    const again = openXlsx(saveXlsx(book));
    expect(again.sheetByName(name)!.valueAt(9, 0)).toBe(name);
    expect(again.tableByName(`T_${name}`)!.columns.map((column) => column.name)).toEqual([name, 'x']);
    expect(again.names.map((one) => one.name)).toContain(name);
    expect([...again.addInSettings.get('11111111-0000-4000-8000-000000000000')]).toEqual([[name, '1']]);
    expect(Object.prototype).not.toHaveProperty('1');
  });

  it.each(NAMES)('a rule of the type "%s" is kept as one of an unknown kind', (type) => {
    const rule = `<conditionalFormatting sqref="A1"><cfRule type="${type}" text="x" operator="${type}" priority="1"/></conditionalFormatting>`;
    const book = openXlsx(richWorkbook({ [SHEET]: sheetOf('').replace('</worksheet>', `${rule}</worksheet>`) }));
    expect(book.sheets[0]!.conditionalFormats).toMatchObject([{ condition: { type: 'Other', name: type } }]);
  });
});
