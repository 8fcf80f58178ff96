import type pg from 'pg'
import { createFirstAdministrator } from '#modules/people/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { MEMBERS, REGIONS, SHOPS } from './sizes.ts'

/** The firm's shops and, for each shop, its members' ids. */
export interface Staff { root: string; regions: string[]; shops: string[]; members: string[][] }

export const administrator = { email: 'bench@guanxi.example', password: 'bench-guanxi-0' }

/** An administrator, a tree of units and the members who own the parties. Only into a firm that has nobody yet. */
export async function loadFirm(db: Db, pool: pg.Pool): Promise<Staff> {
  const { unitId: root } = await createFirstAdministrator(db, { ...administrator, firm: 'Bench' })
  const regions = await units(pool, Array.from({ length: REGIONS }, (_, i) => [`大区${i + 1}`, root]))
  const shops = await units(pool, Array.from({ length: SHOPS }, (_, i) => [`门店${i + 1}`, regions[i % REGIONS]!]))
  const each = MEMBERS / SHOPS
  const { rows } = await pool.query<{ id: string }>(`
    with account as (insert into people_auth."user" (id, name, email) select 'bench-' || n, '店员' || n, 'clerk' || n || '@guanxi.example' from generate_series(1, $1) n returning id)
    insert into people.member (auth_user_id, name, sort_name, email, unit_id, language, zone, created_at, updated_at)
    select a.id, '店员' || n, 'dian yuan ' || lpad(n::text, 4, '0'), 'clerk' || n || '@guanxi.example', ($2::bigint[])[1 + (n - 1) / ${each}], 'zh-CN', 'Asia/Shanghai', now(), now()
    from generate_series(1, $1) n join account a on a.id = 'bench-' || n order by n returning id::text`, [MEMBERS, shops])
  await pool.query(`insert into people.member_role (member_id, role_id) select m.id, r.id from people.member m, people.role r where m.auth_user_id like 'bench-%' and r.code = 'sales'`)
  await pool.query(`insert into parties.tag (name) select '标签' || n from generate_series(1, 12) n`)
  return { root, regions, shops, members: shops.map((_, s) => rows.slice(s * each, (s + 1) * each).map((r) => r.id)) }
}

async function units(pool: pg.Pool, list: [name: string, parent: string][]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('insert into people.unit (name, parent_id, created_at) select u.name, u.parent, now() from unnest($1::text[], $2::bigint[]) with ordinality u (name, parent, n) order by n returning id::text', [list.map((u) => u[0]), list.map((u) => u[1])])
  return rows.map((r) => r.id)
}
