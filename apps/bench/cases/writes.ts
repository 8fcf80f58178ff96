import { createRandom } from '#modules/demo/random.ts'
import { partyWords } from '#modules/parties/search/party-words.ts'
import { contactKey, sortName } from '#modules/parties/party/normalise.ts'
import { madeParty } from '../seed/made-party.ts'
import type { Case } from '../measure/case.ts'
import type { Statement } from '../measure/bare.ts'
import type { Viewer } from '../measure/viewers.ts'
import { visibleIds } from './pages.ts'

const entry = (action: string, text: string): string => `
  with e as (insert into audit.entry (at, actor_name, actor_kind, action, object, object_id, detail_hash) values (now(), 'bench', 'system', '${action}', 'party', $1, sha256(convert_to($2::text, 'UTF8')))),
  told as (insert into events.event (name, version, payload, at) values ('${text}', 1, jsonb_build_object('partyId', $1::bigint), now())) select pg_notify('guanxi_event', '${text}')`

/** Creating a party with a phone, an e-mail and a role, beside the inserts that write the same rows by hand. */
function createCase(viewer: Viewer): Case {
  const input = (round: number) => ({ name: `${madeParty(round).name}`, phone: `19${String(createRandom(round).int(0, 999_999_999)).padStart(9, '0')}`, email: `new${round}-${Date.now()}@bench.example` })
  const unit = viewer.actor.unitId!
  return {
    name: 'create a party', viewer, p95: 50,
    api: (round, call) => {
      const { name, phone, email } = input(round)
      return call({ method: 'POST', path: '/parties', body: { kind: 'person', name, unitId: unit, contacts: [{ channel: 'phone', value: phone }, { channel: 'email', value: email }], roles: ['customer'] } })
    },
    async bare(round, run) {
      const { name, phone, email } = input(round)
      const { words, mail } = partyWords({ kind: 'person', names: [name], phones: [phone], emails: [email], handles: [], keys: [] })
      return run(...createStatements({ name, phone, email, unit, owner: viewer.actor.memberId, words: words.join('\n'), mail: mail ?? '' }))
    },
  }
}

interface New { name: string; phone: string; email: string; unit: string; owner: string | null; words: string; mail: string }

/** The new id is the sequence's last of this connection. */
function createStatements({ name, phone, email, unit, owner, words, mail }: New): Statement[] {
  const id = "currval('parties.party_id_seq')"
  return [
    { text: `insert into parties.party (id, kind, name, sort_name, owner_id, unit_id, created_at, updated_at) values (nextval('parties.party_id_seq'), 'person', $1, $2, $3, $4, now(), now())`, values: [name, sortName(name), owner, unit] },
    { text: `insert into parties.contact (party_id, channel, value, value_key, is_main) values (${id}, 'phone', $1, $2, true), (${id}, 'email', $3, $4, true)`, values: [phone, contactKey('phone', phone), email, contactKey('email', email)] },
    { text: `insert into parties.role (party_id, role) values (${id}, 'customer')` },
    { text: `select parties.index_entries(array[${id}], $1, $2)`, values: [words, mail] },
    { text: entry('create', 'parties.party-created').replaceAll('$1', id).replaceAll('$2', '$1'), values: [JSON.stringify({ name, phone, email })] },
    { text: `select p.*, (select json_agg(c) from parties.contact c where c.party_id = p.id) as contacts, (select json_agg(r) from parties.role r where r.party_id = p.id) as roles from parties.party p where p.id = (select ${id})` },
  ]
}

/** Changing one field of a party whose version is known, beside the update with its audit and event. */
function updateCase(viewer: Viewer, parties: number): Case {
  const shown = visibleIds(viewer, parties)
  const start = Math.floor(Date.now() / 1000) % parties // other parties than an earlier run changed: their version is known without asking
  const ids = (round: number) => shown(start + round)
  const hours = (round: number) => `工作日 ${9 + (round % 12)}:30 后`
  const versions = new Map<string, string>()
  return {
    name: 'update a party', viewer, p95: 50,
    async api(round, call) {
      const id = ids(round)
      const version = versions.get(id) ?? '"1"'
      const reply = await call({ method: 'PATCH', path: `/parties/${id}`, body: { contactHours: hours(round) }, headers: { 'if-match': version } }).catch(async (error: unknown) => {
        if (!/412/.test(String(error))) throw error
        const { etag } = await call({ path: `/parties/${id}` })
        return call({ method: 'PATCH', path: `/parties/${id}`, body: { contactHours: hours(round) }, headers: { 'if-match': etag! } })
      })
      versions.set(id, reply.etag!)
      return reply
    },
    bare: (round, run) => {
      const id = ids(round + 50_021)
      return run(
        { text: 'select version from parties.party where id = $1 for update', values: [id] },
        { text: 'update parties.party set contact_hours = $2, updated_at = now(), version = version + 1 where id = $1', values: [id, hours(round)] },
        { text: entry('update', 'parties.party-changed'), values: [id, JSON.stringify({ contactHours: hours(round) })] },
        { text: 'select p.*, (select json_agg(c) from parties.contact c where c.party_id = p.id) as contacts, (select json_agg(r) from parties.role r where r.party_id = p.id) as roles from parties.party p where p.id = $1', values: [id] },
      )
    },
  }
}

export const writeCases = (viewer: Viewer, parties: number): Case[] => [createCase(viewer), updateCase(viewer, parties)]
