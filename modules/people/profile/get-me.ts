import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { readFirm } from '../unit/read-firm.ts'
import type { Profile } from './contract.ts'

type Row = Pick<Profile, 'email' | 'unitName' | 'roles' | 'twoFactor' | 'passkeys' | 'password'>
const none: Row = { email: null, unitName: null, roles: [], twoFactor: false, passkeys: 0, password: false }

/** Whoever asks, with rights as the server sees them. */
export async function getMe(context: Context): Promise<Profile> {
  const { tx, actor } = context
  const { rows: [row = none] } = await sql<Row>`
    select m.email, u.name as "unitName", m.two_factor as "twoFactor", coalesce(s.passkeys, 0) as passkeys, coalesce(s.password, false) as password,
      coalesce((select json_agg(json_build_object('id', r.id::text, 'code', r.code, 'name', r.name) order by r.id) from people.member_role x join people.role r on r.id = x.role_id where x.member_id = m.id), '[]') as roles
    from people.member m join people.unit u on u.id = m.unit_id left join people.sign_in_means() s on true where m.id = ${actor.memberId}`.execute(tx)
  const grants = Object.fromEntries(Object.entries(actor.grants).map(([sentence, r]) => [sentence, typeof r === 'string' ? r : [...r]]))
  return {
    kind: actor.kind, memberId: actor.memberId, name: actor.name, unitId: actor.unitId, firm: await readFirm(context), language: actor.language, zone: actor.zone,
    grants, fieldLevels: { ...actor.fieldLevels }, ...row,
  }
}
