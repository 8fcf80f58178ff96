import { expect, test } from 'vitest'
import { seeded } from '#analytics/index.ts'
import { type Alike, compute } from './find-alike.ts'

/** Members are those of many purchases and large baskets, some of them left out by accident. */
function market(rule: (f: number, b: number) => boolean, n = 2_000) {
  const random = seeded(2)
  const [frequency, basket, noise] = [1, 2, 3].map(() => Float64Array.from({ length: n }, () => Math.floor(random() * 100)))
  const should = Uint8Array.from({ length: n }, (_, i) => (rule(frequency![i]!, basket![i]!) ? 1 : 0))
  return { should, member: should.map((s) => (s && random() < 0.6 ? 1 : 0)), keys: ['frequency', 'basket', 'recency'], columns: [frequency!, basket!, noise!] }
}
const find = ({ keys, columns, member }: ReturnType<typeof market>): Alike => compute({ keys, columns, member, most: 100 }, { progress: () => {}, aborted: () => false }) as Alike

test('who was left out by accident is found first, for what makes a member', () => {
  const given = market((f, b) => f > 60 && b > 50)
  const { rows, reasons, reasonsEach, auc, topLift, telling } = find(given)
  expect([...rows].filter((i) => given.member[i])).toEqual([])
  expect([...rows].filter((i) => given.should[i]).length).toBeGreaterThan(90)
  expect(auc).toBeGreaterThan(0.85)
  expect(topLift).toBeGreaterThan(3)
  expect(new Set(reasons.filter((r, i) => i % reasonsEach === 0 && r >= 0))).toEqual(new Set([0, 1]))
  expect(telling.slice(0, 2).map((t) => t.key).sort()).toEqual(['basket', 'frequency'])
})

test('what a weighted sum cannot tell, trees do', () => {
  const given = market((f, b) => (f > 50) !== (b > 50))
  const { method, rows } = find(given)
  expect(method).toBe('trees')
  expect([...rows].filter((i) => given.should[i]).length).toBeGreaterThan(85)
})
