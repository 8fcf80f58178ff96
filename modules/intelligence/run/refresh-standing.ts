import { sql } from 'kysely'
import { dayIn, dayNumber } from '#kernel/date.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction, type Raw } from '#platform/db/read-columns.ts'
import type { Db, Tx } from '#platform/db/tables.ts'
import { computeStanding, computeStandings, type CutOffs } from './compute.ts'
import { readPurchasesOf } from './purchases.ts'
import { readRules } from './run-standings.ts'
import { saveStandings } from './save-standings.ts'
import { columnsOf } from './stored.ts'

/** Brings one party's standing up to date with the cut-offs of the last whole run, or, before the first, as if it were the only one. */
export async function refreshStanding(db: Db, partyId: string, now: Date): Promise<void> {
  const rules = await readRules(db)
  const asOf = dayIn(rules.zone, now)
  await inRawTransaction(db, system('standing'), async (client) => {
    const survivor = await survivorOf(client, partyId)
    const purchases = await readPurchasesOf(client, survivor, asOf)
    const run = await lastRun(client)
    const today = dayNumber(asOf)
    const standing = run ? computeStanding(purchases, today, run.cutOffs) : computeStandings(purchases, today, rules)
    await saveStandings(client, { at: Int32Array.of(0), ids: purchases.ids, columns: columnsOf(standing), runId: run?.id ?? null, asOf })
  })
}

const survivorOf = async (client: Raw, partyId: string): Promise<string> =>
  (await client.query<{ id: string }>('select coalesce(survivor_id, id)::text as id from parties.party where id = $1', [partyId])).rows[0]?.id ?? partyId

async function lastRun(client: Raw): Promise<{ id: string; cutOffs: CutOffs } | undefined> {
  const { rows: [run] } = await client.query<{ id: string; cut_offs: CutOffs }>('select id, cut_offs from intelligence.run order by id desc limit 1')
  return run && { id: run.id, cutOffs: run.cut_offs }
}

/** Marks a party for refreshing after the transaction: standings are computed apart from the write that changes them. */
export const markStale = (tx: Tx, partyId: string): Promise<unknown> => sql`insert into intelligence.stale (party_id) values (${partyId}) on conflict do nothing`.execute(tx)
