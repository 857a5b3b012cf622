import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newBook, saveXlsx } from '../../src/workbench/xlsx';
import { bookOf, DEALS, fill } from '../support/sheets';
import { run, runHere, SAMPLE_EN, scratchFolder } from './commandLine';

const folder = scratchFolder();

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oleFile = (text: string) =>
  Buffer.concat([Buffer.from(OLE_HEADER), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

function protectedBook(): Uint8Array {
  const { book } = bookOf();
  const bytes = saveXlsx(book);
  return withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
  );
}

function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}

function thousandColumns(): Uint8Array {
  const book = newBook();
  const headers = Array.from({ length: 1000 }, (_, index) => `Column ${index}`);
  book.activeSheet.setValues(0, 0, [headers, headers.map((_, index) => index)]);
  return saveXlsx(book);
}

/** Exit code 1: the file or sheet could not be used. The message names what, and says what to do. */
describe('what cannot be used', () => {
  const cases: [string, () => string, string[], string, RegExp][] = [
    ['no file', () => join(folder, 'absent.xlsx'), [], 'no-such-file', /absent\.xlsx.*Check its name/],
    [
      'a folder',
      () => (mkdirSync(join(folder, 'dir.xlsx')), join(folder, 'dir.xlsx')),
      [],
      'is-a-folder',
      /is a folder/,
    ],
    ['no zip', () => file('text.xlsx', 'hello'), [], 'not-a-zip', /not an Excel workbook/],
    ['an empty file', () => file('empty.xlsx', ''), [], 'not-a-zip', /save it as \.xlsx/],
    ['an encrypted one', () => file('secret.xlsx', oleFile('EncryptedPackage')), [], 'encrypted', /password/],
    ['an old .xls', () => file('old.xls', oleFile('Workbook')), [], 'old-xls', /old \.xls format/],
    [
      'another package',
      () => file('other.xlsx', zipSync({ 'a.txt': strToU8('x') })),
      [],
      'not-a-workbook',
      /no Excel workbook/,
    ],
    [
      'broken XML',
      () =>
        file(
          'broken.xlsx',
          withPart(saveXlsx(bookOf().book), 'xl/workbook.xml', (xml) => xml.slice(0, 200)),
        ),
      [],
      'broken',
      /xl\/workbook\.xml/,
    ],
    ['an empty workbook', () => file('nothing.xlsx', saveXlsx(newBook())), [], 'empty-workbook', /empty/],
    ['a sheet that is not there', () => SAMPLE_EN, ['--sheet', 'Nope'], 'no-such-sheet', /Nope.*Prospects/],
    [
      'no prospect sheet',
      () => file('prices.csv', 'Item,Price\nPump,3\nValve,4\n'),
      [],
      'not-a-prospect-sheet',
      /prices.*(Add|Put)/,
    ],
    [
      'a thousand columns of something else',
      () => file('wide.xlsx', thousandColumns()),
      [],
      'not-a-prospect-sheet',
      /Sheet1/,
    ],
    ['a protected sheet', () => file('protected.xlsx', protectedBook()), [], 'sheet-protected', /Sheet1.*Unprotect/],
  ];

  it.each(cases)('%s', async (_, path, options, code, message) => {
    const input = path();
    const out = join(folder, `never${extname(input)}`);
    const ran = await run('refresh', input, ...options, '--json', '--out', out);
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toMatch(message);
    expect(JSON.parse(ran.out)).toEqual({ error: { code, message: expect.stringMatching(message) as string } });
    expect(readdirSync(folder).filter((name) => name.includes('never'))).toEqual([]);
  });

  it('says it in Japanese, when asked to', async () => {
    const { err, exitCode } = await run('refresh', file('text-ja.xlsx', 'hello'), '--lang', 'ja');
    expect(exitCode).toBe(1);
    expect(err).toContain('Excel ブックではありません');
  });

  it('a folder that can’t be written to leaves no half file', async () => {
    const { err, exitCode } = await run('refresh', SAMPLE_EN, '--out', join(folder, 'no-such-folder', 'out.xlsx'));
    expect(exitCode).toBe(1);
    expect(err).toContain('could not be written');
    expect(existsSync(join(folder, 'no-such-folder'))).toBe(false);
  });
});

