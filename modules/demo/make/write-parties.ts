import { sql } from 'kysely'
import { contactKey, indexParties, sortName } from '#modules/parties/api.ts'
import type { DemoParty } from '../story/firm.ts'
import { drawIds, type Making, pieces, record, rowsOf, SOURCE } from './making.ts'

/** The tag on every made-up party. */
const MARK = '演示 Demo'
const PIECE = 5_000

/** Writes the parties set by set with all that hangs on them, what they are found by, and how they are connected. */
export async function writeParties(making: Making): Promise<void> {
  const { context, firm, ids } = making
  const { tx } = context
  ids.party.push(...(await drawIds(tx, 'parties.party', firm.parties.length)))
  const tags = await writeTags(making)
  const numbered = firm.parties.map((party, i) => ({ party, id: ids.party[i]! }))
  for (const piece of pieces(numbered, PIECE)) {
    await writeHeads(making, piece)
    await writeParts(making, piece, tags)
  }
  await record(context, 'party', ids.party)
  await sql`update people.member m set party_id = r.party from ${rowsOf(ids.member.map((member, i) => ({ member, party: ids.party[i] })), 'member bigint, party bigint')} where m.id = r.member`.execute(tx)
  await writeConnections(making)
  await indexParties(tx, ids.party)
}

async function writeTags({ context, firm }: Making): Promise<Map<string, string>> {
  const names = [...new Set([MARK, ...firm.parties.flatMap((p) => p.tags)])]
  const { rows: made } = await sql<{ id: string }>`insert into parties.tag (name, colour) select t, case when t = ${MARK} then 'amber' else 'ink' end from unnest(${names}::text[]) t on conflict (name) do nothing returning id::text`.execute(context.tx)
  await record(context, 'tag', made.map((t) => t.id))
  const { rows } = await sql<{ id: string; name: string }>`select id::text, name from parties.tag where name = any (${names}::text[])`.execute(context.tx)
  return new Map(rows.map((t) => [t.name, t.id]))
}

interface Numbered { party: DemoParty; id: string }

async function writeHeads({ context, calendar, ids, root }: Making, piece: readonly Numbered[]): Promise<void> {
  const { tx } = context
  const rows = piece.map(({ party: p, id }) => ({
    id, kind: p.kind, name: p.name, sort_name: sortName(p.name), dealing: p.dealing, parent_id: p.parent === undefined ? null : ids.party[p.parent], gender: p.gender, birthday: p.birthday, birthday_lunar: p.birthdayLunar, language: p.language, contact_hours: p.contactHours,
    credit_limit: p.creditLimit, credit_currency: p.creditLimit === undefined ? null : 'CNY', credit_rating: p.creditRating, owner_id: ids.member[p.owner], unit_id: ids.unit[p.unit] ?? root, at: calendar.moment(p.since),
  }))
  await sql`
    insert into parties.party (id, kind, name, sort_name, dealing, parent_id, gender, birthday, birthday_lunar, language, contact_hours, credit_limit, credit_currency, credit_rating, source, owner_id, unit_id, created_at, updated_at)
    select id, kind, name, sort_name, dealing, parent_id, gender, birthday, birthday_lunar, language, contact_hours, credit_limit, credit_currency, credit_rating, ${SOURCE}, owner_id, unit_id, at, at
    from ${rowsOf(rows, 'id bigint, kind text, name text, sort_name text, dealing text, parent_id bigint, gender text, birthday date, birthday_lunar text, language text, contact_hours text, credit_limit numeric, credit_currency text, credit_rating text, owner_id bigint, unit_id bigint, at timestamptz')}`.execute(tx)
}

async function writeParts({ context: { tx }, calendar, ids }: Making, piece: readonly Numbered[], tags: ReadonlyMap<string, string>): Promise<void> {
  const each = <T extends object>(rows: (p: DemoParty) => T[]) => piece.flatMap(({ party, id }) => rows(party).map((row) => ({ party_id: id, ...row })))
  await sql`insert into parties.name (party_id, kind, value, source) select party_id, kind, value, ${SOURCE} from ${rowsOf(each((p) => p.names ?? []), 'party_id bigint, kind text, value text')}`.execute(tx)
  const contacts = each((p) => p.contacts.map((c) => ({ ...c, label: c.label ?? 'main', key: contactKey(c.channel, c.value) })))
  await sql`insert into parties.contact (party_id, channel, label, value, value_key, is_main, source) select party_id, channel, label, value, key, true, ${SOURCE} from ${rowsOf(contacts, 'party_id bigint, channel text, label text, value text, key text')}`.execute(tx)
  const roles = each((p) => p.roles.map((role) => ({ role, day: calendar.day(p.since) })))
  await sql`insert into parties.role (party_id, role, valid_from) select party_id, role, day from ${rowsOf(roles, 'party_id bigint, role text, day date')}`.execute(tx)
  const said = each((p) => p.preferences.map((s) => ({ ...s, day: calendar.day(s.day), told: ids.member[p.owner] })))
  await sql`insert into parties.preference (party_id, kind, text, said_on, channel, told_to, source) select party_id, kind, text, day, channel, told, ${SOURCE} from ${rowsOf(said, 'party_id bigint, kind text, text text, day date, channel text, told bigint')}`.execute(tx)
  await sql`insert into parties.party_tag (party_id, tag_id) select party_id, tag from ${rowsOf(each((p) => [MARK, ...p.tags].map((t) => ({ tag: tags.get(t) }))), 'party_id bigint, tag bigint')}`.execute(tx)
}

async function writeConnections({ context: { tx, now }, firm, calendar, ids }: Making): Promise<void> {
  const seen = new Set<string>()
  const rows = firm.connections.filter(({ from, to, type }) => { const key = `${from} ${to} ${type}`; return from !== to && !seen.has(key) && seen.add(key) })
    .map((c) => ({ from_id: ids.party[c.from], to_id: ids.party[c.to], type: c.type, since: c.since === undefined ? null : calendar.day(c.since) }))
  await sql`insert into parties.connection (party_id, to_id, type, valid_from, created_at) select from_id, to_id, type, since, ${now} from ${rowsOf(rows, 'from_id bigint, to_id bigint, type text, since date')}`.execute(tx)
}
