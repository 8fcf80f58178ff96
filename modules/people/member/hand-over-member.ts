import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { peopleRefusals } from '../refusals.ts'
import { requirePowerOver } from '../rights/require-power-over.ts'
import { memberHandedOver } from './contract.ts'
import { readMember } from './read-member.ts'

/** Gives what is a member's to another: each module hears of it and passes on what it keeps, its history untouched. */
export async function handOverMember(context: Context, { id, toId }: { id: string; toId: string }): Promise<void> {
  await readMember(context, id)
  await requirePowerOver(context, id)
  const { rows: [heir] } = await sql`select from people.member_name where id = ${toId}::bigint and active and id <> ${id}::bigint`.execute(context.tx)
  if (!heir) throw new Refusal(peopleRefusals['heir-unknown'], { id: toId }, '/body/toId')
  await audit(context, { action: 'hand-over', object: 'member', id, detail: { toId } })
  await publish(context, memberHandedOver, { memberId: id, toId })
}
