import { inTransaction } from '#platform/db/transaction.ts'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { HUNDREDTHS, standingsAsOf } from '#modules/intelligence/api.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import type { Installation } from '#apps/installation/open-installation.ts'
import type { Answer, Command } from './command.ts'
import { dayOf } from './report.ts'

export type Standings = Awaited<ReturnType<typeof standingsAsOf>>

/** A report over everyone's standing as of a day, judged by purchases and by all signals that the database holds. */
export const standingReport = (usage: string, answer: (standings: Standings, asOf: string, installation: Installation) => Promise<Answer> | Answer): Command => ({
  usage: `report ${usage} [--as-of yyyy-mm-dd] [--json]`,
  options: { 'as-of': { type: 'string' } },
  words: [0, 0],
  async run({ values, open }) {
    const installation = await open()
    const actor = await localAdministrator(installation.db)
    const asOf = await dayOf(values['as-of'], () => inTransaction(installation.db, actor, async ({ tx, now }) => dayIn(await getSetting(tx, 'firm.zone'), now)))
    return answer(await standingsAsOf(installation.db, asOf), asOf, installation)
  },
})

/** Parties and what they bring by a code, the first name being code 1; `value` in the firm's currency. */
export function byCode({ histories, profit, cutOffs }: Standings, codes: Uint8Array, names: readonly string[]): { name: string; parties: number; value: number }[] {
  const values = cutOffs.measure === 'profit' ? profit : histories.monetary
  const counted = names.map((name) => ({ name, parties: 0, value: 0 }))
  for (const [i, code] of codes.entries()) {
    const of = counted[code - 1]
    if (!of) continue
    of.parties += 1
    of.value += values[i] || 0
  }
  return counted.map((c) => ({ ...c, value: Math.round(c.value) / HUNDREDTHS }))
}
