/**
 * Says in words in what two workbooks differ. It reads the files by code of its own (fflate's unzip and the strict parser saxes),
 * so that it can be a witness to what src/workbench reads and writes.
 */

import { isAllowed, type Allowed } from './allowed';
import { contentDifferences } from './contents';
import type { Difference } from './difference';
import { partDifferences } from './elements';
import { PackageParts } from './packageParts';
import { readWorkbook } from './readWorkbook';

export type { Allowed } from './allowed';
export { parseStrictly } from './xml';

/** Every cell, format, layout, rule, name, table and setting that differs; then the parts, element by element. */
export function differencesOf(before: Uint8Array, after: Uint8Array, allowed: Allowed = {}): string[] {
  return compare(before, after, allowed, { contents: true, parts: true });
}

/** What the two say, however it is written: for files that another program wrote anew. */
export function contentDifferencesOf(before: Uint8Array, after: Uint8Array, allowed: Allowed = {}): string[] {
  return compare(before, after, allowed, { contents: true, parts: false });
}

/** The names of the parts that differ, are missing or are new. */
export function differingPartsOf(before: Uint8Array, after: Uint8Array): string[] {
  const found = partDifferences(new PackageParts(before), new PackageParts(after)).map(({ name = '' }) => name);
  return [...new Set(found)].sort();
}

function compare(
  before: Uint8Array,
  after: Uint8Array,
  allowed: Allowed,
  wanted: { contents: boolean; parts: boolean },
): string[] {
  const [one, other] = [readWorkbook(before), readWorkbook(after)];
  const found: Difference[] = [];
  if (wanted.contents) found.push(...contentDifferences(one, other));
  if (wanted.parts) found.push(...partDifferences(one.parts, other.parts));
  return found.filter((difference) => !isAllowed(difference, allowed, one, other)).map(({ words }) => words);
}
