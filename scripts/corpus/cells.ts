/** Features inside of a sheet's part: texts, formulas, formats, validations, extensions. */

import { MAIN, OFFICE, type Draft } from './draft';

const MICROSOFT = 'http://schemas.microsoft.com/office';
const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
const FORMULAS = `${MICROSOFT}/excel/2006/main`;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Texts with runs, readings and blanks, shared and inline, far right of the list. */
export function addRichText(draft: Draft): void {
  const texts =
    '<si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="Calibri"/></rPr><t xml:space="preserve">Not </t></r><r><t>now</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0"/></si><si><t xml:space="preserve"> two\nlines_x000D_ </t></si>';
  draft.add(
    'xl/sharedStrings.xml',
    `<sst xmlns="${MAIN}" count="3" uniqueCount="3">${texts}</sst>`,
    `${SPREADSHEET}.sharedStrings+xml`,
  );
  draft.relate('xl/workbook.xml', `${OFFICE}/sharedStrings`, 'sharedStrings.xml');
  draft.extraCells.set(2, '<c r="Z2" t="s"><v>0</v></c><c r="AA2" t="s"><v>1</v></c>');
  draft.extraCells.set(
    3,
    '<c r="Z3" t="s"><v>2</v></c><c r="AA3" t="inlineStr"><is><r><rPr><i/></rPr><t>in</t></r><r><t>line</t></r></is></c>',
  );
  draft.put('phoneticPr', '<phoneticPr fontId="0" type="noConversion"/>');
}

