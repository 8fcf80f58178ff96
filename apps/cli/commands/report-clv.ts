import { reportValues } from '#modules/value/api.ts'
import { valueReport } from '../value-report.ts'

export const command = valueReport('clv', (worked) => {
  const found = reportValues(worked)
  if (found.model === null) return { json: found, text: `${found.stale ? `${found.stale}\n` : ''}no model: ${found.tooLittle?.customers ?? 0} customers, ${found.tooLittle?.repeaters ?? 0} of them repeat buyers` }
  return { json: found, text: [...(found.stale ? [found.stale] : []), found.why, found.verdict.sentence, ...Object.entries(found.params).map(([name, value]) => `${name} ${Number(value).toPrecision(6)}`), `equity ${found.equity.value.toFixed(2)} (${found.equity.lower.toFixed(2)} to ${found.equity.upper.toFixed(2)}), mean ${found.mean?.toFixed(2) ?? '—'}, ${found.horizonMonths} months ahead`].join('\n') }
})
