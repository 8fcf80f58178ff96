import pg from 'pg'
import { dayIn } from '#kernel/date.ts'
import type { Installation } from '#apps/installation/open-installation.ts'
import { readRules, refreshStale, runStandings, standingsAsOf } from '#modules/intelligence/api.ts'
import { lineOf, type Tell } from './line.ts'
import { quantile, timed } from './timing.ts'

const REFRESHES = 60
const MOVED = 1000

/** The standing of everyone: a first run over parties that stand nowhere yet, its computing alone, and a second run that writes only what changed. */
export async function measureStanding({ db, ownerUrl }: Pick<Installation, 'db' | 'ownerUrl'>, size: string, tell: Tell): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const now = new Date()
  try {
    await owner.query('truncate intelligence.standing_history, intelligence.stale, intelligence.standing, intelligence.run; insert into intelligence.standing (party_id, unit_id, owner_id) select id, unit_id, owner_id from parties.party')
    const first = await runStandings(db, now)
    tell(lineOf({ name: `standing, first run · ${size}`, value: first.seconds, unit: 's', target: '≤ 180' }))
    tell(lineOf({ name: `standing, first run wrote · ${size}`, value: first.changed, unit: 'parties' }))
    tell(lineOf({ name: `standing, read and computed · ${size}`, value: await computing(db, now), unit: 's', target: '≤ 60' }))
    const bare = await timed(() => owner.query(bareRfm))
    tell(lineOf({ name: `standing, RFM alone in one SQL statement · ${size}`, value: bare / 1000, unit: 's' }))
    await owner.query(newOrders(`select id from parties.party where id % 97 = 5 limit ${MOVED}`))
    const second = await runStandings(db, now)
    tell(lineOf({ name: `standing, second run after ${MOVED} orders · ${size}`, value: second.seconds, unit: 's' }))
    tell(lineOf({ name: `standing, second run wrote · ${size}`, value: second.changed, unit: 'parties' }))
    await owner.query('vacuum (analyze) intelligence.standing')
  } finally {
    await owner.end()
  }
}

/** One party's standing after an order. */
export async function measureRefresh({ db, ownerUrl }: Pick<Installation, 'db' | 'ownerUrl'>, size: string, tell: Tell): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const now = new Date()
  try {
    await refreshStale(db, now)
    const samples: number[] = []
    for (let i = 0; i < REFRESHES; i++) {
      await owner.query(newOrders(`select id from parties.party where id > ${1000 + i * 37} order by id limit 1`))
      samples.push(await timed(() => refreshStale(db, now)))
    }
    tell(lineOf({ name: `standing, one party refreshed · ${size} · p50`, value: quantile(samples, 0.5), unit: 'ms', target: '≤ 50' }))
    tell(lineOf({ name: `standing, one party refreshed · ${size} · p95`, value: quantile(samples, 0.95), unit: 'ms', target: '≤ 50' }))
  } finally {
    await owner.end()
  }
}

const newOrders = (buyers: string): string => `
  insert into orders.sales_order (status, source, buyer_id, ordered_day, currency, amount, base_cents, base_cost_cents, unit_id, buyer_unit_id, created_at, updated_at)
  select 'done', 'bench', p.id, current_date - 1, 'CNY', 120, 12000, 7000, p.unit_id, p.unit_id, now(), now() from parties.party p where p.id in (${buyers})`

async function computing(db: Installation['db'], now: Date): Promise<number> {
  const { zone } = await readRules(db)
  return (await timed(async () => { await standingsAsOf(db, dayIn(zone, now)) })) / 1000
}

/** What someone would write by hand for RFM scores alone: no lifecycle, no tiers, no history. */
const bareRfm = `
  select count(*) from (
    select ntile(5) over (order by last_day) as r, ntile(5) over (order by days) as f, ntile(5) over (order by money) as m
    from (select buyer_id, max(ordered_day) filter (where base_cents > 0) as last_day, count(distinct ordered_day) filter (where base_cents > 0) as days, sum(base_cents) as money
      from orders.sales_order where status not in ('draft', 'cancelled') group by buyer_id having count(*) filter (where base_cents > 0) > 0) h) s`
