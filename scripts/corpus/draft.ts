/** A workbook's package under construction: a list of deals, to which features of real workbooks are added. */

import { strToU8, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a worksheet may hold, in the order of the schema; the cells are `sheetData`. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection protectedRanges autoFilter mergeCells ' +
  'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks ' +
  'ignoredErrors drawing legacyDrawing tableParts extLst';

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export const HEADERS = ['Company', 'Deal', 'Stage', 'In stage since', 'Last contact', 'Last reply'];
export const ROWS: readonly (readonly (string | number)[])[] = [
  ['Acme & Söhne', 'Pump', 'Technical exchange', 45_256, 45_336, 45_296],
  ['株式会社テスト', 'Valve', 'Demo', 45_116, 45_326, 45_156],
  [' <Gamma> ', 'Filter', 'Won', 45_236, 45_276, 45_256],
  ['Delta "quoted"', 'Dryer', 'Negotiation', 45_236, 45_326, 45_350],
];

export class Draft {
  readonly parts = new Map<string, string | Uint8Array>();
  /** The pieces of the sheet of deals by the element's name. */
  readonly sheet = new Map<string, string>();
  /** Cells put behind those of the list, by row (from 1). */
  readonly extraCells = new Map<number, string>();
  /** Rows behind the list. */
  extraRows = '';
  rootAttributes = '';
  workbookProperties = '';
  /** Behind the sheets in the workbook part. */
  afterSheets = '';
  moreSheets = '';
  cellXfs = '';
  dxfs = '';
  mainType = `${SPREADSHEET}.sheet.main+xml`;
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, Relation[]>();

  constructor() {
    this.relate('', `${OFFICE}/officeDocument`, 'xl/workbook.xml');
    this.relate('xl/workbook.xml', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml');
    this.relate('xl/workbook.xml', `${OFFICE}/styles`, 'styles.xml');
  }

  add(part: string, content: string | Uint8Array, contentType?: string): void {
    this.parts.set(part, typeof content === 'string' ? DECLARATION + content : content);
    if (contentType !== undefined) this.types.set(part, contentType);
  }

  /** Adds a relationship of a part ('' = the package); gives its id. */
  relate(part: string, type: string, target: string, external = false): string {
    const list = this.relations.get(part) ?? [];
    list.push({ type, target, external });
    this.relations.set(part, list);
    return `rId${list.length}`;
  }

  relateSheet(kind: string, target: string, external = false): string {
    return this.relate('xl/worksheets/sheet1.xml', kind.includes(':') ? kind : `${OFFICE}/${kind}`, target, external);
  }

  put(element: string, xml: string): void {
    this.sheet.set(element, (this.sheet.get(element) ?? '') + xml);
  }

  bytes(): Uint8Array {
    this.add('xl/worksheets/sheet1.xml', this.sheetXml(), `${SPREADSHEET}.worksheet+xml`);
    this.add('xl/styles.xml', this.stylesXml(), `${SPREADSHEET}.styles+xml`);
    this.add('xl/workbook.xml', this.workbookXml(), this.mainType);
    for (const [part, list] of this.relations) {
      const cut = part.lastIndexOf('/') + 1;
      const listed = list.map(({ type, target, external }, i) => {
        const mode = external ? ' TargetMode="External"' : '';
        return `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"${mode}/>`;
      });
      const xml = `<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
      this.add(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`, xml);
    }
    const overrides = [...this.types].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ['png', 'image/png'],
      ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
      ['bin', 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings'],
    ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    const types = `<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
    const all = [['[Content_Types].xml', DECLARATION + types] as const, ...this.parts];
    return zipSync(
      Object.fromEntries(all.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
      { mtime: new Date(2020, 0, 1) },
    );
  }

  private sheetXml(): string {
    const rows = [HEADERS, ...ROWS].map((values, i) => {
      const cells = values.map((value, j) => cellXml(`${'ABCDEF'[j]}${i + 1}`, value)).join('');
      return `<row r="${i + 1}" spans="1:6">${cells}${this.extraCells.get(i + 1) ?? ''}</row>`;
    });
    const known = new Map([['sheetData', `<sheetData>${rows.join('')}${this.extraRows}</sheetData>`], ...this.sheet]);
    const pieces = ORDER.split(' ').map((name) => known.get(name) ?? '');
    const root = `xmlns="${MAIN}" xmlns:r="${OFFICE}"${this.rootAttributes}`;
    return `<worksheet ${root}>${pieces.join('')}</worksheet>`;
  }

  private workbookXml(): string {
    const sheets = `<sheet name="Deals" sheetId="1" r:id="rId1"/>${this.moreSheets}`;
    const root = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;
    return `<workbook ${root}>${this.workbookProperties}<sheets>${sheets}</sheets>${this.afterSheets}</workbook>`;
  }

  private stylesXml(): string {
    const xf = (format: number, more = '') =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"${more}/>`;
    const count = 3 + (this.cellXfs.match(/<xf /g)?.length ?? 0);
    const dxfs = this.dxfs === '' ? '' : `<dxfs count="${this.dxfs.match(/<dxf>/g)!.length}">${this.dxfs}</dxfs>`;
    return (
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      `<cellStyleXfs count="1">${xf(0).replace(' xfId="0"', '')}</cellStyleXfs><cellXfs count="${count}">` +
      `${xf(0)}${xf(14, ' applyNumberFormat="1"')}${xf(9, ' applyNumberFormat="1"')}${this.cellXfs}</cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${dxfs}</styleSheet>`
    );
  }
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Texts inline; numbers of the list are dates. */
export function cellXml(address: string, value: string | number, style = 1): string {
  if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  const space = value.trim() === value ? '' : ' xml:space="preserve"';
  return `<c r="${address}" t="inlineStr"><is><t${space}>${escaped(value)}</t></is></c>`;
}
