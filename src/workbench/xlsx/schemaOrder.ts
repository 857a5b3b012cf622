/** The order in which the file format wants the children of its elements (ECMA-376, CT_Worksheet and CT_Workbook). */

import type { Edits } from './edits';
import type { XmlElement } from './xmlTree';

export const WORKSHEET_CHILDREN = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export const WORKBOOK_CHILDREN = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

export const STYLESHEET_CHILDREN = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

export interface Placed {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Inserts a child where the format wants it, after children of its own name; `contentEnd` is the parent's. */
export function insertInOrder(
  edits: Edits,
  siblings: readonly Placed[],
  contentEnd: number,
  order: readonly string[],
  name: string,
  xml: string,
): void {
  const rank = order.indexOf(name);
  const next = siblings.find((sibling) => order.indexOf(sibling.name) > rank);
  edits.insert(next?.start ?? contentEnd, xml);
}

/** The same for the children of an element that was read as a tree. */
export function insertChild(
  edits: Edits,
  parent: XmlElement,
  order: readonly string[],
  name: string,
  xml: string,
): void {
  if (parent.selfClosing) edits.append(parent, xml);
  else insertInOrder(edits, parent.children, parent.contentEnd, order, name, xml);
}
