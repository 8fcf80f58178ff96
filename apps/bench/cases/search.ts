import { madeParty } from '../seed/made-party.ts'
import { parseSearch } from '#modules/parties/search/parse-search.ts'
import type { Case } from '../measure/case.ts'
import type { Viewer } from '../measure/viewers.ts'

const MOST = 51

/** What people type: taken from parties that there are, another one each round. */
const typed = (parties: number): Record<string, (round: number) => string> => {
  const some = (round: number) => madeParty(1 + ((round * 104_729) % parties))
  const find = (round: number, fits: (p: ReturnType<typeof madeParty>) => string | null | undefined) => {
    for (let k = round; ; k += 1) { const text = fits(some(k)); if (text) return text }
  }
  return {
    'two Chinese characters': (round) => find(round, (p) => (p.kind === 'person' && /^\p{Script=Han}{3}$/u.test(p.name) ? p.name.slice(1) : null)),
    'pinyin initials': (round) => find(round, (p) => (p.kind === 'person' && /^\p{Script=Han}{3}$/u.test(p.name) ? p.sortName.split(' ').map((s) => s[0]).join('') : null)),
    'e-mail part': (round) => find(round, (p) => p.email?.slice(2, 12)),
    'phone tail': (round) => find(round, (p) => p.phone?.slice(-4)),
    'whole name': (round) => find(round, (p) => p.name),
    'a common surname': (round) => ['王', '李', '张', '刘', '陈'][round % 5]!,
  }
}

/** A page of a search, beside the same question put to the search function by hand. No table may be searched past it: under row-level security the planner would use no index. */
export const searchCases = (viewer: Viewer, parties: number): Case[] => Object.entries(typed(parties)).map(([name, text]) => ({
  name: `search, ${name}`, viewer, p95: 50,
  api: (round, call) => call({ path: `/parties?${new URLSearchParams({ search: text(round), limit: '50' })}` }),
  bare: (round, run) => {
    const terms = parseSearch(text(round), { phone: true, email: true })!
    return run({
      text: `
        select p.id, p.kind, p.name, m.name as owner, u.name as unit, p.updated_at, (select c.value from parties.contact c where c.party_id = p.id and c.channel = 'phone' and c.is_main) as phone, (select c.value from parties.contact c where c.party_id = p.id and c.channel = 'email' and c.is_main) as email,
          (select array_agg(t.name) from parties.party_tag x join parties.tag t on t.id = x.tag_id where x.party_id = p.id) as tags
        from unnest(parties.search($1::tsquery, $2::tsquery, $3::tsquery, $4, $5, '{}', ${MOST})) with ordinality f (id, place) join parties.party p on p.id = f.id left join people.member_name m on m.id = p.owner_id left join people.unit u on u.id = p.unit_id order by f.place`,
      values: [terms.exact, terms.prefix, terms.any, terms.mail, text(round)],
    })
  },
}))
