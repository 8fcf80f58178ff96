import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { readLink } from '#modules/consent/api.ts'
import { getSetting } from '#modules/firm/api.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { eventRefusals, type Visit } from '../event/contract.ts'
import { gatherEvents } from '../event/gather-events.ts'
import { checkMoments } from '../event/record-events.ts'
import { joinVisitor } from './join-visitor.ts'

const actor = system('forms.visits')

/** Refuses pages of sites that the firm did not name. What no browser sends cannot be checked; it is limited by its address instead. */
async function requireSite({ tx }: Context, { headers }: FastifyRequest): Promise<void> {
  const sites = await getSetting(tx, 'web.sites')
  const from = headers.origin ?? ''
  if (!sites.includes(from.toLowerCase())) throw new Refusal(eventRefusals['site-unknown'], { site: from })
}

/** A browser that sends to the firm has agreed to it, at a moment that is kept with it. */
async function meet({ tx, now }: Context, visitor: string, agreedAt: string): Promise<void> {
  await sql`insert into forms.visitor as v (key, agreed_at, seen_at) values (${visitor}, least(${agreedAt}::timestamptz, ${now}::timestamptz), ${now}) on conflict (key) do update set seen_at = excluded.seen_at where v.seen_at < excluded.seen_at - interval '1 hour'`.execute(tx)
}

/** Takes what a page saw. No address is kept, nor what browser it was. */
export async function recordVisit(db: Db, { visitor, agreedAt, events }: Visit, request: FastifyRequest, now: Date): Promise<void> {
  checkMoments(events, now)
  const site = await inTransaction(db, actor, async (context) => {
    await requireSite(context, request)
    await meet(context, visitor, agreedAt)
    return request.headers.origin!
  }, now)
  await gatherEvents(db, events.map((e) => ({ source: 'web', key: `${visitor}/${e.key}`, type: e.type, at: e.at, visitor, partyId: null, page: e.page ? `${site}${e.page}`.slice(0, 500) : null, data: e.data ?? null })))
}

/** Says whose visits they are, by the link in a mail that only they got. A link that does not fit says nothing. */
export const joinVisit = (db: Db, { visitor, agreedAt, token }: { visitor: string; agreedAt: string; token: string }, request: FastifyRequest, now: Date): Promise<void> => inTransaction(db, actor, async (context) => {
  await requireSite(context, request)
  const said = await readLink(context, 'visit', token).catch(() => null)
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${said?.[0] ?? null}::bigint and erased_at is null`.execute(context.tx)
  if (!party) return
  await meet(context, visitor, agreedAt)
  await joinVisitor(context, { visitor, partyId: party.id, by: 'link' })
}, now)

/** Forgets a visitor with everything kept under the name. */
export const forgetVisit = (db: Db, visitor: string): Promise<void> => inTransaction(db, actor, async ({ tx }) => {
  await sql`delete from forms.event where visitor = ${visitor}`.execute(tx)
  await sql`delete from forms.visitor where key = ${visitor}`.execute(tx)
})
