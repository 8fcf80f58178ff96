import type pg from 'pg'
import { partyWords } from '#modules/parties/search/party-words.ts'
import { contactKey } from '#modules/parties/party/normalise.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import type { Staff } from './load-firm.ts'
import { load } from './load.ts'
import { madeParty, type MadeParty } from './made-party.ts'

export const partyTables = ['parties.party', 'parties.name', 'parties.contact', 'parties.key', 'parties.role', 'parties.party_tag', 'parties.search_entry', 'intelligence.standing', 'value.party', 'prediction.party'] as const

type Cell = string | number | null

const CHUNK = 100_000

/** Copies the parties and all that hangs on them. Emptied in the same transaction, so that PostgreSQL need not log the rows. */
export async function loadParties(pool: pg.Pool, count: number, staff: Staff, today: number): Promise<void> {
  await load(pool, async (client) => {
    await client.query(`truncate ${partyTables.join(', ')}`)
    for (let from = 1; from <= count; from += CHUNK) {
      const made = Array.from({ length: Math.min(CHUNK, count - from + 1) }, (_, i) => madeParty(from + i))
      await copyAll(client, made, staff, today)
    }
  })
}

async function copyAll(client: pg.PoolClient, made: MadeParty[], staff: Staff, today: number): Promise<void> {
  const copy = (target: string, rows: Cell[][]) => writeRows(client, target, rows.length, (i) => rows[i]!)
  const at = (p: MadeParty) => new Date((today - p.dayBack) * 86_400_000 + (p.id % 86_400) * 1000).toISOString()
  await copy('parties.party (id, kind, name, sort_name, dealing, gender, birthday, source, owner_id, unit_id, created_at, updated_at)', made.map((p) =>
    [p.id, p.kind, p.name, p.sortName, p.id % 10 < 7 ? 'consumer' : 'customer', p.gender, p.birthday, 'bench', staff.members[p.shop]![p.member]!, staff.shops[p.shop]!, at(p), at(p)]))
  await copy('parties.name (party_id, kind, value)', made.flatMap((p) => (p.english ? [[p.id, 'english', p.english]] : [])))
  await copy('parties.contact (party_id, channel, value, value_key, is_main)', made.flatMap((p) => contactsOf(p).map(([channel, value]) => [p.id, channel, value, contactKey(channel, value), 't'])))
  await copy('parties.key (source, key, party_id)', made.map((p) => ['pos', p.key, p.id]))
  await copy('parties.role (party_id, role)', made.map((p) => [p.id, p.kind === 'organisation' && p.id % 3 === 0 ? 'supplier' : 'customer']))
  await copy('parties.party_tag (party_id, tag_id)', made.filter((p) => p.id % 5 === 0).map((p) => [p.id, 1 + (p.id % 12)]))
  await copy('parties.search_entry (party_id, found_id, unit_id, owner_id, living, words, mail)', made.map((p) => {
    const { words, mail } = wordsOf(p)
    return [p.id, p.id, staff.shops[p.shop]!, staff.members[p.shop]![p.member]!, 't', words.map((w) => `'${w}'`).join(' '), mail]
  }))
  for (const table of ['intelligence.standing', 'value.party', 'prediction.party']) await copy(`${table} (party_id, unit_id, owner_id)`, made.map((p) => [p.id, staff.shops[p.shop]!, staff.members[p.shop]![p.member]!]))
}

const contactsOf = (p: MadeParty): [channel: string, value: string][] =>
  ([['phone', p.phone], ['email', p.email], ['wechat', p.wechat], ['address', p.address]] as const).flatMap(([channel, value]) => (value === null ? [] : [[channel, value] as [string, string]]))

/** What the party is found by: the same words that `indexParties` would write. */
const wordsOf = (p: MadeParty) => partyWords({
  kind: p.kind, names: p.english ? [p.name, p.english] : [p.name], phones: p.phone ? [p.phone] : [], emails: p.email ? [p.email] : [], handles: p.wechat ? [p.wechat] : [], keys: [p.key],
})
