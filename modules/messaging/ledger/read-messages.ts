import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Message, messagingRefusals } from '../contract.ts'

const instant = (column: string): RawBuilder<unknown> => sql`to_json(${sql.ref(column)} at time zone 'UTC')#>>'{}' || 'Z'`

/** Messages as the contract tells them; `where` may name `m`, the message. */
export async function readMessages({ tx }: Pick<Context, 'tx'>, where: RawBuilder<unknown>): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select m.id::text, json_build_object('id', p.id::text, 'name', p.name) as party, m.channel, m.purpose, c.subject, c.body, m.address, m.state, m.reason, ${instant('m.due_at')} as "dueAt", m.attempts,
      ${instant('m.handed_at')} as "handedAt", ${instant('m.ended_at')} as "endedAt", case when b.id is not null then json_build_object('id', b.id::text, 'name', b.name) end as by, ${instant('m.created_at')} as "createdAt",
      coalesce((select json_agg(json_build_object('kind', n.kind, 'at', ${instant('n.at')}, 'reason', n.reason, 'machine', n.machine) order by n.at, n.id) from messaging.notice n where n.message_id = m.id), '[]') as notices
    from messaging.message m join messaging.content c on c.id = m.content_id join parties.party p on p.id = m.party_id left join people.member_name b on b.id = m.created_by ${where}`.execute(tx)
  return rows
}

/** One message; what may not be seen does not exist. */
export async function readMessage(context: Pick<Context, 'tx'>, id: string): Promise<Message> {
  const [found] = await readMessages(context, sql`where m.id = ${id}`)
  if (!found) throw new Refusal(messagingRefusals['not-found'], { id })
  return found
}
