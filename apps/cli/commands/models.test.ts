/* oxlint-disable unicorn/no-thenable -- `then` is a rule's right side, never a promise */
import { expect, test } from 'vitest'
import { sharedAbsent, sharedFile } from '#platform/tabular/testing/shared-data.ts'
import { temporaryFile } from '#platform/tabular/testing/temporary-file.ts'
import { type Command, UsageError, type Values } from '../command.ts'
import { command as fitChurn } from './fit-churn.ts'
import { command as fitKMeans } from './fit-kmeans.ts'
import { command as fitSurvival } from './fit-survival.ts'
import { command as mineRules } from './mine-rules.ts'

/** What a command answers without a database: none of these may ask for one. */
async function answered<T>(command: Command, path: string, values: Values): Promise<T> {
  const answer = await command.run({ values, words: [path], open: () => { throw new Error('no database is needed') } })
  expect(answer!.text).not.toBe('')
  return JSON.parse(JSON.stringify(answer!.json)) as T
}
const asked = (model: string): Values => ({ target: 'left', positive: 'Yes', id: 'id', model, split: 'hash:3:0.3' })

const customers = (): string => ['id,plan,months,left', ...Array.from({ length: 400 }, (_, i) => {
  const [risky, months] = [(i * 7) % 3 === 0, 1 + ((i * 37) % 60)]
  return `c${i},${risky ? 'monthly' : 'yearly'},${months},${(risky ? i % 5 < 3 : i % 11 < 2) ? 'Yes' : 'No'}`
})].join('\n')

test.each(['logit', 'gbdt', 'cox'])('fit churn --model %s tells who leaves better than chance, from a file alone', async (model) => {
  const path = await temporaryFile(customers())
  const told = await answered<{ auc: number; brier: number; n: { train: number; test: number }; coefficients?: Record<string, number> }>(fitChurn, path, { ...asked(model), ...(model === 'cox' && { time: 'months' }) })
  expect(told.n.train + told.n.test).toBe(400)
  expect(told.auc).toBeGreaterThan(0.6)
  if (told.coefficients) expect(told.coefficients['plan=yearly']).toBeLessThan(-0.5)
  else expect(model).toBe('gbdt')
})

test('a split by time learns from what came before the day, leaves the day out of the qualities, and says where a year was not seen', async () => {
  const rows = customers().split('\n').map((row, i) => (i === 0 ? `since,${row}` : `${i <= 300 ? '2025-03-' : '2025-09-'}${String(1 + (i % 28)).padStart(2, '0')},${row}`))
  const path = await temporaryFile(rows.join('\n'))
  const values = { ...asked('logit'), split: 'time:since:2025-06-01' }
  const told = await answered<{ n: object; split: object; coefficients: object }>(fitChurn, path, values)
  expect(told).toMatchObject({ n: { train: 300, test: 100 }, split: { column: 'since', learnt: ['2025-03-01', '2025-03-28'], wholeYear: false } })
  expect(Object.keys(told.coefficients).filter((name) => name.includes('since'))).toEqual([])
  expect((await fitChurn.run({ values, words: [path], open: () => { throw new Error('no database is needed') } }))!.text).toContain('less than a year')
  await expect(answered(fitChurn, path, { ...asked('logit'), split: 'time:since:2020-01-01' })).rejects.toThrow('leaves 0 rows')
})

test('fit churn refuses what cannot be learnt', async () => {
  const path = await temporaryFile(customers())
  await expect(answered(fitChurn, path, { ...asked('logit'), positive: 'Oui' })).rejects.toThrow('left is never Oui')
  await expect(answered(fitChurn, path, { ...asked('logit'), split: 'half' })).rejects.toThrow(UsageError)
  await expect(answered(fitChurn, path, { ...asked('gbdt'), l2: '1' })).rejects.toThrow('--l2 is for --model logit')
  await expect(answered(fitChurn, path, asked('forest'))).rejects.toThrow('logit, gbdt, cox')
})

