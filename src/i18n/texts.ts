import { cells as enCells } from './en/cells';
import { labels as enLabels } from './en/labels';
import { reading as enReading } from './en/reading';
import { why as enWhy } from './en/why';
import { cells as jaCells } from './ja/cells';
import { labels as jaLabels } from './ja/labels';
import { reading as jaReading } from './ja/reading';
import { why as jaWhy } from './ja/why';
import type { Language } from './language';
import { fill, type Message, type MessageNames, type Translation, type Values } from './message';

const en = { ...enLabels, ...enWhy, ...enCells, ...enReading };
const ja: Translation<typeof en> = { ...jaLabels, ...jaWhy, ...jaCells, ...jaReading };

type English = typeof en;

/** The key of every text of the interface. */
export type TextKey = keyof English;

/** All texts, by language; English gives the keys. */
export const DICTIONARIES: Readonly<Record<Language, Readonly<Record<TextKey, Message>>>> = { en, ja };

const PLURAL_RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  ja: new Intl.PluralRules('ja'),
};

type ValuesOf<Key extends TextKey> = Readonly<Record<MessageNames<English[Key]>, string | number>>;
type ValuesIfAny<Key extends TextKey> = [MessageNames<English[Key]>] extends [never] ? [] : [values: ValuesOf<Key>];

/**
 * A text of the interface, filled in. The compiler asks for every {name} that stands in the English text; a text with
 * two forms is chosen by its {count}.
 *
 * @example text('en', 'days', { count: 1 }) //=> '1 day'
 */
export function text<Key extends TextKey>(language: Language, key: Key, ...[values]: ValuesIfAny<Key>): string {
  return fillMessage(language, DICTIONARIES[language][key], values ?? {});
}

function fillMessage(language: Language, message: Message, values: Values): string {
  if (typeof message === 'string') return fill(message, values);
  return fill(isOne(language, Number(values.count)) ? message.one : message.other, values);
}

/** Numbers of days repeat from row to row, and asking Intl is slow: each number is asked for once. */
const ASKED: Readonly<Record<Language, Map<number, boolean>>> = { en: new Map(), ja: new Map() };
const MOST_ASKED = 5000;

function isOne(language: Language, count: number): boolean {
  const asked = ASKED[language];
  const known = asked.get(count);
  if (known !== undefined) return known;
  const isSingular = PLURAL_RULES[language].select(count) === 'one';
  if (asked.size < MOST_ASKED) asked.set(count, isSingular);
  return isSingular;
}
