/** Packs and unpacks the content of zip entries in pieces, so that no part is held more often than it must be. */

import { Deflate, Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';

export interface Packed {
  readonly raw: Uint8Array;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
}

/** Level 2: sheets of 100,000 rows take a third of the time of level 6 for a tenth more bytes. */
const LEVEL = 2;
const PIECE = 1 << 16;

/** Packs texts, one after the other, as UTF-8. */
export function packTexts(texts: Iterable<string>): Packed {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(PIECE * 3);
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (chunk) => chunks.push(chunk));
  let crc = 0;
  let size = 0;
  for (const piece of evenPieces(texts)) {
    const bytes = buffer.subarray(0, encoder.encodeInto(piece, buffer).written);
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.push(bytes);
  }
  deflate.push(new Uint8Array(), true);
  return { raw: joined(chunks), crc, size };
}

/** The same text in pieces of a bounded length, never cut inside a character. */
function* evenPieces(texts: Iterable<string>): Generator<string> {
  let waiting = '';
  for (const text of texts) {
    waiting = waiting === '' ? text : waiting + text;
    if (waiting.length < PIECE) continue;
    let at = 0;
    while (waiting.length - at >= PIECE) {
      const code = waiting.charCodeAt(at + PIECE - 1);
      const isFirstHalf = code >= 0xd800 && code <= 0xdbff;
      const end = at + PIECE - (isFirstHalf ? 1 : 0);
      yield waiting.slice(at, end);
      at = end;
    }
    waiting = waiting.slice(at);
  }
  if (waiting !== '') yield waiting;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
}

/**
 * Unpacks deflated bytes to the size that is stated for them. Throws where they are damaged or unpack to more: large ones stop there,
 * so that an archive that lies about its sizes costs no more than one that does not.
 */
export function unpack(raw: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  if (raw.length <= PIECE) return inflateSync(raw, { out: result });
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw new RangeError('The part unpacks to more than is stated.');
    result.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < raw.length; from += PIECE) {
    inflate.push(raw.subarray(from, from + PIECE), from + PIECE >= raw.length);
  }
  return result.subarray(0, at);
}