test('fit survival tells medians by group and the log-rank test', async () => {
  const path = await temporaryFile('weeks;gone;kind\n1;1;b\n2;1;b\n3;0;b\n4;1;a\n5;1;a\n6;0;a\n')
  const told = await answered<{ groups: object[]; logRank: { df: number; observed: number[] } }>(fitSurvival, path, { time: 'weeks', event: 'gone', by: 'kind' })
  expect(told.groups).toEqual([{ group: 'a', n: 3, events: 2, median: 5, lower: 4, upper: null }, { group: 'b', n: 3, events: 2, median: 2, lower: 1, upper: null }])
  expect([told.logRank.df, told.logRank.observed]).toEqual([1, [2, 2]])
  expect(await answered(fitSurvival, path, { time: 'weeks', event: 'gone:0' })).toEqual({ groups: [{ group: 'all', n: 6, events: 2, median: 6, lower: 3, upper: null }] })
  const gaps = await temporaryFile('weeks,gone\n1,1.0\n,1.0\n3,\n4,0.0\n', 'gaps.csv')
  expect(await answered(fitSurvival, gaps, { time: 'weeks', event: 'gone:1' })).toMatchObject({ groups: [{ n: 2, events: 1 }], withoutTimeOrEvent: 2 })
  await expect(answered(fitSurvival, path, { time: 'weeks', event: 'kind' })).rejects.toThrow('--event COLUMN:VALUE')
})

test('fit kmeans takes columns by name or number, with logarithms and standard scores, and tells the middles in their units', async () => {
  const path = await temporaryFile('a,b\n1,10\n9,90\n2,20\n8,80\n')
  const told = await answered<{ sizes: number[]; centresInUnits: number[][]; inertia: number }>(fitKMeans, path, { columns: 'a,2', k: '2', init: 'first', standardise: true })
  expect(told.sizes).toEqual([2, 2])
  expect(told.centresInUnits.flat().map((x) => Number(x.toFixed(9)))).toEqual([1.5, 15, 8.5, 85])
  await expect(answered(fitKMeans, path, { columns: 'a', k: '5' })).rejects.toThrow('5 groups of 4 rows')
})

test('mine rules reads baskets side by side or line by line, and refuses a support of one basket', async () => {
  const rules = [{ if: ['tea'], then: 'milk', support: 0.5, confidence: 1, lift: 4 / 3, count: 2 }]
  const beside = await temporaryFile('tea,milk\nmilk,tea\nmilk\nbread\n')
  const under = await temporaryFile('order,item\n7,tea\n7,milk\n8,milk\n8,tea\n8,tea\n9,milk\n10,bread\n', 'lines.csv')
  expect(await answered(mineRules, beside, { support: '0.5', confidence: '0.9' })).toEqual({ baskets: 4, items: 3, itemsets: 3, trimmed: 0, rules })
  expect(await answered(mineRules, under, { format: 'lines', basket: 'order', item: 'item', support: '0.5', confidence: '0.9' })).toMatchObject({ baskets: 4, rules })
  await expect(answered(mineRules, beside, { support: '0.25', confidence: '0.9' })).rejects.toThrow('one basket in 4')
})

test.skipIf(sharedAbsent)('the public files come out as the references say', async () => {
  const churn = await answered<{ auc: number; coefficients: Record<string, number> }>(fitChurn, sharedFile('telco_churn.csv'), { target: 'Churn', positive: 'Yes', id: 'customerID', model: 'logit', split: 'hash:0:0.25' })
  expect([churn.auc, churn.coefficients.const, churn.coefficients['PaymentMethod=Electronic check']].map((x) => x!.toFixed(9))).toEqual(['0.835317815', '1.447055465', '0.293046757'])
  const columns = 'Fresh,Milk,Grocery,Frozen,Detergents_Paper,Delicassen'
  const groups = await answered<{ inertia: number; iterations: number; sizes: number[] }>(fitKMeans, sharedFile('wholesale_customers.csv'), { columns, k: '5', init: 'first', log: true, standardise: true })
  expect([groups.inertia.toFixed(9), groups.iterations, groups.sizes]).toEqual(['1279.494704701', 22, [39, 86, 97, 127, 91]])
  const mined = await answered<{ itemsets: number; rules: object[] }>(mineRules, sharedFile('groceries.csv'), { support: '0.001', confidence: '0.8' })
  expect([mined.itemsets, mined.rules.length, mined.rules[0]]).toMatchObject([13_492, 410, { if: ['liquor', 'red/blush wine'], then: 'bottled beer', count: 19 }])
  const curves = await answered<{ groups: object[] }>(fitSurvival, sharedFile('telco_churn.csv'), { time: 'tenure', event: 'Churn:Yes', by: 'Contract' })
  expect(curves.groups[0]).toEqual({ group: 'Month-to-month', n: 3875, events: 1655, median: 35, lower: 32, upper: 38 })
}, 60_000)
