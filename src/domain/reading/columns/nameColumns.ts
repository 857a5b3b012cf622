import type { FieldId } from '../../data';
import type { ColumnReason } from '../types';
import { MOST } from './contentFit';
import { dependentMapping, withRole, type Choice, type Evidence } from './mapping';
import { hasLegalForm, looksLikePerson } from './names';
import { hasNameParts, peopleShare } from './personColumns';

type NameBecause = Extract<ColumnReason, { code: 'name-rule' }>['because'];

/** So many names with a legal form make a column one of companies: not everybody writes them. */
const SOME_LEGAL_FORMS = 0.3;
const ONE_OWNER_A_ROW = 0.9;
const OFFER_CONFIDENCE = 0.5;

/**
 * Name, and in the same way Prospect: a company where no company column is taken and the values carry legal forms; a
 * contact where they look like persons; else the deal where the company is known, the company where it is not.
 */
export function assignNames(all: readonly Evidence[], choice: Choice): void {
  for (const evidence of [...withRole(all, 'name'), ...withRole(all, 'prospect')]) {
    if (choice.isUsed(evidence)) continue;
    const { field, because } = decideName(evidence, all, choice);
    if (choice.has(field)) continue;
    choice.settle(
      dependentMapping(evidence, field, { code: 'name-rule', spelling: evidence.match!.spelling, because }),
    );
  }
}

function decideName(
  { sample }: Evidence,
  all: readonly Evidence[],
  choice: Choice,
): { field: FieldId; because: NameBecause } {
  const companyKnown = choice.has('company');
  if (!companyKnown && sample.shareOf(hasLegalForm) >= SOME_LEGAL_FORMS) {
    return { field: 'company', because: 'legal-forms' };
  }
  if (!hasNameParts(all) && !choice.has('contact') && sample.shareOf(looksLikePerson) >= MOST) {
    return { field: 'contact', because: 'persons' };
  }
  return companyKnown ? { field: 'deal', because: 'company-known' } : { field: 'company', because: 'company-unknown' };
}

/**
 * In the lists of small businesses "Owner" is the owner of the prospect's business. Where nearly every row has another
 * one and no contact is taken, it is offered as the contact besides.
 */
export function offerBusinessOwners(choice: Choice): void {
  const owner = choice.of('owner');
  if (!owner || choice.has('contact') || !/^owner$/i.test(owner.evidence.header)) return;
  const share = peopleShare(owner.evidence, choice.of('company')?.evidence);
  if (share === null || share < ONE_OWNER_A_ROW) return;
  choice.offered.push({
    ...owner,
    field: 'contact',
    confidence: OFFER_CONFIDENCE,
    reason: { code: 'person-rule', spelling: owner.spelling, because: 'many-people' },
  });
}
