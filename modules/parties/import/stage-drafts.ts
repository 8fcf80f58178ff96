import { sql } from 'kysely'
import { type BatchContext, copyText } from '#modules/exchange/api.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { sortName } from '../party/normalise.ts'
import { partyWords } from '../search/party-words.ts'
import { type PartyDraft, profileColumns } from './draft.ts'

/** A draft with what is computed for it beforehand, while the database is busy. */
export interface StagedDraft { draft: PartyDraft; sortName: string; words: string; mail: string }

/** The key that lists are ordered by and the words that the party will be found by. */
export function stagedDraft(draft: PartyDraft): StagedDraft {
  const name = draft.name ?? ''
  const handles = (channels: readonly string[]) => draft.contacts.filter((c) => channels.includes(c.channel)).map((c) => c.valueKey)
  const { words, mail } = partyWords({
    kind: draft.kind ?? 'person', names: [name, ...draft.names.map((n) => n.value)], phones: handles(['phone', 'fax']), emails: handles(['email']),
    handles: draft.contacts.filter((c) => !['phone', 'fax', 'email', 'address'].includes(c.channel)).map((c) => c.valueKey), keys: draft.keys,
  })
  return { draft, sortName: sortName(name), words: words.join('\n').replaceAll('\f', ' '), mail: (mail ?? '').replaceAll('\f', ' ') }
}

const columns = ['place', 'match', 'kind', 'name', 'sort_name', 'parent', 'custom', 'words', 'mail', ...profileColumns] as const

/** Copies drafts into tables of the connection's own, where a few statements find, write and index them all. `place` is the draft's number in the batch, `new_id` what a new party would be called, `first` the first contact of its channel. */
export async function stageDrafts({ tx, copy }: BatchContext, staged: readonly StagedDraft[]): Promise<void> {
  await sql`
    create temporary table if not exists imported_party (
      place int primary key, match text, kind text, name text, sort_name text, parent text, custom jsonb, words text, mail text,
      dealing text, gender text, birthday date, birthday_lunar text, language text, zone text, contact_hours text, credit_limit numeric(18, 2), credit_currency text, credit_rating text, owner_id bigint, unit_id bigint,
      new_id bigint not null default nextval('parties.party_id_seq'), party_id bigint, parent_id bigint, parent_place int, outcome text, fault text) on commit delete rows`.execute(tx)
  await sql`create temporary table if not exists imported_part (place int, at int, part text, kind text, value text, value_key text, address jsonb, first boolean, party_id bigint, id bigint) on commit delete rows`.execute(tx)
  await sql`with parts as (delete from imported_part) delete from imported_party`.execute(tx)
  await writeRows(copy, `pg_temp.imported_party (${columns.join(', ')})`, staged.length, (i) => rowOf(staged[i]!, i))
  const parts = staged.flatMap(({ draft }, place) => partsOf(draft).map((part, at) => [place, at, ...part] as const))
  await writeRows(copy, 'pg_temp.imported_part (place, at, part, kind, value, value_key, address, first)', parts.length, (i) => parts[i]!)
}

function rowOf({ draft, sortName: sorted, words, mail }: StagedDraft, place: number): (string | number | null)[] {
  const custom = Object.keys(draft.custom).length ? copyText(JSON.stringify(draft.custom)) : null
  return [place, copyText(draft.match), draft.kind, copyText(draft.name), copyText(sorted), copyText(draft.parent), custom, copyText(words), copyText(mail), ...profileColumns.map((c) => copyText(draft.profile[c]))]
}

type Part = readonly [part: string, kind: string | null, value: string | null, valueKey: string | null, address: string | null, first: string | null]

const partsOf = (d: PartyDraft): Part[] => [
  ...d.contacts.map((c, i): Part => ['contact', c.channel, copyText(c.value), copyText(c.valueKey), c.address ? copyText(JSON.stringify(c.address)) : null, d.contacts.findIndex((o) => o.channel === c.channel) === i ? 't' : 'f']),
  ...d.names.map((n): Part => ['name', n.kind, copyText(n.value), null, null, null]),
  ...d.roles.map((role): Part => ['role', role, null, null, null, null]),
  ...d.tags.map((tag): Part => ['tag', null, copyText(tag), null, null, null]),
  ...d.keys.map((key): Part => ['key', null, copyText(key), null, null, null]),
]
