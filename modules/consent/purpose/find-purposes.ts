import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findPurposes as contract, Purpose, Topic } from './contract.ts'

/** All purposes and topics, in their order. */
export async function findPurposes({ tx }: Pick<Context, 'tx'>): Promise<ReplyOf<typeof contract>> {
  const { rows: purposes } = await sql<Purpose>`select key, label, text, active, stance, lawful_basis as "lawfulBasis", contacts, double_opt_in as "doubleOptIn", valid_months as "validMonths", channels, most_per_month as "mostPerMonth" from consent.purpose order by position, key`.execute(tx)
  const { rows: topics } = await sql<Topic>`select key, purpose, label, active from consent.topic order by position, key`.execute(tx)
  return { purposes, topics }
}
