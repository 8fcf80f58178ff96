import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type getTimeline as contract, type Timeline, touchpointRefusals } from '../contract.ts'
import { groupEpisodes } from './group-episodes.ts'
import { readEntries } from './read-entries.ts'

type Query = QueryOf<typeof contract>
interface Place { id: string; at: string }

/** A page of a party's timeline. One walk along the index for the party and each party merged into it finds the touchpoints; a second statement reads them. */
export async function getTimeline(context: Context, partyId: string, query: Query): Promise<Timeline> {
  const found = await findPlaces(context, partyId, query)
  const page = cutPage(found, query.limit, (place) => [place.at, place.id])
  const [entries, counts] = [await readEntries(context, page.items.map((place) => place.id)), query.cursor ? undefined : await countKinds(context, partyId)]
  if (!found.length && !query.cursor && !Object.keys(counts ?? {}).length) await mustSee(context, partyId)
  await audit(context, { action: 'read', object: 'timeline', id: partyId })
  return { items: groupEpisodes(entries), next: page.next, counts }
}

async function findPlaces({ tx }: Context, partyId: string, query: Query): Promise<Place[]> {
  const [at, id] = placeBefore(query.cursor)
  const { rows } = await sql<Place>`
    select touchpoint_id::text as id, to_json(at at time zone 'UTC')#>>'{}' || 'Z' as at
    from touchpoints.find_timeline(${partyId}, ${query.kinds ?? null}::text[], ${query.channels ?? null}::text[], ${at}::timestamptz, ${id}::bigint, ${query.limit + 1})`.execute(tx)
  return rows
}

function placeBefore(cursor: string | undefined): [at: string, id: string] {
  if (!cursor) return ['infinity', '9223372036854775807']
  const [at, id] = decodeCursor(cursor) ?? []
  if (!at || Number.isNaN(Date.parse(at)) || !id || !/^\d{1,18}$/.test(id)) throw new Refusal(common.invalid, {}, '/query/cursor')
  return [at, id]
}

async function countKinds({ tx }: Context, partyId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ kind: string; n: number }>`select kind, n from touchpoints.count_kinds(${partyId})`.execute(tx)
  return Object.fromEntries(rows.map((row) => [row.kind, row.n]))
}

/** An empty timeline and one that may not be seen are told apart only for those who may see the party. */
async function mustSee({ tx }: Context, partyId: string): Promise<void> {
  const { rows } = await sql`select 1 from parties.party where id = ${partyId} and touchpoints.may('read', array[coalesce(survivor_id, id)])`.execute(tx)
  if (!rows.length) throw new Refusal(touchpointRefusals['not-found'], { id: partyId })
}
