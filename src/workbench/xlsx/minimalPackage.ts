/** The smallest workbook that Excel and LibreOffice open: for books without a file behind them. */

import { Package } from './package';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const WORKBOOK_PART = 'xl/workbook.xml';
export const STYLES_PART = 'xl/styles.xml';
export const STYLES_TYPE = `${SPREADSHEET}.styles+xml`;
export const WORKSHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
export const relationshipType = (kind: string) => `${RELATIONSHIPS}/${kind}`;

export const EMPTY_SHEET =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1"/>` +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

export const EMPTY_STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** A package with a workbook part that has no sheet yet. */
export function minimalPackage(dateSystem: 1900 | 1904): Package {
  const made = new Package();
  made.put(
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  made.relate('', relationshipType('officeDocument'), WORKBOOK_PART);
  const properties = dateSystem === 1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  made.add(
    WORKBOOK_PART,
    `${SPREADSHEET}.sheet.main+xml`,
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${properties}` +
      '<bookViews><workbookView/></bookViews><sheets></sheets></workbook>',
  );
  made.add(STYLES_PART, STYLES_TYPE, EMPTY_STYLES);
  made.relate(WORKBOOK_PART, relationshipType('styles'), STYLES_PART);
  return made;
}
