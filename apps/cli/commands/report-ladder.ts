import { byCode, standingReport } from '../standing-report.ts'

const rungs = ['prospect', 'customer', 'client', 'supporter', 'advocate', 'partner']
const grades = ['acquaintance', 'friend', 'partner']

export const command = standingReport('ladder', (standings, asOf) => {
  const ladder = byCode(standings, standings.rung, rungs).map(({ name, ...of }) => ({ rung: name, ...of }))
  return {
    json: { asOf, model: 'standing-2', measure: standings.cutOffs.measure, rungs: ladder, grades: byCode(standings, standings.grade, grades).map(({ name, ...of }) => ({ grade: name, ...of })) },
    text: ladder.map((r) => `${r.rung}  ${r.parties}  ${r.value.toFixed(2)}`).join('\n'),
  }
})
