import { PROFILES } from '../app';
import { ALL_CODES, cliTexts, type Language } from '../i18n';

/** What `--help` prints: commands, options, exit codes, and every code that a program may meet in the JSON. */
export function helpText(language: Language): string {
  const { help } = cliTexts(language);
  return [
    help.intro,
    '',
    `${help.commands}:`,
    ...aligned([
      ['refresh BOOK', help.refresh],
      ['inspect BOOK', help.inspect],
      ['remove BOOK', help.remove],
    ]),
    '',
    `${help.options}:`,
    ...aligned([
      ['--out FILE', help.out],
      ['--sheet NAME', help.sheet],
      ['--as-of YYYY-MM-DD', help.asOf],
      ['--lang en|ja', help.language],
      [`--profile NAME`, help.profile(PROFILES)],
      ['--json', help.json],
      ['--restore-columns', help.restoreColumns],
      ['--with-sheets', help.withSheets],
      ['--help', help.helpOption],
    ]),
    '',
    `${help.exit}:`,
    ...aligned(help.exitCodes.map((text, code) => [String(code), text])),
    '',
    `${help.codes}:`,
    ...ALL_CODES.map(({ kind, codes }) => `  ${kind}: ${codes.join(', ')}`),
    '',
    `${help.examples}:`,
    '  npm run refresh -- book.xlsx',
    '  npm run refresh -- book.xlsx --out refreshed.xlsx --lang ja',
    '  npm run remove -- refreshed.xlsx --out as-before.xlsx',
    '  npm run --silent inspect -- book.xlsx --json',
  ].join('\n');
}

function aligned(rows: readonly (readonly [name: string, text: string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
