import type { Case } from '../measure/case.ts'
import type { Viewer } from '../measure/viewers.ts'
import { CONVERSATIONS } from '../seed/load-inbox.ts'
import { visibleIds } from './pages.ts'

const columns = `c.id, coalesce(p.name, c.sender) as name, m.name as assignee, c.state, c.snoozed_until, c.last_channel, c.last_at, c.last_in, c.preview, c.waiting_since from inbox.conversation c left join parties.party p on p.id = c.party_id left join people.member_name m on m.id = c.assignee_id`
const read = (of: string) => `insert into audit.entry (at, actor, actor_name, actor_kind, action, object, object_id) values (now(), null, 'bench', 'system', 'read', 'conversation', ${of})`
const open = "c.state = 'open' and c.snoozed_until is null and c.folded_into is null"

const one = `select ${columns} where c.id = $1`
const words = `select * from ((select 'i' || i.id as key, i.at, i.channel, i.subject, i.text from messaging.inbound i where i.party_id = $1 order by i.at desc limit 31)
  union all (select 'o' || m.id, coalesce(m.ended_at, m.created_at), m.channel, c.subject, c.body from messaging.message m join messaging.content c on c.id = m.content_id where m.party_id = $1 and m.state not in ('withheld', 'cancelled') order by 2 desc limit 31)
  union all (select 'n' || n.id, n.at, null, null, n.text from inbox.note n where n.conversation_id = $1)) u order by u.at desc limit 31`
const ways = 'select c.channel, c.value, c.is_main from parties.contact c where c.party_id = $1'

/** The inbox as its page asks for it: a view's list, and a conversation opened with its words. */
export function inboxCases(viewer: Viewer, parties: number): Case[] {
  const id = visibleIds(viewer, Math.min(parties, CONVERSATIONS))
  const list = (view: string, where: string): Case => ({
    name: `inbox, ${view}`, viewer, p95: 50,
    api: (_, call) => call({ path: `/conversations?view=${view}&limit=50` }),
    bare: (_, run) => run({ text: `select ${columns} where ${where} order by c.last_at desc, c.id desc limit 51`, values: [] }, { text: read('null'), values: [] }),
  })
  return [
    list('open', open), list('unassigned', `${open} and c.assignee_id is null`), list('done', "c.state = 'done' and c.folded_into is null"),
    {
      name: 'inbox, a conversation with its words', viewer, p95: 100,
      api: (round, call) => Promise.all([call({ path: `/conversations/${id(round)}` }), call({ path: `/conversations/${id(round)}/utterances?limit=30` })]),
      bare: (round, run) => run(...[one, ways, words, read('$1')].map((text) => ({ text, values: [id(round)] }))),
    },
  ]
}
