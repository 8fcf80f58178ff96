import { createFirstAdministrator, createMember, memberActor } from '#modules/people/api.ts'
import { type Actor, system } from '#platform/access/actor.ts'
import type { BuiltInRole } from '#platform/access/permission.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { testDatabase, type TestDatabase } from './database.ts'

/** Names of the cast, everywhere the same: 林晓棠 is a customer of 青羊店, looked after by 李娜; 高新店 is another unit, 王强's. */
export const cast = {
  zhouMin: { name: '周敏', email: 'zhoumin@example.com', role: 'administrator', unit: 'head' },
  zhaoLei: { name: '赵磊', email: 'zhaolei@example.com', role: 'manager', unit: 'chengdu' },
  liNa: { name: '李娜', email: 'lina@example.com', role: 'sales', unit: 'qingyang' },
  wangQiang: { name: '王强', email: 'wangqiang@example.com', role: 'sales', unit: 'gaoxin' },
  anna: { name: 'Anna Schmidt', email: 'anna@example.com', role: 'marketing', unit: 'chengdu' },
  chenSi: { name: '陈思', email: 'chensi@example.com', role: 'service', unit: 'qingyang' },
  guoYating: { name: '郭雅婷', email: 'guoyating@example.com', role: 'analyst', unit: 'head' },
  hePrivacy: { name: '何其芳', email: 'heqifang@example.com', role: 'privacy-officer', unit: 'head' },
  wuShen: { name: '吴审', email: 'wushen@example.com', role: 'auditor', unit: 'head' },
  zhaoYiman: { name: '赵一曼', email: 'zhaoyiman@example.com', role: 'read-only', unit: 'qingyang' },
} as const satisfies Record<string, { name: string; email: string; role: BuiltInRole; unit: UnitName }>

export type CastName = keyof typeof cast
type UnitName = 'head' | 'chengdu' | 'qingyang' | 'gaoxin'

export const password = '关系-correct-horse-9'
export const today = new Date('2026-11-22T08:00:00Z')

export interface World extends TestDatabase {
  units: Record<UnitName, string>
  actors: Record<CastName, Actor>
  /** Runs as one of the cast, in one transaction. */
  as<T>(who: CastName, work: (context: Context) => Promise<T>): Promise<T>
  asSystem<T>(work: (context: Context) => Promise<T>): Promise<T>
}

/** A firm of its own with its units and its people, one for every built-in role. */
export async function createWorld(): Promise<World> {
  const base = await testDatabase()
  const { memberId, unitId: head } = await createFirstAdministrator(base.db, { email: cast.zhouMin.email, password, name: cast.zhouMin.name, firm: '青城茶业' })
  const unit = async (name: string, parent: string) => (await base.owner.query<{ id: string }>('insert into people.unit (name, parent_id, created_at) values ($1, $2, $3) returning id', [name, parent, today])).rows[0]!.id
  const chengdu = await unit('成都大区', head)
  const units = { head, chengdu, qingyang: await unit('青羊店', chengdu), gaoxin: await unit('高新店', chengdu) }
  const roles = new Map((await base.owner.query<{ code: string; id: string }>('select code, id from people.role')).rows.map((r) => [r.code, r.id]))
  const actors = {} as Record<CastName, Actor>
  for (const [key, { name, email, role, unit: of }] of Object.entries(cast)) {
    const id = key === 'zhouMin' ? memberId : await inTransaction(base.db, system('world'), (c) => createMember(c, { name, email, unitId: units[of], roles: [roles.get(role)!] }))
    actors[key as CastName] = (await memberActor(base.db, id))!
  }
  return {
    ...base, units, actors,
    as: (who, work) => inTransaction(base.db, actors[who], work, today),
    asSystem: (work) => inTransaction(base.db, { ...system('test'), unitId: head }, work, today),
  }
}
