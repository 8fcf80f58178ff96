import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { askForDemo } from '../state/ask-for-demo.ts'
import { getDemo } from '../state/get-demo.ts'
import { oneAtATime } from '../state/one-at-a-time.ts'
import { makeFirm } from './make-firm.ts'

/** Makes the whole made-up firm now, for the command line; with fewer families if told. Goes on where a process died over it. It is asked for in the
 *  queue as well: should this process die, the next worker goes on. Gives how many parties and orders there are. */
export const fillDemo = (db: Db, actor: Actor, now: Date, families?: number): Promise<{ parties: number; orders: number }> =>
  oneAtATime(db, async () => {
    const { state } = await inTransaction(db, actor, getDemo, now)
    if (state !== 'making') await inTransaction(db, actor, askForDemo, now)
    return makeFirm(db, now, { signal: new AbortController().signal, families })
  })
