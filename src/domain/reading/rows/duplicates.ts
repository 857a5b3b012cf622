import { foldWidth } from '../text';
import type { Deal, ReadingWarning } from '../types';
import type { RowPlan } from './rowPlan';

/**
 * Deals that stand twice: the same company and deal; without a deal column the same company and contact. Where ids tell
 * the rows apart and there is no deal column, a company may well have several.
 */
export function duplicateWarnings({ text }: RowPlan, deals: readonly Deal[]): ReadingWarning[] {
  if (text.deal < 0 && text.id >= 0) return [];
  const named = deals.filter(({ company, deal }) => company !== '' && (text.deal < 0 || deal !== ''));
  // Most companies stand once: only the others are looked at any closer.
  return groupsOf(named, ({ company }) => company)
    .flatMap((group) => groupsOf(group, ({ contact, deal }) => (text.deal < 0 ? contact : deal)))
    .sort(([one], [other]) => one!.row - other!.row)
    .map(duplicateWarning);
}

/** Deals that have a name in common, whatever its width, case and spaces; single ones are left out. */
function groupsOf(deals: readonly Deal[], nameOf: (deal: Deal) => string): Deal[][] {
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    const key = nameKey(nameOf(deal));
    const group = groups.get(key);
    if (group) group.push(deal);
    else groups.set(key, [deal]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function duplicateWarning(group: readonly Deal[]): ReadingWarning {
  const [{ company, deal }] = group as [Deal];
  return { code: 'possible-duplicates', company, deal, rows: group.map(({ row }) => row) };
}

function nameKey(name: string): string {
  return foldWidth(name).replaceAll(' ', '');
}
