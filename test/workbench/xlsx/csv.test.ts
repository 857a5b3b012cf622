import { FileError, openCsv, saveCsv, saveXlsx, openXlsx, newBook } from '../../../src/workbench/xlsx';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('a .csv file', () => {
  it.each([
    ['commas', 'Name,N\nAcme,1\n'],
    ['semicolons and CRLF', 'Name;N\r\nAcme;1,5\r\n"a;b";2\r\n'],
    ['tabs', 'Name\tN\nAcme\t1\n'],
    ['a byte order mark', '\uFEFFName,N\nテスト,1\n'],
    ['quotes that need not be, and quotes in quotes', '"Name","N"\n"say ""hi""",1\n'],
    ['line breaks in fields', 'Name,N\n"two\nlines",1\n'],
    ['rows of different lengths, empty rows and no last line end', 'a,b,c\n1\n\n,,x\nlast,row'],
    ['line ends of every kind', 'Name,N\r\nA,1\nB,2\rC,3\r\n\nD,"4\r\n\n5"\n'],
    ['quotes in quotes beside mixed line ends', 'Name,N\r\nBeta,n\nGamma,"a ""q"" b"\r\n"""x, y""",1\r\n'],
    ['quotes in the wrong place', 'Name,N\n"Acme" KK,1\nsix" pipe,"2\nand on'],
    ['numbers that must not change', 'a,b\n007,1.50\n1e5,12345678901234567890\n1,\n'],
  ])('with %s comes back byte for byte', (_, text) => {
    expect(textOf(saveCsv(openCsv(bytesOf(text), 'Sheet')))).toBe(text);
  });

  it('has numbers only where they read the same when written, TRUE and FALSE, and otherwise text', () => {
    const fields = [
      '1',
      '-2.5',
      '0',
      '0.25',
      'TRUE',
      'FALSE',
      '007',
      '1,000',
      '$5',
      '1e5',
      '1.',
      '.5',
      '-0',
      '+1',
      '2024-03-05',
      '=1+1',
      'true',
      '123456789012345',
      '1234567890123456',
      '',
    ];
    const sheet = openCsv(bytesOf(`h;x\n${fields.join(';')}\n`), 'Data').sheets[0]!;
    expect(sheet.name).toBe('Data');
    expect(sheet.readValues({ row: 1, column: 0, rowCount: 1, columnCount: fields.length })[0]).toEqual([
      1,
      -2.5,
      0,
      0.25,
      true,
      false,
      '007',
      '1,000',
      '$5',
      '1e5',
      '1.',
      '.5',
      '-0',
      '+1',
      '2024-03-05',
      '=1+1',
      'true',
      123456789012345,
      '1234567890123456',
      null,
    ]);
  });

  it('changes only the fields that were changed, and grows to the right and below', () => {
    const book = openCsv(bytesOf('"Name";When\r\n"Acme";soon\r\nBeta;007\r\n'), 'Sheet');
    const sheet = book.sheets[0]!;
    sheet.setValue(1, 1, 45_356);
    sheet.changeStyles({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, { numberFormat: 'yyyy"年"m"月"d"日"' });
    sheet.setValue(0, 3, 'a;b');
    sheet.setValue(4, 0, true);
    expect(textOf(saveCsv(book))).toBe('"Name";When;;"a;b"\r\n"Acme";2024-03-05\r\nBeta;007\r\n\r\nTRUE\r\n');
  });

  it('with mixed line ends has every record on its own row, and keeps them when others change', () => {
    const text = 'Company,Notes\r\nBeta,n\nGamma,"a ""q"" b"\r\n"""Delta, Inc""",\n"Acme" KK,x';
    const book = openCsv(bytesOf(text), 'Sheet');
    const sheet = book.sheets[0]!;
    expect(sheet.readValues({ row: 0, column: 0, rowCount: 5, columnCount: 2 })).toEqual([
      ['Company', 'Notes'],
      ['Beta', 'n'],
      ['Gamma', 'a "q" b'],
      ['"Delta, Inc"', null],
      ['Acme KK', 'x'],
    ]);
    sheet.setValue(2, 2, 7);
    sheet.setValue(5, 0, 'new');
    expect(textOf(saveCsv(book))).toBe(
      'Company,Notes\r\nBeta,n\nGamma,"a ""q"" b",7\r\n"""Delta, Inc""",\n"Acme" KK,x\r\nnew',
    );
  });

  it('can be saved as a workbook, and a workbook as .csv', () => {
    const book = openCsv(bytesOf('Name,N\nAcme,007\n'), 'Data');
    expect(openXlsx(saveXlsx(book)).sheets[0]!.readValues({ row: 0, column: 0, rowCount: 2, columnCount: 2 })).toEqual([
      ['Name', 'N'],
      ['Acme', '007'],
    ]);
    const made = newBook();
    made.sheets[0]!.setValues(0, 0, [
      ['a', 1],
      [null, 'x,y'],
    ]);
    expect(textOf(saveCsv(made))).toBe('\uFEFFa,1\r\n,"x,y"\r\n');
  });

  it('that is not UTF-8 is refused with the offset of the first wrong byte', () => {
    const sjis = Uint8Array.from([...bytesOf('Name,N\n日本'), 0x93, 0xfa, 0x96, 0x7b]);
    expect(() => openCsv(sjis, 'Sheet')).toThrow(FileError);
    expect(() => openCsv(sjis, 'Sheet')).toThrow('offset 13');
  });
});
