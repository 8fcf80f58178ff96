import { readRules } from '#modules/intelligence/api.ts'
import { byCode, standingReport } from '../standing-report.ts'

const names = ['basic', 'reactive', 'accountable', 'proactive', 'partnership']

export const command = standingReport('level', async (standings, asOf, { db }) => {
  const { judgement: { levels: { rule, customers, margins, sales, byMargin, bySales } } } = await readRules(db)
  const { firm, measure } = standings.cutOffs
  const levels = byCode(standings, standings.level, names).map(({ name, parties, value }) => ({ level: name, customers: parties, value }))
  return {
    json: { asOf, rule, measure, levels, ...(rule === 'customers-margin' ? { customersByMargin: firm.customers, lines: { customers, margins }, grid: byMargin } : { lines: { sales }, grid: bySales }), averageMargin: Math.round(firm.margin) / 100 },
    text: levels.map((l) => `${l.level}  ${l.customers}  ${l.value.toFixed(2)}`).join('\n'),
  }
})
