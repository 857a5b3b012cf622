import { GIVEN_NAME_BESIDE_FAMILY, OUR_DETAIL_HEADERS, THEIR_DETAIL_HEADERS, type FieldId } from '../../data';
import { foldHeader, normaliseHeader } from '../headers/headerForms';
import { EAST_ASIAN } from '../text';
import type { ColumnReason } from '../types';
import { isOfDates } from './candidates';
import { MOST } from './contentFit';
import { dependentMapping, withRole, type Choice, type Evidence } from './mapping';
import { isWrittenPolitely } from './valueTests';

type PersonSide = 'owner' | 'contact';
type PersonBecause = Extract<ColumnReason, { code: 'person-rule' }>['because'];

/** Enough different pairs of company and person to judge by how often people recur. */
const ENOUGH_PAIRS = 6;
/** Few people for many companies are ours; nearly one a company are theirs. */
const FEW_PEOPLE = 0.5;
const MANY_PEOPLE = 0.9;
/** What cannot be decided is offered at this confidence, and asked. */
const OPEN_CONFIDENCE = 0.5;

const THEIR_DETAILS = new Set(THEIR_DETAIL_HEADERS.map(headerKey));
const OUR_DETAILS = new Set(OUR_DETAIL_HEADERS.map(headerKey));
const GIVEN_NAMES = new Set(GIVEN_NAME_BESIDE_FAMILY.map(headerKey));

/** First and last name side by side are one contact, unless another column has the whole name. */
export function joinNames(all: readonly Evidence[], choice: Choice): void {
  if (choice.has('contact')) return;
  const last = namePart(all, 'last-name') ?? textual(all, 'last-alone');
  const first = namePart(all, 'first-name') ?? (last && (givenName(all) ?? textual(all, 'first-alone')));
  if (last?.match?.role === 'last-alone' && first === undefined) return;
  if (!last && first) {
    const lone = dependentMapping(first, 'contact', { code: 'name-part', part: 'first' });
    choice.offered.push({ ...lone, confidence: Math.min(lone.confidence, OPEN_CONFIDENCE) });
    return;
  }
  if (!last) return;
  choice.settle(dependentMapping(last, 'contact', { code: 'name-part', part: 'last' }, 'plain'));
  if (first && choice.has('contact')) {
    choice.settle(dependentMapping(first, 'contact', { code: 'name-part', part: 'first' }, 'plain'));
  }
}

function namePart(all: readonly Evidence[], role: 'first-name' | 'last-name'): Evidence | undefined {
  return withRole(all, role)[0];
}

function textual(all: readonly Evidence[], role: 'first-alone' | 'last-alone'): Evidence | undefined {
  return withRole(all, role).find((evidence) => !isOfDates(evidence) && evidence.sample.texts.filled > 0);
}

function givenName(all: readonly Evidence[]): Evidence | undefined {
  return withRole(all, 'name').find(({ header }) => GIVEN_NAMES.has(headerKey(header)));
}

/** Whether the sheet has half-name columns: then Name is never the contact. */
export function hasNameParts(all: readonly Evidence[]): boolean {
  return withRole(all, 'first-name').length + withRole(all, 'last-name').length > 0;
}

/** The order in which the parts of a name are read: the last name first in East Asian sheets. */
export function isFamilyNameFirst(header: string): boolean {
  return EAST_ASIAN.test(header);
}

/**
 * A bare 担当者 is our person or theirs. In this order: a column that already has one side makes it the other; honorifics
 * make it theirs; few people for many companies are ours, nearly as many as companies theirs; then its place in the
 * sheet. What stays open is offered and asked, for nothing is ever addressed to a name that may be a colleague's.
 */
export function assignPersons(all: readonly Evidence[], choice: Choice): void {
  for (const evidence of withRole(all, 'person-in-charge')) {
    if (choice.has('owner') && choice.has('contact')) return;
    const decided =
      otherSide(choice) ?? byHonorifics(evidence) ?? byRecurrence(evidence, choice) ?? byPlace(evidence, all, choice);
    const spelling = evidence.match!.spelling;
    if (decided && !choice.has(decided.side)) {
      const reason: ColumnReason = { code: 'person-rule', spelling, because: decided.because };
      choice.settle(dependentMapping(evidence, decided.side, reason, 'plain'));
    } else {
      const reason: ColumnReason = { code: 'person-rule', spelling, because: 'open' };
      const open = dependentMapping(evidence, 'contact', reason, 'plain');
      choice.offered.push({ ...open, confidence: Math.min(open.confidence, OPEN_CONFIDENCE) });
      choice.openPersons.push(evidence);
    }
  }
}

interface Decision {
  readonly side: PersonSide;
  readonly because: PersonBecause;
}

function otherSide(choice: Choice): Decision | null {
  if (choice.has('owner')) return { side: 'contact', because: 'other-side-known' };
  return choice.has('contact') ? { side: 'owner', because: 'other-side-known' } : null;
}

function byHonorifics({ sample }: Evidence): Decision | null {
  return sample.texts.filled > 0 && sample.shareOf(isWrittenPolitely) >= MOST
    ? { side: 'contact', because: 'honorifics' }
    : null;
}

function byRecurrence(evidence: Evidence, choice: Choice): Decision | null {
  const share = peopleShare(evidence, choice.of('company')?.evidence);
  if (share === null) return null;
  if (share <= FEW_PEOPLE) return { side: 'owner', because: 'few-people' };
  return share >= MANY_PEOPLE ? { side: 'contact', because: 'many-people' } : null;
}

/**
 * Different people over different pairs of company and person; without a company column, over the rows. Null where there
 * are too few to judge.
 */
export function peopleShare(people: Evidence, company: Evidence | undefined): number | null {
  const companies = company?.sample.cells();
  const pairs = new Set<string>();
  const names = new Set<string>();
  people.sample.cells().forEach(({ row, text }, index) => {
    if (text === '') return;
    names.add(text);
    pairs.add(companies ? `${companies[index]?.text ?? ''}\n${text}` : String(row));
  });
  return pairs.size < ENOUGH_PAIRS ? null : names.size / pairs.size;
}

function byPlace(evidence: Evidence, all: readonly Evidence[], choice: Choice): Decision | null {
  const index = all.indexOf(evidence);
  const neighbours = [all[index - 1], all[index + 1]].filter((neighbour) => neighbour !== undefined);
  const rightOfCompany = neighbours[0] !== undefined && all[index - 1] === choice.of('company')?.evidence;
  if (rightOfCompany || neighbours.some(({ header }) => THEIR_DETAILS.has(headerKey(header)))) {
    return { side: 'contact', because: 'position' };
  }
  const atTheEdge = index === 0 || index === all.length - 1;
  return atTheEdge || neighbours.some(({ header }) => OUR_DETAILS.has(headerKey(header)))
    ? { side: 'owner', because: 'position' }
    : null;
}

/** キーマン: their contact where no other column is, else the champion. */
export function assignKeyPerson(all: readonly Evidence[], choice: Choice): void {
  const evidence = withRole(all, 'key-person')[0];
  if (!evidence) return;
  const contactKnown = choice.has('contact');
  const field: FieldId = contactKnown ? 'champion' : 'contact';
  if (choice.has(field)) return;
  choice.settle(
    dependentMapping(
      evidence,
      field,
      { code: 'key-person', spelling: evidence.match!.spelling, contactKnown },
      'plain',
    ),
  );
}

function headerKey(header: string): string {
  return foldHeader(normaliseHeader(header));
}
