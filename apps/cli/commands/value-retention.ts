import { retentionElasticities, retentionValue, retentionValueOver } from '#analytics/index.ts'
import { type Command, need } from '../command.ts'
import { numberOption, orUsage } from '../files/options.ts'

export const command: Command = {
  usage: 'value retention --margin M --retention SHARE --discount RATE [--growth RATE] [--periods N] [--json]   (Gupta-Lehmann: a contract customer by one rate of retention)',
  options: { margin: { type: 'string' }, retention: { type: 'string' }, discount: { type: 'string' }, growth: { type: 'string' }, periods: { type: 'string' } },
  words: [0, 0],
  async run({ values }) {
    for (const name of ['margin', 'retention', 'discount']) need(values, name)
    const terms = { margin: numberOption(values, 'margin')!, retention: numberOption(values, 'retention', { least: 0, most: 1 })!, discount: numberOption(values, 'discount', { least: 0 })!, growth: numberOption(values, 'growth') ?? 0 }
    const periods = numberOption(values, 'periods', { least: 0, whole: true })
    const json = orUsage(() => ({ firstNextPeriod: retentionValue(terms, 'next-period'), firstToday: retentionValue(terms, 'today'), elasticities: retentionElasticities(terms), ...(periods !== undefined && { overPeriods: retentionValueOver(terms, periods) }) }))
    return { json, text: `first margin next period: ${json.firstNextPeriod.toFixed(2)}\nfirst margin today: ${json.firstToday.toFixed(2)}\none per cent more retention: ${json.elasticities.retention.toFixed(2)} % more value` }
  },
}
