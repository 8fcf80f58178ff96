import iconv from 'iconv-lite'
import type { Encoding } from '../shape.ts'

export interface Decoder { write(bytes: Buffer): string; end(): string }

/** Turns bytes to text piece by piece, a character cut in two by the pieces included. Bytes that mean nothing become U+FFFD; a byte order mark is dropped.
 *  Big5 goes through iconv-lite: the platform's decoder lacks the Hong Kong and Taiwan extensions that personal names need (堃, 喆) and drops 0xFF in silence. */
export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'big5') {
    const decoder = iconv.getDecoder('big5')
    return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' }
  }
  const decoder = new TextDecoder(encoding)
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}
