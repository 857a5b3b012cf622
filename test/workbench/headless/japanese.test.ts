import { startHeadless } from '../../../src/workbench/headless';
import { ADD_IN, bookWith, failureOf } from './client';

describe('a Japanese Excel', () => {
  it('says so to the add-in, reads entries the Japanese way, and speaks Japanese when the client itself complains', async () => {
    const book = bookWith();
    await startHeadless({ book, addInId: ADD_IN, locale: 'ja-JP' });
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(['ja-JP', 'ja-JP']);
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
      range.values = [['2024/1/5', '2024年1月5日']];
      range.load('values,text');
      const { cultureInfo } = context.application;
      cultureInfo.load('name,datetimeFormat/shortDatePattern');
      await context.sync();
      return [range.values, range.text, cultureInfo.name, cultureInfo.datetimeFormat.shortDatePattern];
    });
    expect(read).toEqual([[[45296, 45296]], [['2024/1/5', '2024年1月5日']], 'ja-JP', 'yyyy/MM/dd']);
    const failure = await failureOf(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(failure.code).toBe('PropertyNotLoaded');
    expect(failure.message).toMatch(/[぀-ヿ]/);
  });

  it('cannot be started twice in one process', async () => {
    await expect(startHeadless({ book: bookWith(), addInId: ADD_IN })).rejects.toThrow('loaded already');
  });
});
