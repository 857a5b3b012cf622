import {
  DAY_COUNT_STARTS,
  OUR_SIDE_QUALIFIERS,
  THEIR_SIDE_QUALIFIERS,
  THIRD_PARTY_STARTS,
  type FieldId,
  type NoFieldGroup,
} from '../../data';
import type { HeaderStep } from '../types';
import { foldHeader, headerForms, type HeaderForms } from './headerForms';
import { fuzzySpellings } from './fuzzyHeader';
import {
  BY_ENDING,
  BY_EXACT,
  BY_FOLDED,
  BY_TOKENS,
  FILLER_KINDS,
  tokenKey,
  type DependentRole,
  type Mark,
  type Spelling,
} from './spellings';

/** A field that a header may mean. */
export interface FieldHit {
  readonly field: FieldId;
  readonly mark: Mark;
  readonly spelling: string;
}

/** What a header's words say, before its values are looked at. */
export interface HeaderMatch {
  readonly step: HeaderStep;
  readonly score: number;
  /** The fields whose spellings match equally well; more than one where the values have to decide. */
  readonly fields: readonly FieldHit[];
  /** Set where the field depends on other columns. */
  readonly role: DependentRole | null;
  /** Set where the header is a look-alike that belongs to no field. */
  readonly group: NoFieldGroup | null;
  readonly spelling: string;
  readonly unit: string | null;
  /** A person in charge with a word that says whose (担当者（先方）). */
  readonly qualified: boolean;
  /** The two halves of the header name two different fields. */
  readonly twoFields: boolean;
}

/** What each way of matching is worth. */
export const STEP_SCORES: Readonly<Record<HeaderStep, number>> = {
  exact: 1,
  spaces: 0.95,
  fuzzy: 0.8,
  tokens: 0.75,
  suffix: 0.7,
  content: 0.5,
};

type Found = { readonly step: HeaderStep; readonly spellings: readonly Spelling[] } | null;

const DAY_COUNTS = DAY_COUNT_STARTS.map(foldHeader);
/** More than this many characters before an ending say something of their own. */
const LONGEST_START = 6;
const PERSON_WORD = '担当(?:者)?(?:名|様)?';
const OUR_PERSON = qualifiedPerson(OUR_SIDE_QUALIFIERS);
const THEIR_PERSON = qualifiedPerson(THEIR_SIDE_QUALIFIERS);

const remembered = new Map<string, HeaderMatch | null>();
/** Enough for the widest sheet there can be. */
const MOST_REMEMBERED = 20_000;

/**
 * What a header means, or null for a header without any known word. The first way of matching that speaks decides:
 * the same words; the same but for spaces, punctuation and accents (or in one half, or without a bracket); mistyped; the
 * same words in another order; an East Asian ending. Look-alikes that belong to no field end the search.
 *
 * @example matchHeader('Deal - Owner')?.fields //=> [{ field: 'owner', … }]
 */
export function matchHeader(header: string): HeaderMatch | null {
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const forms = headerForms(header);
  const match = forms && matchForms(forms);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(header, match);
  return match;
}

function matchForms(forms: HeaderForms): HeaderMatch | null {
  const exact = lookUp(forms.main, BY_EXACT);
  if (exact) return matchOf('exact', exact, forms.unit);
  const folded = lookUp(forms.main.map(foldHeader), BY_FOLDED);
  if (folded) return matchOf('spaces', folded, forms.unit);
  if (forms.main.some(isDayCount)) return matchOfGroup('day-count', forms);
  return (
    matchQualifiedPerson(forms) ??
    matchBracket(forms) ??
    matchFormer(forms) ??
    matchHalves(forms) ??
    matchLoosely(forms)
  );
}

function lookUp(texts: readonly string[], index: ReadonlyMap<string, readonly Spelling[]>): readonly Spelling[] | null {
  for (const text of texts) {
    const spellings = index.get(text);
    if (spellings) return spellings;
  }
  return null;
}

function isDayCount(form: string): boolean {
  const folded = foldHeader(form);
  return DAY_COUNTS.some((start) => folded.startsWith(start));
}

function matchBracket(forms: HeaderForms): HeaderMatch | null {
  const spellings = lookUp(forms.bracket.map(foldHeader), BY_FOLDED);
  return spellings && matchOf('spaces', spellings, forms.unit);
}

function matchFormer(forms: HeaderForms): HeaderMatch | null {
  const exact = lookUp(forms.former, BY_EXACT);
  const spellings = exact ?? lookUp(forms.former.map(foldHeader), BY_FOLDED);
  if (!spellings) return null;
  const match = matchOf(exact ? 'exact' : 'spaces', spellings, forms.unit);
  return { ...match, fields: match.fields.map((hit) => ({ ...hit, mark: 'last' })) };
}

