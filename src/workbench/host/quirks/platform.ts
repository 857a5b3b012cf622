/** Which Excel the host behaves like. office.js cannot tell: it always says OfficeOnline here. */
export type Platform = 'desktop' | 'web';

/** What a quirk is on each platform, and what it is where a test switches it off. */
export interface QuirkSetting<Value> {
  readonly desktop: Value;
  readonly web: Value;
  readonly off: Value;
}

export type QuirkSettings<Quirks> = { readonly [Name in keyof Quirks]: QuirkSetting<Quirks[Name]> };

/** A quirk of both platforms. */
export const BOTH: QuirkSetting<boolean> = { desktop: true, web: true, off: false };

/** A quirk of Excel on Windows and on the Mac. */
export const DESKTOP: QuirkSetting<boolean> = { desktop: true, web: false, off: false };
