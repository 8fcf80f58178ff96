import { dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { computeStandings, HUNDREDTHS, readRules } from '#modules/intelligence/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { report } from '../report.ts'

export const command = report('pyramid', {}, async ({ purchases, asOf, installation: { db } }) => {
  const { tier, importance, cutOffs } = computeStandings(purchases, dayNumber(asOf), await readRules(db))
  const names = await inTransaction(db, system('cli'), ({ tx }) => getSetting(tx, 'tiers.names'))
  const customers = Array<number>(cutOffs.tiers.shares.length).fill(0), value = [...customers]
  for (const [i, t] of tier.entries()) if (t) { customers[t - 1]! += 1; value[t - 1]! += importance[i]! }
  const total = value.reduce((a, b) => a + b, 0)
  const tiers = customers.map((n, k) => ({ tier: names[k] ?? String(k + 1), customers: n, value: value[k]! / HUNDREDTHS, share: total ? value[k]! / total : 0 }))
  return { json: { measure: cutOffs.ranking.measure, tiers }, text: tiers.map((t) => `${t.tier}  ${t.customers}  ${t.value.toFixed(2)}  ${(100 * t.share).toFixed(1)} %`).join('\n') }
})
