/** Excel's classes over the workbook model. */
export { WorkbookObject } from './workbook';
