import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import { deliverer } from '../delivery/runner.ts'
import { readSealingKey } from '../email/sealing-key.ts'
import { trackingRefusals } from './contract.ts'
import { isMachine } from './is-machine.ts'
import { leadOn } from './lead-on.ts'
import { readOpening, readTarget } from './seal-target.ts'

/** A transparent picture of one point. */
const POINT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const never = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** Leads on to a link's target. A link that is not ours leads nowhere. */
export async function openLink(db: Db, token: string, request: FastifyRequest): Promise<Streamed> {
  const link = readTarget(await readSealingKey(db), token)
  if (!link) throw new Refusal(trackingRefusals['link-unknown'])
  await keep(db, { messageId: link.id, kind: 'clicked', target: link.target }, request)
  const location = isMachine(request) ? new URL(link.target).href : await inTransaction(db, deliverer, (context) => leadOn(context, { messageId: link.id, target: link.target }))
  return { status: 302, type: 'text/html', stream: Readable.from(['']), headers: { location, ...never } }
}

/** Sends the picture, whatever its name says. */
export async function openPicture(db: Db, token: string, request: FastifyRequest): Promise<Streamed> {
  const id = readOpening(await readSealingKey(db), token)
  if (id) await keep(db, { messageId: id, kind: 'opened', target: null }, request)
  return { type: 'image/gif', stream: Readable.from([POINT]), headers: never }
}

/** Keeps a fetch, unless the firm or the reader has chosen meanwhile that nothing is to be recorded. */
const keep = (db: Db, { messageId, kind, target }: { messageId: string; kind: 'opened' | 'clicked'; target: string | null }, request: FastifyRequest) => inTransaction(db, deliverer, async ({ tx, now }) => {
  const chosen = await getSetting(tx, 'sending.tracking')
  if (chosen === 'nothing' || (kind === 'opened' && chosen !== 'opening')) return
  await sql`insert into messaging.hit (message_id, kind, target, at, machine) select m.id, ${kind}, ${target}, ${now}, ${isMachine(request)} from messaging.message m where m.id = ${messageId} and m.address is not null
    and not exists (select from consent.decide(m.party_id, 'profiling', null, ${now}) d where d.reason in ('denied', 'withdrawn'))`.execute(tx)
})
