import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { mask } from '../party/mask-party.ts'
import type { Kept, RowKind } from './contract.ts'
import type { OpenMerge } from './fold-profile.ts'
import { mayShow } from './find-merges.ts'
import { openFields } from './part-profiles.ts'
import type { Kin, Rows } from './read-cluster.ts'

/** What changed since a merge and on which side it stays: rows where they hang, fields on the survivor. */
export async function sinceMerge(context: Context, { members, cluster }: Kin, merge: OpenMerge): Promise<Kept[]> {
  const { rows: [then] } = await sql<{ had: { survivor?: Rows; merged?: Rows } }>`select had from parties.merge where id = ${merge.id}`.execute(context.tx)
  const fields = openFields(cluster, merge).map((id): Kept => ({ what: 'field', id, change: 'edited', on: 'survivor', text: fieldText(context.actor, id, members.get(merge.survivorId)?.profile[id]) }))
  const had = then?.had ?? {}
  const rows = [
    ...changes(had.survivor, members.get(merge.survivorId)?.rows, 'survivor').filter((k) => k.change === 'added'),
    ...changes(had.merged, members.get(merge.mergedId)?.rows, 'merged'),
  ]
  const texts = rows.length ? await readTexts(context, [merge.survivorId, merge.mergedId]) : new Map<string, string>()
  return [...fields, ...rows.map((k) => ({ ...k, text: texts.get(`${k.what} ${k.id}`) ?? null }))]
}

/** What was added, edited and removed between two states of a party's rows; nothing where the earlier one is not known any more. */
function changes(then: Rows | undefined, now: Rows | undefined, on: 'survivor' | 'merged'): Kept[] {
  if (!then || !now) return []
  const kinds = [...new Set([...Object.keys(then), ...Object.keys(now)])] as RowKind[]
  return kinds.flatMap((what) => {
    const [before, after] = [then[what] ?? {}, now[what] ?? {}]
    const kept = (id: string, change: Kept['change']): Kept => ({ what, id, change, on, text: null })
    return [
      ...Object.keys(after).flatMap((id) => (!(id in before) ? [kept(id, 'added')] : before[id] === after[id] ? [] : [kept(id, 'edited')])),
      ...Object.keys(before).filter((id) => !(id in after)).map((id) => kept(id, 'removed')),
    ]
  })
}

const fieldText = (actor: Actor, field: string, value: unknown): string | null => (value === null || value === undefined || !mayShow(actor, field) ? null : typeof value === 'string' ? value : JSON.stringify(value))

/** The rows of some parties as a line of text each, as far as the actor may read them. */
async function readTexts({ tx, actor }: Context, ids: readonly Id[]): Promise<Map<string, string>> {
  const list = sql`any (${`{${ids.join(',')}}`}::bigint[])`
  const { rows } = await sql<{ what: RowKind; id: string; text: string; channel: string | null }>`
    select 'name' as what, id::text, value as text, null as channel from parties.name where party_id = ${list}
    union all select 'contact', id::text, value, channel from parties.contact where party_id = ${list}
    union all select 'document', id::text, '••••' || tail, null from parties.document where party_id = ${list}
    union all select 'key', source || ':' || key, source || ':' || key, null from parties.key where party_id = ${list}
    union all select 'role', id::text, role, null from parties.role where party_id = ${list}
    union all select 'preference', id::text, text, null from parties.preference where party_id = ${list}
    union all select 'tag', t.id::text, t.name, null from parties.party_tag p join parties.tag t on t.id = p.tag_id where p.party_id = ${list}
    union all select 'connection', c.id::text, c.type || ' ' || o.name, null from parties.connection c join parties.party o on o.id = c.to_id where c.party_id = ${list}`.execute(tx)
  return new Map(rows.flatMap(({ what, id, text, channel }) => {
    const said = what === 'document' ? documentText(actor, text) : channel === null ? text : contactText(actor, channel, text)
    return said === null ? [] : [[`${what} ${id}`, said] as const]
  }))
}

const documentText = (actor: Actor, text: string): string | null => (['read', 'edit'].includes(fieldLevel(actor, 'party.document')) ? text : null)

function contactText(actor: Actor, channel: string, value: string): string | null {
  const level = fieldLevel(actor, `party.${channel === 'email' || channel === 'address' ? channel : 'phone'}`)
  return level === 'hidden' ? null : level === 'masked' ? mask(channel, value) : value
}
