type Step = (workbook: Excel.Workbook, sheet: Excel.Worksheet) => void;

/** What an add-in does in a day: every kind of request that the host serves, to be recorded and bent. One sync each. */
const STEPS: readonly Step[] = [
  ({ names, worksheets }, sheet) => {
    sheet.getUsedRange(true).load('address,values,formulas,text,numberFormat,valueTypes,rowHidden');
    worksheets.load('items/name,items/visibility,items/protection/protected,items/tables/items/name');
    names.load('items/name,items/formula,items/visible,items/type');
  },
  (_workbook, sheet) => {
    sheet.getRange('B2:D5').values = [
      ['=A1', "'0012", 5],
      ['1/5/2024', null, true],
      ['', '12%', 'x'],
      [1, 2, 3],
    ] as unknown[][];
    sheet.getRange('B2:D5').numberFormat = '0.00' as unknown as string[][];
    sheet.getRange('F1:F3').formulas = [['=SUM(A:A)'], ['=B2'], ['y']];
    sheet.getRange('E4').values = 'one for all' as unknown as unknown[][];
  },
  (_workbook, sheet) => {
    const { format } = sheet.getRange('B2:D5');
    format.fill.color = '#FFEE00';
    format.font.set({ bold: true, color: 'red', underline: 'Single' });
    format.set({ wrapText: true, horizontalAlignment: 'Center', columnWidth: 80, rowHeight: 20 });
    sheet.getRange('A:C').format.autofitColumns();
    sheet.getRange('A1').format.useStandardWidth = true;
  },
  (_workbook, sheet) => {
    const range = sheet.getRange('B2:D5');
    const cells = range.getCell(0, 0).getOffsetRange(1, 1).getResizedRange(1, 1);
    cells.getEntireColumn().load('address,format/columnWidth,format/fill/color');
    const common = range.getBoundingRect('A1:C9').getIntersection('A1:C9');
    common.getSpecialCellsOrNullObject('Visible').load('address,areaCount');
    sheet.getRange('5:7').rowHidden = true;
    sheet.getRange('H1:I1').merge();
  },
  ({ tables }, sheet) => {
    const table = tables.add('K1:L3', true);
    table.columns.add(undefined, [['Days'], [1], [2]]);
    table.load('id,name,columns/items/name');
    table.getDataBodyRange().load('address');
    sheet.getRange('K4:L5').values = [
      ['grows', 1],
      ['on', 2],
    ];
  },
  (_workbook, sheet) => {
    const { conditionalFormats } = sheet.getRange('A2:C9');
    const rule = conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$A2="x"';
    rule.custom.format.fill.color = 'yellow';
    const cellRule = conditionalFormats.add('CellValue');
    cellRule.cellValue.rule = { formula1: '=5', operator: 'GreaterThan' };
    cellRule.priority = 1;
    sheet.getRange('B3:B4').conditionalFormats.clearAll();
  },
  ({ names }, sheet) => {
    names.add('Marker', sheet.getRange('B2')).visible = false;
    names.add('Word', 'text', 'a comment');
    names.getItemOrNullObject('Nobody').load('name');
    names.getItem('Word').delete();
  },
  (_workbook, sheet) => {
    sheet.autoFilter.apply(sheet.getRange('A1:D9'), 0, { filterOn: 'Custom', criterion1: '=a*' });
    sheet.autoFilter.load('criteria,enabled,isDataFiltered');
    sheet.autoFilter.reapply();
  },
  ({ worksheets }) => {
    const log = worksheets.add();
    log.position = 0;
    log.tabColor = '#00FF00';
    log.getRange('A1:B3').values = [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ];
    log.getRange('2:2').insert('Down').load('address');
    log.getRange('A1:B3').sort.apply([{ key: 0, ascending: false }], false, true);
    log.getRange('B1').delete('Left');
    log.getRange('A1').select();
    log.delete();
  },
  ({ settings, functions, application }, sheet) => {
    settings.add('key', { deep: [1, { a: 'b' }] });
    settings.getItem('key').load('value');
    functions.date(2000, 1, 1).load('value');
    application.cultureInfo.datetimeFormat.load('shortDatePattern');
    sheet.freezePanes.freezeRows(1);
    sheet.onChanged.add(() => Promise.resolve());
  },
  ({ tables }, sheet) => {
    tables.getItem('Table1').resize('K1:M9');
    tables.getItem('Table1').columns.getItemAt(0).delete();
    sheet.getRange('B2:D5').clear('Formats');
    sheet.getRange('B2:D5').clear('Contents');
    sheet.getRange('C:C').delete('Left');
    sheet.getRange('3:4').insert('Down');
    sheet.autoFilter.remove();
  },
];

export async function playScenario(): Promise<void> {
  for (const step of STEPS) {
    await Excel.run(async (context) => {
      step(context.workbook, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  }
}
