import iconv from 'iconv-lite'
import { simplified, traditional } from './common-characters.ts'

/** How likely the bytes are as text of one encoding: the natural logarithm of a rough probability. Only differences between encodings mean something. */
export type Weigh = (bytes: Buffer) => number

const ASCII = Math.log(1 / 60)
const INVALID = -16

const codes = (characters: Iterable<string>, encoding: string): number[] =>
  [...characters].map((c) => iconv.encode(c, encoding)).filter((b) => b.length === 2).map((b) => b.readUInt16BE(0))

/** A share of all text spread evenly over so many characters. */
const each = (share: number, characters: number): number => Math.log(share / characters)

/** A double-byte encoding: what its pairs weigh, where two bytes are a pair at all. */
function doubleByte(weightOf: (lead: number, trail: number) => number | null): Weigh {
  return (bytes) => {
    let sum = 0
    for (let i = 0; i < bytes.length; i++) {
      const lead = bytes[i]!
      if (lead < 0x80) { sum += ASCII; continue }
      const weight = i + 1 < bytes.length ? weightOf(lead, bytes[i + 1]!) : null
      sum += weight ?? INVALID
      if (weight !== null) i++
    }
    return sum
  }
}

const gbSimplified = new Set(codes(simplified, 'gbk'))
const gbTraditional = new Set(codes(traditional, 'gbk'))
const bigTraditional = new Set(codes(traditional, 'big5'))

/** GB18030: rows B0–D7 of GB 2312 hold the 3,755 frequent characters, D8–F7 the rarer 3,008, A1–A3 the punctuation; GBK's other pairs are rare in simplified text. */
export const weighGb18030: Weigh = doubleByte((lead, trail) => {
  if (gbSimplified.has(lead << 8 | trail)) return each(0.84, gbSimplified.size)
  if (gbTraditional.has(lead << 8 | trail)) return each(0.02, gbTraditional.size)
  if (trail >= 0xa1 && trail <= 0xfe) {
    if (lead >= 0xb0 && lead <= 0xd7) return each(0.1, 3755)
    if (lead >= 0xd8 && lead <= 0xf7) return each(0.02, 3008)
    if (lead >= 0xa1 && lead <= 0xa3) return each(0.02, 282)
  }
  if (lead === 0x80 || lead === 0xff) return null
  if (trail >= 0x30 && trail <= 0x39) return each(0.001, 14_000)
  return trail >= 0x40 && trail !== 0x7f && trail !== 0xff ? each(0.004, 14_000) : null
})

/** Big5: rows A4–C6 hold the 5,401 frequent characters, C9–F9 the 7,652 rarer, A1–A3 the punctuation; the rest are extensions. */
export const weighBig5: Weigh = doubleByte((lead, trail) => {
  if (trail < 0x40 || trail === 0xff || (trail > 0x7e && trail < 0xa1)) return null
  if (bigTraditional.has(lead << 8 | trail)) return each(0.84, bigTraditional.size)
  if (lead >= 0xa4 && lead <= 0xc6) return each(0.11, 5401)
  if (lead >= 0xc9 && lead <= 0xf9) return each(0.02, 7652)
  if (lead >= 0xa1 && lead <= 0xa3) return each(0.02, 408)
  return lead >= 0x87 && lead <= 0xfe ? each(0.004, 5000) : null
})

const letters = new Set(iconv.encode('éèêëàâäáãåæçíîïìñóôöòõøßúûüùýœÉÈÊÀÁÂÄÅÆÇÍÖÓÔØÜÚÑšŠžŽ', 'windows-1252'))
const signs = new Set(iconv.encode('€£¥°©®’‘“”–—…•™«»¿¡ºª·²½ ', 'windows-1252'))

/** Windows-1252 (and Latin-1): accented letters stand among plain ones, so a high byte seldom follows another. */
export const weighWestern: Weigh = (bytes) => {
  let sum = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) sum += ASCII
    else sum += (letters.has(byte) ? each(0.7, letters.size) : signs.has(byte) ? each(0.25, signs.size) : each(0.05, 60)) + (i > 0 && bytes[i - 1]! >= 0x80 ? Math.log(0.03) : 0)
  }
  return sum
}

/** UTF-8 whose characters all have two bytes, as a few bytes of GB18030 may look by accident: Latin letters with accents are likely, other alphabets less so. */
export const weighTwoByteUtf8: Weigh = (bytes) => {
  let sum = 0
  for (const byte of bytes) {
    if (byte < 0x80) sum += ASCII
    else if (byte >= 0xc0) sum += byte === 0xc3 ? each(0.6, 64) : byte === 0xc2 ? each(0.1, 32) : each(0.3, 1700)
  }
  return sum
}
