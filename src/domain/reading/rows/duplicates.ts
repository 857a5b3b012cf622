import { foldWidth } from '../text';
import type { Deal, ReadingWarning } from '../types';
import type { RowPlan } from './rowPlan';

/**
 * Deals that stand twice: the same company and deal; without a deal column the same company and contact. Where ids tell
 * the rows apart and there is no deal column, a company may well have several.
 */
export function duplicateWarnings({ text }: RowPlan, deals: readonly Deal[]): ReadingWarning[] {
  if (text.deal < 0 && text.id >= 0) return [];
  const second = (deal: Deal) => (text.deal < 0 ? deal.contact : deal.deal);
  const companies = new Map<string, string>();
  const companyKey = (name: string) => {
    const known = companies.get(name) ?? nameKey(name);
    companies.set(name, known);
    return known;
  };
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    if (deal.company === '' || (text.deal >= 0 && deal.deal === '')) continue;
    const key = `${companyKey(deal.company)}\n${nameKey(second(deal))}`;
    const group = groups.get(key);
    if (group) group.push(deal);
    else groups.set(key, [deal]);
  }
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : [duplicateWarning(group)]));
}

function duplicateWarning(group: readonly Deal[]): ReadingWarning {
  const [{ company, deal }] = group as [Deal];
  return { code: 'possible-duplicates', company, deal, rows: group.map(({ row }) => row) };
}

function nameKey(name: string): string {
  return foldWidth(name).replaceAll(' ', '');
}
