/** What an add-in does in a day: every kind of request that the host serves, to be recorded and bent. */
export async function playScenario(): Promise<void> {
  await Excel.run(async (context) => {
    const { names, tables, worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    const used = sheet.getUsedRange(true).load('address,values,formulas,text,numberFormat,valueTypes,rowHidden');
    worksheets.load('items/name,items/visibility,items/protection/protected,items/tables/items/name');
    names.load('items/name,items/formula,items/visible,items/type');
    await context.sync();
    const range = sheet.getRange('B2:D5');
    range.values = [
      ['=A1', "'0012", 5],
      ['1/5/2024', null, true],
      ['', '12%', 'x'],
      [1, 2, 3],
    ] as unknown[][];
    range.numberFormat = '0.00' as unknown as string[][];
    range.format.fill.color = '#FFEE00';
    range.format.font.set({ bold: true, color: 'red', underline: 'Single' });
    range.format.set({ wrapText: true, horizontalAlignment: 'Center', columnWidth: 80, rowHeight: 20 });
    range.getCell(0, 0).getOffsetRange(1, 1).getResizedRange(1, 1).getEntireColumn().load('address,format/columnWidth');
    range
      .getBoundingRect(used)
      .getIntersection('A1:C9')
      .getSpecialCellsOrNullObject('Visible')
      .load('address,areaCount');
    sheet.getRange('F1:F3').formulas = [['=SUM(A:A)'], ['=B2'], ['y']];
    sheet.getRange('5:7').rowHidden = true;
    sheet.getRange('H1:I1').merge();
    await context.sync();
    const table = tables.add('K1:L3', true);
    table.name = 'Deals';
    table.columns.add(undefined, [['Days'], [1], [2]]);
    table.load('id,name,columns/items/name');
    table.getDataBodyRange().load('address');
    const rule = sheet.getRange('A2:C9').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$A2="x"';
    rule.custom.format.fill.color = 'yellow';
    const cellRule = sheet.getRange('A2:C9').conditionalFormats.add('CellValue');
    cellRule.cellValue.rule = { formula1: '=5', operator: 'GreaterThan' };
    cellRule.priority = 1;
    names.add('Marker', sheet.getRange('B2')).visible = false;
    names.add('Word', 'text', 'a comment');
    sheet.autoFilter.apply(sheet.getRange('A1:D9'), 0, { filterOn: 'Custom', criterion1: '=a*' });
    sheet.autoFilter.load('criteria,enabled,isDataFiltered');
    await context.sync();
    sheet.autoFilter.clearCriteria();
    sheet.autoFilter.remove();
    sheet.freezePanes.freezeRows(1);
    const log = worksheets.add('Log');
    log.position = 0;
    log.tabColor = '#00FF00';
    log.getRange('A1:B2').values = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    log.getRange('A1').select();
    log.activate();
    context.workbook.settings.add('key', { deep: [1, { a: 'b' }] });
    context.workbook.functions.date(2000, 1, 1).load('value');
    await context.sync();
    worksheets.onChanged.add(() => Promise.resolve());
    table.resize('K1:M2');
    range.clear('Formats');
    sheet.getRange('A2:C9').conditionalFormats.clearAll();
    names.getItemOrNullObject('Nobody').load('name');
    names.getItem('Marker').delete();
    log.delete();
    await context.sync();
  });
}
