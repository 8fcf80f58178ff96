import { gsmBasic, gsmExtended, splitText } from '../split-text.ts'

const extended = new Map(Object.entries(gsmExtended))
const escaped = new Map(Object.entries(gsmExtended).map(([character, code]) => [code, character]))
/** The alphabet by number: the escape, which stands at 27, is no character. */
const byNumber = [...gsmBasic.slice(0, 27), '', ...gsmBasic.slice(27)]
const numbers = new Map(byNumber.map((character, code) => [character, code]))

/** GSM 03.38, a byte for each place (unpacked), as most centres take it. */
export const toGsm = (text: string): Buffer => Buffer.from([...text].flatMap((c) => (extended.has(c) ? [27, extended.get(c)!] : [numbers.get(c) ?? 63])))

export function fromGsm(bytes: Buffer): string {
  let text = ''
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 27) text += escaped.get(bytes[++i] ?? -1) ?? ' '
    else text += byNumber[bytes[i]!] ?? '?'
  }
  return text
}

const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

/** A text as the parts that go out: its coding, and for several the header that joins them (a reference that they share, how many, which). */
export function partsOf(text: string, reference: number): { coding: number; header: Buffer | null; bytes: Buffer }[] {
  const { encoding, parts } = splitText(text)
  return parts.map((part, i) => ({
    coding: encoding === 'ucs2' ? 8 : 0, bytes: encoding === 'ucs2' ? swap(Buffer.from(part, 'utf16le')) : toGsm(part),
    header: parts.length > 1 ? Buffer.from([5, 0, 3, reference & 0xff, parts.length, i + 1]) : null,
  }))
}

/** What came in, without its header: in UCS-2, Latin 1, or the default alphabet. */
export function readText(coding: number, esm: number, message: Buffer): { text: string; joined: { reference: number; of: number; part: number } | null } {
  const header = esm & 0x40 ? message.subarray(0, (message[0] ?? -1) + 1) : null
  const rest = message.subarray(header?.length ?? 0)
  const text = coding === 8 ? swap(rest.subarray(0, rest.length & ~1)).toString('utf16le') : coding === 3 || coding === 1 ? rest.toString('latin1') : fromGsm(rest)
  const joined = header && header[1] === 0 && header.length >= 6 ? { reference: header[3]!, of: header[4]!, part: header[5]! } : null
  return { text, joined }
}