/** Shared, array, spilling and data table formulas, results of every kind, and the chain of calculation. */
export function addFormulas(draft: Draft): void {
  draft.extraCells.set(
    2,
    '<c r="Z2"><f t="shared" ref="Z2:Z4" si="0">E2-D2</f><v>80</v></c><c r="AB2" t="str"><f>A2&amp;"!"</f><v>Acme &amp; Söhne!</v></c>',
  );
  draft.extraCells.set(
    3,
    '<c r="Z3"><f t="shared" si="0"/><v>210</v></c><c r="AA3"><f t="array" ref="AA3:AA4">E3:E4*2</f><v>90652</v></c>',
  );
  draft.extraCells.set(
    4,
    '<c r="Z4"><f t="shared" si="0"/><v>40</v></c><c r="AA4"><v>90552</v></c><c r="AC4" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  );
  draft.extraCells.set(
    5,
    '<c r="Z5" cm="1"><f t="array" ref="Z5">_xlfn._xlws.FILTER(A2:A5,C2:C5="Won")</f><v>0</v></c><c r="AD5" t="b"><f ca="1">TODAY()&gt;1</f><v>1</v></c><c r="AE5"><f t="dataTable" ref="AE5:AE6" dt2D="0" dtr="0" r1="D2"/><v>3</v></c>',
  );
  draft.add(
    'xl/metadata.xml',
    `<metadata xmlns="${MAIN}" xmlns:xda="${MICROSOFT}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    `${SPREADSHEET}.sheetMetadata+xml`,
  );
  draft.relate('xl/workbook.xml', `${OFFICE}/sheetMetadata`, 'metadata.xml');
  draft.add(
    'xl/calcChain.xml',
    `<calcChain xmlns="${MAIN}"><c r="Z2" i="1"/><c r="AB2" i="1"/></calcChain>`,
    `${SPREADSHEET}.calcChain+xml`,
  );
  draft.relate('xl/workbook.xml', `${OFFICE}/calcChain`, 'calcChain.xml');
  draft.afterSheets +=
    '<definedNames><definedName name="rate">Deals!$Z$2</definedName></definedNames><calcPr calcId="191029" iterate="1"/>';
}

/** Rules old and new, one in two halves, and sparklines. */
export function addExtensionFormats(draft: Draft): void {
  draft.dxfs += '<dxf><font><b/></font><border><left style="thin"/></border></dxf>';
  draft.put(
    'conditionalFormatting',
    '<conditionalFormatting sqref="E2:E5"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AAAA0001-0000-4000-8000-000000000000}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="C2:C5 A2:A5"><cfRule type="containsText" dxfId="0" priority="1" stopIfTrue="1" operator="containsText" text="Won"><formula>NOT(ISERROR(SEARCH("Won",C2)))</formula></cfRule><cfRule type="duplicateValues" dxfId="0" priority="4"/></conditionalFormatting>',
  );
  const formats =
    `<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${FORMULAS}"><x14:cfRule type="dataBar" id="{AAAA0001-0000-4000-8000-000000000000}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>E2:E5</xm:sqref></x14:conditionalFormatting>` +
    `<x14:conditionalFormatting xmlns:xm="${FORMULAS}"><x14:cfRule type="iconSet" priority="3" id="{BBBB0001-0000-4000-8000-000000000000}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>D2:D5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`;
  const sparklines = `<x14:sparklineGroups xmlns:xm="${FORMULAS}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Deals!D2:F2</xm:f><xm:sqref>Z2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`;
  draft.put(
    'extLst',
    `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">${formats}</ext><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}">${sparklines}</ext></extLst>`,
  );
}

/** Validations old and new, links, printing, breaks, merged cells, protected ranges, marks of checked errors. */
export function addSheetSettings(draft: Draft): void {
  draft.rootAttributes += ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"`;
  draft.put(
    'sheetPr',
    '<sheetPr codeName="Sheet1" filterMode="0"><tabColor theme="4" tint="0.4"/><pageSetUpPr fitToPage="1"/></sheetPr>',
  );
  draft.put(
    'sheetViews',
    '<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="B1"/><selection pane="bottomRight" activeCell="C3" sqref="C3"/></sheetView></sheetViews>',
  );
  draft.put(
    'sheetFormatPr',
    '<sheetFormatPr baseColWidth="10" defaultRowHeight="15.75" x14ac:dyDescent="0.25" outlineLevelCol="1"/>',
  );
  draft.put(
    'cols',
    '<cols><col min="1" max="2" width="24.5" customWidth="1" bestFit="1"/><col min="4" max="16384" width="11" style="1" outlineLevel="1" x14ac:dyDescent="0.2"/></cols>',
  );
  draft.put('protectedRanges', '<protectedRanges><protectedRange sqref="A1:B2" name="Range1"/></protectedRanges>');
  draft.put(
    'autoFilter',
    '<autoFilter ref="A1:F5"><filterColumn colId="0"><customFilters><customFilter operator="notEqual" val=" "/></customFilters></filterColumn></autoFilter>',
  );
  draft.put('mergeCells', '<mergeCells count="1"><mergeCell ref="Z1:AB1"/></mergeCells>');
  draft.put(
    'dataValidations',
    '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C2:C100"><formula1>"Demo,Won"</formula1></dataValidation><dataValidation type="date" operator="greaterThan" sqref="D2:F100"><formula1>36526</formula1></dataValidation></dataValidations>',
  );
  const link = draft.relateSheet('hyperlink', 'https://example.com/?a=1&amp;b=2', true);
  draft.put(
    'hyperlinks',
    `<hyperlinks><hyperlink ref="A2" r:id="${link}" tooltip="their page"/><hyperlink ref="A3" location="Deals!A1" display="up"/></hyperlinks>`,
  );
  draft.put('printOptions', '<printOptions gridLines="1"/>');
  draft.put('pageMargins', '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>');
  draft.add(
    'xl/printerSettings/printerSettings1.bin',
    Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256),
  );
  draft.put(
    'pageSetup',
    `<pageSetup paperSize="9" orientation="landscape" r:id="${draft.relateSheet('printerSettings', '../printerSettings/printerSettings1.bin')}"/>`,
  );
  draft.put('headerFooter', '<headerFooter><oddHeader>&amp;LDeals&amp;R&amp;D</oddHeader></headerFooter>');
  draft.put('rowBreaks', '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>');
  draft.put('ignoredErrors', '<ignoredErrors><ignoredError sqref="A2:A5" numberStoredAsText="1"/></ignoredErrors>');
  draft.put(
    'extLst',
    `<extLst><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${FORMULAS}" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  );
  draft.afterSheets +=
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Deals!$A$1:$F$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Deals!$1:$1</definedName><definedName name="Äpfel" comment="a &amp; b">Deals!$A$2,Deals!$B$2</definedName></definedNames>';
}

/** Parts about the workbook as a whole that nobody here understands. */
export function addForeignParts(draft: Draft): void {
  draft.add('customXml/item1.xml', '<deals xmlns="urn:example:deals"><deal id="1"/></deals>');
  draft.add(
    'customXml/itemProps1.xml',
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{C0FFEE00-0000-4000-8000-000000000000}"/>',
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  draft.relate('', `${OFFICE}/customXml`, 'customXml/item1.xml');
  draft.relate('customXml/item1.xml', `${OFFICE}/customXmlProps`, 'itemProps1.xml');
  draft.add(
    'docProps/core.xml',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ann</dc:creator></cp:coreProperties>',
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  draft.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  const external = draft.relate('xl/workbook.xml', `${OFFICE}/externalLink`, 'externalLinks/externalLink1.xml');
  draft.add(
    'xl/externalLinks/externalLink1.xml',
    `<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    `${SPREADSHEET}.externalLink+xml`,
  );
  draft.relate('xl/externalLinks/externalLink1.xml', `${OFFICE}/externalLinkPath`, 'other.xlsx', true);
  draft.afterSheets += `<externalReferences><externalReference r:id="${external}"/></externalReferences><calcPr calcId="0"/>`;
  draft.extraCells.set(3, '<c r="Z3"><f>[1]Sheet1!$A$1</f><v>5</v></c>');
  // An add-in of others keeps its settings too.
  draft.relate('', `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml');
  draft.add(
    'xl/webextensions/taskpanes.xml',
    `<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="300" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
  );
  draft.relate('xl/webextensions/taskpanes.xml', `${MICROSOFT}/2011/relationships/webextension`, 'webextension1.xml');
  draft.add(
    'xl/webextensions/webextension1.xml',
    `<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{D}"><we:reference id="wa1" version="1.0.0.0" store="en-US" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="theirs" value="1"/></we:properties><we:bindings/></we:webextension>`,
    'application/vnd.ms-office.webextension+xml',
  );
}
