/** Workbooks with something wrong in them: real files, changed by chance, the same for the same seed. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A generator of numbers from 0 up to (not including) its argument: mulberry32. */
export type Chance = (below: number) => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** What breaks readers: limits, names of built-in things, markup, other encodings of the same. */
const NASTY = [
  '',
  '0',
  '-1',
  '1.5',
  '1e309',
  'NaN',
  '99999999999999999999',
  '1048577',
  '16385',
  '__proto__',
  'constructor',
  'toString',
  'XFE1048577',
  'A0',
  '$A$1:$B',
  'A1:A',
  '#REF!',
  '../../../etc/passwd',
  '/xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
  '&lt;',
  '&#0;',
  '&#x110000;',
  '&bomb;',
  '_xFFFF_',
  '\uD800',
  'true',
  ' ',
  '1 2 3',
  "'",
  '][',
  "=SUM('[1]a'!A1:",
];

const INSERTED = [
  '<!DOCTYPE a [<!ENTITY bomb "bomb">]>',
  '<!-- -- -->',
  '<![CDATA[',
  ']]>',
  '<?xml?>',
  '<',
  '>',
  '/>',
  '<c r="A1" t="s"><v>99</v></c>',
  '<row r="1"/>',
  '<row><row/></row>',
  '<sheetData/>',
  '<f t="shared" si="0"/>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
  '<is><t>x</t></is>',
  '<v>1e999</v>',
  '"',
  '\u0000',
  ' xmlns="urn:other"',
  '<x:a/>',
];

/** A damaged copy of a workbook. */
export function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  return chance(8) === 0 ? damagedArchive(bytes, chance) : damagedPart(bytes, chance);
}

function damagedArchive(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = bytes.slice();
  const kind = chance(4);
  if (kind === 0) return copy.subarray(0, chance(copy.length));
  if (kind === 1) copy.copyWithin(chance(copy.length), chance(copy.length), chance(copy.length));
  // The directory stands at the end: what is wrong there is not caught by checksums.
  const from = kind === 2 ? Math.max(0, copy.length - 2_000) : 0;
  const count = 1 + chance(6);
  for (let i = 0; i < count; i++) copy[from + chance(copy.length - from)] = chance(3) === 0 ? 0xff : chance(256);
  return copy;
}

function damagedPart(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const count = 1 + chance(3);
  for (let i = 0; i < count; i++) {
    const name = names[chance(names.length)]!;
    parts[name] = strToU8(damagedText(strFromU8(parts[name]!), chance));
  }
  return zipSync(parts, { level: 0 });
}

function damagedText(text: string, chance: Chance): string {
  const nasty = NASTY[chance(NASTY.length)]!;
  switch (chance(8)) {
    case 0:
      return replaceOne(text, /"[^"]*"/g, `"${nasty}"`, chance);
    case 1:
      return replaceOne(text, />[^<]+</g, `>${nasty}<`, chance);
    case 2:
      return replaceOne(text, /<[^>]+>/g, '', chance);
    case 3:
      return replaceOne(text, /<[^>]+>/g, (tag) => tag + tag, chance);
    case 4: {
      const at = chance(text.length);
      return text.slice(0, at) + INSERTED[chance(INSERTED.length)]! + text.slice(at);
    }
    case 5:
      return text.slice(0, chance(text.length));
    case 6: {
      const at = chance(text.length);
      return text.slice(0, at) + text.slice(at + chance(200));
    }
    default:
      return replaceOne(text, /\s[\w:]+="/g, ` ${nasty.replace(/[^\w]/g, '') || 'a'}="`, chance);
  }
}

function replaceOne(text: string, pattern: RegExp, by: string | ((found: string) => string), chance: Chance): string {
  const found = [...text.matchAll(pattern)];
  const one = found[chance(found.length)];
  if (!one) return text;
  const replacement = typeof by === 'string' ? by : by(one[0]);
  return text.slice(0, one.index) + replacement + text.slice(one.index + one[0].length);
}
