import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import { momentIn } from '#kernel/zoned.ts'
import { recordCreated, rowReader, settleChanges } from '#modules/exchange/api.ts'
import type { BatchContext, BatchResult, FieldSpec, ImportKind, Plan, RowResult, Settled } from '#modules/exchange/extension.ts'
import type { Remark } from '#modules/exchange/contract.ts'
import { contactKey } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { logTouchpoints, type TouchpointRecord } from '../log/log-touchpoint.ts'
import { removeTouchpoints } from '../removal/remove-touchpoints.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

const fixedFields: readonly FieldSpec[] = [
  { key: 'party', label: named('往来方编号', '往來方編號', 'Party'), type: 'text', group: 'party', required: true, synonyms: ['customer', 'customer_id', '客户', '客户编号', '会员号', '电话', '手机号', '邮箱', 'phone', 'email'], looksLike: ['phone', 'email', 'key'] },
  { key: 'at', label: named('时间', '時間', 'When'), type: 'instant', group: 'touchpoint', required: true, synonyms: ['date', '日期', '联系时间', '聯繫時間'], looksLike: ['date'] },
  { key: 'direction', label: named('方向', '方向', 'Direction'), type: 'choice', group: 'touchpoint', choices: [{ key: 'in', label: named('来', '來', 'In') }, { key: 'out', label: named('去', '去', 'Out') }, { key: 'none', label: named('无', '無', 'None') }] },
  { key: 'text', label: named('内容', '內容', 'Text'), type: 'text', group: 'touchpoint', synonyms: ['note', '备注', '备忘', '小结', '備註', 'summary'] },
  { key: 'key', label: named('外部编号', '外部編號', 'External key'), type: 'text', group: 'touchpoint', matchable: true, synonyms: ['id', '编号', '流水号'] },
  { key: 'expected', label: named('期望分', '期望分', 'Expected'), type: 'number', group: 'touchpoint' },
  { key: 'perceived', label: named('感知分', '感知分', 'Perceived'), type: 'number', group: 'touchpoint' },
]

/** Channels and kinds are the firm's own rows, so that a file may name them in any language. */
async function fieldsOf({ tx }: Pick<Context, 'tx'>): Promise<readonly FieldSpec[]> {
  const words = async (table: string) => (await sql<{ key: string; label: Named }>`select key, label from ${sql.table(`touchpoints.${table}`)} where active ${table === 'kind' ? sql`and by_hand` : sql``} order by position`.execute(tx)).rows
  return [
    ...fixedFields,
    { key: 'kind', label: named('类型', '類型', 'Kind'), type: 'choice', group: 'touchpoint', choices: await words('kind'), synonyms: ['type', '方式'] },
    { key: 'channel', label: named('渠道', '管道', 'Channel'), type: 'choice', group: 'touchpoint', choices: await words('channel') },
  ]
}

interface Told { at: number; party: string; record: Omit<TouchpointRecord, 'participants'> }
type ToldOrFaults = { told: Told } | { faults: readonly Remark[] }

/** Contacts and notes from a file. The party is named by the source's key, a telephone or an e-mail. */
export const touchpointKind: ImportKind = {
  kind: 'touchpoints', label: named('来往记录', '來往紀錄', 'Touchpoints'), settings: [],
  rights: { create: ['create', 'touchpoint'], update: ['correct', 'touchpoint'] },
  fields: fieldsOf,
  usualMatch: (fields) => (fields.has('key') ? 'key' : null),
  async open(context, plan) {
    const read = rowReader(plan, await fieldsOf(context))
    return {
      prepare: (rows) => rows.map((row, at): ToldOrFaults => {
        const { values, faults } = read(row)
        const one = (field: string) => values.get(field)?.[0] ?? null
        return faults.length ? { faults } : { told: { at, party: one('party')!, record: recordOf(one, plan) } }
      }),
      write: (batch, prepared) => write(batch, plan, prepared as ToldOrFaults[]),
    }
  },
  undo,
}

const score = (text: string | null): number | null => (text === null ? null : Number(text))

