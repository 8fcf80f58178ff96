import type { Delivered } from './pdu.ts'
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

export interface Joined { reference: number; of: number; part: number }

/** What came in, without its header: in UCS-2, Latin 1, or the default alphabet; of a long message its place among the parts, told in the header or in tags. */
export function readText({ coding, esm, message, tags }: Pick<Delivered, 'coding' | 'esm' | 'message' | 'tags'>): { text: string; joined: Joined | null } {
  const header = esm & 0x40 ? message.subarray(0, (message[0] ?? -1) + 1) : null
  const rest = message.subarray(header?.length ?? 0)
  const text = coding === 8 ? swap(rest.subarray(0, rest.length & ~1)).toString('utf16le') : coding === 3 || coding === 1 ? rest.toString('latin1') : fromGsm(rest)
  const joined = (header && joinedBy(header)) ?? joinedByTags(tags)
  return { text, joined: joined && joined.of > 1 && joined.part >= 1 && joined.part <= joined.of ? joined : null }
}

/** The header's element of joined messages: with a reference of one byte (0) or of two (8); others may stand before it. */
function joinedBy(header: Buffer): Joined | null {
  for (let at = 1; at + 1 < header.length; at += 2 + header[at + 1]!) {
    const said = header.subarray(at + 2, at + 2 + header[at + 1]!)
    if (header[at] === 0 && said.length === 3) return { reference: said[0]!, of: said[1]!, part: said[2]! }
    if (header[at] === 8 && said.length === 4) return { reference: said.readUInt16BE(0), of: said[2]!, part: said[3]! }
  }
  return null
}

/** sar_msg_ref_num, sar_total_segments, sar_segment_seqnum (SMPP 3.4, 5.3.2.22 to 24). */
function joinedByTags(tags: Delivered['tags']): Joined | null {
  const [reference, of, part] = [tags.get(0x020c), tags.get(0x020e), tags.get(0x020f)]
  return reference?.length === 2 && of?.length === 1 && part?.length === 1 ? { reference: reference.readUInt16BE(0), of: of[0]!, part: part[0]! } : null
}
