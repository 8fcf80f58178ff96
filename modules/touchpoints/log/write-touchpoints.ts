import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { touchpointRefusals } from '../contract.ts'

/** The columns that a write may give, with their types; those not given are empty. */
export const touchpointColumns = {
  kind: 'text', channel: 'text', direction: 'text', stage: 'text', at: 'timestamptz', party_ids: 'bigint[]', party_roles: 'text[]', member_id: 'bigint', text: 'text', detail: 'jsonb',
  cost: 'numeric', expected: 'numeric', perceived: 'numeric', source: 'text', source_key: 'text', ref_object: 'text', ref_id: 'bigint', episode: 'text', supersedes: 'bigint', retracted: 'boolean', import_id: 'bigint',
} as const
export type TouchpointColumn = keyof typeof touchpointColumns
const names = Object.keys(touchpointColumns) as TouchpointColumn[]
const defaults: Partial<Record<TouchpointColumn, RawBuilder<unknown>>> = { direction: sql`'none'`, retracted: sql`false` }

/** What the rows will hold: their moments (for the months' partitions) and their words, told beforehand. */
export interface Preparation { at: readonly Date[]; kinds: readonly string[]; channels?: readonly string[]; stages?: readonly string[] }

/** Opens the months and checks the words, once per batch. An unknown word is refused by name. */
export async function prepareTouchpoints({ tx }: Context, { at, kinds, channels = [], stages = [] }: Preparation): Promise<void> {
  const months = [...new Set(at.map((moment) => `${moment.toISOString().slice(0, 7)}-01T00:00:00Z`))]
  const unique = (words: readonly string[]) => [...new Set(words)]
  const { rows: [found] } = await sql<{ unknown: string | null }>`
    select touchpoints.prepare(${months}::timestamptz[], ${unique(kinds)}::text[], ${unique(channels)}::text[], ${unique(stages)}::text[]) as unknown`.execute(tx)
  if (found?.unknown) throw new Refusal(touchpointRefusals['unknown-word'], { word: found.unknown.replace(/^.*?:/, ''), of: found.unknown.replace(/:.*$/, '') })
}

export interface TouchpointRows { from: RawBuilder<unknown>; columns: Partial<Record<TouchpointColumn, RawBuilder<unknown>>> }

/** Appends touchpoints as one statement, whatever their number: `from` is a FROM clause, `columns` tell where each value is in it. A source's key that
 *  is known already is passed over. The log's trigger keeps timelines and last contacts. Returns the new ids. */
export async function writeTouchpoints({ tx, actor, now }: Context, { from, columns: given }: TouchpointRows): Promise<string[]> {
  const values = sql.join(names.map((name) => sql`${given[name] ?? defaults[name] ?? sql`null`}::${sql.raw(touchpointColumns[name])} as ${sql.ref(name)}`))
  const list = sql.raw(names.join(', '))
  const { rows } = await sql<{ id: string }>`
    with given as materialized (select touchpoints.new_id(r.at) as id, r.* from (select ${values} from ${from}) r),
    claimed as materialized (${given.source_key ? sql`select touchpoints.claim(array_agg(source order by id), array_agg(source_key order by id), array_agg(id order by id)) as id from given where source_key is not null` : sql`select null::bigint as id where false`}),
    kept as materialized (select * from given where source_key is null or id in (select id from claimed)),
    written as (insert into touchpoints.touchpoint (id, recorded_at, recorded_by, ${list}) select id, ${now}::timestamptz, ${actor.memberId}::bigint, ${list} from kept)
    select id::text from kept`.execute(tx)
  return rows.map((row) => row.id)
}