/** Exit code 2: the words are off. */
describe('bad usage', () => {
  it.each([
    [[], /Say what to do/],
    [['frobnicate'], /no command frobnicate/],
    [['refresh'], /Name a workbook/],
    [['refresh', 'a.xlsx', 'b.xlsx'], /One workbook at a time/],
    [['refresh', SAMPLE_EN, '--as-of', '5.3.2024'], /5\.3\.2024 is no date/],
    [['refresh', SAMPLE_EN, '--as-of', '2024-02-30'], /2024-02-30 is no date/],
    [['refresh', SAMPLE_EN, '--lang', 'fr'], /fr is unknown/],
    [['refresh', SAMPLE_EN, '--profile', 'hasty'], /hasty is unknown/],
    [['refresh', SAMPLE_EN, '--frobnicate'], /--frobnicate/],
    [['refresh', SAMPLE_EN, '--sheet'], /--sheet/],
    [['refresh', SAMPLE_EN, '--json=yes'], /--json/],
    [['refresh', SAMPLE_EN, '--out', SAMPLE_EN], /is the workbook itself/],
    [['refresh', SAMPLE_EN, '--out', 'x.csv'], /keep its ending/],
    [['inspect', SAMPLE_EN, '--out', 'x.xlsx'], /writes nothing/],
  ])('%j', async (given, message) => {
    const { exitCode, err, out } = await runHere(...given);
    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe('');
  });

  it('the input is never touched', async () => {
    const before = readFileSync(SAMPLE_EN);
    await runHere('refresh', SAMPLE_EN, '--out', SAMPLE_EN);
    expect(readFileSync(SAMPLE_EN).equals(before)).toBe(true);
  });
});

describe('--help', () => {
  it.each([[['--help']], [['refresh', '--help']], [['-h']]])(
    '%j lists commands, options, exit codes and codes',
    async (given) => {
      const { exitCode, out } = await runHere(...given);
      expect(exitCode).toBe(0);
      for (const word of ['refresh', 'inspect', '--as-of', '--out', 'needs-data', 'no-contact-column', 'encrypted']) {
        expect(out).toContain(word);
      }
    },
  );

  it('speaks Japanese', async () => {
    expect((await runHere('--help', '--lang', 'ja')).out).toContain('終了コード');
  });
});

/** Not an error: the sheet reads, and says what is wrong with it. */
describe('what can be used all the same', () => {
  it('a date column with words: the rows that have them say which cell to mend', async () => {
    const rows = DEALS.map((row, index) => (index < 3 ? row : [...row.slice(0, 4), 'some day', null]));
    const { book } = bookOf({ rows: [...rows.slice(0, 5)] });
    const ran = await run('refresh', file('words.xlsx', saveXlsx(book)), '--as-of', '2024-03-05', '--json');
    expect(ran.exitCode).toBe(0);
    const { needsData } = JSON.parse(ran.out) as { needsData: { row: number; reason: string }[] };
    expect(needsData.map(({ row }) => row)).toEqual([5, 6]);
    expect(needsData[0]?.reason).toMatch(/E5.*some day.*Type/);
  });

  it('a date column of nothing but words: it is not taken, and named as what it could be', async () => {
    const { book } = bookOf({ rows: DEALS.slice(0, 3).map((row) => [...row.slice(0, 4), 'some day', null]) });
    const { exitCode, err } = await run('refresh', file('all-words.xlsx', saveXlsx(book)), '--as-of', '2024-03-05');
    expect(exitCode).toBe(0);
    expect(err).toMatch(/no column for the last contact.*Last contact/);
  });

  it('formulas without a stored value: it says that they are unknown, and where', async () => {
    const { book, sheet } = bookOf();
    sheet.setFormula(1, 4, '=MAX(A1:A2)', null);
    const { exitCode, err } = await run('refresh', file('formulas.xlsx', saveXlsx(book)), '--as-of', '2024-03-05');
    expect(exitCode).toBe(0);
    expect(err).toMatch(/1 formula has no stored value.*Sheet1!E2.*Open the file in Excel/);
  });

  it('two candidate sheets: the better one is taken, and the other is named', async () => {
    const book = newBook();
    book.activeSheet.setValue(0, 0, 'Cover');
    fill(book.addSheet('Short'), { headers: ['Company', 'Last contact'], rows: [['Acme', 45_300]] });
    fill(book.addSheet('Deals'));
    const { exitCode, err } = await run('refresh', file('two.xlsx', saveXlsx(book)), '--as-of', '2024-03-05');
    expect(exitCode).toBe(0);
    expect(err).toMatch(/Deals was taken.*Short/);
  });
});
