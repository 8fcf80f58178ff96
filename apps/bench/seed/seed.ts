import pg from 'pg'
import { dayFromNumber } from '#kernel/date.ts'
import type { Installation } from '#apps/installation/open-installation.ts'
import { bareTables } from './bare-tables.ts'
import { loadFirm } from './load-firm.ts'
import { loadOrders, orderTables } from './load-orders.ts'
import { loadParties, partyTables } from './load-parties.ts'
import { loadLastContacts, loadTouchpoints, touchpointTables } from './load-touchpoints.ts'
import { lastDay, type Sizes } from './sizes.ts'

export type Log = (what: string) => void

/** Fills an empty installation with made-up data of the sizes asked for: rows set-wise past triggers and indexes, which are built afterwards. Only for measuring: a failed load leaves a directory to be thrown away. */
export async function seed({ db, ownerUrl }: Pick<Installation, 'db' | 'ownerUrl'>, sizes: Sizes, now: Date, log: Log): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4, application_name: 'guanxi seed' })
  try {
    const { rows: [found] } = await pool.query<{ n: number }>('select count(*)::int as n from (select from parties.party limit 1) p')
    if (found!.n) throw new Error('there are parties here already; seed an empty GUANXI_DATA')
    const today = lastDay(now)
    const staff = await loadFirm(db, pool)
    const bare = await bareTables(pool, [...partyTables, ...orderTables, ...touchpointTables])
    log(`parties ${sizes.parties}`)
    await loadParties(pool, sizes.parties, staff, today)
    await pool.query(`analyze parties.party`)
    log(`orders ${sizes.orders}, touchpoints ${sizes.touchpoints}`)
    await Promise.all([loadOrders(pool, sizes, dayFromNumber(today)), loadTouchpoints(pool, sizes, now, log)])
    await bare.restore(log)
    log('last contacts')
    await loadLastContacts(pool)
    await finish(pool, sizes, log)
  } finally {
    await pool.end()
  }
}

/** Sequences past what was copied, open work, and statistics for the planner. */
async function finish(pool: pg.Pool, { parties }: Sizes, log: Log): Promise<void> {
  await pool.query(`select setval('parties.party_id_seq', ${parties})`)
  await pool.query(`
    insert into work.item (kind, what, party_id, owner_id, unit_id, due_on, first_due_on, source, created_at, created_by, updated_at)
    select 'follow-up', '回访', p.id, p.owner_id, p.unit_id, current_date + (p.id % 30)::int, current_date + (p.id % 30)::int, 'bench', now(), p.owner_id, now() from parties.party p where p.id % 20 = 0`)
  log('vacuum')
  const { rows } = await pool.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('people', 'parties', 'touchpoints', 'products', 'orders', 'intelligence', 'work') and pg_relation_size(c.oid) > 0 order by pg_relation_size(c.oid) desc`)
  const waiting = rows.map((r) => r.name)
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await pool.query(`vacuum (analyze) ${name}`)
  }
  await Promise.all([work(), work()])
  await pool.query('analyze touchpoints.touchpoint')
  await pool.query('checkpoint')
}
