import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { workOutAsOf } from '#modules/value/api.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Answer, Command } from './command.ts'
import { dayOf } from './report.ts'

/** A report of everyone's value as of a day (default today in the firm's zone), worked out anew from one snapshot; nothing is written. */
export const valueReport = (usage: string, answer: (worked: Awaited<ReturnType<typeof workOutAsOf>>, of: { db: Db; asOf: string }) => Answer | Promise<Answer>): Command => ({
  usage: `report ${usage} [--as-of yyyy-mm-dd] [--json]`,
  options: { 'as-of': { type: 'string' } },
  words: [0, 0],
  async run({ values, open }) {
    const { db } = await open()
    const asOf = await dayOf(values['as-of'], () => inTransaction(db, system('cli'), async ({ tx, now }) => dayIn(await getSetting(tx, 'firm.zone'), now)))
    return answer(await workOutAsOf(db, asOf), { db, asOf })
  },
})
