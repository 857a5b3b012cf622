/** Charts, pictures, notes, threads, slicers, pivots: parts that hang on a sheet. */

import { MAIN, OFFICE, type Draft } from './draft';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const anchor = (content: string) =>
  '<xdr:twoCellAnchor><xdr:from><xdr:col>20</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff>' +
  '</xdr:from><xdr:to><xdr:col>26</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  `${content}<xdr:clientData/></xdr:twoCellAnchor>`;

function addDrawing(draft: Draft, content: string): void {
  const part = 'xl/drawings/drawing1.xml';
  const root = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"`;
  draft.add(part, `<xdr:wsDr ${root}>${anchor(content)}</xdr:wsDr>`, `${OPEN_XML}.drawing+xml`);
  draft.put('drawing', `<drawing r:id="${draft.relateSheet('drawing', '../drawings/drawing1.xml')}"/>`);
}

const properties = (name: string) => `<xdr:cNvPr id="2" name="${name}"/>`;
const PLACE = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>';

export function addChart(draft: Draft): void {
  const id = draft.relate('xl/drawings/drawing1.xml', `${OFFICE}/chart`, '../charts/chart1.xml');
  addDrawing(
    draft,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties('Chart 1')}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm>${PLACE}</xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${id}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame>',
  );
  draft.add(
    'xl/charts/chart1.xml',
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:chart><c:plotArea><c:layout/>` +
      '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
      '<c:cat><c:strRef><c:f>Deals!$A$2:$A$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Deals!$E$2:$E$5</c:f></c:numRef></c:val></c:ser>' +
      '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
      '<c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
    `${OPEN_XML}.drawingml.chart+xml`,
  );
  draft.relate('xl/charts/chart1.xml', `${MICROSOFT}/2011/relationships/chartStyle`, 'style1.xml');
  draft.add(
    'xl/charts/style1.xml',
    `<cs:chartStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`,
    `${'application/vnd.ms-office'}.chartstyle+xml`,
  );
}

export function addPicture(draft: Draft): void {
  draft.add('xl/media/image1.png', Uint8Array.from(Buffer.from(PIXEL, 'base64')));
  const id = draft.relate('xl/drawings/drawing1.xml', `${OFFICE}/image`, '../media/image1.png');
  addDrawing(
    draft,
    `<xdr:pic><xdr:nvPicPr>${properties('Picture 1')}<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${id}"/>` +
      `<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm>${PLACE}</a:xfrm><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic>`,
  );
}

/** Old notes, with the drawing that shows them, and a thread of newer comments over one of them. */
export function addNotes(draft: Draft): void {
  const note = (cell: string, author: number, text: string) =>
    `<comment ref="${cell}" authorId="${author}"><text><r><rPr><b/></rPr><t>${text}</t></r></text></comment>`;
  draft.add(
    'xl/comments1.xml',
    `<comments xmlns="${MAIN}"><authors><author>Ann</author><author>tc={1}</author></authors><commentList>${note('A2', 0, 'Call first')}` +
      `${note('B3', 1, '[Threaded comment]')}</commentList></comments>`,
    `${OPEN_XML}.spreadsheetml.comments+xml`,
  );
  const shape = (row: number, column: number) =>
    `<v:shape type="#_x0000_t202" style='visibility:hidden'><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  draft.add(
    'xl/drawings/vmlDrawing1.vml',
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(1, 0)}${shape(2, 1)}</xml>`,
  );
  const threads = `${MICROSOFT}/spreadsheetml/2018/threadedcomments`;
  draft.add(
    'xl/threadedComments/threadedComment1.xml',
    `<ThreadedComments xmlns="${threads}"><threadedComment ref="B3" dT="2024-03-01T10:00:00.00" personId="{2}" id="{1}"><text>Waiting for the NDA</text></threadedComment></ThreadedComments>`,
    'application/vnd.ms-excel.threadedcomments+xml',
  );
  draft.add(
    'xl/persons/person.xml',
    `<personList xmlns="${threads}"><person displayName="Ann" id="{2}" userId="a" providerId="None"/></personList>`,
    'application/vnd.ms-excel.person+xml',
  );
  draft.relate('xl/workbook.xml', `${MICROSOFT}/2017/10/relationships/person`, 'persons/person.xml');
  draft.relateSheet('comments', '../comments1.xml');
  draft.relateSheet(`${MICROSOFT}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml');
  draft.put(
    'legacyDrawing',
    `<legacyDrawing r:id="${draft.relateSheet('vmlDrawing', '../drawings/vmlDrawing1.vml')}"/>`,
  );
}

/** A pivot table on a sheet of its own, fed by the deals. */
export function addPivot(draft: Draft): void {
  const cacheId = draft.relate(
    'xl/workbook.xml',
    `${OFFICE}/pivotCacheDefinition`,
    'pivotCache/pivotCacheDefinition1.xml',
  );
  const sheetId = draft.relate('xl/workbook.xml', `${OFFICE}/worksheet`, 'worksheets/sheet2.xml');
  draft.moreSheets += `<sheet name="By stage" sheetId="2" r:id="${sheetId}"/>`;
  draft.afterSheets += `<pivotCaches><pivotCache cacheId="7" r:id="${cacheId}"/></pivotCaches>`;
  const field = (name: string) => `<cacheField name="${name}" numFmtId="0"><sharedItems/></cacheField>`;
  const fields = ['Company', 'Deal', 'Stage', 'In stage since', 'Last contact', 'Last reply'].map(field).join('');
  const type = (kind: string) => `${OPEN_XML}.spreadsheetml.${kind}+xml`;
  draft.add(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" recordCount="0"><cacheSource type="worksheet">` +
      `<worksheetSource ref="A1:F5" sheet="Deals"/></cacheSource><cacheFields count="6">${fields}</cacheFields></pivotCacheDefinition>`,
    type('pivotCacheDefinition'),
  );
  draft.add(
    'xl/pivotCache/pivotCacheRecords1.xml',
    `<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    type('pivotCacheRecords'),
  );
  draft.relate('xl/pivotCache/pivotCacheDefinition1.xml', `${OFFICE}/pivotCacheRecords`, 'pivotCacheRecords1.xml');
  draft.add(
    'xl/worksheets/sheet2.xml',
    `<worksheet xmlns="${MAIN}"><sheetData><row r="3"><c r="A3" t="inlineStr"><is><t>Stage</t></is></c></row></sheetData></worksheet>`,
    type('worksheet'),
  );
  draft.relate('xl/worksheets/sheet2.xml', `${OFFICE}/pivotTable`, '../pivotTables/pivotTable1.xml');
  draft.add(
    'xl/pivotTables/pivotTable1.xml',
    `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="7" dataCaption="Values"><location ref="A3:B8" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    type('pivotTable'),
  );
  draft.relate(
    'xl/pivotTables/pivotTable1.xml',
    `${OFFICE}/pivotCacheDefinition`,
    '../pivotCache/pivotCacheDefinition1.xml',
  );
}

