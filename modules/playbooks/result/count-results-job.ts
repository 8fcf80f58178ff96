import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { evaluate } from '#modules/experiments/api.ts'
import { outcomes } from '#modules/experiments/contract.ts'
import { getSetting } from '#modules/firm/api.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import type { Definition, Result } from '../contract.ts'
import { conductor } from '../engine/conductor.ts'

interface Measured { id: string; definition: Definition; first: string; last: string }

/** Counts what playbooks with a holdout brought: every one each night, when yesterday's rehearsals go too, or one when asked. */
export async function run({ db, now, signal }: Pick<JobContext, 'db' | 'now' | 'signal'>, input?: { playbookId?: string }): Promise<void> {
  if (!input) await inTransaction(db, conductor, ({ tx }) => sql`delete from playbooks.rehearsal where asked_at < ${now}::timestamptz - interval '1 day'`.execute(tx), now)
  for (const measured of await inTransaction(db, conductor, (context) => findMeasured(context, input?.playbookId), now)) {
    if (signal.aborted) return
    await inTransaction(db, conductor, async (context) => {
      const result = await countResult(context, measured)
      await sql`insert into playbooks.result (playbook_id, result) values (${measured.id}, ${JSON.stringify(result)}) on conflict (playbook_id) do update set result = excluded.result`.execute(context.tx)
    }, now)
  }
}

async function findMeasured({ tx }: Context, only: string | undefined): Promise<Measured[]> {
  const zone = await getSetting(tx, 'firm.zone')
  const { rows } = await sql<Measured>`
    select p.id::text, v.definition, (r.first at time zone ${zone})::date::text as first, (r.last at time zone ${zone})::date::text as last
    from playbooks.playbook p join lateral (select v.definition from playbooks.version v where v.playbook_id = p.id order by v.number desc limit 1) v on true cross join lateral (select min(r.started_at) as first, max(r.started_at) as last from playbooks.run r where r.playbook_id = p.id) r
    where r.first is not null and ${only === undefined ? sql`p.state <> 'retired' and exists (select from playbooks.run r where r.playbook_id = p.id and r.state = 'held')` : sql`p.id = ${only}::bigint`} order by p.id`.execute(tx)
  return rows
}

/** Each party is followed for the same number of days from its own first start; whose days are not over waits, so that both sides are compared over the same time. */
async function countResult(context: Context, { id, definition: { measure, holdout }, first, last }: Measured): Promise<Result> {
  const { tx, now } = context
  const zone = await getSetting(tx, 'firm.zone')
  const today = dayIn(zone, now)
  const ripe = dayFromNumber(dayNumber(today) - measure.days)
  const side = (held: boolean) => sql`select party_id, day from (select r.party_id, min((r.started_at at time zone ${zone})::date) as day from playbooks.run r where r.playbook_id = ${id} and r.state ${held ? sql`=` : sql`<>`} 'held' group by r.party_id) s`
  const { rows: [waiting] } = await sql<{ treated: number; control: number }>`select (select count(*)::int from (${side(false)}) t where t.day > ${ripe}) as treated, (select count(*)::int from (${side(true)}) t where t.day > ${ripe}) as control`.execute(tx)
  const comparison = { treated: sql`${side(false)} where day <= ${ripe}`, control: sql`${side(true)} where day <= ${ripe}`, from: first, to: today, days: measure.days, before: 365, share: holdout }
  const evaluations: Result['evaluations'] = []
  for (const outcome of [measure.of, ...outcomes.filter((o) => o !== measure.of)]) evaluations.push(await evaluate(context, { ...comparison, outcome }))
  return { at: now.toISOString(), waiting: { ...waiting!, until: last > ripe ? dayFromNumber(dayNumber(last) + measure.days) : null }, evaluations }
}
