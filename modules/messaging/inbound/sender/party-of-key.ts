import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Whom a channel's own number of a sender stands for; null where nobody is known by it. */
export async function partyOfKey({ tx }: Pick<Context, 'tx'>, source: 'wechat' | 'wecom', key: string): Promise<string | null> {
  const { rows: [found] } = await sql<{ id: string }>`select coalesce(p.survivor_id, p.id)::text as id from parties.key k join parties.party p on p.id = k.party_id where k.source = ${source} and k.key = ${key} and p.erased_at is null`.execute(tx)
  return found?.id ?? null
}
