import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { requireParty } from '../party/require-party.ts'
import type { PartyGraph } from './contract.ts'

type Node = PartyGraph['nodes'][number]
type Edge = PartyGraph['edges'][number]

const partOf = { 'zh-CN': '隶属', 'zh-TW': '隸屬', en: 'part of' }

/** The parties around one: a statement per step outwards, the nearest first, cut at `most`. Only what the asker may see, and only what holds today. */
export async function getPartyGraph(context: Context, partyId: string, { depth, most }: { depth: number; most: number }): Promise<PartyGraph> {
  const party = await requireParty(context, partyId)
  const nodes = new Map<string, Node>([[party.id, { id: party.id, name: party.name, kind: party.kind as Node['kind'], depth: 0 }]])
  const edges = new Map<string, Edge>()
  let frontier = [party.id]
  let cut = false
  for (let step = 1; step <= depth && frontier.length; step++) {
    const found = await around(context, frontier, most * 4)
    const fresh = [...new Map(found.map((f) => [f.other.id, f.other])).values()].filter((o) => !nodes.has(o.id))
    const room = fresh.slice(0, most - nodes.size)
    cut ||= room.length < fresh.length || found.length === most * 4
    for (const o of room) nodes.set(o.id, { ...o, depth: step })
    for (const f of found) if (nodes.has(f.edge.from) && nodes.has(f.edge.to)) edges.set(f.edge.id, f.edge)
    frontier = room.map((o) => o.id)
  }
  await audit(context, { action: 'read', object: 'party', id: party.id })
  return { nodes: [...nodes.values()], edges: [...edges.values()].filter((e) => nodes.has(e.from) && nodes.has(e.to)), cut }
}

interface Found { edge: Edge; other: Omit<Node, 'depth'> }

/** One step: connections from both ends, and what is part of what. A record that was merged counts as its survivor. */
async function around({ tx, actor, now }: Context, ids: readonly string[], most: number): Promise<Found[]> {
  const today = dayIn(actor.zone, now)
  const list = `{${ids.join(',')}}`
  const { rows } = await sql<Found>`
    with inner_ids as (
      select p.id, p.id as known from parties.party p where p.id = any (${list}::bigint[]) union all select p.id, p.survivor_id from parties.party p where p.survivor_id = any (${list}::bigint[])),
    joined as (
      select 'c' || c.id as id, i.known, c.to_id as other, c.type, true as forward, t.forward as label, t.position from parties.connection c join inner_ids i on i.id = c.party_id join parties.connection_type t on t.key = c.type where coalesce(c.valid_to >= ${today}, true)
      union all
      select 'c' || c.id, i.known, c.party_id, c.type, false, t.forward, t.position from parties.connection c join inner_ids i on i.id = c.to_id join parties.connection_type t on t.key = c.type where coalesce(c.valid_to >= ${today}, true)
      union all
      select 'p' || p.id, i.known, p.parent_id, 'part-of', true, ${JSON.stringify(partOf)}::jsonb, 0 from parties.party p join inner_ids i on i.id = p.id where p.parent_id is not null
      union all
      select 'p' || p.id, i.known, p.id, 'part-of', false, ${JSON.stringify(partOf)}::jsonb, 0 from parties.party p join inner_ids i on i.id = p.parent_id)
    select json_build_object('id', j.id, 'from', case when j.forward then j.known else o.id end::text, 'to', case when j.forward then o.id else j.known end::text, 'type', j.type, 'label', j.label) as edge,
      json_build_object('id', o.id::text, 'name', o.name, 'kind', o.kind) as other
    from joined j join parties.party r on r.id = j.other join parties.party o on o.id = coalesce(r.survivor_id, r.id)
    where o.id <> j.known and o.deleted_at is null order by j.position, j.id limit ${most}`.execute(tx)
  return rows
}
