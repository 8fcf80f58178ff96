import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Definition } from '../definition/definition.ts'
import { matching } from './matching.ts'

/** A playbook that parties may start on. */
export interface Open { playbookId: string; versionId: string; definition: Definition }

export interface Enrolled { started: number; held: number }

const SLICE = 20_000

/** Starts parties on a playbook: those for whom its conditions hold, who are not on the way and may start (again), up to the most of a day. A stable share of them (by playbook and party) is held as the comparison. */
export async function enrol(context: Context, open: Open, partyIds: readonly string[]): Promise<Enrolled> {
  const all = { started: 0, held: 0 }
  for (let from = 0; from < partyIds.length; from += SLICE) {
    const slice = partyIds.slice(from, from + SLICE)
    const fit = open.definition.conditions ? [...await matching(context, open.definition.conditions, slice)] : slice
    const { started, held } = fit.length ? await insert(context, open, fit) : { started: 0, held: 0 }
    all.started += started
    all.held += held
  }
  return all
}

async function insert({ tx, now }: Context, { playbookId, versionId, definition }: Open, partyIds: readonly string[]): Promise<Enrolled> {
  const { again, holdout, mostPerDay, first } = definition
  const rested: RawBuilder<unknown> = again === 'never' ? sql`last.id is null` : sql`(last.id is null or last.started_at <= ${now}::timestamptz - make_interval(days => ${again}))`
  const { rows: [counted] } = await sql<Enrolled>`
    with today as materialized (select count(*)::int as n from playbooks.run where ${mostPerDay !== undefined} and playbook_id = ${playbookId} and started_at > ${now}::timestamptz - interval '1 day' and state <> 'held'),
    fit as materialized (
      select p.id, coalesce(last.entry, 0) + 1 as entry, (('x' || left(md5(${playbookId} || ':' || p.id), 8))::bit(32)::bigint / 4294967296.0) < ${holdout} as held
      from parties.party p left join lateral (select r.id, r.entry, r.started_at from playbooks.run r where r.playbook_id = ${playbookId} and r.party_id = p.id order by r.entry desc limit 1) last on true
      where p.id = any (${`{${partyIds.join(',')}}`}::bigint[]) and p.survivor_id is null and p.deleted_at is null and ${rested}
        and not exists (select from playbooks.run r where r.playbook_id = ${playbookId} and r.party_id = p.id and r.state in ('active', 'parked'))
      order by p.id limit ${mostPerDay === undefined ? sql`null` : sql`greatest(0, ${mostPerDay} - (select n from today))`}),
    entered as (
      insert into playbooks.run (playbook_id, version_id, party_id, entry, state, step, due_at, started_at, ended_at)
      select ${playbookId}, ${versionId}, id, entry, case when held then 'held' else 'active' end, case when not held then ${first} end, case when not held then ${now}::timestamptz end, ${now}, case when held then ${now}::timestamptz end from fit
      on conflict do nothing returning state)
    select count(*) filter (where state = 'active')::int as started, count(*) filter (where state = 'held')::int as held from entered`.execute(tx)
  return counted!
}
