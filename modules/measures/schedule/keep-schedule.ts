import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { findMembersById } from '#modules/people/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import { readOwnAnalysis } from '../analysis/read-analyses.ts'
import { type Schedule, type ScheduleInput, scheduleRefusals as r } from './contract.ts'
import { nextTime } from './next-time.ts'
import '../tables.ts'

type Row = Omit<Schedule, 'members'>

/** When one's own analysis is mailed; and whether mails can be sent at all. */
export async function getSchedule(context: Context, id: string): Promise<{ schedule: Schedule | null; mail: boolean }> {
  await readOwnAnalysis(context, id)
  return { schedule: await read(context, id), mail: readMailSettings().smtpUrl !== null }
}

/** Sets when one's own analysis is mailed and to whom. */
export async function putSchedule(context: Context, id: string, input: ScheduleInput): Promise<Schedule> {
  const { tx, now } = context
  await readOwnAnalysis(context, id)
  const known = await findMembersById(tx, input.memberIds)
  const unknown = input.memberIds.find((m) => !known.some((k) => k.id === m))
  if (unknown) throw new Refusal(r['no-recipient'], { member: unknown }, '/body/memberIds')
  const { every, on, at, memberIds } = input
  const next = nextTime(input, now, await getSetting(tx, 'firm.zone'))
  await sql`insert into measures.schedule (analysis_id, every, "on", at, member_ids, next_at) values (${id}, ${every}, ${on}, ${at}::time, ${`{${memberIds.join(',')}}`}::bigint[], ${next})
    on conflict (analysis_id) do update set every = excluded.every, "on" = excluded.on, at = excluded.at, member_ids = excluded.member_ids, next_at = excluded.next_at, problem = null`.execute(tx)
  await audit(context, { action: 'update', object: 'analysis', id, detail: { schedule: input } })
  return (await read(context, id))!
}

/** Ends the mailing of one's own analysis. */
export async function deleteSchedule(context: Context, id: string): Promise<void> {
  const { rows } = await sql`delete from measures.schedule where analysis_id = ${id} returning 1`.execute(context.tx)
  if (!rows.length) throw new Refusal(r['no-schedule'], { id })
  await audit(context, { action: 'delete', object: 'analysis', id, detail: { schedule: true } })
}

async function read({ tx }: Context, id: string): Promise<Schedule | null> {
  const { rows: [row] } = await sql<Row>`
    select every, "on", to_char(at, 'HH24:MI') as at, member_ids::text[] as "memberIds", to_json(next_at at time zone 'UTC')#>>'{}' || 'Z' as "nextAt", to_json(last_at at time zone 'UTC')#>>'{}' || 'Z' as "lastAt", sent, problem
    from measures.schedule where analysis_id = ${id}`.execute(tx)
  return row ? { ...row, members: await findMembersById(tx, row.memberIds) } : null
}
