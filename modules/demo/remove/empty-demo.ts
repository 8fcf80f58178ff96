import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { askForRemoval } from '../state/ask-for-demo.ts'
import { getDemo } from '../state/get-demo.ts'
import { oneAtATime } from '../state/one-at-a-time.ts'
import { removeFirm } from './remove-firm.ts'

/** Removes the made-up firm now, for the command line, going on where a process died over it. Gives how many parties went. */
export const emptyDemo = (db: Db, actor: Actor, now: Date): Promise<{ parties: number }> =>
  oneAtATime(db, async () => {
    const { state, parties } = await inTransaction(db, actor, getDemo, now)
    if (state !== 'removing') await inTransaction(db, actor, askForRemoval, now)
    await removeFirm(db, now, new AbortController().signal)
    return { parties }
  })
