import type { NoticeKind } from '../../contract.ts'
import type { Delivered } from './pdu.ts'

const MESSAGE_ID = 0x001e
const STATE = 0x0427
/** States of a message at the centre (SMPP 3.4, 5.2.28): delivered, expired, deleted, undeliverable, accepted, unknown, rejected. */
const states: Readonly<Record<string, NoticeKind>> = { 2: 'delivered', 3: 'soft-bounced', 4: 'soft-bounced', 5: 'soft-bounced', 8: 'soft-bounced', DELIVRD: 'delivered', EXPIRED: 'soft-bounced', DELETED: 'soft-bounced', UNDELIV: 'soft-bounced', REJECTD: 'soft-bounced' }
/** Numbers that networks give where nobody has the number. */
const GONE = /^0*(1|12|13|27)$|^MK:000[01]$|^UNDELIV$/

/** A delivery receipt: which message, and what became of it; null where it says only that it is on its way. */
export interface Receipt { id: string; kind: NoticeKind | null; said: string }

/** Reads a receipt from its tags, else from its text (`id:… stat:DELIVRD err:000 …`, appendix B). Null where a message is none. */
export function readReceipt({ esm, message, tags }: Delivered): Receipt | null {
  if ((esm & 0x3c) !== 0x04) return null
  const text = message.toString('latin1')
  const field = (name: string): string | undefined => new RegExp(`\\b${name}:(\\S+)`, 'i').exec(text)?.[1]
  const id = tags.get(MESSAGE_ID)?.toString('latin1').replace(/\0.*$/s, '') ?? field('id')
  const state = tags.get(STATE)?.[0]?.toString() ?? field('stat')?.toUpperCase()
  if (!id) return null
  const error = field('err') ?? ''
  const kind = states[state ?? ''] ?? null
  return { id, kind: kind === 'soft-bounced' && error !== '' && GONE.test(error) ? 'bounced' : kind, said: [state, error].filter(Boolean).join(' ') }
}
