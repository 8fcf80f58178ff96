import { type Actor, type FieldLevel, type Reach, system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { testDatabase, type TestDatabase } from '#test/database.ts'
import { permissions } from '../permissions.ts'
import '../field/tables.ts'
import '../tables.ts'

/** Two shops of a tea house: 东店 with 李娜 (sales), 西店 with 王强 (sales); 周敏 guards privacy, 陈总 administers. */
export interface Stage {
  database: TestDatabase
  east: string
  west: string
  lina: Actor
  wang: Actor
  privacy: Actor
  boss: Actor
  as<T>(actor: Actor, work: (context: Context) => Promise<T>): Promise<T>
  asSystem<T>(work: (context: Context) => Promise<T>): Promise<T>
  /** Versions, audit entries and events of a party, to see that a change was told. */
  told(partyId: string): Promise<{ version: number; audited: number; events: string[] }>
  /** A party put there by hand, seen by nobody's audit. */
  put(party: { name: string; kind?: string; unit?: string; owner?: Actor; custom?: object; parent?: string }): Promise<string>
  close(): Promise<void>
}

export const now = new Date('2026-11-22T08:00:00Z')

export async function stage(): Promise<Stage> {
  const database = await testDatabase()
  const one = async (text: string, values: unknown[]) => (await database.owner.query<{ id: string }>(text, values)).rows[0]!.id
  const unit = (name: string, parent: string | null) => one('insert into people.unit (name, parent_id, created_at) values ($1, $2, $3) returning id', [name, parent, now])
  const root = await unit('武夷茶业', null)
  const [east, west] = [await unit('东店', root), await unit('西店', root)]
  const member = async (name: string, key: string, unitId: string, role: number) => {
    const user = await one('insert into people_auth."user" (id, name, email) values ($1, $2, $3) returning id', [key, name, `${key}@example.com`])
    const id = await one(`insert into people.member (auth_user_id, name, sort_name, email, unit_id, language, zone, created_at, updated_at) values ($1, $2, $3, $4, $5, 'zh-CN', 'Asia/Shanghai', $6, $6) returning id`, [user, name, key, `${key}@example.com`, unitId, now])
    await database.owner.query('insert into people.member_role values ($1, $2)', [id, role])
    return id
  }
  const actor = (memberId: string, unitId: string, name: string, grants: Record<string, Reach>, fieldLevels: Record<string, FieldLevel> = {}): Actor => ({ kind: 'member', memberId, unitId, name, language: 'zh-CN', zone: 'Asia/Shanghai', grants, fieldLevels })
  const lina = actor(await member('李娜', 'lina', east, 3), east, '李娜', grantsOf('sales', [east]))
  const wang = actor(await member('王强', 'wang', west, 3), west, '王强', grantsOf('sales', [west]))
  const privacy = actor(await member('周敏', 'zhou', root, 7), root, '周敏', grantsOf('privacy-officer', [root, east, west]))
  const boss = actor(await member('陈总', 'chen', root, 1), root, '陈总', { '*': 'all' })
  const as = <T>(who: Actor, work: (context: Context) => Promise<T>) => inTransaction(database.db, who, work, now)
  return {
    database, east, west, lina, wang, privacy, boss, as,
    asSystem: (work) => as(system('test'), work),
    put: ({ name, kind = 'person', unit: unitId = east, owner, custom = {}, parent }) => one(
      `insert into parties.party (kind, name, sort_name, unit_id, owner_id, custom, parent_id, created_at, updated_at) values ($1, $2, $2, $3, $4, $5, $6, $7, $7) returning id`,
      [kind, name, unitId, owner?.memberId ?? null, custom, parent ?? null, now]),
    told: async (partyId) => (await database.owner.query(`
      select p.version, (select count(*)::int from audit.entry e join audit.detail d on d.entry_id = e.id where e.object = 'party' and e.object_id = p.id and e.action = 'update') as audited,
        (select coalesce(array_agg(v.payload ->> 'fields' order by v.id), '{}') from events.event v where v.name = 'parties.party-changed' and v.payload ->> 'partyId' = p.id::text) as events
      from parties.party p where p.id = $1`, [partyId])).rows[0],
    close: () => database.close(),
  }
}

function grantsOf(role: string, units: string[]): Record<string, Reach> {
  const reachOf = { own: 'own', team: units, unit: units, all: 'all' } as const
  return Object.fromEntries(permissions.filter((p) => p.role === role).flatMap((p) => p.actions.map((a) => [`${p.object}.${a}`, reachOf[p.scope]])))
}
