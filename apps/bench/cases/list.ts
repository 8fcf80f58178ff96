import { visibleTo } from './visible-to.ts'
import type { Case } from '../measure/case.ts'
import type { Viewer } from '../measure/viewers.ts'

interface ListCase { name: string; query: Record<string, string>; from: string; where: string; order: string; columns?: string }

const now = "timestamptz 'now'"

/** A page of fifty as the list page asks for it, each with the filter and the sort written by hand beside it. */
const lists: readonly ListCase[] = [
  { name: 'list, newest change first', query: {}, from: 'parties.party p', where: 'true', order: 'p.updated_at desc, p.id desc' },
  { name: 'list, persons by name', query: { sort: 'name', filter: '{"field":"kind","op":"is","value":"person"}' }, from: 'parties.party p', where: "p.kind = 'person'", order: 'p.sort_name, p.id' },
  {
    name: 'list, top tiers out of touch, by revenue', query: { sort: '-revenue', columns: 'tier,stage,revenue,lastContact', filter: '{"all":[{"field":"tier","op":"in","value":["1","2"]},{"field":"lastContact","op":"olderThan","value":30}]}' },
    from: 'intelligence.standing s join parties.party p on p.id = s.party_id join touchpoints.last_contact c on c.party_id = p.id', where: `s.tier in (1, 2) and c.at < ${now} - interval '30 days'`, order: 's.revenue desc, p.id desc', columns: ', s.tier, s.stage, s.revenue, c.at',
  },
  {
    name: 'list, one stage, longest out of touch first', query: { sort: 'lastContact', columns: 'stage,lastContact', filter: '{"field":"stage","op":"is","value":"3"}' },
    from: 'touchpoints.last_contact c join parties.party p on p.id = c.party_id join intelligence.standing s on s.party_id = p.id', where: 's.stage = 3', order: 'c.at, p.id', columns: ', s.stage, c.at',
  },
  { name: 'list, one tag, newest change first', query: { filter: '{"field":"tag","op":"is","value":"3"}' }, from: 'parties.party p', where: 'exists (select from parties.party a join parties.party_tag t on t.party_id = a.id where case when a.survivor_id is null then a.id else a.survivor_id end = p.id and t.tag_id = 3)', order: 'p.updated_at desc, p.id desc' },
]

export const listCases = (viewer: Viewer): Case[] => lists.map(({ name, query, from, where, order, columns = '' }) => {
  const path = `/parties?${new URLSearchParams({ limit: '50', ...query })}`
  const text = `
    select p.id, p.kind, p.name, m.name as owner, u.name as unit, p.updated_at${columns}, (select c.value from parties.contact c where c.party_id = p.id and c.channel = 'phone' and c.is_main) as phone, (select c.value from parties.contact c where c.party_id = p.id and c.channel = 'email' and c.is_main) as email,
      (select array_agg(t.name) from parties.party_tag x join parties.tag t on t.id = x.tag_id where x.party_id = p.id) as tags
    from ${from} left join people.member_name m on m.id = p.owner_id left join people.unit u on u.id = p.unit_id
    where p.survivor_id is null and p.deleted_at is null and ${visibleTo(viewer.actor)} and ${where} order by ${order} limit 51`
  return { name, viewer, p95: 50, api: (_, call) => call({ path }), bare: (_, run) => run({ text }) }
})
