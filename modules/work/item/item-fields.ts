import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Field } from '#platform/filter/field.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const choice = (key: string, zhCN: string, zhTW: string, en: string) => ({ key, label: named(zhCN, zhTW, en) })
const field = (f: Omit<Field, 'sortable' | 'custom'>): Field => ({ ...f, sortable: false, custom: false })

/** What items can be filtered by. */
export const itemFields: ReadonlyMap<string, Field> = new Map([
  field({ key: 'kind', label: named('类型', '類型', 'Kind'), kind: 'choice', choices: [choice('task', '待办', '待辦', 'Task'), choice('follow-up', '跟进', '跟進', 'Follow-up'), choice('promise', '承诺', '承諾', 'Promise')], sql: sql`item.kind` }),
  field({ key: 'what', label: named('事项', '事項', 'What'), kind: 'text', sql: sql`item.what` }),
  field({ key: 'party', label: named('往来方', '往來方', 'Party'), kind: 'party', sql: sql`item.party_id` }),
  field({ key: 'owner', label: named('负责人', '負責人', 'Owner'), kind: 'member', sql: sql`item.owner_id` }),
  field({ key: 'unit', label: named('部门', '部門', 'Unit'), kind: 'unit', sql: sql`item.unit_id` }),
  field({ key: 'givenBy', label: named('承诺方', '承諾方', 'Given by'), kind: 'choice', choices: [choice('us', '我方', '我方', 'Us'), choice('party', '对方', '對方', 'Them')], sql: sql`item.given_by` }),
  field({ key: 'dueOn', label: named('期限', '期限', 'Due'), kind: 'date', sql: sql`item.due_on` }),
  field({ key: 'postponed', label: named('延期次数', '延期次數', 'Times postponed'), kind: 'number', sql: sql`item.postponed` }),
  field({ key: 'outcome', label: named('结果', '結果', 'Outcome'), kind: 'choice', choices: [choice('completed', '已完成', '已完成', 'Completed'), choice('kept', '已兑现', '已履行', 'Kept'), choice('broken', '未兑现', '未履行', 'Broken'), choice('dropped', '已取消', '已取消', 'Dropped')], sql: sql`item.outcome` }),
  field({ key: 'endedAt', label: named('结束时间', '結束時間', 'Ended'), kind: 'instant', sql: sql`item.ended_at` }),
].map((f) => [f.key, f]))
