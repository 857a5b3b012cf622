/** Zip archives, read and written so that untouched entries keep their compressed bytes and their order. */

import { crc32 } from './crc32';
import { FileError } from './fileError';
import { packTexts, unpack } from './pack';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  /** The bytes as they stand in the archive, compressed or not. */
  readonly raw: Uint8Array;
}

export const ENTRY_LIMIT = 10_000;
export const SIZE_LIMIT = 1_500_000_000;
/** Nothing deflated shrinks further than this, so a directory that states more is wrong. */
const DEFLATE_LIMIT = 1_032;
/** Workbooks shrink to a tenth or so; where much shrinks further than this, the file was made to fill the memory. */
const RATIO_LIMIT = 250;
const RATIO_MATTERS_FROM = 50_000_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const UTF8_FLAG = 0x0800;
const ENCRYPTED_FLAG = 0x0001;
const STORED = 0;
const DEFLATED = 8;

/** Lists an archive's entries without inflating anything. Throws FileError 'not-a-zip', 'broken' or 'too-large'. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw new FileError('not-a-zip', 'The file is not a zip archive, so it is not an .xlsx workbook');
  try {
    return readDirectory(bytes, view, end);
  } catch (error) {
    if (error instanceof RangeError) throw new FileError('broken', 'The zip archive is damaged or cut short');
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, end: { count: number; offset: number }): ZipEntry[] {
  if (end.count > ENTRY_LIMIT) throw new FileError('too-large', `The file has more than ${ENTRY_LIMIT} parts`);
  const entries: ZipEntry[] = [];
  const spans: Span[] = [];
  let total = 0;
  let at = end.offset;
  for (let i = 0; i < end.count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new FileError('broken', 'The zip archive is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = readName(nameBytes);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    total += sizes.size;
    assertSize(total, bytes.length);
    const flags = view.getUint16(at + 8, true);
    const span = spanOf(bytes, view, sizes, nameBytes, name);
    spans.push(span);
    if (flags & ENCRYPTED_FLAG) throw new FileError('encrypted', 'The zip archive is encrypted', name);
    const time = view.getUint16(at + 12, true);
    const date = view.getUint16(at + 14, true);
    const method = view.getUint16(at + 10, true);
    const raw = bytes.subarray(span.content, span.end);
    entries.push({ name, method, flags, time, date, crc: view.getUint32(at + 16, true), size: sizes.size, raw });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  assertApart(spans);
  assertNames(entries);
  return entries;
}

/** Where an entry lies in the archive, its header included. */
interface Span {
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

function spanOf(bytes: Uint8Array, view: DataView, sizes: Sizes, nameBytes: Uint8Array, name: string): Span {
  const start = sizes.offset;
  if (view.getUint32(start, true) !== LOCAL) throw new FileError('broken', 'The zip archive is damaged', name);
  const nameLength = view.getUint16(start + 26, true);
  const isSame = nameLength === nameBytes.length && nameBytes.every((byte, i) => bytes[start + 30 + i] === byte);
  // Programs that go by the one name would see another workbook than programs that go by the other.
  if (!isSame) throw new FileError('broken', 'The zip archive has two names for one part', name);
  const content = start + 30 + nameLength + view.getUint16(start + 28, true);
  const end = content + sizes.packed;
  if (end > bytes.length) throw new FileError('broken', 'The zip archive is cut short', name);
  if (sizes.size > sizes.packed * DEFLATE_LIMIT + DEFLATE_LIMIT) {
    throw new FileError('broken', 'The zip archive states a size that cannot be', name);
  }
  return { start, content, end };
}

function assertSize(unpacked: number, packed: number): void {
  if (unpacked > SIZE_LIMIT) {
    throw new FileError('too-large', `The file is larger than ${SIZE_LIMIT} bytes when unpacked`);
  }
  if (unpacked > RATIO_MATTERS_FROM && unpacked > packed * RATIO_LIMIT) {
    throw new FileError(
      'too-large',
      `The file unpacks to more than ${RATIO_LIMIT} times its size, as no workbook does`,
    );
  }
}

/** Entries that share bytes let a small archive unpack to a large one. */
function assertApart(spans: Span[]): void {
  spans.sort((a, b) => a.start - b.start);
  for (let i = 1; i < spans.length; i++) {
    if (spans[i]!.start < spans[i - 1]!.end) throw new FileError('broken', 'Parts of the zip archive overlap');
  }
}

/** Names of parts differ by more than case, and lead nowhere outside of the package. */
function assertNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
    if (seen.has(key) && !key.endsWith('/')) throw new FileError('broken', 'The zip archive holds a part twice', name);
    if (key.includes('\0') || key.split('/').includes('..')) {
      throw new FileError('broken', 'The zip archive has a part outside of it', name);
    }
    seen.add(key);
  }
}