/** 会社名 / Company: both halves name one field, or one half names any. Two different fields are only offered. */
function matchHalves(forms: HeaderForms): HeaderMatch | null {
  const matches = forms.halves.flatMap((half) => {
    const spellings = lookUp([half], BY_EXACT) ?? lookUp([foldHeader(half)], BY_FOLDED);
    return spellings ? [matchOf('spaces', spellings, forms.unit)] : [];
  });
  const [first, second] = matches;
  if (!first || !second) return first ?? null;
  if (first.group ?? second.group) return first.group ? first : second;
  const shared = first.fields.filter(({ field }) => second.fields.some((other) => other.field === field));
  if (shared.length > 0) return { ...first, fields: shared };
  return { ...first, fields: [...first.fields, ...second.fields], twoFields: true };
}

function matchLoosely(forms: HeaderForms): HeaderMatch | null {
  const found = matchFuzzy(forms) ?? matchTokens(forms) ?? matchEnding(forms);
  return found && matchOf(found.step, found.spellings, forms.unit);
}

function matchFuzzy(forms: HeaderForms): Found {
  for (const form of forms.main) {
    const spellings = fuzzySpellings(form);
    if (spellings.length > 0) return { step: 'fuzzy', spellings };
  }
  return null;
}

function matchTokens(forms: HeaderForms): Found {
  for (const form of forms.main) {
    const spellings = FILLER_KINDS.flatMap((kind) => BY_TOKENS.get(tokenKey(form, kind) ?? '') ?? []);
    if (spellings.length > 0) return { step: 'tokens', spellings };
  }
  return null;
}

function matchEnding(forms: HeaderForms): Found {
  for (const form of forms.main) {
    const folded = foldHeader(form);
    const endings: Spelling[][] = [];
    for (let start = 1; start <= Math.min(LONGEST_START, folded.length - 3); start += 1) {
      const before = folded.slice(0, start);
      if (THIRD_PARTY_STARTS.some((third) => before.includes(third))) break;
      endings.push([...(BY_ENDING.get(folded.slice(start)) ?? [])]);
    }
    const lookAlike = endings.find((spellings) => spellings.some(({ meaning }) => meaning.kind === 'none'));
    const spellings = lookAlike ?? endings.find((found) => found.length > 0);
    if (spellings) return { step: 'suffix', spellings };
  }
  return null;
}

function qualifiedPerson(qualifiers: readonly string[]): RegExp {
  const side = `(?:${qualifiers.join('|')})(?:側)?(?:の)?`;
  return new RegExp(`^(?:${side}${PERSON_WORD}|${PERSON_WORD}${side})$`);
}

function matchQualifiedPerson(forms: HeaderForms): HeaderMatch | null {
  const folded = forms.main.map(foldHeader);
  const ours = folded.some((form) => OUR_PERSON.test(form));
  if (!ours && !folded.some((form) => THEIR_PERSON.test(form))) return null;
  const hit: FieldHit = { field: ours ? 'owner' : 'contact', mark: 'plain', spelling: folded[0]! };
  return { ...blankMatch('spaces', folded[0]!, forms.unit), fields: [hit], qualified: true };
}

function matchOfGroup(group: NoFieldGroup, forms: HeaderForms): HeaderMatch {
  return { ...blankMatch('spaces', forms.main[0]!, forms.unit), group };
}

function matchOf(step: HeaderStep, spellings: readonly Spelling[], unit: string | null): HeaderMatch {
  const blank = blankMatch(step, spellings[0]!.spelling, unit);
  const lookAlike = spellings.find(({ meaning }) => meaning.kind === 'none');
  if (lookAlike?.meaning.kind === 'none') return { ...blank, group: lookAlike.meaning.group };
  const dependent = spellings.find(({ meaning }) => meaning.kind === 'dependent');
  const fields = spellings.flatMap(({ meaning, spelling }) =>
    meaning.kind === 'field' ? [{ field: meaning.field, mark: meaning.mark, spelling }] : [],
  );
  return { ...blank, fields, role: dependent?.meaning.kind === 'dependent' ? dependent.meaning.role : null };
}

function blankMatch(step: HeaderStep, spelling: string, unit: string | null): HeaderMatch {
  const score = STEP_SCORES[step];
  return { step, score, fields: [], role: null, group: null, spelling, unit, qualified: false, twoFields: false };
}
