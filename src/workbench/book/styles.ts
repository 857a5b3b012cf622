/** How cells look: a table of styles in which each combination stands once. */

/** 0 = the workbook's default. Ids are stable while the book is open. */
export type StyleId = number;

export type HorizontalAlignment =
  'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
export type VerticalAlignment = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

export interface CellStyle {
  /** The format code as files have it ('General', 'yyyy-mm-dd'). */
  readonly numberFormat: string;
  /** The cell's text was entered after an apostrophe: it stays text whatever it looks like. */
  readonly quotePrefix: boolean;
  /** '#RRGGBB', null = no fill. Theme colours are resolved. */
  readonly fillColor: string | null;
  /** '#RRGGBB', null = automatic. */
  readonly fontColor: string | null;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly locked: boolean;
}

export const DEFAULT_STYLE: CellStyle = Object.freeze({
  numberFormat: 'General',
  quotePrefix: false,
  fillColor: null,
  fontColor: null,
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrapText: false,
  locked: true,
});

/** A style made since the file was read: the file's style that it rests on, and what differs. */
export interface DerivedStyle {
  readonly id: StyleId;
  readonly base: StyleId;
  readonly changes: Readonly<Partial<CellStyle>>;
}

interface Entry {
  readonly style: CellStyle;
  readonly derived: DerivedStyle | null;
}

export class StyleTable {
  private entries: Entry[] = [{ style: DEFAULT_STYLE, derived: null }];
  private loaded = 1;
  private readonly interned = new Map<string, StyleId>();

  get count(): number {
    return this.entries.length;
  }

  /** The ids below this one are the file's own, in its order. */
  get loadedCount(): number {
    return this.loaded;
  }

  /** Takes the styles of a file, in its order: for readers of files, before anything is derived. */
  load(styles: readonly CellStyle[]): void {
    if (styles.length > 0) this.entries = styles.map((style) => ({ style: Object.freeze(style), derived: null }));
    this.loaded = this.entries.length;
    this.interned.clear();
  }

  /** Ids that the table does not have give the default style, as in a damaged file. */
  styleOf(id: StyleId): CellStyle {
    return (this.entries[id] ?? this.entries[0]!).style;
  }

  /**
   * The style that is `base` but for `changes`. The same base and changes give the same id; changes that change
   * nothing give the base itself. Whatever else the base has in its file (borders, protection, pattern) is kept.
   */
  derive(base: StyleId, changes: Readonly<Partial<CellStyle>>): StyleId {
    const start = this.entries[base] ? base : 0;
    const from = this.entries[start]!;
    const root = from.derived?.base ?? start;
    const rootStyle = this.entries[root]!.style;
    const wanted: Record<string, unknown> = { ...from.derived?.changes };
    for (const key of Object.keys(DEFAULT_STYLE) as (keyof CellStyle)[]) {
      const value = changes[key];
      if (value === undefined) continue;
      const normal =
        typeof value === 'string' && value.startsWith('#') && key.endsWith('Color') ? value.toUpperCase() : value;
      if (normal === rootStyle[key]) delete wanted[key];
      else wanted[key] = normal;
    }
    const keys = Object.keys(wanted).sort();
    if (keys.length === 0) return root;
    const key = JSON.stringify([root, keys.map((name) => [name, wanted[name]])]);
    let id = this.interned.get(key);
    if (id === undefined) {
      id = this.entries.length;
      const kept = Object.freeze(wanted as Partial<CellStyle>);
      const style = Object.freeze({ ...rootStyle, ...kept });
      this.entries.push({ style, derived: { id, base: root, changes: kept } });
      this.interned.set(key, id);
    }
    return id;
  }

  /** The styles made since the file was read, in order of their ids. */
  derivedStyles(): readonly DerivedStyle[] {
    return this.entries.flatMap((entry) => entry.derived ?? []);
  }
}
