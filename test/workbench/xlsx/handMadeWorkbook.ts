import { zipOf } from './support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const relationships = (entries: string) =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${entries}</Relationships>`;
const relationship = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** One sheet with a prefix on every element, and about all that a file may hold besides cells. */
export const RICH_SHEET = `<?xml version='1.0' encoding="UTF-8"?>
<!-- made by hand --><x:worksheet xmlns:x="${MAIN}" xmlns:r="${OFFICE}">
<x:sheetPr codeName='S1'/><x:dimension ref="A1:D4"/>
<x:sheetViews><x:sheetView workbookViewId="0"><x:selection activeCell="B2"/></x:sheetView></x:sheetViews>
<x:cols><x:col min="2" max="3" width="20" customWidth="1" outlineLevel="1" style="1"/></x:cols>
<x:sheetData><x:row r="1" spans="1:4"><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c r='C1' t="inlineStr"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve"> line</x:t></x:r></x:is></x:c></x:row>
<x:row><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2" s="1"><x:f t="shared" ref="B2:B4" si="0">A2*2</x:f><x:v>2</x:v></x:c><x:c r="C2" t="str"><x:f>"a"&amp;"b"</x:f><x:v>ab</x:v></x:c><x:c r="D2" t="b"><x:v>1</x:v></x:c></x:row>
<x:row r="3" ht="30" customHeight="1"><x:c r="A3"><x:v>2</x:v></x:c><x:c r="B3" s="1"><x:f t="shared" si="0"/><x:v>4</x:v></x:c><x:c r="C3" t="e"><x:v>#N/A</x:v></x:c><x:c r="D3" cm="1"><x:f t="array" ref="D3:D4">A2:A3</x:f><x:v>1</x:v></x:c></x:row><!-- between rows -->
<x:row r="4" hidden="true"><x:c r="A4"><x:v>3</x:v></x:c><x:c r="B4" s="1"><x:f t="shared" si="0"/><x:v>6</x:v></x:c><x:c r="C4"><x:f t="dataTable" ref="C4:C4" dt2D="0" dtr="0" r1="A1"/><x:v>7</x:v></x:c><x:c r="D4"><x:v>2</x:v></x:c></x:row>
</x:sheetData>
<x:conditionalFormatting sqref="A2:A4"><x:cfRule type="dataBar" priority="3"><x:dataBar><x:cfvo type="min"/><x:cfvo type="max"/><x:color rgb="FF638EC6"/></x:dataBar><x:extLst><x:ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{AAAA}</x14:id></x:ext></x:extLst></x:cfRule><x:cfRule type="expression" dxfId="0" priority="1"><x:formula>$A2&gt;1</x:formula></x:cfRule></x:conditionalFormatting>
<x:dataValidations count="1"><x:dataValidation type="list" sqref="A2:A4"><x:formula1>"1,2"</x:formula1></x:dataValidation></x:dataValidations>
<x:pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<x:drawing r:id="rId1"/><x:legacyDrawing r:id="rId2"/>
<x:extLst><x:ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{AAAA}"><x14:dataBar/></x14:cfRule><xm:sqref>A2:A4</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="2" id="{BBBB}"><x14:iconSet iconSet="3Stars"/></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></x:ext></x:extLst>
</x:worksheet>`;

const CHART = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:f>'Data &amp; more'!$A$2:$A$4</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;

export const RICH_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  '_rels/.rels': relationships(
    relationship('rId1', 'officeDocument', 'xl\\workbook.xml') +
      relationship('rId2', 'customXml', '/customXml/item1.xml'),
  ),
  'customXml/item1.xml': '<mine xmlns="urn:mine">kept</mine>',
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="true"/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Picture" sheetId="5" r:id="rId3"/><sheet name="Data &amp; more" sheetId="2" r:id="rId1"/><sheet name="Other" sheetId="9" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Data &amp; more'!$A$1:$D$4</definedName><definedName name="mark" hidden="1" comment="a &quot;b&quot;">'Data &amp; more'!$B$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    relationship('rId1', 'worksheet', '/xl/worksheets/sheet1.xml') +
      relationship('rId2', 'worksheet', 'worksheets/../worksheets/sheet2.xml') +
      relationship('rId3', 'chartsheet', 'chartsheets/sheet1.xml') +
      relationship('rId4', 'sharedStrings', 'sharedStrings.xml') +
      relationship('rId5', 'styles', 'styles.xml') +
      relationship('rId6', 'calcChain', 'calcChain.xml'),
  ),
  'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
  'xl/worksheets/sheet1.xml': RICH_SHEET,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    relationship('rId1', 'drawing', '../drawings/drawing1.xml') +
      relationship('rId2', 'vmlDrawing', '../drawings/vml1.vml') +
      relationship('rId3', 'comments', '../comments1.xml'),
  ),
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="B2"><f>'Data &amp; more'!A2+1</f><v>2</v></c></row></sheetData></worksheet>`,
  'xl/drawings/drawing1.xml': '<d xmlns="urn:d"/>',
  'xl/drawings/_rels/drawing1.xml.rels': relationships(relationship('rId1', 'chart', '../charts/chart1.xml')),
  'xl/drawings/vml1.vml': '<xml/>',
  'xl/charts/chart1.xml': CHART,
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><r><t xml:space="preserve">rich </t></r><r><t>&lt;text&gt;_x000D_</t></r></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="4" tint="-0.25"/><name val="Calibri"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/></border></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="0" borderId="1" xfId="0" applyBorder="1"><alignment horizontal="center" indent="1"/></xf></cellXfs><dxfs count="1"><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"/></border></dxf></dxfs></styleSheet>`,
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B2" i="2"/></calcChain>`,
};

export function richWorkbook(changes: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({ ...RICH_PARTS, ...changes });
}
