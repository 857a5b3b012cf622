/** One thing in which two workbooks differ. */
export interface Difference {
  readonly kind:
    | 'workbook'
    | 'name'
    | 'setting'
    | 'cell'
    | 'format'
    | 'row'
    | 'column'
    | 'merge'
    | 'rule'
    | 'sheet'
    | 'table'
    | 'part'
    | 'element';
  /** The sheet's name, where it is about one. */
  readonly sheet: string | null;
  /** The address of the cells that it is about, without the sheet; several with blanks between. */
  readonly area: string | null;
  /** The name, table or part. */
  readonly name?: string;
  /** Of an element: where it stands in its part, such as 'worksheet/sheetData/row[2]/c[B2]@s'. */
  readonly path?: string;
  readonly words: string;
}
