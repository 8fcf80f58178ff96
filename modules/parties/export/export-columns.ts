import { type RawBuilder, sql } from 'kysely'
import type { FieldInfo } from '#kernel/field.ts'
import type { Named } from '#kernel/text.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Field, Source } from '#platform/filter/field.ts'
import { roleNames } from '../party/choice-names.ts'
import { mask } from '../party/mask-party.ts'
import { partyFields } from '../party/party-fields.ts'
import { isOpen } from '../party/require-level.ts'

/** A column of an export: its value as text, and how it is dimmed for whoever may see it only masked. */
export interface ExportColumn { info: FieldInfo; text: RawBuilder<unknown>; from?: Source | undefined; dim?: ((value: string) => string | null) | undefined }

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const info = (key: string, label: Named, more: Partial<FieldInfo> = {}): FieldInfo => ({ key, label, kind: 'text', sortable: false, custom: false, ...more })

const contact = (channel: string) => sql`(select c.value from parties.contact c where c.party_id = party.id and c.channel = ${channel} order by c.is_main desc, c.id limit 1)`

/** What hangs on a party. Titles are those that an import knows, so that what went out comes in again. */
const parts: (ExportColumn & { guard?: 'phone' | 'email' | 'address' })[] = [
  { info: info('id', named('系统编号', '系統編號', 'Record id')), text: sql`party.id::text` },
  { info: info('key', named('客户编号', '顧客編號', 'Customer number')), text: sql`(select k.key from parties.key k where k.party_id = party.id order by k.source, k.key limit 1)` },
  { info: info('phone', named('电话', '電話', 'Phone')), text: contact('phone'), guard: 'phone' },
  { info: info('email', named('邮箱', '電子郵件', 'E-mail')), text: contact('email'), guard: 'email' },
  { info: info('address', named('地址', '地址', 'Address')), text: contact('address'), guard: 'address' },
  { info: info('wechat', named('微信', '微信', 'WeChat')), text: contact('wechat'), guard: 'phone' },
  { info: info('role', named('角色', '角色', 'Role'), { kind: 'choices', choices: roleNames }), text: sql`(select string_agg(r.role, '; ' order by r.id) from parties.role r where r.party_id = party.id and (r.valid_to is null or r.valid_to >= current_date))` },
  { info: info('tag', named('标签', '標籤', 'Tags')), text: sql`(select string_agg(t.name, '; ' order by t.name) from parties.party_tag g join parties.tag t on t.id = g.tag_id where g.party_id = party.id)` },
  { info: info('owner', named('归属', '負責人', 'Owner')), text: sql`(select m.name from people.member_name m where m.id = party.owner_id)` },
  { info: info('unit', named('部门', '部門', 'Unit')), text: sql`(select u.name from people.unit u where u.id = party.unit_id)` },
  { info: info('parent', named('上级机构', '上級機構', 'Parent')), text: sql`(select o.name from parties.party o where o.id = party.parent_id)` },
]

/** Every column that the actor may export: what is hidden is not among them, what is masked stays masked. */
export async function exportColumns({ tx, actor }: Pick<Context, 'tx' | 'actor'>): Promise<Map<string, ExportColumn>> {
  const own = parts.filter((p) => !p.guard || fieldLevel(actor, `party.${p.guard}`) !== 'hidden').map(({ guard, ...column }) => ({ ...column, dim: guard && dimmed(actor, guard, column.info.key) }))
  const taken = new Set(own.map((c) => c.info.key))
  const listed = [...(await partyFields(tx)).values()].filter((f) => !taken.has(f.key) && (f.custom || !f.matches) && fieldLevel(actor, `party.${f.key}`) !== 'hidden').map((f) => ofField(actor, f))
  return new Map([...own, ...listed].map((c) => [c.info.key, c]))
}

const dimmed = (actor: Actor, guard: string, channel: string): ExportColumn['dim'] => (fieldLevel(actor, `party.${guard}`) === 'masked' ? (value) => mask(channel, value) : undefined)

const ofField = (actor: Actor, { key, label, kind, choices, custom, sql: value, from }: Field): ExportColumn => ({
  info: { key, label, kind, choices, sortable: false, custom }, text: custom ? sql`(${value}) #>> '{}'` : kind === 'instant' ? sql`to_json((${value}) at time zone 'UTC') #>> '{}' || 'Z'` : sql`(${value})::text`, from, ...(!isOpen(actor, key) && { dim: () => null }),
})
