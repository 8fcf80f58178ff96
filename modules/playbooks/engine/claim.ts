import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Definition } from '../definition/definition.ts'
import type { Runner } from '../step/move.ts'

export const BATCH = 1_000

/** A run whose time has come. `gone`: its party is deleted; `survivor`: it was merged into another. */
export interface Due extends Runner { versionId: string; step: string; attempts: number; gone: boolean; survivor: string | null }

/** Playbooks that run and have something due, the longest due first. One probe of an index for each, however many parties wait. */
export async function findDue({ tx, now }: Pick<Context, 'tx' | 'now'>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id::text as id from playbooks.playbook p cross join lateral (select r.due_at from playbooks.run r where r.playbook_id = p.id and r.state = 'active' and r.due_at <= ${now} order by r.due_at limit 1) r
    where p.state in ('active', 'draining') order by r.due_at`.execute(tx)
  return rows.map((r) => r.id)
}

/** The first thousand that are due, taken so that nobody else takes them. Whoever waited for something and is due now has waited in vain. */
export const dueQuery = (playbookId: string, now: Date): RawBuilder<Due> => sql<Due>`
  select r.id::text, r.playbook_id::text as "playbookId", r.version_id::text as "versionId", r.party_id::text as "partyId", r.entry, r.round, r.step, r.attempts, r.deadline,
    coalesce(r.answer, case when r.awaits is not null and r.deadline is null then '' end) as answer, p.deleted_at is not null as gone, p.survivor_id::text as survivor
  from playbooks.run r join parties.party p on p.id = r.party_id
  where r.playbook_id = ${playbookId}::bigint and r.state = 'active' and r.due_at <= ${now} order by r.due_at, r.id limit ${sql.lit(BATCH)} for update of r skip locked`

export const claim = async ({ tx, now }: Context, playbookId: string): Promise<Due[]> => (await dueQuery(playbookId, now).execute(tx)).rows

export async function definitionsOf({ tx }: Context, due: readonly Due[]): Promise<Map<string, Definition>> {
  if (!due.length) return new Map()
  const { rows } = await sql<{ id: string; definition: Definition }>`select id::text, definition from playbooks.version where id = any (${`{${[...new Set(due.map((d) => d.versionId))].join(',')}}`}::bigint[])`.execute(tx)
  return new Map(rows.map((v) => [v.id, v.definition]))
}
