/** The workbook model: knows nothing of files, of Office.js, or of pipelines. */

export {
  COLUMN_LIMIT,
  ROW_LIMIT,
  areaAddress,
  areasEqual,
  areasIntersect,
  assertArea,
  boundingArea,
  cellAddress,
  cellArea,
  columnIndex,
  columnLetters,
  contains,
  containsCell,
  intersectionOf,
  parseArea,
  parseReference,
  quoteSheetName,
  referenceAddress,
} from './address';
export type { Area } from './address';
export { Book } from './book';
export type { BookChange, BookChanges, ChangeKind } from './book';
export { CONTENT_CHANGED, FORMULA_REWRITTEN, STYLE_CHANGED, type Cells } from './cells';
export { makeConditionalFormat } from './conditionalFormats';
export type {
  CellValueOperator,
  Condition,
  ConditionalFormat,
  ConditionalFormatChanges,
  ConditionalFormatSpec,
  DifferentialFormat,
  TextOperator,
} from './conditionalFormats';
export { formulaText, moveFormula } from './formulas';
export type { Formula, SharedGroup } from './formulas';
export { tokenize } from './formulaTokens';
export type { Token } from './formulaTokens';
export type { ColumnLayout, RowLayout } from './layout';
export { DefinedName, isValidName } from './names';
export type { NameSpec } from './names';
export { AddInSettings, normalAddInId } from './settings';
export { Sheet } from './sheet';
export type { AutoFilter, SheetChanges, TableSpec, Visibility } from './sheet';
export { keepsContent, movedArea, movedPlace } from './structure/edits';
export type { DeleteEdit, InsertEdit, MoveEdit, Place, SortEdit, StructuralEdit } from './structure/edits';
export { followFormula } from './structure/followFormula';
export { followRule, type Rule } from './structure/followRule';
export type { SortKey, SortOptions } from './structure/sorting';
export { StructureError, type StructureErrorCode } from './structure/structureError';
export { DEFAULT_STYLE, StyleTable } from './styles';
export type { CellStyle, DerivedStyle, HorizontalAlignment, StyleId, VerticalAlignment } from './styles';
export { Table } from './tables';
export type { TableColumn, TableParts } from './tables';
export { CellError, TEXT_LIMIT } from './values';
export type { CellErrorCode, CellValue } from './values';
