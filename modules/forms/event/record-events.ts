import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { rowSet } from '#platform/db/row-set.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type EventInput, eventRefusals, type recordEvents as contract } from './contract.ts'
import { gatherEvents, monthOf } from './gather-events.ts'

const DAY = 86_400_000
/** The oldest that the longest keeping time takes. What comes with an earlier moment would be forgotten as it comes. */
const OLDEST_MONTHS = 36

/** Refuses moments that no month is kept for. A clock that is an hour fast is borne. */
export function checkMoments(events: readonly { at: string }[], now: Date): void {
  events.forEach(({ at }, i) => {
    if (Date.parse(at) > now.getTime() + DAY) throw new Refusal(eventRefusals['event-in-future'], {}, `/body/events/${i}/at`)
    if (monthOf(at) < monthOf(now.toISOString()) - OLDEST_MONTHS) throw new Refusal(eventRefusals['event-too-old'], {}, `/body/events/${i}/at`)
  })
}

type Outside = Pick<HttpContext, 'db' | 'actor' | 'now'>

/** Takes events from outside. Whom they name is looked up with the caller's own rights; what they may not see they cannot write to. */
export async function recordEvents({ db, actor, now }: Outside, { source, events }: { source: string; events: readonly EventInput[] }): Promise<ReplyOf<typeof contract>> {
  checkMoments(events, now)
  const naming = events.filter((e) => e.partyId !== undefined || e.party !== undefined)
  const parties = naming.length ? await inTransaction(db, actor, (context) => findNamed(context, naming), now) : new Map<string, string>()
  const taken = await gatherEvents(db, events.map((e) => ({ source, key: e.key, type: e.type, at: e.at, visitor: e.visitor ?? null, partyId: parties.get(nameOf(e)) ?? null, page: e.page ?? null, data: e.data ?? null })))
  return { taken, known: events.length - taken, unmatched: naming.filter((e) => !parties.has(nameOf(e))).length }
}

const nameOf = ({ partyId, party }: Pick<EventInput, 'partyId' | 'party'>): string => (partyId === undefined ? `${party?.source ?? ''}\n${party?.key ?? ''}` : `\n${partyId}`)

async function findNamed({ tx }: { tx: HttpContext['tx'] }, naming: readonly EventInput[]): Promise<Map<string, string>> {
  const wanted = [...new Map(naming.map((e) => [nameOf(e), { name: nameOf(e), id: e.partyId ?? null, source: e.party?.source ?? null, key: e.party?.key ?? null }])).values()]
  const { rows } = await sql<{ name: string; party: string }>`
    select r.name, coalesce(p.survivor_id, p.id)::text as party from ${rowSet(wanted, { name: 'text', id: 'bigint', source: 'text', key: 'text' })}
    left join parties.key k on k.source = r.source and k.key = r.key join parties.party p on p.id = coalesce(r.id, k.party_id) where p.erased_at is null`.execute(tx)
  return new Map(rows.map((r) => [r.name, r.party]))
}
