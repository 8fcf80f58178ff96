import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { partyRefusals } from './contract.ts'

/** The party that an id stands for now, for reading what hangs on it. One that may not be seen does not exist. */
export async function requireParty({ tx }: Pick<Context, 'tx'>, id: string): Promise<{ id: string; kind: string; name: string }> {
  const { rows: [found] } = await sql<{ id: string; kind: string; name: string }>`select id::text, kind, name from parties.party where id = (select parties.survivor_of(${id}))`.execute(tx)
  if (!found) throw new Refusal(partyRefusals['not-found'], { id })
  return found
}
