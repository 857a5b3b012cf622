/** Reads the styles part: what cells look like, and the formats of conditional rules. */

import {
  DEFAULT_STYLE,
  type CellStyle,
  type DifferentialFormat,
  type HorizontalAlignment,
  type VerticalAlignment,
} from '../book';
import { readColor, type Theme } from './colors';
import { builtInFormat } from './numberFormats';
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from './xmlTree';

export interface StylesRead {
  readonly styles: CellStyle[];
  readonly differential: DifferentialFormat[];
}

type FontStyle = Pick<
  CellStyle,
  'fontName' | 'fontSize' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough'
>;

export function readStyles(root: XmlElement, theme: Theme): StylesRead {
  const formats = new Map<number, string>();
  for (const element of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    formats.set(numberOf(element, 'numFmtId') ?? -1, attributeOf(element, 'formatCode') ?? 'General');
  }
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((element) => readFont(element, theme));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((element) => readFill(element, theme));
  const formatOf = (id: number) => formats.get(id) ?? builtInFormat(id) ?? 'General';
  const styles = childrenOf(childOf(root, 'cellXfs'), 'xf').map((element): CellStyle => {
    const alignment = childOf(element, 'alignment');
    return {
      ...(fonts[numberOf(element, 'fontId') ?? 0] ?? readFont(undefined, theme)),
      numberFormat: formatOf(numberOf(element, 'numFmtId') ?? 0),
      fillColor: fills[numberOf(element, 'fillId') ?? 0] ?? null,
      quotePrefix: flagOf(element, 'quotePrefix'),
      horizontalAlignment: (attributeOf(alignment, 'horizontal') ?? 'general') as HorizontalAlignment,
      verticalAlignment: (attributeOf(alignment, 'vertical') ?? 'bottom') as VerticalAlignment,
      wrapText: flagOf(alignment, 'wrapText'),
      locked: flagOf(childOf(element, 'protection'), 'locked', true),
    };
  });
  const differential = childrenOf(childOf(root, 'dxfs'), 'dxf').map((element) => readDifferential(element, theme));
  return { styles, differential };
}

function readFont(element: XmlElement | undefined, theme: Theme): FontStyle {
  return {
    fontName: attributeOf(childOf(element, 'name'), 'val') ?? DEFAULT_STYLE.fontName,
    fontSize: numberOf(childOf(element, 'sz'), 'val') ?? DEFAULT_STYLE.fontSize,
    fontColor: readColor(childOf(element, 'color'), theme),
    bold: isOn(childOf(element, 'b')),
    italic: isOn(childOf(element, 'i')),
    underline: isUnderlined(childOf(element, 'u')),
    strikethrough: isOn(childOf(element, 'strike')),
  };
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && flagOf(element, 'val', true);
}

function isUnderlined(element: XmlElement | undefined): boolean {
  return element !== undefined && attributeOf(element, 'val') !== 'none';
}

/** Solid fills show their foreground; of patterns and gradients the model shows the colour that covers most. */
function readFill(element: XmlElement, theme: Theme): string | null {
  const pattern = childOf(element, 'patternFill');
  const type = attributeOf(pattern, 'patternType') ?? 'none';
  if (!pattern || type === 'none') return null;
  const foreground = readColor(childOf(pattern, 'fgColor'), theme);
  const background = readColor(childOf(pattern, 'bgColor'), theme);
  return type === 'solid' ? (foreground ?? '#000000') : (background ?? '#FFFFFF');
}

/** Rules state only what they change; their solid fills stand in the background colour. */
function readDifferential(element: XmlElement, theme: Theme): DifferentialFormat {
  const font = childOf(element, 'font');
  const fill = childOf(childOf(element, 'fill'), 'patternFill');
  const fillColor = fill && (readColor(childOf(fill, 'bgColor'), theme) ?? readColor(childOf(fill, 'fgColor'), theme));
  const fontColor = readColor(childOf(font, 'color'), theme);
  const numberFormat = attributeOf(childOf(element, 'numFmt'), 'formatCode');
  return {
    ...(fillColor ? { fillColor } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(childOf(font, 'b') ? { bold: isOn(childOf(font, 'b')) } : {}),
    ...(childOf(font, 'i') ? { italic: isOn(childOf(font, 'i')) } : {}),
    ...(childOf(font, 'u') ? { underline: isUnderlined(childOf(font, 'u')) } : {}),
    ...(childOf(font, 'strike') ? { strikethrough: isOn(childOf(font, 'strike')) } : {}),
    ...(numberFormat === null ? {} : { numberFormat }),
  };
}
