import { abc, amongCustomers, gini, histories, topShare } from '#analytics/index.ts'
import { report } from '../report.ts'

export const command = report('abc', {}, ({ purchases, asOf }) => {
  const all = histories(purchases.rows, purchases.ids.length)
  const revenue = amongCustomers(all.purchases, all.monetary)
  const [A = 0, B = 0, C = 0] = abc(revenue).customers
  const known = (n: number) => (Number.isFinite(n) ? n : null)
  const json = { A, B, C, gini: known(gini(revenue)), top20pctRevenueShare: known(topShare(revenue, 0.2)), top1pctRevenueShare: known(topShare(revenue, 0.01)) }
  return { json, text: `A ${A}  B ${B}  C ${C} as of ${asOf}; Gini ${json.gini ?? '–'}` }
})
