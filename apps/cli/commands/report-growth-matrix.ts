import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { HUNDREDTHS, matrixOf } from '#modules/intelligence/api.ts'
import { standingReport } from '../standing-report.ts'

export const command = standingReport('growth-matrix', (standings, asOf) => {
  const { cells, before, moves } = matrixOf(standings)
  const inMoney = (list: typeof cells) => list.map((c) => ({ ...c, money: Math.round(c.money) / HUNDREDTHS }))
  const shown = inMoney(cells)
  return { json: { asOf, from: dayFromNumber(dayNumber(asOf) - 364), cells: shown, before: inMoney(before), moves }, text: shown.map((c) => `${c.cell}  ${c.customers}  ${c.money.toFixed(2)}`).join('\n') }
})
