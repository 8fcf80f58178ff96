import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { requirePowerOver } from '../rights/require-power-over.ts'
import { readMember } from './read-member.ts'

/** Takes away a second factor that is lost with its telephone; the member signs in by password and sets up another. */
export async function dropTwoFactor(context: Context, { id }: { id: string }): Promise<void> {
  await readMember(context, id)
  await requirePowerOver(context, id)
  await sql`select people.drop_two_factor(${id})`.execute(context.tx)
  await audit(context, { action: 'drop-two-factor', object: 'member', id })
}
