import { type RawBuilder, sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Member } from './contract.ts'

/** What the contract shows of a member; `m` is the member, `u` its unit. */
export const memberColumns: RawBuilder<Member> = sql`
  m.id::text, m.name, m.email, m.unit_id::text as "unitId", u.name as "unitName",
  coalesce((select json_agg(json_build_object('id', r.id::text, 'code', r.code, 'name', r.name) order by r.id) from people.member_role x join people.role r on r.id = x.role_id where x.member_id = m.id), '[]') as roles,
  m.language, m.zone, m.active, to_json(m.joined_at at time zone 'UTC')#>>'{}' || 'Z' as "joinedAt", m.two_factor as "twoFactor", m.party_id::text as "partyId",
  to_json(m.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", m.version`

/** One member; one that may not be seen does not exist. */
export async function readMember({ tx }: Pick<Context, 'tx'>, id: string): Promise<Member> {
  const { rows: [member] } = await sql<Member>`select ${memberColumns} from people.member m join people.unit u on u.id = m.unit_id where m.id = ${id}`.execute(tx)
  if (!member) throw new Refusal(common['not-found'])
  return member
}
