import { isAtMost } from './wire';

/** Versions travel as strings. */
export type RequirementSets = Readonly<Record<string, string>>;

const SETS: RequirementSets = {
  AddinCommands: '1.1',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.3',
  DelayForCellEdit: '1.1',
  ExcelApi: '1.15',
  RichApiRuntime: '1.1',
  Settings: '1.1',
};

/**
 * The requirement sets that `Office.context.requirements.isSetSupported` answers yes to: what the client can do and
 * this host serves, no more. ExcelApi 1.15 is the client's highest; what of it the host lacks says ApiNotFound.
 * SharedRuntime is the showing and hiding of the pane. CustomFunctions is the client's own name for how results come
 * back, CustomFunctionsRuntime the public one. Without DelayForCellEdit the client ignores that option of `Excel.run`. A test may declare less, and gets an Excel of that age.
 */
export function requirementSets(hasPane: boolean, changes: RequirementSets = {}): RequirementSets {
  return { ...SETS, ...(hasPane ? { SharedRuntime: '1.1' } : {}), ...changes };
}

/** Whether a set is declared in at least this version. */
export function declares(sets: RequirementSets, set: string, version: string): boolean {
  const declared = Object.hasOwn(sets, set) ? sets[set] : undefined;
  return declared !== undefined && isAtMost(version, declared);
}
