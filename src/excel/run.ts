import { asExcelFailure } from './failure';

/**
 * Runs a batch against the workbook and turns Office.js's errors into an ExcelFailure.
 *
 * @param sheet the sheet that is worked on, for the message of a failure
 */
export async function runExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  sheet: string | null = null,
): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw asExcelFailure(error, sheet);
  }
}
