export { dimensions, grains, measures } from './measures.ts'
import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { ImportKind } from '#modules/exchange/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import type { Activity } from '#platform/filter/activity.ts'
import type { Field, Source } from '#platform/filter/field.ts'
import { touchpointActivity } from './activity/touchpoint-activity.ts'
import { touchpointKind } from './import/touchpoint-kind.ts'
import { touchpointData } from './subject/touchpoint-data.ts'
import { touchpointEraser } from './subject/touchpoint-eraser.ts'

const from: Source = { name: 'last_contact', join: sql`join touchpoints.last_contact last_contact on last_contact.party_id = party.id` }
const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const field = (f: Omit<Field, 'sortable' | 'custom' | 'from'>): Field => ({ ...f, from, group: 'contact', sortable: Boolean(f.sort), custom: false })

/** Never is empty. A CASE, because of NULLIF PostgreSQL would not trust a comparison under row-level security. */
const known = (column: 'at' | 'last_at') => sql`case when ${sql.ref(`last_contact.${column}`)} > '-infinity' then ${sql.ref(`last_contact.${column}`)} end`

/** The same in the analysis engine, from the log itself. */
const latest = (which: string): string => `(select party_id, max(at) as at from {{touchpoints_contact}} ${which} group by party_id)`

/** What party lists know of contacts. Who was never in touch is empty, and sorts before everyone else. */
export const partyFields: Field[] = [
  field({ key: 'lastContact', label: named('上次联系', '上次聯繫', 'Last contact'), kind: 'instant', warehouse: { table: latest('where contact = 1'), sql: 'at' }, sql: known('at'), sort: sql`last_contact.at`, sortType: 'timestamptz' }),
  field({ key: 'lastChannel', label: named('上次联系渠道', '上次聯繫管道', 'Last contact by'), kind: 'text', sql: sql`last_contact.channel` }),
  field({ key: 'lastTouchpoint', label: named('最近动态', '最近動態', 'Last activity'), kind: 'instant', warehouse: { table: latest(''), sql: 'at' }, sql: known('last_at') }),
  field({ key: 'contacts90', label: named('近90天联系次数', '近90天聯繫次數', 'Contacts in 90 days'), kind: 'number', moves: true, sql: sql`last_contact.contacts90` }),
]

export const partyActivities: Activity[] = [touchpointActivity]
export const subjectData: SubjectData[] = [touchpointData]
export const erasers: Eraser[] = [touchpointEraser]
export const importKinds: ImportKind[] = [touchpointKind]
export { warehouseTables } from './facts.ts'
