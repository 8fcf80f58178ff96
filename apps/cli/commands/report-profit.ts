import { standingsAsOf } from '#modules/intelligence/api.ts'
import { reportProfit } from '#modules/value/api.ts'
import { valueReport } from '../value-report.ts'

export const command = valueReport('profit', async (worked, { db, asOf }) => {
  const { ids, tier } = await standingsAsOf(db, asOf)
  const place = new Map(Array.from(ids, (id, i) => [id, tier[i]!]))
  const found = reportProfit(worked, Uint8Array.from(worked.facts.purchases.ids, (id) => place.get(id) ?? 0))
  const line = (name: string, value: number): string => `${name.padEnd(14)}${value.toFixed(2).padStart(16)}`
  const text = [line('at list price', found.gross), line('discounts', -found.discounts), line('returns', -found.returns), line('goods', -found.goods), line('service', -found.service.total), line('rewards', -found.rewards), line('acquisition', -found.acquisition), line('retention', -found.retention), line('net', found.net), `${found.belowZero.customers} customers below zero: ${found.belowZero.loss.toFixed(2)}`]
  return { json: found, text: text.join('\n') }
})
