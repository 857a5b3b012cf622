/** Writes changed column layouts between those that stay as they are. */

import { COLUMN_LIMIT, type ColumnLayout, type Sheet } from '../book';
import type { Edits } from './edits';
import type { ColumnSource } from './source';
import { attributePlaces, childrenOf, numberOf, tagWith, type XmlElement } from './xmlTree';

/** Neighbouring columns that one element is about. */
interface Run {
  readonly first: number;
  last: number;
  readonly source: unknown;
  readonly attributes: string;
}

/** The attributes of a <col> as they are written, but for the columns that it is about. */
export function writtenAttributes(column: XmlElement): string {
  return attributePlaces(column)
    .filter(({ name }) => name !== 'min' && name !== 'max')
    .map(({ start, end }) => ` ${column.source.text.slice(start, end)}`)
    .join('');
}

/**
 * Notes the edits for the list of columns: elements of which no column changed stay as they are, and so does what stands
 * between them. Without a list, gives the one to put in; else ''.
 */
export function writeColumns(
  sheet: Sheet,
  list: XmlElement | undefined,
  prefix: string,
  styleIndexOf: (style: number) => number,
  edits: Edits,
): string {
  const runs = runsOf(sheet, styleIndexOf);
  const render = ({ first, last, attributes }: Run) =>
    `<${prefix}col min="${first + 1}" max="${last + 1}"${attributes}/>`;
  if (!list) return runs.length > 0 ? `<${prefix}cols>${runs.map(render).join('')}</${prefix}cols>` : '';
  if (runs.length === 0) {
    edits.remove(list);
    return '';
  }
  const elements = childrenOf(list, 'col');
  const elementOf = new Map<Run, XmlElement>();
  const byFirst = new Map(elements.map((element) => [numberOf(element, 'min'), element]));
  for (const run of runs) {
    const element = byFirst.get(run.first + 1);
    const last = element && Math.min(numberOf(element, 'max') ?? 0, COLUMN_LIMIT);
    if (element && last === run.last + 1 && writtenAttributes(element) === run.attributes) elementOf.set(run, element);
  }
  const kept = new Set(elementOf.values());
  for (const element of elements) if (!kept.has(element)) edits.remove(element);
  let waiting = '';
  for (const run of runs) {
    const element = elementOf.get(run);
    if (!element) waiting += render(run);
    else if (waiting !== '') {
      edits.insert(element.start, waiting);
      waiting = '';
    }
  }
  if (waiting !== '') edits.append(list, waiting);
  return '';
}

function runsOf({ layout }: Sheet, styleIndexOf: (style: number) => number): Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < layout.columnCount; column++) {
    const current = layout.columnAt(column);
    const attributes = attributesOf(current, layout.defaultWidth, styleIndexOf);
    if (attributes === null) continue;
    const run = runs[runs.length - 1];
    const goesOn = run?.last === column - 1 && run.source === current.source && run.attributes === attributes;
    if (goesOn) run.last = column;
    else runs.push({ first: column, last: column, source: current.source, attributes });
  }
  return runs;
}

/** null for a column that has nothing of its own. Of a column of the file only what changed is written anew. */
function attributesOf(
  { width, hidden, style, source }: ColumnLayout,
  defaultWidth: number,
  styleIndexOf: (style: number) => number,
): string | null {
  const known = source as ColumnSource | null;
  if (width === null && !hidden && style < 0 && !known) return null;
  const isWider = known === null || known.width !== width;
  const tag = tagWith(`<col${known?.written ?? ''}>`, {
    ...(isWider ? { width: String(width ?? defaultWidth) } : {}),
    ...(known?.style === style ? {} : { style: style < 0 ? null : String(styleIndexOf(style)) }),
    ...(known?.hidden === hidden ? {} : { hidden: hidden ? '1' : null }),
    ...(isWider ? { customWidth: width === null ? null : '1' } : {}),
  });
  return tag.slice('<col'.length, -1);
}