interface Sizes {
  size: number;
  packed: number;
  offset: number;
}

/** Sizes and place of an entry; the zip64 extra field stands in where 32 bits were not enough (or not used). */
function readSizes(view: DataView, at: number, extraStart: number, extraLength: number): Sizes {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extraStart; field + 4 <= extraStart + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = Number(view.getBigUint64(place, true));
      place += 8;
    }
  }
  return sizes;
}

function findEnd(view: DataView): { count: number; offset: number } | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const small = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    if (at < 20 || view.getUint32(at - 20, true) !== END_64_LOCATOR) return small;
    const large = Number(view.getBigUint64(at - 12, true));
    if (large + 56 > view.byteLength || view.getUint32(large, true) !== END_64) return small;
    return { count: Number(view.getBigUint64(large + 32, true)), offset: Number(view.getBigUint64(large + 48, true)) };
  }
  return null;
}

function readName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Entries whose checksum was right once need no second look. */
const verified = new WeakSet<ZipEntry>();

/** The content of an entry. Throws FileError 'broken' where it does not unpack to what the archive says. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new FileError('broken', `The part is packed by an unknown method (${entry.method})`, entry.name);
  }
  let content: Uint8Array;
  try {
    content = entry.method === STORED ? entry.raw : unpack(entry.raw, entry.size);
  } catch {
    throw new FileError('broken', 'The part does not unpack', entry.name);
  }
  if (content.length !== entry.size || (!verified.has(entry) && crc32(content) !== entry.crc)) {
    throw new FileError('broken', 'The part is damaged', entry.name);
  }
  verified.add(entry);
  return content;
}

/** Packs texts, one after the other, as an entry. The date is fixed, so that the same workbook gives the same bytes. */
export function deflateEntry(name: string, texts: Iterable<string>): ZipEntry {
  const date = ((2020 - 1980) << 9) | (1 << 5) | 1;
  return { name, method: DEFLATED, flags: 0, time: 0, date, ...packTexts(texts) };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const localSize = named.reduce((sum, { entry, name }) => sum + 30 + name.length + entry.raw.length, 0);
  const directorySize = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  if (localSize + directorySize > 0xffffffff)
    throw new RangeError('The workbook is too large for a zip archive of 4 GB.');
  const bytes = new Uint8Array(localSize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = localSize;
  for (const { entry, name } of named) {
    view.setUint32(at, LOCAL, true);
    writeHeader(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.raw, at + 30 + name.length);
    view.setUint32(directory, CENTRAL, true);
    view.setUint16(directory + 4, 20, true);
    writeHeader(view, directory + 6, entry, name.length);
    view.setUint32(directory + 42, at, true);
    bytes.set(name, directory + 46);
    at += 30 + name.length + entry.raw.length;
    directory += 46 + name.length;
  }
  view.setUint32(directory, END, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, localSize, true);
  return bytes;
}

/** The fields that local headers and the directory share. Sizes are known, so no data descriptor follows. */
function writeHeader(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  const compressionHints = entry.flags & 0x0006;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, compressionHints | UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
