import { readOverview, removeOwn, removeSettings, runExcel } from '../excel';
import { allOwnHeaders, renderLeftBehind, statusLabels, type Language } from '../i18n';
import { AppFailure, withAppFailures } from './failure';

export interface RemoveRequest {
  readonly language?: Language;
}

/** What was taken out, and what had to stay. */
export interface RemoveReport {
  readonly columns: number;
  readonly rules: number;
  readonly names: number;
  readonly settings: number;
  /** Sheets of ours; this version makes none. */
  readonly sheets: number;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/**
 * Takes everything of ours out of the workbook, on every sheet, and leaves the rest as it was.
 *
 * @throws {AppFailure} where the workbook refuses; asked again, it goes on where it stopped
 */
export function remove({ language = 'en' }: RemoveRequest = {}): Promise<RemoveReport> {
  return withAppFailures(async () => {
    const labels = new Set(Object.values(statusLabels()).flat());
    const removed = await runExcel(async (context) => {
      const overview = await readOverview(context);
      if (overview.isReadOnly) throw new AppFailure({ code: 'workbook-read-only', sheet: null, detail: '' });
      return removeOwn(context, overview, labels, allOwnHeaders());
    });
    const settings = removed.leftBehind.length === 0 ? await removeSettings() : 0;
    const { columns, rules, names, leftBehind } = removed;
    const warnings = leftBehind.map((one) => ({
      code: `left-${one.reason}`,
      message: renderLeftBehind(one, language),
    }));
    return { columns, rules, names, settings, sheets: 0, warnings };
  });
}
