import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { readTerms, type Terms } from '../purchase/terms.ts'
import { type WorkedOut, workOut } from '../run/work-out.ts'

/** Everyone's value as of any day, fitted on what had happened by then; nothing is kept. */
export async function workOutAsOf(db: Db, asOf: string): Promise<WorkedOut & { terms: Terms }> {
  const terms = await inTransaction(db, system('value'), ({ tx }) => readTerms(tx))
  return { ...await workOut(db, { asOf, terms, kept: null }), terms }
}
