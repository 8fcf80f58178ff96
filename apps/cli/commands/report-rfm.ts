import { histories, rfm } from '#analytics/index.ts'
import { dayNumber } from '#kernel/date.ts'
import { HUNDREDTHS } from '#modules/intelligence/api.ts'
import { UsageError } from '../command.ts'
import { counted, report } from '../report.ts'

export const command = report('rfm [--rule rank|quantile]', { rule: { type: 'string' } }, ({ purchases, asOf, values }) => {
  const rule = values.rule ?? 'rank'
  if (rule !== 'rank' && rule !== 'quantile') throw new UsageError(`--rule is rank or quantile, not ${String(rule)}`)
  const all = histories(purchases.rows, purchases.ids.length)
  const found = rfm(all, dayNumber(asOf), rule, HUNDREDTHS)
  const totals = { F: found.totals.frequency, M: found.totals.monetary / HUNDREDTHS, recencyMean: found.n ? found.totals.recencyMean : null }
  const json = { n: found.n, totals, R: counted(found.r), F: counted(found.f), M: counted(found.m), cells: counted(found.cells) }
  return { json, text: `${found.n} customers as of ${asOf}\n${Object.entries(json.cells).map(([cell, n]) => `${cell}  ${n}`).join('\n')}` }
})
