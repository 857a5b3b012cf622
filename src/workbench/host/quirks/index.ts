/**
 * The behaviours of real Excel that bite add-ins and that a test may want to switch, one by one: on for the platform that
 * the host behaves like. What Excel always does is not switchable, since no test of an add-in would be true without it:
 *
 * - A batch is no transaction: what ran before an error stays done. It cannot branch either, since it is sent whole.
 * - Ids of sheets hold as long as the file is open (https://github.com/OfficeDev/office-js-docs/issues/297).
 * - Names of names, tables, columns and sheets are found without regard to case.
 * - A name whose sheet or column was deleted stays, and refers to #REF!.
 * - While a cell is edited every request is refused (`ExcelHost.editing`), unless it may wait (`delayForCellEdit`).
 * - Protected sheets refuse with AccessDenied, tables over merged cells with MergedRangeConflict.
 * - No public property tells the 1904 system; `workbook.functions.date` does.
 */
import type { CalculationQuirks } from './calculation';
import { CALCULATION_QUIRKS } from './calculation';
import type { EntryQuirks } from './entries';
import { ENTRY_QUIRKS } from './entries';
import type { FunctionQuirks } from './functions';
import { FUNCTION_QUIRKS } from './functions';
import type { LimitQuirks } from './limits';
import { LIMIT_QUIRKS } from './limits';
import type { ObjectQuirks } from './objects';
import { OBJECT_QUIRKS } from './objects';
import type { Platform, QuirkSettings } from './platform';

export type { Platform } from './platform';

export type Quirks = LimitQuirks & EntryQuirks & ObjectQuirks & FunctionQuirks & CalculationQuirks;

/** Every quirk with what it is on desktop, on the web, and switched off. */
export const QUIRKS: QuirkSettings<Quirks> = {
  ...LIMIT_QUIRKS,
  ...ENTRY_QUIRKS,
  ...OBJECT_QUIRKS,
  ...FUNCTION_QUIRKS,
  ...CALCULATION_QUIRKS,
};

function settings(pick: 'desktop' | 'web' | 'off'): Quirks {
  const entries = Object.entries(QUIRKS).map(([name, setting]) => [name, setting[pick]]);
  return Object.fromEntries(entries) as unknown as Quirks;
}

/** The quirks of a platform, with some of them set otherwise. */
export function quirksOf(platform: Platform, changes: Partial<Quirks> = {}): Quirks {
  return { ...settings(platform), ...changes };
}

/** No quirk at all: for tests that try them one by one. */
export const NO_QUIRKS: Quirks = settings('off');
