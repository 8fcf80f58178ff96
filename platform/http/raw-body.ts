import { Readable } from 'node:stream'
import type { FastifyRequest, RequestPayload } from 'fastify'
import { common, Refusal } from '#kernel/refusal.ts'

const kept = new WeakMap<FastifyRequest, Buffer>()
const MOST = 2_000_000

/** Keeps a body as it came, before anything reads it: what is signed is signed byte by byte. */
export async function keepRaw(request: FastifyRequest, _reply: unknown, payload: RequestPayload): Promise<RequestPayload> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of payload) {
    size += (part as Buffer).length
    if (size > MOST) throw new Refusal(common['too-large'])
    parts.push(part as Buffer)
  }
  const raw = Buffer.concat(parts)
  kept.set(request, raw)
  return Object.assign(Readable.from(raw.length ? [raw] : [], { objectMode: false }), { receivedEncodedLength: raw.length })
}

/** The body as it came, of an endpoint that `keepsRaw`. */
export const rawBody = (request: FastifyRequest): Buffer => kept.get(request) ?? Buffer.alloc(0)
