/** Settings that travel with the workbook and belong to this add-in. A sample carries the date that it counts to. */
const AS_OF = 'PatientPipeline.asOf';

/** The as-of date that a sample workbook carries (an ISO date), or null in any other workbook. */
export function asOfOfWorkbook(): string | null {
  const value: unknown = Office.context.document.settings.get(AS_OF);
  return typeof value === 'string' ? value : null;
}
