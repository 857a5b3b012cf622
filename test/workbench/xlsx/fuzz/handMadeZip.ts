/** Zip archives byte by byte, with whatever may be odd about them. */

import { deflateSync, strToU8 } from 'fflate';

export interface OddEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Name in the entry's own header, where it shall differ from the directory's. */
  readonly localName?: string;
  /** Sizes and checksum stand behind the content, and zeros before it. */
  readonly descriptor?: boolean;
  /** Sizes and place stand in the zip64 field of the directory. */
  readonly zip64?: boolean;
  readonly crc?: number;
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  /** The place stated for the entry, where it shall not be its own: the number of another entry. */
  readonly placeOf?: number;
}

export function oddZip(entries: readonly OddEntry[], { zip64End = false, comment = '' } = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const places: number[] = [];
  let at = 0;
  const push = (bytes: Uint8Array) => {
    pieces.push(bytes);
    at += bytes.length;
  };
  for (const entry of entries) {
    const content = typeof entry.content === 'string' ? strToU8(entry.content) : entry.content;
    const raw = entry.method === 0 ? content : deflateSync(content);
    const facts = [entry.crc ?? checksum(content), raw.length, entry.size ?? content.length] as const;
    places.push(at);
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
    const shared = (sizes: readonly number[]) => [short(flags), short(entry.method ?? 8), long(0), ...sizes.map(long)];
    const localName = strToU8(entry.localName ?? entry.name);
    const before = entry.descriptor ? [0, 0, 0] : facts;
    push(bytesOf(long(0x04034b50), short(20), ...shared(before), short(localName.length), short(0), localName, raw));
    if (entry.descriptor) push(bytesOf(long(0x08074b50), ...facts.map(long)));
    const place = entry.placeOf === undefined ? places[places.length - 1]! : places[entry.placeOf]!;
    const name = strToU8(entry.name);
    const field = bytesOf(short(1), short(24), huge(facts[2]), huge(facts[1]), huge(place));
    const extra = entry.zip64 ? field : new Uint8Array();
    const stated = entry.zip64 ? [facts[0], 0xffffffff, 0xffffffff] : facts;
    const lengths = [short(name.length), short(extra.length), short(0), short(0), short(0), long(0)];
    const end = long(entry.zip64 ? 0xffffffff : place);
    directory.push(bytesOf(long(0x02014b50), short(20), short(20), ...shared(stated), ...lengths, end, name, extra));
  }
  const start = at;
  directory.forEach(push);
  const size = at - start;
  const count = entries.length;
  if (zip64End) {
    const end = at;
    push(bytesOf(long(0x06064b50), huge(44), short(45), short(45), long(0), long(0), huge(count), huge(count)));
    push(bytesOf(huge(size), huge(start), long(0x07064b50), long(0), huge(end), long(1)));
  }
  const counts = zip64End ? [0xffff, 0xffff] : [count, count];
  const span = zip64End ? [0xffffffff, 0xffffffff] : [size, start];
  const text = strToU8(comment);
  push(
    bytesOf(long(0x06054b50), short(0), short(0), ...counts.map(short), ...span.map(long), short(text.length), text),
  );
  return bytesOf(...pieces);
}

const short = (value: number) => Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
const long = (value: number) => bytesOf(short(value), short(value >>> 16));
const huge = (value: number) => bytesOf(long(value), long(0));

function bytesOf(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

/** Bit by bit: slow, and none of the code under test. */
function checksum(bytes: Uint8Array): number {
  let value = -1;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}
