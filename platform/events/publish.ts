import { sql } from 'kysely'
import type { z } from 'zod'
import type { EventType } from '#kernel/event.ts'
import type { Context } from '#platform/db/transaction.ts'

import { LIVE } from './live.ts'

export const CHANNEL = 'guanxi_event'

/** Tells what happened, in the same transaction: it is heard if and only if the transaction commits. */
export async function publish<T extends z.ZodType>({ tx, actor, now }: Context, type: EventType<T>, payload: z.input<T>): Promise<void> {
  await sql`
    with told as (insert into events.event (name, version, payload, actor, at) values (${type.name}, ${type.version}, ${JSON.stringify(payload)}, ${actor.memberId}, ${now}))
    select pg_notify(${CHANNEL}, ${type.name}) union all select pg_notify(${LIVE}, party) from unnest(${partiesOf(payload)}::text[]) party`.execute(tx)
}

/** A change of more than so many parties at once is no news to a page about one of them. */
const MOST_LIVE = 50

/** The parties that an event is about, for open pages. */
function partiesOf(payload: unknown): string[] {
  const { partyId, partyIds } = (payload ?? {}) as { partyId?: unknown; partyIds?: unknown }
  const all = [...(partyId ? [partyId] : []), ...(Array.isArray(partyIds) ? partyIds : [])].map(String)
  return all.length > MOST_LIVE ? [] : all
}
