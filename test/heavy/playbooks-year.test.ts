import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '#analytics/index.ts'
import { fillDemo } from '#modules/demo/api.ts'
import type { Definition, Result } from '#modules/playbooks/contract.ts'
import { advance, sweepDay } from '#modules/playbooks/api.ts'
import { createPlaybook } from '#modules/playbooks/playbook/save-playbook.ts'
import { setPlaybookState } from '#modules/playbooks/playbook/set-state.ts'
import { run as countResults } from '#modules/playbooks/result/count-results-job.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { createWorld, today, type World } from '../world.ts'

// A year of the made-up firm with playbooks on. What each brings is planted: whoever was called buys a little more often, whoever got the placebo does not.
// The evaluation against the holdout must find what was planted within its interval, and nothing where there was nothing.

const WEEKS = 52
const DAY = 86_400_000
/** Of each playbook: how many more orders of 100 its parties place within sixty days, on average. */
const planted = { visit: 0.6, tips: 0.25, placebo: 0 } as const
type Name = keyof typeof planted

let world: World
beforeAll(async () => {
  world = await createWorld()
  await fillDemo(world.db, world.actors.zhouMin, today)
}, 600_000)
afterAll(() => world.close())

const definition = (task: boolean): Definition => ({
  goal: '', when: '', trigger: { on: 'daily' }, conditions: { field: 'purchases', op: 'atLeast', value: 1 }, again: 'never', holdout: 0.3, measure: { of: 'revenue', days: 60 }, mostPerDay: 400, first: 'rest',
  steps: [{ id: 'rest', do: 'wait', days: 3, hours: 0, next: 'do' }, task ? { id: 'do', do: 'task', kind: 'follow-up', what: '拜访', owner: 'owner', days: 7, next: null } : { id: 'do', do: 'message', channel: 'email', purpose: 'service', subject: '提示', body: '{{name}}', next: null }],
})

/** Orders that are placed because a step was carried out: a fair lot for each, within the next fifty days. */
async function plant(id: string, more: number, from: Date, random: () => number): Promise<void> {
  const { rows } = await world.owner.query<{ party: string }>("select r.party_id::text as party from playbooks.trace t join playbooks.run r on r.id = t.run_id where r.playbook_id = $1 and t.step = 'do' and t.at >= $2", [id, from])
  const buyers = rows.filter(() => random() < more).map((r) => ({ party: r.party, day: Math.floor(random() * 50) }))
  if (buyers.length) await world.owner.query(`insert into orders.sales_order (status, source, buyer_id, ordered_day, currency, amount, base_cents, unit_id, buyer_unit_id, created_at, updated_at)
    select 'done', 'planted', p.id, ($3::timestamptz)::date + b.d, 'CNY', 100, 10000, p.unit_id, p.unit_id, now(), now() from unnest($1::bigint[], $2::int[]) b (party, d) join parties.party p on p.id = b.party`, [buyers.map((b) => b.party), buyers.map((b) => b.day), from])
}

test('a year of twenty thousand parties in minutes: the planted effects are found within their intervals, the placebo shows none', async () => {
  const begun = performance.now()
  const random = seeded(17)
  const ids = {} as Record<Name, string>
  for (const name of Object.keys(planted) as Name[]) {
    ids[name] = (await inTransaction(world.db, world.actors.anna, (c) => createPlaybook(c, { name, definition: definition(name === 'visit') }), today)).id
    await inTransaction(world.db, world.actors.anna, (c) => setPlaybookState(c, ids[name], 'active'), today)
  }
  for (let week = 0; week < WEEKS; week++) {
    const now = new Date(today.getTime() + week * 7 * DAY)
    await sweepDay(world.db, now)
    await advance(world.db, now)
    const later = new Date(now.getTime() + 3 * DAY)
    await advance(world.db, later)
    for (const name of Object.keys(planted) as Name[]) await plant(ids[name], planted[name], later, random)
  }
  const end = new Date(today.getTime() + (WEEKS * 7 + 70) * DAY)
  await countResults({ db: world.db, now: end, signal: new AbortController().signal })
  const found = {} as Record<Name, Result['evaluations'][number]>
  for (const name of Object.keys(planted) as Name[]) found[name] = (await world.owner.query<{ result: Result }>('select result from playbooks.result where playbook_id = $1', [ids[name]])).rows[0]!.result.evaluations[0]!
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(`${JSON.stringify({ seconds: Math.round(seconds), steps: Number((await world.owner.query('select count(*) as n from playbooks.trace')).rows[0].n), ...Object.fromEntries((Object.keys(planted) as Name[]).map((name) => [name, { planted: planted[name] * 100, parties: found[name].treated.parties, held: found[name].control.parties, ...found[name].perParty, cuped: found[name].cuped?.varianceLeft }])) })}\n`)
  for (const name of Object.keys(planted) as Name[]) {
    expect(found[name].sampleRatio?.mismatch).toBe(false)
    expect(found[name].perParty!.lower, name).toBeLessThanOrEqual(planted[name] * 100)
    expect(found[name].perParty!.upper, name).toBeGreaterThanOrEqual(planted[name] * 100)
  }
  expect(found.visit.perParty!.lower).toBeGreaterThan(0)
}, 1_200_000)
