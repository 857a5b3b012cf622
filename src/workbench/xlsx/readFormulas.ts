/** Reads the formulas of a sheet's cells: plain, shared, array formulas and data tables. */

import { parseArea, type Formula, type SharedGroup, type Sheet } from '../book';
import type { XmlScanner } from './xmlScanner';
import { decodeEscapes } from './xmlText';

/** Twice what Excel lets people type. */
const FORMULA_LIMIT = 16_384;

export class FormulaReader {
  private readonly shared = new Map<string, SharedGroup>();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly sheet: Sheet,
  ) {}

  /** The scanner stands on the <f> of a cell; null where it states none. `dynamic`: an array formula there spills by itself. */
  read(row: number, column: number, dynamic: boolean): Formula | null {
    const { scanner } = this;
    const attributes = scanner.attributes();
    const text = stripPrefixes(decodeEscapes(scanner.textOfElement()));
    if (text.length > FORMULA_LIMIT) throw scanner.broken('has a formula that is too long');
    return this.formulaOf(attributes, text, row, column, dynamic);
  }

  private formulaOf(
    attributes: Map<string, string>,
    text: string,
    row: number,
    column: number,
    dynamic: boolean,
  ): Formula | null {
    const type = attributes.get('t');
    const area = parseArea(attributes.get('ref') ?? '');
    if (type === 'dataTable' && area) return { kind: 'dataTable', area };
    if (type === 'array' && area) {
      const isSingle = area.rowCount === 1 && area.columnCount === 1;
      if (!isSingle) this.sheet.arrayAreas.push({ area, dynamic });
      return { kind: 'array', text, area, dynamic };
    }
    if (type === 'shared') return this.sharedFormula(attributes.get('si') ?? '', text, row, column);
    return text === '' ? null : { kind: 'plain', text };
  }

  private sharedFormula(key: string, text: string, row: number, column: number): Formula | null {
    let group = this.shared.get(key);
    if (text !== '' && (!group || group.text !== text)) {
      group = { text, row, column, members: [] };
      this.shared.set(key, group);
    }
    if (!group) return null;
    group.members.push({ row, column });
    return { kind: 'shared', group };
  }
}

/** Newer functions are stored with a prefix that people never see. */
function stripPrefixes(text: string): string {
  return text.includes('_xl') ? text.replace(/_xlfn\.(?:_xlws\.)?/g, '') : text;
}
