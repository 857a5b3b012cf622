import { fromIso, type RawCell } from '../../src/domain/dates';
import { changedRows, type OwnRow, type PlacedColumn } from '../../src/excel/changes';

const AS_OF = fromIso('2024-03-05')!;
const COLUMNS: PlacedColumn[] = [
  { column: 'daysSilent', position: 1 },
  { column: 'status', position: 2 },
  { column: 'checkedOn', position: 3 },
];
const AS_WRITTEN: RawCell[] = ['Acme', 12, 'Quiet', AS_OF];

const row = (index: number, changes: Partial<OwnRow> = {}): OwnRow => ({
  row: index,
  for: 'Acme',
  daysSilent: 12,
  daysInStage: null,
  status: 'Quiet',
  nextCheckIn: null,
  why: '',
  checkedOn: AS_OF,
  ...changes,
});

const compare = (rows: OwnRow[], values: RawCell[][], dateSystem: 1900 | 1904 = 1900, wholeRows = false) =>
  changedRows(rows, {
    columns: COLUMNS,
    read: { row: 1, column: 0, values },
    firstRow: 1,
    dateSystem,
    statusLabels: new Set(['Quiet', '静観', 'Stalled']),
    wholeRows,
  });

describe('what differs', () => {
  it('nothing, where the sheet says it already', () => {
    expect(compare([row(1)], [AS_WRITTEN])).toEqual([]);
  });

  it('only the cell that is wrong', () => {
    expect(compare([row(1, { daysSilent: 13 })], [AS_WRITTEN])).toEqual([
      { row: 1, cells: [13, null, null], isNew: false },
    ]);
  });

  it('the whole row, where rows are hidden and all of it has to be checked', () => {
    expect(compare([row(1, { daysSilent: 13 })], [AS_WRITTEN], 1900, true)).toEqual([
      { row: 1, cells: [13, 'Quiet', AS_OF], isNew: false },
    ]);
  });

  it('a row that was never written is new', () => {
    expect(compare([row(1)], [['Acme', '', '', '']])).toEqual([{ row: 1, cells: [12, 'Quiet', AS_OF], isNew: true }]);
  });

  it('an unknown number empties the cell', () => {
    expect(compare([row(1, { daysSilent: null })], [AS_WRITTEN])).toEqual([
      { row: 1, cells: ['', null, null], isNew: false },
    ]);
  });

  it('a row of ours that is no deal any more is emptied', () => {
    expect(compare([row(1)], [AS_WRITTEN, ['', 12, '静観', AS_OF - 7]])).toEqual([
      { row: 2, cells: ['', '', ''], isNew: false },
    ]);
  });

  it('what the user typed into our columns of a row that is no deal stays', () => {
    const total: RawCell[] = ['Total', 340, '', ''];
    const note: RawCell[] = ['', '', 'my note', 45_000];
    expect(compare([row(1)], [AS_WRITTEN, total, note])).toEqual([]);
  });

  it('dates are serials of the workbook’s own system', () => {
    expect(compare([row(1)], [['Acme', 12, 'Quiet', AS_OF]], 1904)).toEqual([
      { row: 1, cells: [null, null, AS_OF - 1462], isNew: false },
    ]);
  });
});
