import { markerFromName, markerName, ownColumnsOf, OWN_COLUMNS } from '../../src/excel/ownColumns';
import { ownershipOf } from '../../src/excel/ownership';

const marker = (name: string, formula: string, comment = '{"sheet":"Deals","width":48}') =>
  markerFromName({ name, formula, comment, visible: false })!;

describe('markers of ownership', () => {
  it.each(OWN_COLUMNS)('the name of %s reads back as that column', (column) => {
    expect(marker(markerName(3, column), '=Deals!$N$4')).toEqual({
      name: `PatientPipeline.3.${column}`,
      group: 3,
      kind: column,
      cell: { sheet: 'Deals', row: 3, column: 13 },
      note: { sheet: 'Deals', width: 48 },
      visible: false,
    });
  });

  it.each(['Total', 'PatientPipeline', 'PatientPipeline.1', 'PatientPipeline.1.notOurs', 'My.PatientPipeline.1.why'])(
    'a name of the user, such as %s, is none',
    (name) => {
      expect(markerFromName({ name, formula: '=Deals!$A$1', comment: '', visible: true })).toBeNull();
    },
  );

  it('names only the columns on the sheet that is asked about', () => {
    const markers = [
      marker('PatientPipeline.1.daysSilent', '=Deals!$N$1'),
      marker('PatientPipeline.1.why', '=deals!$P$1'),
      marker('PatientPipeline.2.why', '=Other!$C$1'),
      marker('PatientPipeline.1.status', '=#REF!'),
    ];
    expect([...ownColumnsOf(markers, 'Deals')]).toEqual([13, 15]);
  });
});

describe('whose columns they are', () => {
  const region = {
    sheet: 'Deals',
    table: null,
    headerRow: 2,
    firstRow: 3,
    lastRow: 9,
    firstColumn: 0,
    lastColumn: 5,
    headers: [],
  };

  it('finds them by the header row, wherever the user moved them', () => {
    const ownership = ownershipOf(region, [
      marker('PatientPipeline.4.daysSilent', '=Deals!$B$3'),
      marker('PatientPipeline.4.why', '=Deals!$Z$3'),
      marker('PatientPipeline.5.why', '=Deals!$C$40'),
    ]);
    expect(ownership.group).toBe(4);
    expect([...ownership.columns]).toEqual([
      ['daysSilent', 1],
      ['why', 25],
    ]);
    expect(ownership.deleted).toEqual([]);
  });

  it('remembers a column that the user deleted', () => {
    const ownership = ownershipOf(region, [
      marker('PatientPipeline.1.daysSilent', '=Deals!$B$3'),
      marker('PatientPipeline.1.why', '=#REF!'),
    ]);
    expect(ownership.deleted.map(({ kind }) => kind)).toEqual(['why']);
  });

  it('remembers them even when all are deleted, by the sheet that they were made on', () => {
    const gone = [marker('PatientPipeline.1.daysSilent', '=#REF!'), marker('PatientPipeline.1.why', '=Deals!#REF!')];
    expect(ownershipOf(region, gone).deleted).toHaveLength(2);
    expect(ownershipOf({ ...region, sheet: 'Other' }, gone)).toMatchObject({ group: 2, deleted: [] });
  });

  it('begins a new number for a list that has none', () => {
    expect(ownershipOf(region, []).group).toBe(1);
    expect(ownershipOf(region, [marker('PatientPipeline.7.why', '=Other!$C$1')]).group).toBe(8);
  });
});
