import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { system } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { createMember } from '../member/create-member.ts'
import { findMembersCount } from '../member/find-members-by-id.ts'
import { peopleRefusals } from '../refusals.ts'
import { hashPassword } from '../sign-in/password.ts'
import type { SetupInput } from './contract.ts'

const LOCK = 7_204_414
const ADMINISTRATOR = '1'

/** Sets up the firm: the root of its units and its first administrator. Only while there is no member; two at once wait for each other, and the second is refused. */
export async function setUp(db: Db, input: SetupInput): Promise<{ memberId: string; unitId: string }> {
  if (await findMembersCount(db)) throw new Refusal(peopleRefusals['already-set-up'])
  const hash = await hashPassword(input.password)
  return inTransaction(db, system('setup', input.zone), async (context) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(context.tx)
    if (await findMembersCount(context.tx)) throw new Refusal(peopleRefusals['already-set-up'])
    return found(context, input, hash)
  })
}

async function found(context: Context, { firm, name, email, language, zone }: SetupInput, hash: string): Promise<{ memberId: string; unitId: string }> {
  const { tx, now } = context
  const { id: unitId } = await tx.insertInto('people.unit').values({ name: firm, parent_id: null, created_at: now }).returning('id').executeTakeFirstOrThrow()
  const memberId = await createMember(context, { email, name, unitId, roles: [ADMINISTRATOR], language, zone })
  await sql`select people.set_password((select auth_user_id from people.member where id = ${memberId}), ${hash}, ${now})`.execute(tx)
  await sql`update people.member set joined_at = ${now} where id = ${memberId}`.execute(tx)
  await audit(context, { action: 'set-up', object: 'unit', id: unitId, detail: { after: { firm, name, email } } })
  return { memberId, unitId }
}

/** The same for the command line, which knows no firm's name or language yet. */
export const createFirstAdministrator = (db: Db, { email, password, name = 'Administrator', firm = '我的公司', language = 'zh-CN', zone = 'Asia/Shanghai' }: Pick<SetupInput, 'email' | 'password'> & Partial<SetupInput>): Promise<{ memberId: string; unitId: string }> =>
  setUp(db, { email: email.trim().toLowerCase(), password, name, firm, language, zone })
