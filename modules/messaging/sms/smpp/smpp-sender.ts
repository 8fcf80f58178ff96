import type { Outcome, Outgoing, Sender } from '../../channel/sender.ts'
import { readId, submitBody } from './pdu.ts'
import type { Answer, SmppSession } from './session.ts'
import { partsOf } from './text.ts'

/** Statuses after which another try makes sense: the queue is full, the centre is busy, throttled (SMPP 3.4, 5.1.3). */
const PASSING = new Set([0x08, 0x14, 0x58, 0x61, 0x62, 0x64])
/** The number is none. */
const GONE = 0x0b

const hex = (status: number): string => `smpp 0x${status.toString(16).padStart(8, '0')}`
const numberOf = (address: string): string => { const digits = address.replaceAll(/\D/g, ''); return /^1\d{10}$/.test(digits) ? `+86${digits}` : `+${digits}` }

/** Sends text messages over a binding, long ones in parts. Once one part has gone, a fault in another leaves a doubt: the reader may have half of it. */
export function openSmpp(session: SmppSession, { from, window }: { from: string; window: number }): Sender {
  let reference = 0
  return {
    width: window,
    async send({ id, address, body, signature }: Outgoing): Promise<Outcome> {
      reference = (reference + 1) & 0xff
      const parts = partsOf(signature ? `【${signature}】${body}` : body, reference ^ Number(BigInt(id) & 0xffn))
      let told: string | null = null
      for (const [i, { coding, header, bytes }] of parts.entries()) {
        const answer = await session.submit(submitBody({ from, to: numberOf(address), coding, text: bytes, header, receipt: i === parts.length - 1 }))
        const fault = faultOf(answer, i > 0)
        if (fault) return fault
        if ('body' in answer) told = readId(answer.body) || null
      }
      return { kind: 'sent', reference: told, ...(parts.length > 1 && { parts: parts.length }) }
    },
    close: () => Promise.resolve(),
  }
}

function faultOf(answer: Answer, partGone: boolean): Outcome | null {
  if ('lost' in answer) return { kind: answer.begun || partGone ? 'doubtful' : 'later', reason: `smpp ${answer.lost}` }
  if (answer.status === 0) return null
  const reason = hex(answer.status)
  if (partGone) return { kind: 'doubtful', reason }
  return PASSING.has(answer.status) ? { kind: 'later', reason } : { kind: 'failed', reason, ...(answer.status === GONE && { gone: true }) }
}
