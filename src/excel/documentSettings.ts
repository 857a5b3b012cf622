import { ExcelFailure } from './failure';

/** Settings that travel with the workbook and belong to this add-in. A sample carries the date that it counts to. */
const AS_OF = 'PatientPipeline.asOf';

/** The as-of date that a sample workbook carries (an ISO date), or null in any other workbook. */
export function asOfOfWorkbook(): string | null {
  const value: unknown = Office.context.document.settings.get(AS_OF);
  return typeof value === 'string' ? value : null;
}

/**
 * Takes our settings out of the workbook.
 *
 * @returns how many there were
 */
export async function removeSettings(): Promise<number> {
  const { settings } = Office.context.document;
  if (settings.get(AS_OF) === null || settings.get(AS_OF) === undefined) return 0;
  settings.remove(AS_OF);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new ExcelFailure('interrupted', null, error.message));
    });
  });
  return 1;
}
