/** A text with {names} to be filled in; in English two forms where a {count} stands in it. */
export type Message = string | { readonly one: string; readonly other: string };

/** A dictionary in another language: the same keys. That the same {names} stand in them is held by a test. */
export type Translation<Dictionary> = { readonly [Key in keyof Dictionary]: Message };

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The {names} of a message, so that the compiler finds a value that was forgotten. */
export type MessageNames<Value> = Value extends string ? NamesIn<Value> : NamesIn<Value[keyof Value]>;

/** What is filled in for the {names}. */
export type Values = Readonly<Record<string, string | number>>;

/** A text cut at its {names}: literal, name, literal, name ... literal. */
const CUT_TEXTS = new Map<string, readonly string[]>();

function cut(text: string): readonly string[] {
  let parts = CUT_TEXTS.get(text);
  if (parts === undefined) {
    parts = text.split(/\{(\w+)\}/);
    CUT_TEXTS.set(text, parts);
  }
  return parts;
}

/**
 * Fills in the {names} of a text, once: braces within a value (a cell's text) stay as they are. The texts are few and
 * the rows many, so each text is cut only once.
 *
 * @example fill('{cell} is empty', { cell: 'B4' }) //=> 'B4 is empty'
 */
export function fill(text: string, values: Values): string {
  const parts = cut(text);
  let filled = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? '';
    filled += `${values[name] ?? `{${name}}`}${parts[index + 1] ?? ''}`;
  }
  return filled;
}
