import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { demoSteps } from '../contract.ts'

export type TellProgress = (step: (typeof demoSteps)[number], progress: number) => Promise<void>

/** Says how far the work has come, in a transaction of its own: whoever waits sees it at once. */
export const tellProgress = (db: Db): TellProgress => async (step, progress) => {
  await inTransaction(db, system('demo'), ({ tx }) => sql`update demo.firm set step = ${step}, progress = ${progress}::real`.execute(tx))
}
