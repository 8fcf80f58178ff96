import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Named } from '#kernel/text.ts'
import { contactChannels } from '#modules/parties/contract.ts'
import type { FieldSource } from '#modules/parties/extension.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Asked, Field } from '#platform/filter/field.ts'
import { filterRefusals } from '#platform/filter/operand.ts'
import type { Param } from '#platform/filter/warehouse-field.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const states: Readonly<Record<string, Named>> = {
  granted: named('已许可', '已同意', 'given'), denied: named('已拒绝', '已拒絕', 'refused'), withdrawn: named('已撤回', '已撤回', 'withdrawn'),
  expired: named('已过期', '已過期', 'expired'), pending: named('待确认', '待確認', 'awaiting confirmation'), unknown: named('未表态', '未表態', 'not stated'),
}
const inGeneral = { key: '*', label: named('总体', '整體', 'In general') }

interface Word { key: string; label: Named }

const joined = (a: Named, b: Named): Named => ({ 'zh-CN': `${a['zh-CN']}：${b['zh-CN']}`, 'zh-TW': `${a['zh-TW']}：${b['zh-TW']}`, en: `${a.en}: ${b.en}` })

/** Who gave or refused consent for a purpose on a channel, by the one decision that everything is sent by. A value is `channel:state`, the channel `*` in general. */
function purposeField(purpose: Word, channels: readonly Word[]): Field {
  const key = `consent.${purpose.key}`
  const label = named(`许可（${purpose.label['zh-CN']}）`, `同意（${purpose.label['zh-TW']}）`, `Consent (${purpose.label.en})`)
  const choices = [inGeneral, ...channels].flatMap((c) => Object.entries(states).map(([state, name]) => ({ key: `${c.key}:${state}`, label: joined(c.label, name) })))
  const asking = (op: string, value: unknown): { not: boolean; wanted: [channel: string | null, states: string[]][] } => {
    const asked = op === 'filled' || op === 'empty' ? Object.keys(states).filter((s) => s !== 'unknown').map((s) => `*:${s}`) : [value].flat().map(String)
    const strange = asked.find((v) => !choices.some((c) => c.key === v))
    if (strange !== undefined) throw new Refusal(filterRefusals['bad-value'], { field: key, ...label, value: strange })
    if (!['is', 'in', 'isNot', 'filled', 'empty'].includes(op)) throw new Refusal(filterRefusals['bad-operator'], { field: key, ...label, operator: op })
    return { not: op === 'isNot' || op === 'empty', wanted: [...byChannel(asked)] }
  }
  const matches = (op: string, value: unknown, at: Asked): RawBuilder<unknown> => {
    const { not, wanted } = asking(op, value)
    const found = sql`(${sql.join(wanted.map(([channel, states]) => stands(purpose.key, channel, states, at)), sql` or `)})`
    return not ? sql`not ${found}` : found
  }
  const there = (op: string, value: unknown, { now }: Asked, param: Param): string => {
    const { not, wanted } = asking(op, value)
    return `${not ? 'not ' : ''}(${wanted.map(([channel, states]) => standsThere(purpose.key, channel, states, now, param)).join(' or ')})`
  }
  return { key, label, kind: 'choices', group: 'consent', choices, sortable: false, custom: false, sql: sql`null`, moves: true, ground: 'consent', matches, warehouse: { matches: there } }
}

function byChannel(values: readonly string[]): Map<string | null, string[]> {
  const found = new Map<string | null, string[]>()
  for (const value of values) {
    const [channel = '*', state = ''] = value.split(':')
    const key = channel === '*' ? null : channel
    found.set(key, [...(found.get(key) ?? []), state])
  }
  return found
}

/** Of a few each is asked; of everyone those who ever said something are decided at once, and the others have not stated anything. */
function stands(purpose: string, channel: string | null, wanted: readonly string[], { now, few }: Asked): RawBuilder<unknown> {
  if (few) return sql`(select d.state from consent.decide(party.id, ${purpose}, ${channel}, ${now}::timestamptz) d) = any (${wanted}::text[])`
  const decided = (which: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select d.party_id from consent.decide_all(array(select distinct case when p.survivor_id is null then p.id else p.survivor_id end from consent.entry e join parties.party p on p.id = e.party_id where e.purpose = ${purpose}), ${purpose}, ${channel}, ${now}::timestamptz) d where ${which})`
  const found = sql`party.id in ${decided(sql`d.state = any (${wanted}::text[])`)}`
  return wanted.includes('unknown') ? sql`(${found} or party.id not in ${decided(sql`d.state <> 'unknown'`)})` : found
}

/** The same in the analysis engine: a channel without a row of its own is as in general, and who has no row has not stated anything. */
function standsThere(purpose: string, channel: string | null, wanted: readonly string[], now: Date, param: Param): string {
  const moment = param("DateTime64(3, 'UTC')", now.toISOString().replace('T', ' ').replace('Z', ''))
  const rows = `{{consent_state}} where purpose = ${param('String', purpose)} and channel in (${channel === null ? "''" : `'', ${param('String', channel)}`})`
  const state = `if(state in ('granted', 'pending') and ifNull(until <= ${moment}, 0), 'expired', state)`
  const found = `id in (select party_id from (select party_id, argMax(${state}, channel != '') as held from ${rows} group by party_id) where has(${param('Array(String)', wanted)}, held))`
  return wanted.includes('unknown') ? `(${found} or id not in (select party_id from ${rows}))` : found
}

/** Consent as fields of every party list, filter and segment, for whoever may read it: a field for each purpose. */
export const consentFields: FieldSource = {
  prefix: 'consent.',
  async load(tx: Tx) {
    const { rows: [known] } = await sql<{ purposes: Word[]; channels: Word[] }>`
      select coalesce((select json_agg(json_build_object('key', key, 'label', label) order by position, key) from consent.purpose where active and (select access.may('consent.read'))), '[]') as purposes,
        coalesce((select json_agg(json_build_object('key', key, 'label', label) order by position, key) from touchpoints.channel where active and consent.contact_of(key) = any (${[...contactChannels]}::text[])), '[]') as channels`.execute(tx)
    return known!.purposes.map((purpose) => purposeField(purpose, known!.channels))
  },
}
