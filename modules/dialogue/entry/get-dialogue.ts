import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { instant } from '../sql.ts'
import type { Dialogue, OpenMatter } from './contract.ts'

const MOST = 30

/** What is not settled with a party: entries that are open, messages that nobody has answered, promises and overdue tasks of the work list. What we owe and is late comes first. Our unanswered question is theirs to answer, their question is ours. */
export async function getDialogue(context: Context, id: string): Promise<Dialogue> {
  const { tx, now, actor } = context
  const { id: head } = await requireParty(context, id)
  const today = dayIn(actor.zone, now)
  const { rows } = await sql<OpenMatter>`
    with who as materialized (select parties.ids_of(${head}) as ids), matter as (
      select 'entry' as of, e.id, e.kind, case when e.kind = 'asked' then case e.side when 'us' then 'party' else 'us' end else e.side end as side, e.text, e.at, e.channel, coalesce(w.due_on, e.due_on) as due_on, coalesce(w.owner_id, e.member_id) as owner_id, case when e.source = 'question' then e.ref_id end as asking_id
      from dialogue.entry e left join work.item w on w.id = e.work_id where e.party_id = any ((select ids from who)::bigint[]) and e.state = 'open' and w.outcome is null
      union all select 'message', c.id, 'asked', 'us', c.preview, c.waiting_since, c.last_channel, null, c.assignee_id, null from inbox.conversation c where c.party_id = any ((select ids from who)::bigint[]) and c.waiting_since is not null and c.state = 'open' and c.folded_into is null
      union all select 'work', i.id, case i.kind when 'promise' then 'promised' else 'open' end, i.given_by, i.what, i.created_at, null, i.due_on, i.owner_id, null from work.item i
        where i.party_id = any ((select ids from who)::bigint[]) and i.outcome is null and (i.kind = 'promise' or i.due_on < ${today}::date) and not exists (select from dialogue.entry e where e.work_id = i.id))
    select x.of, x.id::text, x.kind, x.side, x.text, ${instant('x.at')} as since, x.channel, x.due_on::text as "dueOn", coalesce(x.due_on < ${today}::date, false) as late, m.name as owner, x.asking_id::text as "askingId"
    from matter x left join people.member_name m on m.id = x.owner_id order by late desc, x.side = 'us' desc, x.due_on nulls last, x.at limit ${MOST + 1}`.execute(tx)
  await audit(context, { action: 'read', object: 'party', id: head, detail: { dialogue: true } })
  return { open: rows.slice(0, MOST), more: rows.length > MOST }
}
