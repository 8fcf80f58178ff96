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
    select pg_notify(${CHANNEL}, ${type.name}), pg_notify(${LIVE}, ${partyOf(payload)})`.execute(tx)
}

/** The party that an event is about, for open pages; empty where it is about none. */
const partyOf = (payload: unknown): string => (payload && typeof payload === 'object' && 'partyId' in payload ? String(payload.partyId) : '')
