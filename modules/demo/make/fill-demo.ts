import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { beginDemo } from '../state/ask-for-demo.ts'
import { makeFirm } from './make-firm.ts'

/** Makes the whole made-up firm now, for the command line; with fewer families for tests. Gives how many parties and orders there are. */
export async function fillDemo(db: Db, actor: Actor, now: Date, families?: number): Promise<{ parties: number; orders: number }> {
  await inTransaction(db, actor, beginDemo, now)
  return makeFirm(db, now, { signal: new AbortController().signal, families })
}
