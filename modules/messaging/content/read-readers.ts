import { type RawBuilder, sql } from 'kysely'
import type { Filter } from '#kernel/filter.ts'
import { type Language, languages, pickLanguage } from '#kernel/text.ts'
import { signLinks } from '#modules/consent/api.ts'
import { getSetting } from '#modules/firm/api.ts'
import { conditionOf, fieldsIn, isOpen, joins, partyFields, type PartyFields } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Field } from '#platform/filter/field.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import './extension.ts'
import type { Reader } from './fill-parts.ts'
import { canBeWritten } from './known-places.ts'
import { writeValue } from './write-value.ts'

/** Whom a content is filled for and what it needs to know of them. */
export interface Asking { parties: readonly string[]; keys: ReadonlySet<string>; conditions: readonly Filter[]; step: string | null; purpose: string; channel: string; /** The same for everyone, said by whoever sends: `{ seminar }` fills `{{given.seminar}}`. */ given?: Readonly<Record<string, string>> }

export interface KnownReader extends Reader { name: string; language: Language | null }
interface Row { id: string; name: string; language: string | null; owner: string | null; firm: string | null; values: Record<string, unknown>; holds: boolean[] }

/** Everything that a content needs of its readers, in as many statements for a thousand as for one: fields and conditions in one, then links, then what other modules know. What the asker may not see is not there. */
export async function readReaders(context: Context, asking: Asking): Promise<Map<string, KnownReader>> {
  const fields = await partyFields(context.tx, [...asking.keys, ...asking.conditions.flatMap(fieldsIn)])
  const asked = [...asking.keys].flatMap((key) => fields.get(key) ?? []).filter((f) => canBeWritten(f) && isOpen(context.actor, f.key))
  const rows = await readRows(context, asking, fields, asked)
  const [shared, links, others] = [await readShared(context, asking), await readLinks(context, asking), await readOthers(context, asking)]
  return new Map(rows.map((row) => {
    const language = row.language === null ? null : languages.find((l) => l === row.language) ?? pickLanguage([row.language])
    const locale = { language: language ?? 'zh-CN', zone: shared.zone, currency: shared.currency }
    const given = Object.fromEntries(Object.entries(asking.given ?? {}).map(([key, value]) => [`given.${key}`, value]))
    const written = Object.fromEntries(asked.map((f) => [f.key, writeValue(f, row.values[f.key], locale)]))
    return [row.id, { name: row.name, language, holds: row.holds, values: { ...written, ...others.get(row.id), ...given, name: row.name, owner: row.owner, firm: row.firm, 'firm.address': shared.address, ...links.get(row.id) } }]
  }))
}

async function readRows(context: Context, { parties, conditions }: Asking, fields: PartyFields, asked: readonly Field[]): Promise<Row[]> {
  const compiled = conditions.map((filter) => conditionOf(context, fields, { filter }))
  const sources = [...new Map([...compiled.flatMap((c) => c.sources), ...asked.flatMap((f) => f.from ?? [])].map((s) => [s.name, s])).values()]
  const values: RawBuilder<unknown> = asked.length ? sql`json_build_object(${sql.join(asked.flatMap((f) => [sql.lit(f.key), sql`${f.sql}`]))})` : sql`'{}'::json`
  const { rows } = await sql<Row>`
    select asked.id::text, party.name, party.language, owner.name as owner, (select name from people.unit where parent_id is null order by id limit 1) as firm, ${values} as values,
      ${compiled.length ? sql`json_build_array(${sql.join(compiled.map((c) => sql`(${c.where}) is true`))})` : sql`'[]'::json`} as holds
    from parties.party asked join parties.party party on party.id = case when asked.survivor_id is null then asked.id else asked.survivor_id end ${joins(sources)} left join people.member_name owner on owner.id = party.owner_id
    where asked.id = any (${`{${parties.join(',')}}`}::bigint[])`.execute(context.tx)
  return rows
}

/** The firm's own facts, where a place or a value asks for them. */
async function readShared({ tx }: Context, { keys }: Asking): Promise<{ zone: string; currency: string; address: string | null }> {
  if ([...keys].every((key) => ['name', 'owner', 'firm', 'unsubscribe', 'preferences'].includes(key))) return { zone: 'Asia/Shanghai', currency: 'CNY', address: null }
  return { zone: await getSetting(tx, 'firm.zone'), currency: await getSetting(tx, 'firm.currency'), address: (await getSetting(tx, 'firm.address')) || null }
}

const CENTRE_DAYS = 180

/** Each reader's own links, signed in one statement each; none where nobody said where the firm's pages are. */
async function readLinks(context: Context, { parties, keys, purpose, channel }: Asking): Promise<Map<string, Record<string, string>>> {
  const base = readMailSettings().baseUrl
  const links = new Map(parties.map((id): [string, Record<string, string>] => [id, {}]))
  if (!base) return links
  if (keys.has('unsubscribe')) (await signLinks(context, 'unsubscribe', parties.map((id) => [id, purpose, channel]))).forEach((token, i) => { links.get(parties[i]!)!['unsubscribe'] = `${base}/unsubscribe/${token}` })
  if (keys.has('preferences')) (await signLinks(context, 'centre', parties.map((id) => [id]), CENTRE_DAYS)).forEach((token, i) => { links.get(parties[i]!)!['preferences'] = `${base}/preferences/${token}` })
  return links
}

async function readOthers(context: Context, { parties, keys, step }: Asking): Promise<Map<string, Record<string, string>>> {
  const found = new Map<string, Record<string, string>>()
  for (const source of await gather('messageValues')) {
    const wanted = new Set([...keys].filter((key) => key.startsWith(source.prefix)))
    if (wanted.size) for (const [id, values] of await source.read(context, { parties, keys: wanted, step })) found.set(id, { ...found.get(id), ...values })
  }
  return found
}
