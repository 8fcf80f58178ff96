import { sql } from 'kysely'
import type { FieldInfo } from '#kernel/field.ts'
import type { Named } from '#kernel/text.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Activity } from '#platform/filter/activity.ts'
import type { Field } from '#platform/filter/field.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const choice = (key: string, zhCN: string, zhTW: string, en: string) => ({ key, label: named(zhCN, zhTW, en) })
const field = (f: Pick<Field, 'key' | 'label' | 'kind' | 'sql' | 'warehouse'> & Partial<Field>): Field => ({ sortable: false, custom: false, ...f })

const log = { name: 'log', join: sql`join touchpoints.touchpoint log on log.id = act.touchpoint_id` }
const kind = { name: 'kind', join: sql`join touchpoints.kind kind on kind.key = act.kind` }

const themes = [
  choice('communication', '沟通', '溝通', 'Communication'), choice('order', '订单', '訂單', 'Order'), choice('service', '服务', '服務', 'Service'),
  choice('satisfaction', '满意度', '滿意度', 'Satisfaction'), choice('activity', '活动', '活動', 'Activity'), choice('relationship', '关系', '關係', 'Relationship'),
]
const directions = [choice('in', '客户发起', '顧客發起', 'From the customer'), choice('out', '我方发起', '我方發起', 'From us'), choice('none', '无', '無', 'Neither')]

type Choices = NonNullable<FieldInfo['choices']>

async function choices(tx: Tx): Promise<Record<string, Choices>> {
  const { rows } = await sql<Choices[number] & { of: string }>`
    select 'kind' as of, key, label, position from touchpoints.kind where active union all select 'channel', key, label, position from touchpoints.channel where active
    union all select 'stage', key, label, position from touchpoints.stage where active order by of, position, key`.execute(tx)
  const of = (what: string): Choices => rows.filter((r) => r.of === what).map(({ key, label }) => ({ key, label }))
  return { kind: of('kind'), channel: of('channel'), stage: of('stage') }
}

const DAY = 86_400_000

/** The month that a day's touchpoints may begin in, as their ids begin; a day to spare, for ids are of UTC's months. */
export function firstId(day: string, spare: number): bigint {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + spare * DAY)
  return BigInt(at.getUTCFullYear() * 12 + at.getUTCMonth()) << 40n
}

/** Any contact or event that holds, by kind, channel and stage of the journey. */
export const touchpointActivity: Activity = {
  key: 'touchpoint', label: named('触点', '接觸點', 'had a touchpoint'), timed: true, distinct: false, may: ['read', 'touchpoint'], ground: 'touchpoints', choices,
  fields: [
    field({ key: 'kind', label: named('类型', '類型', 'Kind'), kind: 'choice', sql: sql`act.kind`, warehouse: { sql: 'kind' } }),
    field({ key: 'channel', label: named('渠道', '管道', 'Channel'), kind: 'choice', sql: sql`act.channel`, warehouse: { sql: "nullIf(channel, '')" } }),
    field({ key: 'stage', label: named('旅程阶段', '旅程階段', 'Journey stage'), kind: 'choice', from: log, sql: sql`log.stage`, warehouse: { sql: "nullIf(stage, '')" } }),
    field({ key: 'theme', label: named('主题', '主題', 'Theme'), kind: 'choice', choices: themes, from: kind, sql: sql`kind.theme`, warehouse: { sql: 'theme' } }),
    field({ key: 'contact', label: named('算作联系', '算作聯繫', 'Counts as contact'), kind: 'boolean', from: kind, sql: sql`kind.contact`, warehouse: { sql: 'contact' } }),
    field({ key: 'direction', label: named('方向', '方向', 'Direction'), kind: 'choice', choices: directions, from: log, sql: sql`log.direction`, warehouse: { sql: 'direction' } }),
    field({ key: 'member', label: named('我方人员', '我方人員', 'Our colleague'), kind: 'member', from: log, sql: sql`log.member_id`, warehouse: { sql: 'member_id' } }),
    field({ key: 'cost', label: named('成本', '成本', 'Cost'), kind: 'number', from: log, sql: sql`log.cost`, warehouse: { sql: 'toFloat64(cost)' } }),
    field({ key: 'perceived', label: named('感知评分', '感知評分', 'Perceived'), kind: 'number', from: log, sql: sql`log.perceived`, warehouse: { sql: 'toFloat64(perceived)' } }),
  ],
  postgres: { from: sql`touchpoints.participant act`, party: sql`act.party_id`, day: (zone) => sql`(act.at at time zone ${zone})::date`, at: sql`act.at`, key: sql`act.touchpoint_id`, counts: sql`act.shown` },
  warehouse: {
    table: 'touchpoints_contact', day: 'day', at: 'at', key: 'id', repeats: 'party_id != original_id',
    prune: (from, to) => [from && `id >= ${firstId(from, -2)}`, to && `id < ${firstId(to, 33)}`].filter(Boolean).join(' and '),
  },
}
