import type { QuirkSettings } from './platform';
import { BOTH, DESKTOP } from './platform';

/** What happens to values on their way into custom functions and out of them. */
export interface FunctionQuirks {
  /**
   * An empty cell reaches a custom function as 0 (desktop), else as null (web).
   * Sources: https://github.com/OfficeDev/office-js/issues/4702, https://github.com/OfficeDev/office-js/issues/5262
   */
  readonly emptyArgumentsAreZero: boolean;
  /**
   * null in what a custom function returns shows as 0. Both; by design.
   * Source: https://github.com/OfficeDev/office-js/issues/1503
   */
  readonly nullResultsAreZero: boolean;
  /**
   * A formula in a table cannot spill: an array of more than one cell gives #SPILL! there. Both.
   * Source: https://support.office.com/article/205c6b06-03ba-4151-89a1-87a7eb36e531
   */
  readonly arraysCannotSpillInTables: boolean;
}

export const FUNCTION_QUIRKS: QuirkSettings<FunctionQuirks> = {
  emptyArgumentsAreZero: DESKTOP,
  nullResultsAreZero: BOTH,
  arraysCannotSpillInTables: BOTH,
};
