import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { ImportState, Remark } from '../contract.ts'
import type { ImportRecord } from './runner.ts'

/** Ends what a process was doing with an import, with why where it went wrong. */
export async function settleState(db: Db, { id, runner }: ImportRecord, state: ImportState, error: Remark | null = null): Promise<void> {
  await inTransaction(db, system('import'), ({ tx }) => tx.updateTable('exchange.import')
    .set({ state, phase: 'resting', error: error && JSON.stringify(error), runner: null }).set('heartbeat', sql`now()`)
    .where('id', '=', id).where('runner', '=', runner).execute())
}
