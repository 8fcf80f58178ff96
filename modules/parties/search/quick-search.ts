import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { mask } from '../party/mask-party.ts'
import { type quickSearch as contract, type SearchHit, searchGroups } from './contract.ts'
import { explainMatch, type Found } from './explain-match.ts'
import { askSources, findIdsBySearch, openTo } from './find-ids-by-search.ts'

type Row = Found & { id: Id; kind: SearchHit['kind']; name: string; unitName: string | null; ownerName: string | null }

/** The top search box: the parties that may be meant, grouped by kind, each with why it was found. */
export async function quickSearch(context: Context, { q, limit }: QueryOf<typeof contract>): Promise<ReplyOf<typeof contract>> {
  const ids = await findIdsBySearch(context, q, limit)
  if (!ids.length) return { groups: [] }
  const rows = await readHits(context, ids)
  const hits = await nameSources(context, q, rows.map((row) => present(context, q, row)))
  return { groups: searchGroups.map((group) => ({ group, hits: hits.filter((h) => groupOf(h.kind) === group) })).filter((g) => g.hits.length) }
}

const groupOf = (kind: SearchHit['kind']) => (kind === 'branch' || kind === 'department' ? 'organisation' : kind)

/** The hits in their order, each with all that it and the records merged into it can be found by. */
async function readHits({ tx }: Context, ids: readonly Id[]): Promise<Row[]> {
  const list = `{${ids.join(',')}}`
  const of = (select: ReturnType<typeof sql>) => sql`coalesce((${select}), '[]')`
  const { rows } = await sql<Row>`
    select p.id::text, p.kind, p.name, u.name as "unitName", m.name as "ownerName",
      ${of(sql`select json_agg(n.value order by n.place) from (select p.name as value, 0 as place union all select n.value, 1 from parties.name n where n.party_id = any (ids.list)
        union all select a.name, 2 from parties.party a where a.survivor_id = p.id union all select o.name, 3 from parties.covered_names(ids.list) o) n`)} as names,
      ${of(sql`select json_agg(c.value_key order by not c.is_main, c.id) from parties.contact c where c.party_id = any (ids.list) and c.channel in ('phone', 'fax')`)} as phones,
      ${of(sql`select json_agg(c.value_key order by not c.is_main, c.id) from parties.contact c where c.party_id = any (ids.list) and c.channel = 'email'`)} as emails,
      ${of(sql`select json_agg(c.value_key) from parties.contact c where c.party_id = any (ids.list) and c.channel not in ('phone', 'fax', 'email', 'address')`)} as handles,
      ${of(sql`select json_agg(k.source || ':' || k.key) from parties.key k where k.party_id = any (ids.list)`)} as keys
    from unnest(${list}::bigint[]) with ordinality f (id, place) join parties.party p on p.id = f.id
    cross join lateral (select parties.ids_of(p.id) as list) ids
    left join people.member_name m on m.id = p.owner_id left join people.unit u on u.id = p.unit_id
    order by f.place`.execute(tx)
  return rows
}

function present({ actor }: Context, q: string, row: Row): SearchHit {
  const phone = fieldLevel(actor, 'party.phone') === 'hidden' ? undefined : row.phones[0]
  return { id: row.id, kind: row.kind, name: row.name, matched: { ...explainMatch(q, row, openTo(actor)), source: null }, phone: phone === undefined ? null : mask('phone', phone), unitName: row.unitName, ownerName: row.ownerName }
}

/** Says which other module knew the text, for the hits that nothing of their own explains. */
async function nameSources({ tx, actor }: Context, q: string, hits: SearchHit[]): Promise<SearchHit[]> {
  const open = hits.filter((h) => h.matched.by === 'other')
  const sources = open.length ? await askSources(q, actor) : []
  if (!sources.length) return hits
  const { rows } = await sql<{ id: Id; place: number }>`
    select p.id::text, min(s.place)::int as place from (${sql.join(sources.map((s, i) => sql`(select id, ${sql.lit(i)} as place from (${s.select}) s)`), sql` union all `)}) s
    join parties.party m on m.id = s.id join parties.party p on p.id = coalesce(m.survivor_id, m.id) where p.id = any (${`{${open.map((h) => h.id).join(',')}}`}::bigint[]) group by 1`.execute(tx)
  const knower = new Map(rows.map((r) => [r.id, sources[r.place]!.label]))
  return hits.map((h) => (h.matched.by === 'other' && knower.has(h.id) ? { ...h, matched: { by: 'other', text: q, source: knower.get(h.id)! } } : h))
}