function recordOf(one: (field: string) => string | null, { zone, source, importId }: Plan): Told['record'] {
  return {
    kind: one('kind') ?? 'note', channel: one('channel'), direction: (one('direction') ?? 'none') as 'in' | 'out' | 'none', at: momentOf(one('at')!, zone), text: one('text'),
    expected: score(one('expected')), perceived: score(one('perceived')), source, sourceKey: one('key'), importId,
  }
}

/** The moment of a wall clock in the firm's zone; noon where no hour is told. */
function momentOf(text: string, zone: string): Date {
  const [day = '', time = '12:00:00'] = text.split('T')
  return momentIn(zone, day, time)
}

async function write(context: BatchContext, plan: Plan, read: readonly ToldOrFaults[]): Promise<BatchResult> {
  const told = read.flatMap((r) => ('told' in r ? [r.told] : []))
  const parties = await findParties(context, plan.source, told)
  const results = read.map((r): RowResult => ('faults' in r ? { outcome: 'failed', reasons: r.faults }
    : parties.has(r.told.party) ? { outcome: 'created' } : { outcome: 'failed', reasons: [{ code: 'touchpoints/unknown-party', params: { party: r.told.party.slice(0, 80) } }] }))
  const known = await findKnown(context, plan.source, told)
  for (const t of told) if (t.record.sourceKey && known.has(t.record.sourceKey) && results[t.at]!.outcome === 'created') results[t.at] = { outcome: 'skipped', reasons: [{ code: 'touchpoints/known', params: { key: t.record.sourceKey } }] }
  if (plan.dry) return { rows: results, records: {} }
  const wanted = told.filter((t) => results[t.at]!.outcome === 'created')
  const ids = await logTouchpoints(context, wanted.map((t) => ({ ...t.record, participants: [{ partyId: parties.get(t.party)!, role: 'subject' }] })))
  if (ids.length) await recordCreated(context, 'touchpoint', sql`select unnest(${ids}::bigint[])`)
  return { rows: results, records: { touchpoint: ids.length } }
}

async function findParties({ tx }: BatchContext, source: string, told: readonly Told[]): Promise<Map<string, string>> {
  const wanted = [...new Set(told.map((t) => t.party))].map((key) => ({ key, phone: contactKey('phone', key) || null, email: contactKey('email', key) }))
  const { rows } = await sql<{ key: string; ids: string[] }>`
    with w as (select * from json_to_recordset(${JSON.stringify(wanted)}::json) as w (key text, phone text, email text)),
    hits as (select w.key, k.party_id from w join parties.key k on k.source = ${source} and k.key = w.key
      union select w.key, c.party_id from w join parties.contact c on (c.channel = 'phone' and length(w.phone) >= 5 and c.value_key = w.phone) or (c.channel = 'email' and c.value_key = w.email))
    select h.key, array_agg(distinct coalesce(p.survivor_id, p.id)::text) as ids from hits h join parties.party p on p.id = h.party_id and p.deleted_at is null group by 1`.execute(tx)
  return new Map(rows.filter((r) => r.ids.length === 1).map((r) => [r.key, r.ids[0]!]))
}

async function findKnown({ tx }: BatchContext, source: string, told: readonly Told[]): Promise<Set<string>> {
  const keys = told.flatMap((t) => t.record.sourceKey ?? [])
  if (!keys.length) return new Set()
  const { rows } = await sql<{ key: string }>`select source_key as key from touchpoints.touchpoint where source = ${source} and source_key = any(${keys}::text[])`.execute(tx)
  return new Set(rows.map((r) => r.key))
}

/** Touchpoints are never changed, so all that an import brought can go. */
async function undo(context: BatchContext, most: number): Promise<Settled> {
  const { rows } = await sql<{ id: string }>`select record_id::text as id from exchange.change where import_id = ${context.importId} and object = 'touchpoint' and kept is null order by record_id desc limit ${most}`.execute(context.tx)
  if (!rows.length) return { removed: 0, restored: 0, kept: 0 }
  await removeTouchpoints(context, rows.map((r) => r.id))
  return settleChanges(context, 'touchpoint', sql`select id as record_id, 'removed' as outcome from unnest(${rows.map((r) => r.id)}::bigint[]) id`)
}
