import { StructureError, movedArea } from '../../../../src/workbench/book';
import { area, at, edit, put, twoSheets } from './support';

describe('a formula far away follows', () => {
  // Formula on the same sheet, the edit, the formula afterwards.
  it.each([
    ['=A5', 'insert rows 3', '=A6'],
    ['=A5', 'insert rows 5', '=A6'],
    ['=A5', 'insert rows 6', '=A5'],
    ['=$A$5', 'insert rows 3:4', '=$A$7'],
    ['=A$5+$A5', 'insert rows 1', '=A$6+$A6'],
    ['=SUM(A1:A5)', 'insert rows 3', '=SUM(A1:A6)'],
    ['=SUM(A1:A5)', 'insert rows 1', '=SUM(A2:A6)'],
    ['=SUM(A1:A5)', 'insert rows 6', '=SUM(A1:A5)'],
    ['=SUM(A:A)', 'insert rows 3', '=SUM(A:A)'],
    ['=SUM(3:5)', 'insert rows 4', '=SUM(3:6)'],
    ['=SUM($3:5)', 'insert rows 1', '=SUM($4:6)'],
    ['=SUM(3:5)', 'insert columns B', '=SUM(3:5)'],
    ['=SUM(B:C)', 'insert columns C', '=SUM(B:D)'],
    ['=SUM(B:$C)', 'delete columns C', '=SUM(B:$B)'],
    ['=SUM(B:C)', 'delete columns B:C', '=SUM(#REF!)'],
    ['=A5', 'delete rows 5', '=#REF!'],
    ['=A5', 'delete rows 4', '=A4'],
    ['=SUM(A1:A5)', 'delete rows 5', '=SUM(A1:A4)'],
    ['=SUM(A1:A5)', 'delete rows 1:2', '=SUM(A1:A3)'],
    ['=SUM(A3:A5)', 'delete rows 1:3', '=SUM(A1:A2)'],
    ['=SUM(A3:A5)', 'delete rows 2:6', '=SUM(#REF!)'],
    ['=B2', 'insert B1:B1 down', '=B3'],
    ['=B2', 'insert A1:A1 down', '=B2'],
    ['=B2', 'insert A2:A2 right', '=C2'],
    ['=B2', 'insert A1:A1 right', '=B2'],
    ['=SUM(A1:C3)', 'insert B2:B2 down', '=SUM(A1:C3)'],
    ['=SUM(A1:C3)', 'insert A2:C2 down', '=SUM(A1:C4)'],
    ['=SUM(A1:C3)', 'insert B1:B3 right', '=SUM(A1:D3)'],
    ['=SUM(A1:C3)', 'delete B1:B3 left', '=SUM(A1:B3)'],
    ['=SUM(A1:C3)', 'delete A1:C3 up', '=SUM(#REF!)'],
    ['=SUM(A1:C3)', 'delete A1:B3 up', '=SUM(A1:C3)'],
    ['=C4', 'delete C1:C2 up', '=C2'],
    ['=A1048576', 'insert rows 1', '=#REF!'],
    ['=SUM(A1:A1048575)', 'insert rows 3:4', '=SUM(A1:A1048576)'],
    ['=XFD1', 'insert columns A', '=#REF!'],
    ['=A1', 'move A1:A1 to C3', '=C3'],
    ['=$A$1+B2', 'move A1:B2 to D5', '=$D$5+E6'],
    ['=SUM(A1:B2)', 'move A1:B2 to D5', '=SUM(D5:E6)'],
    ['=SUM(A1:B2)', 'move A1:A1 to D5', '=SUM(A1:B2)'],
    ['=D5', 'move A1:A1 to D5', '=#REF!'],
    ['=SUM(A1:A5)', 'move A5:A5 to A8', '=SUM(A1:A8)'],
    ['=SUM(A3:A5)', 'move A3:A3 to A1', '=SUM(A1:A5)'],
    ['=IF("A5"=A5,"B5",#REF!)', 'insert rows 1', '=IF("A5"=A6,"B5",#REF!)'],
    ['=A5:INDEX(B:B,A6)', 'insert rows 5', '=A6:INDEX(B:B,A7)'],
    ['=SUM(A5 A5:C7,B9)', 'insert rows 6', '=SUM(A5 A5:C8,B10)'],
    ["='Other Sheet'!A5", 'insert rows 1', "='Other Sheet'!A5"],
    ['=Sheet1!A5', 'insert rows 1', '=Sheet1!A6'],
    ['=Sheet1!A5', 'delete rows 5', '=Sheet1!#REF!'],
    ['=[1]Sheet1!A5', 'insert rows 1', '=[1]Sheet1!A5'],
    ['=LOG10(A5)+A5_total+SUM(A5#)', 'insert rows 1', '=LOG10(A6)+A5_total+SUM(A6#)'],
  ])('%s after "%s" is %s', (before, words, after) => {
    const { sheet } = twoSheets();
    // Far enough right and down to stay out of the way; found again by looking for the only formula.
    put(sheet, 'Z100', before);
    edit(sheet, words);
    const found: string[] = [];
    sheet.cells.forEachFormula((row, column) => found.push(sheet.formulaAt(row, column)!));
    expect(found).toEqual([after]);
  });

  it.each([
    ['=Sheet1!A5', 'insert rows 3', '=Sheet1!A6'],
    ['=sheet1!A5', 'insert rows 3', '=sheet1!A6'],
    ["=SUM('Sheet1'!$A$1:$A$5)", 'delete rows 2', "=SUM('Sheet1'!$A$1:$A$4)"],
    ['=A5', 'insert rows 3', '=A5'],
    ['=SUM(Sheet1:Other!A5)', 'insert rows 3', '=SUM(Sheet1:Other!A5)'],
  ])('from another sheet: %s after "%s" on Sheet1 is %s', (before, words, after) => {
    const { sheet, other } = twoSheets();
    put(other, 'A1', before);
    edit(sheet, words);
    expect(at(other, 'A1')).toBe(after);
  });

  it('and names do, as far as they are absolute', () => {
    const { book, sheet } = twoSheets();
    const plain = book.addName({ name: 'plain', scope: null, refersTo: '=Sheet1!$B$5:$B$9' });
    const gone = book.addName({ name: 'gone', scope: null, refersTo: '=Sheet1!$B$3' });
    const relative = book.addName({ name: 'relative', scope: null, refersTo: '=Sheet1!B5' });
    sheet.deleteRows(2, 1);
    sheet.insertColumns(0);
    expect([plain.refersTo, gone.refersTo, relative.refersTo]).toEqual([
      '=Sheet1!$C$4:$C$8',
      '=Sheet1!#REF!',
      '=Sheet1!B5',
    ]);
    expect(gone.target()).toBeNull();
  });
});

