/** Colours as files state them: directly, by the theme with a tint, or by the old palette of 64. */

import { attributeOf, childOf, descendantsOf, flagOf, numberOf, type XmlElement } from './xmlTree';

/** The old palette (indices 8 to 63; 0 to 7 repeat the first eight), as spreadsheets have had it since 1997. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';

const INDEXED = PALETTE.split(' ');

/** The theme that new workbooks have; used where a file has none. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
  '0000FF',
  '800080',
];

/** The order in which styles count a theme's colours: light before dark, unlike the theme's own list. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export type Theme = readonly string[];

export function readTheme(root: XmlElement | null): Theme {
  const scheme = root && descendantsOf(root, 'clrScheme')[0];
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name, i) => {
    const color = childOf(scheme, name)?.children[0];
    const value = attributeOf(color, 'lastClr') ?? attributeOf(color, 'val') ?? '';
    return /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : OFFICE_THEME[i]!;
  });
}

/** '#RRGGBB' of a color element; null for automatic, for none, and for what cannot be told. */
export function readColor(element: XmlElement | undefined, theme: Theme): string | null {
  if (!element || flagOf(element, 'auto')) return null;
  const base = baseColor(element, theme);
  if (base === null) return null;
  return `#${applyTint(base, numberOf(element, 'tint') ?? 0)}`;
}

function baseColor(element: XmlElement, theme: Theme): string | null {
  const direct = attributeOf(element, 'rgb');
  if (direct !== null) return /^[0-9A-Fa-f]{6,8}$/.test(direct) ? direct.slice(-6).toUpperCase() : null;
  const themed = numberOf(element, 'theme');
  if (themed !== null) return theme[themed] ?? null;
  const indexed = numberOf(element, 'indexed');
  if (indexed === null || indexed >= 64) return null;
  return INDEXED[indexed < 8 ? indexed : indexed - 8] ?? null;
}

/** Tints lighten (above 0) or darken (below) the luminance of a colour. */
function applyTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [hue, saturation, luminance] = toHsl(rgb);
  const changed = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  return toRgb(hue, saturation, Math.min(1, Math.max(0, changed)));
}

function toHsl(rgb: string): [number, number, number] {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const spread = highest - lowest;
  const luminance = (highest + lowest) / 2;
  if (spread === 0) return [0, 0, luminance];
  const saturation = spread / (1 - Math.abs(2 * luminance - 1));
  let hue: number;
  if (highest === red) hue = ((green - blue) / spread + 6) % 6;
  else if (highest === green) hue = (blue - red) / spread + 2;
  else hue = (red - green) / spread + 4;
  return [hue, saturation, luminance];
}

function toRgb(hue: number, saturation: number, luminance: number): string {
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sextants = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const lift = luminance - chroma / 2;
  return sextants[Math.min(5, Math.floor(hue))]!.map((part) =>
    Math.round((part + lift) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase(),
  ).join('');
}
