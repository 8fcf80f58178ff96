import { isUtf8 } from 'node:buffer'
import type { Encoding, TableWarning } from '../shape.ts'
import type { ByteSample } from './sample-bytes.ts'
import { weighBig5, weighGb18030, weighTwoByteUtf8, weighWestern, type Weigh } from './weigh.ts'

export interface EncodingGuess { encoding: Encoding; bom: boolean; warnings: TableWarning[] }

const marks: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]], ['gb18030', [0x84, 0x31, 0x95, 0x33]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]],
]
/** How much likelier UTF-8 is beforehand when the bytes obey its rules (natural logarithm). */
const UTF8_PRIOR = 6
/** A lead below this leaves the choice uncertain. */
const SURE = 6
const WEIGHED = 64 * 1024

/** The encoding of a sample: a byte order mark, the zero bytes of UTF-16, strict UTF-8, UTF-8 with a few damaged places, else whichever of GB18030, Big5 and Windows-1252 makes the likeliest text. */
export function detectEncoding({ head, telling }: ByteSample): EncodingGuess {
  const mark = marks.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))
  if (mark) return { encoding: mark[0], bom: true, warnings: [] }
  const wide = wideEncoding(head)
  if (wide) return { encoding: wide, bom: false, warnings: [] }
  if (telling.length === 0) return { encoding: 'utf-8', bom: false, warnings: [] }
  return { bom: false, ...(isUtf8(telling) ? validUtf8(telling) : damagedUtf8(telling) ?? likeliest(telling, {})) }
}

type Guess = Omit<EncodingGuess, 'bom'>

/** UTF-16 without a mark: plain characters leave zeros on one side, and its line ends are a newline and a zero. */
export function wideEncoding(head: Buffer): Encoding | null {
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++) if (head[i] === 0) { if (i % 2 === 0) even++; else odd++ }
  const zeros = even + odd
  if (zeros === 0 || zeros < head.length / 500) return null
  if (odd >= zeros * 0.9) return 'utf-16le'
  return even >= zeros * 0.9 ? 'utf-16be' : null
}

/** Strict UTF-8 is believed at once when a character has three bytes or more: other encodings do not look so by accident. */
const validUtf8 = (telling: Buffer): Guess =>
  telling.some((byte) => byte >= 0xe0) ? { encoding: 'utf-8', warnings: [] } : likeliest(telling, { 'utf-8': (bytes) => weighTwoByteUtf8(bytes) + UTF8_PRIOR })

/** Text that is UTF-8 but for a few places (a line pasted in from elsewhere), at most one in twenty. */
function damagedUtf8(telling: Buffer): Guess | null {
  const text = new TextDecoder('utf-8').decode(telling)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[\u0800-\ufffc]/g)?.length ?? 0
  return broken * 20 <= whole ? { encoding: 'utf-8', warnings: [{ code: 'undecodable', params: { places: broken } }] } : null
}

function likeliest(telling: Buffer, more: Partial<Record<Encoding, Weigh>>): Guess {
  const bytes = telling.subarray(0, WEIGHED)
  const weighers: Partial<Record<Encoding, Weigh>> = { gb18030: weighGb18030, big5: weighBig5, 'windows-1252': weighWestern, ...more }
  const ranked = (Object.entries(weighers) as [Encoding, Weigh][]).map(([encoding, weigh]) => ({ encoding, weight: weigh(bytes) })).sort((a, b) => b.weight - a.weight)
  const [best, second] = ranked
  if (!best || !second) return { encoding: 'utf-8', warnings: [] }
  const unsure: TableWarning = { code: 'encoding-uncertain', params: { other: second.encoding } }
  return { encoding: best.encoding, warnings: best.weight - second.weight < SURE ? [unsure] : [] }
}
