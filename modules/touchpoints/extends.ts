import { sql } from 'kysely'
import type { Field, Source } from '#platform/filter/field.ts'

const lastContact: Source = { name: 'touchpoints.last_contact', join: sql`left join touchpoints.last_contact on last_contact.party_id = party.id` }

/** What party lists know of contacts. */
export const partyFields: Field[] = [
  { key: 'lastContact', label: { 'zh-CN': '上次联系', 'zh-TW': '上次聯繫', en: 'Last contact' }, kind: 'instant', sql: sql`last_contact.at`, from: lastContact, sortable: false, custom: false },
  { key: 'lastChannel', label: { 'zh-CN': '上次联系渠道', 'zh-TW': '上次聯繫管道', en: 'Last contact by' }, kind: 'text', sql: sql`last_contact.channel`, from: lastContact, sortable: false, custom: false },
  { key: 'lastTouchpoint', label: { 'zh-CN': '最近动态', 'zh-TW': '最近動態', en: 'Last activity' }, kind: 'instant', sql: sql`last_contact.last_at`, from: lastContact, sortable: false, custom: false },
  { key: 'contacts90', label: { 'zh-CN': '近90天联系次数', 'zh-TW': '近90天聯繫次數', en: 'Contacts in 90 days' }, kind: 'number', sql: sql`coalesce(last_contact.contacts90, 0)`, from: lastContact, sortable: false, custom: false },
]
