const SETS: Readonly<Record<string, string>> = {
  AddinCommands: '1.1',
  ExcelApi: '1.15',
  RichApiRuntime: '1.1',
  Settings: '1.1',
};

/**
 * The requirement sets that `Office.context.requirements.isSetSupported` answers yes to: what the client can do and
 * this host serves, no more. ExcelApi 1.15 is the client's highest; what of it the host lacks says ApiNotFound.
 * SharedRuntime is the showing and hiding of the pane. Versions travel as strings.
 */
export function requirementSets(hasPane: boolean): Readonly<Record<string, string>> {
  return hasPane ? { ...SETS, SharedRuntime: '1.1' } : SETS;
}
