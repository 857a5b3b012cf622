import type { EntryLocale } from '../entry';
import type { HostContext } from '../session';
import type { HostClass, HostObject } from '../wire';
import { defineClass } from '../wire';

/** Windows' patterns for the two languages that the host speaks. */
const PATTERNS: Readonly<Record<EntryLocale, Readonly<Record<string, string>>>> = {
  'en-US': {
    dateSeparator: '/',
    shortDatePattern: 'M/d/yyyy',
    longDatePattern: 'dddd, MMMM d, yyyy',
    timeSeparator: ':',
    longTimePattern: 'h:mm:ss tt',
  },
  'ja-JP': {
    dateSeparator: '/',
    shortDatePattern: 'yyyy/MM/dd',
    longDatePattern: "yyyy'年'M'月'd'日'",
    timeSeparator: ':',
    longTimePattern: 'H:mm:ss',
  },
};

const DATE_FORMATS = defineClass<Localised>('DatetimeFormatInfo', {
  get: Object.fromEntries(
    Object.keys(PATTERNS['en-US']).map((name) => [name, ({ locale }: Localised) => PATTERNS[locale][name]]),
  ),
});

const NUMBER_FORMATS = defineClass<Localised>('NumberFormatInfo', {
  get: { numberDecimalSeparator: () => '.', numberGroupSeparator: () => ',' },
});

const CULTURE = defineClass<Localised>('CultureInfo', {
  get: { name: ({ locale }) => locale },
  navigate: {
    datetimeFormat: ({ locale }) => new Localised(DATE_FORMATS, locale),
    numberFormat: ({ locale }) => new Localised(NUMBER_FORMATS, locale),
  },
});

class Localised implements HostObject {
  constructor(
    readonly hostClass: HostClass,
    readonly locale: EntryLocale,
  ) {}
}

const APPLICATION = defineClass<ApplicationObject>('Application', {
  get: {
    decimalSeparator: () => '.',
    thousandsSeparator: () => ',',
    useSystemSeparators: () => true,
  },
  navigate: { cultureInfo: ({ context }) => new Localised(CULTURE, context.locale) },
  methods: {
    // Both hold only until the next sync, and here nothing is drawn or calculated within a batch: they are kept.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

export class ApplicationObject implements HostObject {
  constructor(readonly context: HostContext) {}

  get hostClass(): HostClass {
    return APPLICATION;
  }
}
