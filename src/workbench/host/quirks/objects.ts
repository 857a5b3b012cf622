import type { QuirkSettings } from './platform';
import { BOTH } from './platform';

/** How tables, filters and names have a will of their own. */
export interface ObjectQuirks {
  /**
   * Values written right under a table, or right beside it, make the table grow over them: AutoCorrect works for add-ins
   * as for typists. Both. A totals row, cells in the way, or rows that begin outside the table's columns prevent it; empty
   * values at the end do not count.
   * Sources: https://github.com/OfficeDev/office-js/issues/6745 (AutoCorrect applies to writes of the API),
   * https://github.com/OfficeDev/office-js/issues/3191 (only the rows up to the last value get into the table).
   */
  readonly tablesGrow: boolean;
  /**
   * `AutoFilter.apply` with a range and no criteria forgets the criteria that were there and shows what they hid. Both.
   * Neither documented nor measured: the worse case is assumed, as a range without criteria is what is asked for.
   * Off: criteria stay where the filter's first cell stays.
   */
  readonly applyDropsCriteria: boolean;
  /**
   * Criteria as they are read have null for all that they do not say, and `apply` refuses such objects with
   * InvalidArgument: they cannot be given back as they came. Both.
   * Source: https://github.com/OfficeDev/office-js/issues/1226
   */
  readonly criteriaNullsAreRefused: boolean;
  /**
   * Sorting a range (that of an AutoFilter, too) moves the cells of its own columns and leaves those beside it where they
   * are. Both. Off: whole rows move, as wide as the sheet is used.
   * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangesort
   */
  readonly sortsLeaveNeighbours: boolean;
  /**
   * `visible = false` sticks only on a name that was made in the same batch; later it is ignored without an error, while
   * `visible = true` always works. Both.
   * Sources: https://github.com/OfficeDev/office-js/issues/3878 and https://github.com/OfficeDev/office-js/issues/3949
   * (there a new name could still be hidden one sync later; the host is stricter).
   */
  readonly onlyFreshNamesHide: boolean;
  /**
   * An add-in hears of its own writes, marked `triggerSource: 'ThisLocalAddin'`. Both.
   * Source: https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs
   */
  readonly eventsEchoOwnWrites: boolean;
}

export const OBJECT_QUIRKS: QuirkSettings<ObjectQuirks> = {
  tablesGrow: BOTH,
  applyDropsCriteria: BOTH,
  criteriaNullsAreRefused: BOTH,
  sortsLeaveNeighbours: BOTH,
  onlyFreshNamesHide: BOTH,
  eventsEchoOwnWrites: BOTH,
};
