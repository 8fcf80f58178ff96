import { createKeyForRole, memberActor } from '#modules/people/api.ts'
import { createKey } from '#modules/people/key/create-key.ts'
import { createMember } from '#modules/people/api.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'

/** Who asks: the administrator, who sees all, and a manager who sees one region of five. Each with an API key. */
export interface Viewer { name: 'everyone' | 'region'; actor: Actor; key: string }

/** Makes the keys and, the first time, the manager. */
export async function makeViewers(db: Db): Promise<Viewer[]> {
  const local = await localAdministrator(db)
  const run = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(db, local, work)
  const name = `bench ${new Date().toISOString()}`
  const { key: everyKey, apiKey } = await run((c) => createKeyForRole(c, { role: 'administrator', name }))
  const managerId = await run(async (c) => {
    const known = await c.tx.selectFrom('people.member').select('id').where('email', '=', 'region@guanxi.example').executeTakeFirst()
    if (known) return known.id
    const region = await c.tx.selectFrom('people.unit').select('id').where('name', '=', '大区1').executeTakeFirstOrThrow()
    const role = await c.tx.selectFrom('people.role').select('id').where('code', '=', 'manager').executeTakeFirstOrThrow()
    return createMember(c, { name: '大区经理', email: 'region@guanxi.example', unitId: region.id, roles: [role.id] })
  })
  const { key: regionKey } = await run(async (c) => {
    const role = await c.tx.selectFrom('people.role').select('id').where('code', '=', 'manager').executeTakeFirstOrThrow()
    return createKey(c, { name, roleId: role.id, memberId: managerId })
  })
  return [
    { name: 'everyone', actor: (await memberActor(db, apiKey.member.id))!, key: everyKey },
    { name: 'region', actor: (await memberActor(db, managerId))!, key: regionKey },
  ]
}
