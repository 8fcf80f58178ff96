import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { MessageFile, Outgoing } from '../channel/sender.ts'
import { renderMessages } from '../content/render-messages.ts'
import type { SendingChannel } from '../contract.ts'
import { lockReaders } from '../policy/lock-readers.ts'
import { monthBroadcasts, readRules, type Rules } from '../policy/read-rules.ts'

interface Claimed { id: string; partyId: string; contentId: string; step: string; address: string; attachments: MessageFile[] | null; purpose: string }

/** What a runner took: the messages, and of how many it looked at; where that is none, none is due. */
export interface Claim { seen: number; messages: Outgoing[] }

interface Taking { channel: SendingChannel; runner: string; most: number }

/** Takes due messages into a runner's hands and gives them filled. The consent ledger and the rules of sending are asked once more: whoever has said no meanwhile is withheld, what would come at night or faster than it may waits. Two runners never take the same one. */
export async function claimMessages(context: Context, { channel, runner, most }: Taking): Promise<Claim> {
  const rules = await readRules(context, channel)
  const { seen, open } = await weigh(context, { channel, most }, rules)
  const ids = open.length ? await pace(context, open, channel, rules) : []
  if (!ids.length) return { seen, messages: [] }
  const rows = await take(context, ids, runner)
  const rendered = await renderMessages(context, rows)
  return { seen, messages: rows.map(({ id, partyId, address, purpose, attachments }) => ({ id, partyId, address, purpose, ...rendered.get(id)!, ...(attachments && { attachments }) })) }
}

const list = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::bigint[]`

/** Locks what is due and whom it is for, then writes down what must not go or not now, and gives what may: what another runner took for the same readers meanwhile is seen. */
async function weigh(context: Context, { channel, most }: Omit<Taking, 'runner'>, rules: Rules): Promise<{ seen: number; open: string[] }> {
  const { tx, now } = context
  const { rows: found } = await sql<{ id: string }>`select m.id::text from messaging.message m where m.channel = ${channel} and m.state = 'queued' and m.due_at <= ${now} order by m.due_at, m.id limit ${most} for update skip locked`.execute(tx)
  if (!found.length) return { seen: 0, open: [] }
  const ids = list(found.map((f) => f.id))
  const broadcasts = channel === 'wecom' ? await monthBroadcasts(context) : null
  await lockReaders(context, ids, broadcasts !== null)
  const { rows } = await sql<{ id: string; state: string }>`
    with due as materialized (select m.id, m.party_id, m.purpose from messaging.message m where m.id = any (${ids})),
    decided as materialized (
      select due.id, d.allowed, d.reason from (select purpose, array_agg(party_id) as parties from due group by purpose) g cross join lateral consent.decide_all(g.parties, g.purpose, ${channel}, ${now}) d join due on due.party_id = d.party_id and due.purpose = g.purpose),
    ruled as materialized (select * from messaging.rule_again(array(select id from decided where allowed), ${now}, ${JSON.stringify(rules)})),
    many as materialized (select id from messaging.beyond_month(array(select id from decided where allowed and ${broadcasts}::int is not null), ${broadcasts}, ${now}) id),
    weighed as materialized (select due.id, case when coalesce(d.allowed, false) then coalesce(r.reason, case when b.id is not null then 'wecom month-limit' end) else 'consent-' || coalesce(d.reason, 'unknown') end as reason, case when r.due_at > ${now} then r.due_at end as later, r.local_day from due left join decided d on d.id = due.id left join ruled r on r.id = due.id left join many b on b.id = due.id),
    changed as (update messaging.message m set state = case when w.reason is null then m.state else 'withheld' end, reason = coalesce(w.reason, m.reason), ended_at = case when w.reason is not null then ${now}::timestamptz end,
      due_at = coalesce(w.later, m.due_at), local_day = coalesce(w.local_day, m.local_day)
      from weighed w where w.id = m.id and (w.reason is not null or w.later is not null or (w.local_day is not null and w.local_day is distinct from m.local_day)))
    select w.id::text, case when w.reason is not null then 'withheld' when w.later is not null then 'later' else 'open' end as state from weighed w order by w.id`.execute(tx)
  return { seen: rows.length, open: rows.filter((r) => r.state === 'open').map((r) => r.id) }
}

/** Those whose place in the row of their receiving domain has come; the others wait for theirs. */
async function pace({ tx, now }: Context, ids: readonly string[], channel: SendingChannel, rules: Rules): Promise<string[]> {
  if (!rules.rates.length) return [...ids]
  const { rows } = await sql<{ id: string; waits: boolean }>`
    update messaging.message m set paced = true, due_at = p.due_at from messaging.take_places(${list(ids)}, ${channel}, ${now}, ${JSON.stringify(rules)}) p where p.id = m.id returning m.id::text, m.due_at > ${now} as waits`.execute(tx)
  const waiting = new Set(rows.filter((r) => r.waits).map((r) => r.id))
  return ids.filter((id) => !waiting.has(id))
}

async function take({ tx, now }: Context, ids: readonly string[], runner: string): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    with taken as (update messaging.message m set state = 'handing', reason = null, runner = ${runner}::uuid, handed_at = ${now}, attempts = m.attempts + 1 where m.id = any (${list(ids)}) returning m.*)
    select t.id::text, t.party_id::text as "partyId", t.content_id::text as "contentId", t.step, t.address, c.files as attachments, t.purpose from taken t join messaging.content c on c.id = t.content_id order by t.id`.execute(tx)
  return rows
}
