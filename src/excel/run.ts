import { asExcelFailure } from './failure';

/** Runs a batch against the workbook and turns Office.js's errors into an ExcelFailure. */
export async function runExcel<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw asExcelFailure(error, null);
  }
}

/** Does a part of a batch that works on one sheet, so that the message of a failure can name it. */
export async function onSheet<Result>(sheet: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asExcelFailure(error, sheet);
  }
}
