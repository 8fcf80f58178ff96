import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { AnalysisQuery } from '../contract.ts'
import { type TimeGrain, timeGrains } from '../period/calendar.ts'
import { resolveBefore } from '../period/resolve-period.ts'
import { openStage, type Stage } from '../testing/stage.ts'

/** Random orders; every figure at every level is counted again by PostgreSQL from the rows themselves. */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await stage.owner.query(`insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, base_cost_cents, kind, status, channel, unit_id, created_at, updated_at)
    select 501 + (i * 7) % 5, date '2026-11-22' - (i * 13) % 900, 'CNY', 1, case when i % 9 = 0 then -1 else 1 end * (i * 977 % 5000), case when i % 4 > 0 then i * 311 % 3000 end, case when i % 9 = 0 then 'return' else 'order' end,
      (array['done', 'paid', 'draft'])[1 + i % 3], (array['shop', 'web', 'phone', null])[1 + i % 4], $1, now(), now() from generate_series(1, 400) i`, [stage.units.qingyang])
  await stage.feed()
})
afterAll(() => stage.close())

const counts = "o.status not in ('draft', 'cancelled') and not (o.kind = 'return' and o.base_cents = 0)"
const figures = {
  'orders.revenue': `coalesce(sum(o.base_cents) filter (where ${counts}), 0) / 100.0`, 'orders.count': `count(*) filter (where ${counts} and o.kind = 'order')`,
  'orders.buyers': `count(distinct o.buyer_id) filter (where ${counts} and o.kind = 'order')`, 'orders.profit': `sum(o.base_cents - o.base_cost_cents) filter (where ${counts}) / 100.0`,
  'orders.average': `(sum(o.base_cents) filter (where ${counts} and o.kind = 'order'))::numeric / nullif(count(*) filter (where ${counts} and o.kind = 'order'), 0) / 100.0`,
} as const
type Figure = keyof typeof figures

const stretches: Record<TimeGrain, string> = { day: "o.ordered_day::text", week: "date_trunc('week', o.ordered_day)::date::text", month: "to_char(o.ordered_day, 'YYYY-MM')", quarter: `to_char(o.ordered_day, 'YYYY"-Q"Q')`, year: "to_char(o.ordered_day, 'YYYY')" }
const splits = { 'order.channel': "coalesce(o.channel, '')", 'party.unit': 'p.unit_id::text', stage: 's.stage::text', tier: 's.tier::text' } as const
type By = keyof typeof splits | 'time'

interface Asked { measures: Figure[]; rows: By[]; columns: By[]; grain: TimeGrain; from: number; days: number; compare: 'previous' | 'year' }
const asked: fc.Arbitrary<Asked> = fc.record({
  measures: fc.shuffledSubarray(Object.keys(figures) as Figure[], { minLength: 1, maxLength: 3 }), rows: fc.shuffledSubarray<By>(['order.channel', 'stage'], { maxLength: 2 }), columns: fc.shuffledSubarray<By>(['time', 'party.unit', 'tier'], { maxLength: 2 }),
  grain: fc.constantFrom(...timeGrains.slice(1)), from: fc.integer({ min: dayNumber('2024-06-01'), max: dayNumber('2026-10-01') }), days: fc.integer({ min: 0, max: 500 }), compare: fc.constantFrom('previous', 'year'),
})

/** Averages of nothing are not known; profit of nothing reads as nought here, known or not. */
const said = (measure: Figure, v: string | number | null): string => (v === null ? (measure === 'orders.average' ? '—' : '0') : String(Math.round(Number(v) * 100) / 100))

/** One cell, told by PostgreSQL: the path's values as conditions. */
async function counted(a: Asked, path: [By, string][], span: { from: string; to: string }): Promise<string[]> {
  const conditions = path.map(([by, key]) => `${by === 'time' ? stretches[a.grain] : splits[by]} = '${key}'`)
  const { rows: [row] } = await stage.asSystem(({ tx }) => sql<Record<string, string | null>>`${sql.raw(`select ${a.measures.map((m, i) => `round(${figures[m]}, 2) as m${i}`).join(', ')} from orders.sales_order o join parties.party p on p.id = o.buyer_id join intelligence.standing s on s.party_id = p.id
    where ${[`o.ordered_day between '${span.from}' and '${span.to}'`, ...conditions].join(' and ')}`)}`.execute(tx))
  return a.measures.map((m, i) => said(m, row![`m${i}`]!))
}

test('every cell, subtotal and total of a pivot, and the whole of the period before, are what the rows say', async () => {
  await fc.assert(fc.asyncProperty(asked, async (a) => {
    const span = { from: dayFromNumber(a.from), to: dayFromNumber(a.from + a.days) }
    const split = (by: By) => (by === 'time' ? { by, grain: a.grain } : { by })
    const query: Partial<AnalysisQuery> = { measures: a.measures, rows: a.rows.map(split), columns: a.columns.map(split), period: span, compare: a.compare }
    const answer = await stage.answer('guoYating', query)
    const told = (values: readonly (string | number | null)[]) => values.map((v, i) => said(a.measures[i]!, v))
    const places = answer.rows.flatMap((row, r) => answer.columns.map((column, c) => ({ r, c, path: [...row.path.map((p, i): [By, string] => [a.rows[i]!, p.key]), ...column.path.map((p, i): [By, string] => [a.columns[i]!, p.key])] })))
    for (const { r, c, path } of places.filter((_, i) => i % 7 === 0 || i === places.length - 1)) {
      const cell = answer.cells[r]![c]
      const right = await counted(a, path, span)
      if (cell) expect({ path, values: told(cell.values) }).toEqual({ path, values: right })
      else expect(right.every((v) => v === '0' || v === '—')).toBe(true)
    }
    const whole = answer.cells.at(-1)!.at(-1)
    if (whole) expect(told(whole.before!)).toEqual(await counted(a, [], resolveBefore(span, a.compare, '2026-11-22')))
  }), { numRuns: 14, seed: 7 })
})
