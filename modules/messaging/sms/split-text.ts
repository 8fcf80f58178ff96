import type { Outcome } from '../channel/sender.ts'

/** GSM 03.38: the default alphabet, and what takes two places because an escape goes before it. */
const BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENDED = '^{}\\[~]|€\f'
export const gsmBasic = BASIC
export const gsmExtended: Readonly<Record<string, number>> = { '\f': 0x0a, '^': 0x14, '{': 0x28, '}': 0x29, '\\': 0x2f, '[': 0x3c, '~': 0x3d, ']': 0x3e, '|': 0x40, '€': 0x65 }

export type SmsEncoding = 'gsm7' | 'ucs2'

/** A text message as it is charged: `parts` as they go out, and how many places the last one has left. */
export interface SplitText { encoding: SmsEncoding; parts: string[]; left: number }

const limits = { gsm7: { one: 160, many: 153 }, ucs2: { one: 70, many: 67 } } as const
const weights: Record<SmsEncoding, (character: string) => number> = { gsm7: (c) => (EXTENDED.includes(c) ? 2 : 1), ucs2: (c) => c.length }

/** Splits a text as networks do: 160 places of the GSM alphabet or 70 UTF-16 units in one message, 153 or 67 in each of several. A character that takes two places is never cut through. */
export function splitText(text: string): SplitText {
  const characters = [...text]
  const encoding: SmsEncoding = characters.every((c) => BASIC.includes(c) || EXTENDED.includes(c)) ? 'gsm7' : 'ucs2'
  const weigh = weights[encoding]
  const whole = characters.reduce((sum, c) => sum + weigh(c), 0)
  if (whole <= limits[encoding].one) return { encoding, parts: [text], left: limits[encoding].one - whole }
  const most = limits[encoding].many
  const parts: string[] = ['']
  let used = 0
  for (const c of characters) {
    const weight = weigh(c)
    if (used + weight > most) { parts.push(''); used = 0 }
    parts[parts.length - 1] += c
    used += weight
  }
  return { encoding, parts, left: most - used }
}

/** An outcome with as how many messages its text is charged. */
export const inParts = (outcome: Outcome, text: string): Outcome => {
  const { length } = splitText(text).parts
  return outcome.kind === 'sent' && length > 1 ? { ...outcome, parts: length } : outcome
}
