import { madeParty } from '../seed/made-party.ts'
import type { Case } from '../measure/case.ts'
import type { Viewer } from '../measure/viewers.ts'

/** The calls that the relationship page makes at once when it opens. */
export const pageCalls = (id: string): string[] => [`/parties/${id}`, `/parties/${id}/relationship`, `/parties/${id}/timeline?limit=20`]

const timeline = `
  with recent as materialized (select x.touchpoint_id as id, x.at from touchpoints.participant x where x.party_id = $1 and x.shown order by x.at desc, x.touchpoint_id desc limit 21)
  select t.id, t.kind, t.channel, t.direction, t.stage, t.at, t.recorded_at, m.name as member, t.text, t.detail, t.cost, t.expected, t.perceived, t.episode,
    (select json_agg(json_build_object('id', p.id, 'name', p.name)) from parties.party p where p.id = any (t.party_ids)) as participants
  from touchpoints.touchpoint t left join people.member_name m on m.id = t.member_id where t.id = any (array(select id from recent)) order by t.at desc, t.id desc`
const counts = 'select x.kind, count(*)::int as n from touchpoints.participant x where x.party_id = $1 and x.shown group by x.kind'
const read = (object: string) => `insert into audit.entry (at, actor, actor_name, actor_kind, action, object, object_id) values (now(), null, 'bench', 'system', 'read', '${object}', $1)`

const party = `
  select p.*, m.name as owner, u.name as unit,
    (select json_agg(n) from parties.name n where n.party_id = p.id) as names, (select json_agg(c) from parties.contact c where c.party_id = p.id) as contacts, (select json_agg(k) from parties.key k where k.party_id = p.id) as keys,
    (select json_agg(r) from parties.role r where r.party_id = p.id) as roles, (select json_agg(t) from parties.party_tag x join parties.tag t on t.id = x.tag_id where x.party_id = p.id) as tags
  from parties.party p left join people.member_name m on m.id = p.owner_id left join people.unit u on u.id = p.unit_id where p.id = $1`
const standing = `
  select s.*, (select cut_offs from intelligence.run order by id desc limit 1) as cut_offs, (select json_agg(o) from intelligence.override o where o.party_id = s.party_id and o.ended_at is null) as overrides,
    (select json_agg(h) from (select * from intelligence.standing_history h where h.party_id = s.party_id order by h.day desc limit 50) h) as history,
    (select json_agg(v) from (select date_trunc('month', o.ordered_day) as month, sum(o.base_cents) as revenue, sum(o.base_cents - o.base_cost_cents) as profit from orders.sales_order o
      where o.buyer_id = s.party_id and o.status not in ('draft', 'cancelled') and o.ordered_day >= (date_trunc('month', now()) - interval '11 months')::date group by 1) v) as months
  from intelligence.standing s where s.party_id = $1`

/** A party of the viewer's own region each round; for who sees all, any. */
export function visibleIds(viewer: Viewer, parties: number): (round: number) => string {
  const step = (round: number) => 1 + ((round * 86_243) % parties)
  if (viewer.name === 'everyone') return (round) => String(step(round))
  return (round) => {
    let id = step(round)
    while (madeParty(id).shop % 5 !== 0) id = 1 + (id % parties)
    return String(id)
  }
}

/** The relationship page whole, as its calls come in at once, and its timeline alone. */
export function pageCases(viewer: Viewer, parties: number): Case[] {
  const id = visibleIds(viewer, parties)
  const on = (round: number) => (text: string) => ({ text, values: [id(round)] })
  return [
    {
      name: 'relationship page', viewer, p95: 100,
      api: (round, call) => Promise.all(pageCalls(id(round)).map((path) => call({ path }))),
      bare: (round, run) => run(...[party, read('party'), standing, timeline, counts, read('timeline')].map(on(round))),
    },
    { name: 'timeline page', viewer, p95: 100, api: (round, call) => call({ path: `/parties/${id(round)}/timeline?limit=20` }), bare: (round, run) => run(...[timeline, counts, read('timeline')].map(on(round))) },
  ]
}
