import { stageNames } from '#analytics/index.ts'
import { dayNumber } from '#kernel/date.ts'
import { computeStandings, readRules } from '#modules/intelligence/api.ts'
import { report } from '../report.ts'

export const command = report('lifecycle', {}, async ({ purchases, asOf, installation: { db } }) => {
  const { stage } = computeStandings(purchases, dayNumber(asOf), await readRules(db))
  const stages = stageNames.map((name, code) => ({ stage: name, parties: stage.reduce((n, s) => n + (s === code ? 1 : 0), 0) }))
  return { json: { stages }, text: stages.map((s) => `${s.stage}  ${s.parties}`).join('\n') }
})