describe('cut and paste to another sheet', () => {
  it('keeps what the formulas mean on both sides', () => {
    const { sheet, other } = twoSheets();
    put(sheet, 'A1', 7);
    put(sheet, 'B1', '=A1+C1');
    put(sheet, 'C1', 3);
    put(sheet, 'D1', '=B1');
    put(other, 'A1', '=Sheet1!B1');
    put(other, 'A2', "='Other Sheet'!F9+Sheet1!C1");
    sheet.moveCells(area('B1:C1'), 8, 4, other);
    expect(at(other, 'E9')).toBe('=Sheet1!A1+F9');
    expect(at(other, 'F9')).toBe(3);
    expect(at(sheet, 'D1')).toBe("='Other Sheet'!E9");
    expect(at(other, 'A1')).toBe("='Other Sheet'!E9");
    expect(at(other, 'A2')).toBe("='Other Sheet'!#REF!+'Other Sheet'!F9");
    expect(at(sheet, 'B1')).toBeNull();
  });
});

describe('movedArea', () => {
  it('moves kept areas as references move, and tells those that are gone', () => {
    const { book, sheet } = twoSheets();
    let kept = [area('A5:B6'), area('C1'), area('A1:A10')] as (ReturnType<typeof area> | null)[];
    const stop = book.onStructure((done) => {
      kept = kept.map((place) => place && movedArea(place, done));
    });
    sheet.insertRows(2, 2);
    sheet.deleteColumns(2);
    sheet.moveCells(area('A1:A12'), 0, 9);
    stop();
    sheet.insertRows(0);
    expect(kept).toEqual([area('A7:B8'), null, area('J1:J12')]);
  });
});

describe('refused, with nothing changed, is', () => {
  it.each([
    ['a part of a merge', 'insert B1:B1 down', 'MergedRangeConflict'],
    ['a part of a merge (rightwards)', 'delete A2:A2 left', 'MergedRangeConflict'],
    ['a part of a table', 'insert E6:E6 down', 'InsertDeleteConflict'],
    ['cells left of a part of a table', 'insert D7:D7 right', 'InsertDeleteConflict'],
    ["a table's header row", 'delete rows 5', 'InsertDeleteConflict'],
    ["a table's last row of data", 'delete rows 6:8', 'InsertDeleteConflict'],
    ['a part of an array formula', 'delete rows 11', 'InsertDeleteConflict'],
    ['rows in the middle of an array formula', 'insert rows 11', 'InsertDeleteConflict'],
    ['content off the sheet', 'insert columns A', 'NonBlankCellOffSheet'],
    ['content off the lower end', 'insert A1:A1 down', 'NonBlankCellOffSheet'],
    ['moving a part of a merge', 'move B2:B2 to J9', 'MergedRangeConflict'],
    ['moving over a part of a table', 'move A1:A2 to E8', 'InsertDeleteConflict'],
    ["moving a table's headers alone", 'move E5:F5 to J9', 'InsertDeleteConflict'],
    ['leaving the sheet', 'move A1:B2 to XFD9', 'RangeExceedsLimit'],
  ])('%s: %s', (_, words, code) => {
    const { book, sheet } = twoSheets();
    sheet.merge(area('B2:C3'));
    sheet.addTable({ area: area('E5:F8'), hasHeaders: true });
    sheet.cells.loadFormula(9, 0, { kind: 'array', text: 'B1:B3', area: area('A10:A12'), dynamic: false });
    sheet.arrayAreas.push({ area: area('A10:A12'), dynamic: false });
    put(sheet, 'XFD30', 1);
    if (words === 'insert A1:A1 down') put(sheet, 'A1048576', 1);
    const { revision } = book;
    let error: unknown;
    try {
      edit(sheet, words);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(StructureError);
    expect((error as StructureError).code).toBe(code);
    expect(book.revision).toBe(revision);
  });
});
