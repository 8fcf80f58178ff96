import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Definition } from '../definition/definition.ts'
import { matching } from './matching.ts'

/** A playbook that parties may start on. */
export interface Open { playbookId: string; versionId: string; definition: Definition }

/** `parties`: those who started. */
export interface Enrolled { started: number; held: number; parties: string[] }

const SLICE = 20_000

/** Whether a party is among those held as the comparison: by a hash of playbook and party, the same whoever asks. */
export const isHeld = (playbookId: string, party: RawBuilder<unknown>, share: number): RawBuilder<boolean> => sql<boolean>`(('x' || left(md5(${playbookId} || ':' || ${party}), 8))::bit(32)::bigint / 4294967296.0) < ${share}`

/** Starts parties on a playbook: those for whom its conditions hold, who are not on the way and may start (again), up to the most of a day and in all. A stable share of them is held as the comparison. What a merged record went through counts for its survivor. */
export async function enrol(context: Context, open: Open, partyIds: readonly string[]): Promise<Enrolled> {
  const all: Enrolled = { started: 0, held: 0, parties: [] }
  for (let from = 0; from < partyIds.length; from += SLICE) {
    const slice = partyIds.slice(from, from + SLICE)
    const fit = open.definition.conditions ? [...await matching(context, open.definition.conditions, slice)] : slice
    if (!fit.length) continue
    const { held, parties } = await insert(context, open, fit)
    all.started += parties.length
    all.held += held
    for (const id of parties) all.parties.push(id)
  }
  return all
}

/** How many may start now by the limits; null: any number. */
async function room({ tx, now }: Context, { playbookId, definition: { mostPerDay, mostInAll } }: Open): Promise<number | null> {
  if (mostPerDay === undefined && mostInAll === undefined) return null
  const { rows: [counted] } = await sql<{ today: string; all: string }>`
    select case when ${mostPerDay !== undefined} then playbooks.started(${playbookId}, ${now}::timestamptz - interval '1 day') else 0 end as today, case when ${mostInAll !== undefined} then playbooks.started(${playbookId}, '-infinity') else 0 end as all`.execute(tx)
  return Math.max(0, Math.min((mostPerDay ?? Infinity) - Number(counted!.today), (mostInAll ?? Infinity) - Number(counted!.all)))
}

async function insert(context: Context, open: Open, partyIds: readonly string[]): Promise<{ held: number; parties: string[] }> {
  const { tx, now } = context
  const { playbookId, versionId, definition: { again, holdout, first } } = open
  const rested: RawBuilder<unknown> = again === 'never' ? sql`last.entry is null` : sql`(last.at is null or last.at <= ${now}::timestamptz - make_interval(days => ${again}))`
  const { rows: [entered] } = await sql<{ held: number; parties: string[] | null }>`
    with fit as materialized (
      select p.id, coalesce(last.entry, 0) + 1 as entry, ${isHeld(playbookId, sql`p.id`, holdout)} as held
      from parties.party p cross join lateral (
        select max(r.entry) as entry, max(r.started_at) as at, coalesce(bool_or(r.state in ('active', 'parked')), false) as going from playbooks.run r
        where r.playbook_id = ${playbookId} and r.party_id = any (array(select p.id union all select a.id from parties.party a where a.survivor_id = p.id))) last
      where p.id = any (${`{${partyIds.join(',')}}`}::bigint[]) and p.survivor_id is null and p.deleted_at is null and not last.going and ${rested}
      order by p.id limit ${await room(context, open)}::bigint),
    entered as (
      insert into playbooks.run (playbook_id, version_id, party_id, entry, state, step, due_at, started_at, ended_at)
      select ${playbookId}, ${versionId}, id, entry, case when held then 'held' else 'active' end, case when not held then ${first} end, case when not held then ${now}::timestamptz end, ${now}, case when held then ${now}::timestamptz end from fit
      on conflict do nothing returning party_id, state)
    select count(*) filter (where state = 'held')::int as held, array_agg(party_id::text) filter (where state = 'active') as parties from entered`.execute(tx)
  return { held: entered!.held, parties: entered!.parties ?? [] }
}
