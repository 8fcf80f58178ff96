import type { FastifyRequest } from 'fastify'
import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { tryDefinition } from './explain.ts'
import { previewSegment } from './preview-segment.ts'

/** Gives up when whoever asks has gone: the next letter typed makes the last count worthless. */
async function unlessGone<T>({ raw: { socket } }: FastifyRequest, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const gone = new AbortController()
  const leave = (): void => gone.abort()
  socket.once('close', leave)
  return work(gone.signal).finally(() => socket.off('close', leave))
}

export const previewRoutes = [
  route(c.previewSegment, (context, { query, request }) => unlessGone(request, (signal) => previewSegment(context, query.filter, signal))),
  route(c.tryDefinition, (context, { query }) => tryDefinition(context, query.filter, query.partyId)),
]
