import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADD_IN_ID } from '../src/app';
import { addDays, fromIso, isoOf, serialOf, type CalendarDate } from '../src/domain/dates';
import { newBook, saveXlsx } from '../src/workbench/xlsx';
import type { Book, CellStyle, CellValue, Sheet } from '../src/workbench/book';
import { SAMPLE_AS_OF, SAMPLE_DEALS, type Both, type SampleDeal } from './samples/deals';
import { ABOUT, ABOUT_SHEET_NAME, SAMPLE_HEADERS, SHEET_NAME, TABLE_NAME, TITLE } from './samples/texts';

/** Writes the sample workbooks: `npm run samples`. The English one holds a table, the Japanese one a range under a title. */
const FOLDER = join(__dirname, '..', 'assets', 'samples');
const ENGLISH = 0;
const JAPANESE = 1;
type LanguageIndex = typeof ENGLISH | typeof JAPANESE;

type Field = keyof typeof SAMPLE_HEADERS;
const FIELDS = Object.keys(SAMPLE_HEADERS) as Field[];
const DATE_FIELDS = new Set<Field>(['created', 'stageEntered', 'lastContact', 'lastReply', 'nextAction', 'holdUntil']);
const WIDTHS: Partial<Record<Field, number>> = {
  company: 28,
  contact: 16,
  deal: 26,
  stage: 22,
  nextStep: 32,
  notes: 40,
};
const USUAL_WIDTH = 14;
const AS_OF = fromIso(SAMPLE_AS_OF)!;

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'pipeline-en.xlsx'), saveXlsx(sampleBook(ENGLISH)));
writeFileSync(join(FOLDER, 'pipeline-ja.xlsx'), saveXlsx(sampleBook(JAPANESE)));

function sampleBook(language: LanguageIndex): Book {
  const book = newBook();
  const sheet = book.activeSheet;
  sheet.name = SHEET_NAME[language];
  const headerRow = language === ENGLISH ? 0 : 2;
  if (language === JAPANESE) writeStyled(sheet, 0, 0, TITLE[language], { bold: true, fontSize: 14 });
  fillSheet(sheet, headerRow, language);
  addAboutSheet(book, language);
  book.addInSettings.set(ADD_IN_ID, new Map([['PatientPipeline.asOf', JSON.stringify(SAMPLE_AS_OF)]]));
  return book;
}

function fillSheet(sheet: Sheet, headerRow: number, language: LanguageIndex): void {
  const area = { row: headerRow, column: 0, rowCount: SAMPLE_DEALS.length + 1, columnCount: FIELDS.length };
  FIELDS.forEach((field, column) => {
    // The table has a style of its own; the range's headers need one.
    const style = language === JAPANESE ? { bold: true, fillColor: '#E8EEF2' } : {};
    writeStyled(sheet, headerRow, column, SAMPLE_HEADERS[field][language], style);
    sheet.setColumnWidth(column, WIDTHS[field] ?? USUAL_WIDTH);
  });
  SAMPLE_DEALS.forEach((deal, index) => writeDeal(sheet, headerRow + 1 + index, deal, language));
  if (language === ENGLISH) sheet.addTable({ area, name: TABLE_NAME, hasHeaders: true });
  else sheet.setAutoFilterArea(area);
  sheet.freeze = { rows: headerRow + 1, columns: 1 };
}

function writeDeal(sheet: Sheet, row: number, deal: SampleDeal, language: LanguageIndex): void {
  FIELDS.forEach((field, column) => {
    const value = deal[field];
    if (value === null) return;
    if (typeof value !== 'number') sheet.setValue(row, column, (value as Both)[language]);
    else if (!DATE_FIELDS.has(field)) writeStyled(sheet, row, column, value, { numberFormat: '#,##0' });
    else writeDate(sheet, row, column, addDays(AS_OF, -value), language);
  });
}

/** Dates are real dates; in the Japanese sample every third row types them as text, as people do. */
function writeDate(sheet: Sheet, row: number, column: number, date: CalendarDate, language: LanguageIndex): void {
  if (language === JAPANESE && row % 3 === 0) {
    sheet.setValue(row, column, isoOf(date).replaceAll('-', '/'));
    return;
  }
  writeStyled(sheet, row, column, serialOf(date, 1900), {
    numberFormat: language === ENGLISH ? 'd mmm yyyy' : 'yyyy/m/d',
  });
}

function addAboutSheet(book: Book, language: LanguageIndex): void {
  const sheet = book.addSheet(ABOUT_SHEET_NAME[language]);
  ABOUT.forEach((line, row) => sheet.setValue(row, 0, line[language]));
  sheet.setColumnWidth(0, 100);
}

function writeStyled(sheet: Sheet, row: number, column: number, value: CellValue, style: Partial<CellStyle>): void {
  sheet.setValue(row, column, value);
  sheet.setStyle(row, column, sheet.book.styles.derive(sheet.styleAt(row, column), style));
}
