import {
  BARE_DATE_HEADERS,
  CONTACT_DATE_HEADERS,
  COUNTER_HEADERS,
  DATE_FIELDS,
  DATE_FILLERS,
  DETAIL_HEADERS,
  FILLER_WORDS,
  FIRST_ALONE_HEADERS,
  FIRST_NAME_HEADERS,
  KEY_PERSON_HEADERS,
  LAST_ALONE_HEADERS,
  LAST_NAME_HEADERS,
  NAME_FILLERS,
  NAME_HEADERS,
  NO_FIELD_HEADERS,
  OTHER_DATE_HEADERS,
  PEOPLE_HEADERS,
  PERSON_IN_CHARGE_HEADERS,
  PROSPECT_HEADERS,
  STAGE_HEADERS,
  TITLE_HEADERS,
  type FieldId,
  type NoFieldGroup,
} from '../../data';
import { EAST_ASIAN } from '../text';
import { foldHeader, normaliseHeader } from './headerForms';

/** How much a spelling counts where columns compete. */
export type Mark = 'plain' | 'weak' | 'last';

/** Headers whose field depends on other columns or on their values. */
export type DependentRole =
  | 'name'
  | 'prospect'
  | 'title'
  | 'first-name'
  | 'last-name'
  | 'first-alone'
  | 'last-alone'
  | 'person-in-charge'
  | 'key-person'
  | 'bare-date'
  | 'counter';

export type Meaning =
  | { readonly kind: 'field'; readonly field: FieldId; readonly mark: Mark }
  | { readonly kind: 'dependent'; readonly role: DependentRole }
  | { readonly kind: 'none'; readonly group: NoFieldGroup };

export interface Spelling {
  readonly spelling: string;
  readonly meaning: Meaning;
  readonly normalised: string;
  readonly folded: string;
}

const ROLES: readonly (readonly [DependentRole, readonly string[]])[] = [
  ['name', NAME_HEADERS],
  ['prospect', PROSPECT_HEADERS],
  ['title', TITLE_HEADERS],
  ['first-name', FIRST_NAME_HEADERS],
  ['last-name', LAST_NAME_HEADERS],
  ['first-alone', FIRST_ALONE_HEADERS],
  ['last-alone', LAST_ALONE_HEADERS],
  ['person-in-charge', PERSON_IN_CHARGE_HEADERS],
  ['key-person', KEY_PERSON_HEADERS],
  ['bare-date', BARE_DATE_HEADERS],
  ['counter', COUNTER_HEADERS],
];

const FIELD_HEADERS = [
  ...PEOPLE_HEADERS,
  ...STAGE_HEADERS,
  ...CONTACT_DATE_HEADERS,
  ...OTHER_DATE_HEADERS,
  ...DETAIL_HEADERS,
];

/** Every listed spelling. Those that belong to no field stand first, then the dependent ones. */
export const SPELLINGS: readonly Spelling[] = [
  ...NO_FIELD_HEADERS.flatMap(({ group, words }) => words.map((word) => spellingOf(word, { kind: 'none', group }))),
  ...ROLES.flatMap(([role, words]) => words.map((word) => spellingOf(word, { kind: 'dependent', role }))),
  ...FIELD_HEADERS.flatMap(({ field, words }) =>
    Object.values(words).flatMap((marked) => [
      ...(marked.plain ?? []).map((word) => spellingOf(word, { kind: 'field', field, mark: 'plain' })),
      ...(marked.weak ?? []).map((word) => spellingOf(word, { kind: 'field', field, mark: 'weak' })),
      ...(marked.last ?? []).map((word) => spellingOf(word, { kind: 'field', field, mark: 'last' })),
    ]),
  ),
];

export const BY_EXACT: ReadonlyMap<string, readonly Spelling[]> = indexBy(({ normalised }) => normalised);
export const BY_FOLDED: ReadonlyMap<string, readonly Spelling[]> = indexBy(({ folded }) => folded);

/** Endings that may decide: East Asian spellings of three characters or more. */
export const BY_ENDING: ReadonlyMap<string, readonly Spelling[]> = indexBy(({ folded }) =>
  folded.length >= 3 && EAST_ASIAN.test(folded) ? folded : null,
);

export type FillerKind = 'plain' | 'date' | 'name';

const NAME_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>(['company', 'contact', 'deal', 'owner']);
const FILLERS: Readonly<Record<FillerKind, ReadonlySet<string>>> = {
  plain: new Set(FILLER_WORDS),
  date: new Set([...FILLER_WORDS, ...DATE_FILLERS]),
  name: new Set([...FILLER_WORDS, ...NAME_FILLERS]),
};
export const FILLER_KINDS: readonly FillerKind[] = ['plain', 'date', 'name'];

/** Spellings of fields by their words in any order, fillers aside. Which fillers depends on the field. */
export const BY_TOKENS: ReadonlyMap<string, readonly Spelling[]> = indexBy(({ meaning, normalised }) =>
  meaning.kind === 'field' ? tokenKey(normalised, fillerKindOf(meaning.field)) : null,
);

function fillerKindOf(field: FieldId): FillerKind {
  if (DATE_FIELDS.has(field)) return 'date';
  return NAME_FIELDS.has(field) ? 'name' : 'plain';
}

/** The words of a header, sorted, fillers aside, as one key; null where none are left. */
export function tokenKey(normalised: string, kind: FillerKind): string | null {
  const words = wordsOf(normalised).filter((word) => !FILLERS[kind].has(word));
  return words.length === 0 ? null : `${kind}:${words.sort().join(' ')}`;
}

/** The words of a normalised header. */
export function wordsOf(normalised: string): string[] {
  return normalised.split(/[^\p{L}\p{N}%#]+/u).filter((word) => word !== '');
}

function spellingOf(spelling: string, meaning: Meaning): Spelling {
  const normalised = normaliseHeader(spelling);
  return { spelling, meaning, normalised, folded: foldHeader(normalised) };
}

function indexBy(keyOf: (spelling: Spelling) => string | null): Map<string, Spelling[]> {
  const index = new Map<string, Spelling[]>();
  for (const spelling of SPELLINGS) {
    const key = keyOf(spelling);
    if (key === null || key === '') continue;
    const there = index.get(key);
    if (!there) index.set(key, [spelling]);
    else if (!there.some(({ meaning }) => sameMeaning(meaning, spelling.meaning))) there.push(spelling);
  }
  return index;
}

function sameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.kind === 'field') return b.kind === 'field' && a.field === b.field;
  if (a.kind === 'dependent') return b.kind === 'dependent' && a.role === b.role;
  return b.kind === 'none' && a.group === b.group;
}
