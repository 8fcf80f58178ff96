import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { memberActor } from '#modules/people/api.ts'
import { type Actor, system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Reading } from '../contract.ts'
import { countEvidence } from './count-evidence.ts'
import { type Checked, keepReading } from './keep-reading.ts'

/** Counts a finding again with the rights that its owner has now, and keeps the number. What can no longer be counted (a field that is gone, an owner who left) is unchecked, with the reason. */
export async function checkStored(db: Db, id: string, now: Date): Promise<void> {
  const finding = await inTransaction(db, system('findings'), async ({ tx }) => (await sql<Checked>`select id::text, claim, owner_id::text, evidence, expected, state from findings.finding where id = ${id} and not archived`.execute(tx)).rows[0], now)
  if (!finding || finding.evidence.of === 'noted') return
  const owner = await memberActor(db, finding.owner_id)
  const { reading, problem } = owner ? await counted(db, owner, finding, now) : { reading: nothing, problem: 'findings/owner-unknown' }
  await inTransaction(db, system('findings'), (context) => keepReading(context, finding, reading, owner ?? system('findings'), problem), now)
}

const nothing: Reading = { value: null, low: null, high: null, n: null, versus: null, versusN: null }

async function counted(db: Db, owner: Actor, { evidence }: Checked, now: Date): Promise<{ reading: Reading; problem: string | null }> {
  try {
    return { reading: await inTransaction(db, owner, (context) => countEvidence(context, evidence), now), problem: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { reading: nothing, problem: error.code }
  }
}
