import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { logTouchpoints } from '#modules/touchpoints/api.ts'
import { system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { matches, readRules } from './match-rules.ts'

const BATCH = 1_000
const actor = system('forms.place-events')

interface Due { month: number; source: string; key: string; type: string; at: Date; page: string | null; party: string }

/** Makes touchpoints of due events whose party is known, a batch a transaction. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  while (!signal.aborted) if ((await inTransaction(db, actor, (context) => placeBatch(context), now)) < BATCH) return
}

/** One batch; gives how many were due. Each is told under its own key or its day's, so that told twice it stands once. */
export async function placeBatch(context: Context): Promise<number> {
  const { rows } = await sql<Due>`
    with due as (select e.month, e.source, e.key from forms.event e where e.due and e.party_id is not null order by e.received_at limit ${BATCH} for update skip locked)
    update forms.event e set due = false from due d where (e.month, e.source, e.key) = (d.month, d.source, d.key)
    returning e.month, e.source, e.key, e.type, e.at, e.page, (select coalesce(p.survivor_id, p.id)::text from parties.party p where p.id = e.party_id and p.erased_at is null) as party`.execute(context.tx)
  const rules = await readRules(context)
  const zone = await getSetting(context.tx, 'firm.zone')
  await logTouchpoints(context, rows.filter((e) => e.party).flatMap((e) => {
    const rule = rules.find((r) => matches(r, e))
    return rule ? [{
      kind: rule.kind, channel: 'web', direction: 'in' as const, at: new Date(e.at), participants: [{ partyId: e.party, role: 'subject' }], text: rule.text, detail: { type: e.type, ...(e.page && { page: e.page.slice(0, 200) }) },
      source: 'forms.event', sourceKey: rule.daily ? `${rule.kind}/${e.party}/${dayIn(zone, new Date(e.at))}` : `${e.month}/${e.source}/${e.key}`,
    }] : []
  }))
  return rows.length
}
