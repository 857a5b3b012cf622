import { parseArgs } from 'node:util';
import { isIsoDate, PROFILES, type AppRequest } from '../app';
import { LANGUAGES, type Language, type UsageProblem } from '../i18n';
import { isSameFile, mayBecome } from './files';

export const COMMANDS = ['refresh', 'inspect', 'remove'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** A command line that was understood. */
export interface CommandLine {
  readonly command: CommandName;
  readonly file: string;
  readonly out: string | null;
  readonly json: boolean;
  readonly restoreColumns: boolean;
  readonly language: Language;
  readonly request: AppRequest;
}

/** Bad usage: exit code 2. */
export class UsageFailure extends Error {
  override readonly name = 'UsageFailure';

  constructor(
    readonly problem: UsageProblem,
    readonly language: Language,
  ) {
    super(problem.code);
  }
}

/** Either a request for help or a command line to carry out. */
export type Understood = { readonly help: true; readonly language: Language } | CommandLine;

const OPTIONS = {
  out: { type: 'string' },
  sheet: { type: 'string' },
  'as-of': { type: 'string' },
  lang: { type: 'string' },
  profile: { type: 'string' },
  json: { type: 'boolean' },
  'restore-columns': { type: 'boolean' },
  'with-sheets': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = { [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]['type'] extends 'string' ? string : boolean };

/**
 * Understands a command line.
 *
 * @param given the words behind the program's name
 * @throws {UsageFailure}
 */
export function understand(given: readonly string[]): Understood {
  const { values, positionals, unknown } = parse(given);
  const language = oneOf(LANGUAGES, values.lang ?? 'en');
  const refuse = (problem: UsageProblem): never => {
    throw new UsageFailure(problem, language ?? 'en');
  };
  const [word, file, ...rest] = positionals;
  const command = oneOf(COMMANDS, word);
  if (values.help) return { help: true, language: language ?? 'en' };
  if (language === null) return refuse({ code: 'bad-language', given: values.lang ?? '' });
  if (word === undefined) return refuse({ code: 'no-command', given: '' });
  if (command === null) return refuse({ code: 'unknown-command', given: word });
  if (unknown !== null) return refuse({ code: 'unknown-option', given: unknown });
  if (file === undefined) return refuse({ code: 'no-file', given: '' });
  if (rest.length > 0) return refuse({ code: 'several-files', given: rest.join(' ') });

  const profile = values.profile === undefined ? undefined : oneOf(PROFILES, values.profile);
  if (profile === null) return refuse({ code: 'bad-profile', given: values.profile ?? '' });
  const asOf = values['as-of'];
  if (asOf !== undefined && !isIsoDate(asOf)) return refuse({ code: 'bad-date', given: asOf });
  const out = values.out ?? null;
  if (out !== null && command === 'inspect') return refuse({ code: 'out-not-written', given: out });
  if (out !== null && isSameFile(file, out)) return refuse({ code: 'out-is-input', given: out });
  if (out !== null && !mayBecome(file, out)) return refuse({ code: 'out-ending', given: out });

  return {
    command,
    file,
    out,
    json: values.json ?? false,
    restoreColumns: values['restore-columns'] ?? false,
    language,
    request: { sheet: values.sheet, asOf, profile, language: values.lang === undefined ? undefined : language },
  };
}

function parse(given: readonly string[]): { values: Values; positionals: string[]; unknown: string | null } {
  const { values, positionals, tokens } = parseArgs({
    args: [...given],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const bad = tokens.find((token) => token.kind === 'option' && !isWellFormed(token.name, token.value));
  return { values: values as Values, positionals, unknown: bad?.kind === 'option' ? bad.rawName : null };
}

function isWellFormed(name: string, value: string | undefined): boolean {
  if (!(name in OPTIONS)) return false;
  const wantsValue = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
  return wantsValue === (value !== undefined);
}

function oneOf<Choice extends string>(choices: readonly Choice[], given: string | undefined): Choice | null {
  return choices.find((choice) => choice === given) ?? null;
}
