import { cohortRows } from '#modules/intelligence/api.ts'
import { report } from '../report.ts'

export const command = report('cohort', {}, ({ purchases, asOf }) => {
  const cohorts = cohortRows(purchases, asOf)
  return { json: { cohorts: cohorts.map((c) => ({ ...c, revenue: c.revenue.map(Number) })) }, text: cohorts.map((c) => `${c.month}  ${c.size}  ${c.active.join(' ')}`).join('\n') }
})