/** A table with a slicer over its stages. */
export function addTableWithSlicer(draft: Draft): void {
  const x14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
  const slicers = draft.relateSheet(`${MICROSOFT}/2007/relationships/slicer`, '../slicers/slicer1.xml');
  const cache = draft.relate(
    'xl/workbook.xml',
    `${MICROSOFT}/2007/relationships/slicerCache`,
    'slicerCaches/slicerCache1.xml',
  );
  draft.put(
    'tableParts',
    `<tableParts count="1"><tablePart r:id="${draft.relateSheet('table', '../tables/table1.xml')}"/></tableParts>`,
  );
  draft.put(
    'extLst',
    `<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}"><x14:slicerList xmlns:x14="${x14}"><x14:slicer r:id="${slicers}"/></x14:slicerList></ext></extLst>`,
  );
  draft.afterSheets += `<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}"><x15:slicerCaches xmlns:x15="${MICROSOFT}/spreadsheetml/2010/11/main"><x14:slicerCache xmlns:x14="${x14}" r:id="${cache}"/></x15:slicerCaches></ext></extLst>`;
  const columns = ['Company', 'Deal', 'Stage', 'In stage since', 'Last contact', 'Last reply'];
  const column = (name: string, i: number) =>
    `<tableColumn id="${i + 1}" xr3:uid="{0000000${i}}" name="${name}"${i === 4 ? ' dataDxfId="0"' : ''}/>`;
  draft.dxfs += '<dxf><numFmt numFmtId="14" formatCode="m/d/yyyy"/></dxf>';
  draft.add(
    'xl/tables/table1.xml',
    `<table xmlns="${MAIN}" xmlns:xr3="${MICROSOFT}/spreadsheetml/2016/revision3" id="1" name="Deals" displayName="Deals" ref="A1:F5" totalsRowShown="0"><autoFilter ref="A1:F5"><filterColumn colId="2" hiddenButton="1"/></autoFilter>` +
      `<tableColumns count="6">${columns.map(column).join('')}</tableColumns><tableStyleInfo name="TableStyleMedium9" showRowStripes="1"/></table>`,
    `${OPEN_XML}.spreadsheetml.table+xml`,
  );
  draft.add(
    'xl/slicers/slicer1.xml',
    `<slicers xmlns="${x14}"><slicer name="Stage" cache="Slicer_Stage" rowHeight="241300"/></slicers>`,
    'application/vnd.ms-excel.slicer+xml',
  );
  draft.add(
    'xl/slicerCaches/slicerCache1.xml',
    `<slicerCacheDefinition xmlns="${x14}" name="Slicer_Stage" sourceName="Stage"/>`,
    'application/vnd.ms-excel.slicerCache+xml',
  );
}
