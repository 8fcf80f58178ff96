import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const one = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!
const number = () => 1 + Math.floor(Math.random() * 9)

const some = (table: string, column = 'id') => `(select ${column} from ${table} where ${column} % ${number()} = 0 order by random() limit ${number()})`

/** Statements such as people and imports make, of every table that is fed. */
const statements: ((unit: string) => string)[] = [
  (unit) => `insert into parties.party (kind, name, sort_name, unit_id, gender, created_at, updated_at) select 'person', 'n', 'n', ${unit}, 'male', now(), now() from generate_series(1, ${number() * number()})`,
  (unit) => `update parties.party set unit_id = ${unit}, version = version + 1 where id in ${some('parties.party')} and survivor_id is null`,
  () => `update parties.party p set survivor_id = s.id from (select min(id) as id from parties.party where survivor_id is null) s where p.id in ${some('parties.party')} and p.id <> s.id and not exists (select from parties.party a where a.survivor_id = p.id)`,
  () => `update parties.party set survivor_id = null where id in ${some('parties.party')}`,
  () => `update parties.party set deleted_at = case when deleted_at is null then now() end where id in ${some('parties.party')}`,
  () => `insert into parties.role (party_id, role) select id, '${one(['customer', 'prospect', 'influencer'])}' from parties.party where id in ${some('parties.party')}`,
  () => `delete from parties.role where id in ${some('parties.role')}`,
  (unit) => `with o as (insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, unit_id, created_at, updated_at) select id, date '2026-01-01' + ${number()}, 'CNY', 10, 1000, ${unit}, now(), now() from parties.party where id in ${some('parties.party')} returning id)
    insert into orders.line (order_id, position, description, quantity, amount) select o.id, n, 'x', 1, 5 from o cross join generate_series(1, 2) n`,
  () => `update orders.sales_order set base_cents = ${number()}00, paid = 3 where id in ${some('orders.sales_order')}`,
  () => `delete from orders.sales_order where id in ${some('orders.sales_order')}`,
  () => `insert into touchpoints.touchpoint (id, at, recorded_at, kind, party_ids, party_roles, source) select touchpoints.new_id(now()), now(), now(), 'call', array[id], array['subject'], 'x' from parties.party where id in ${some('parties.party')}`,
  () => `insert into touchpoints.touchpoint (id, at, recorded_at, kind, party_ids, party_roles, source, supersedes) select touchpoints.new_id(at), at, at, 'visit', party_ids, party_roles, 'x', id from touchpoints.touchpoint t where id in ${some('touchpoints.touchpoint')} and not exists (select from touchpoints.supersession s where s.touchpoint_id = t.id)`,
  () => `insert into consent.entry (party_id, purpose, channel, state, at, recorded_at) select id, 'marketing', ${one(['null', "'sms'"])}, '${one(['granted', 'denied'])}', now(), now() from parties.party where id in ${some('parties.party')}`,
  () => `delete from consent.entry where id in ${some('consent.entry')}`,
  () => `update intelligence.standing set stage = ${number()} where party_id in ${some('intelligence.standing', 'party_id')}`,
]

/** Writes in transactions of a few statements, which wait before they commit, until a time; gives how many were committed. Some are taken back; some lose a deadlock. */
export async function writeMuch(owner: pg.Pool, units: readonly string[], slow: boolean, until: number): Promise<number> {
  let committed = 0
  while (Date.now() < until) {
    const client = await owner.connect()
    try {
      await client.query('begin')
      for (let i = 0; i < number(); i++) { await client.query(one(statements)(one(units))); await sleep(Math.random() * 60) }
      await sleep(Math.random() * (slow ? 1_500 : 60))
      const kept = Math.random() > 0.1
      await client.query(kept ? 'commit' : 'rollback')
      if (kept) committed++
    } catch (error) {
      await client.query('rollback')
      if (!/deadlock|duplicate|is already|unique/.test((error as Error).message)) throw error
    } finally {
      client.release()
    }
  }
  return committed
}
