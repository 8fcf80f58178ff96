import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Demo } from '../contract.ts'

/** Whether the made-up firm is here, and how far it has come. */
export async function getDemo({ tx }: Pick<Context, 'tx'>): Promise<Demo> {
  const { rows: [found] } = await sql<Demo>`
    select state, step, progress, demo.count_parties() as parties, to_json(made_at at time zone 'UTC')#>>'{}' || 'Z' as "madeAt" from demo.firm`.execute(tx)
  return found ?? { state: 'none', step: null, progress: 0, parties: 0, madeAt: null }
}
