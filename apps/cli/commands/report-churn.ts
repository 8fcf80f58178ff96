import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { getChurn } from '#modules/prediction/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Command } from '../command.ts'

const bands = ['', 'call first', 'call next', 'can wait', 'silent'] as const

export const command: Command = {
  usage: 'report churn [--json]   (what the last nightly run foretold)',
  options: {},
  words: [0, 0],
  async run({ open }) {
    const { db } = await open()
    const churn = await inTransaction(db, await localAdministrator(db), getChurn)
    const { asOf, horizon, model, refused, rate } = churn
    const head = model ? `as of ${asOf}, ${horizon} days ahead, ${model.method} version ${model.number}, AUC ${model.auc.toFixed(3)}` : refused ? `nothing is foretold: ${refused.code} (${refused.customers} customers, ${refused.needed} needed)` : 'nothing is foretold yet: guanxi models run'
    const lines = churn.bands.map((b) => `${bands[b.band]!.padEnd(10)} ${String(b.customers).padStart(8)} customers  ${b.stake.padStart(16)} at stake`)
    return { json: churn, text: [head, ...lines, `left in the last ${horizon ?? 0} days: ${rate.left} of ${rate.customers}`].join('\n') }
  },
}
