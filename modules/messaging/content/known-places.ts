import { Refusal } from '#kernel/refusal.ts'
import type { Named } from '#kernel/text.ts'
import { partyFields, type PartyFields } from '#modules/parties/api.ts'
import type { Tx } from '#platform/db/tables.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Field } from '#platform/filter/field.ts'
import { messagingRefusals } from '../contract.ts'
import './extension.ts'
import { placesIn } from './place.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** What every reader has without a field of a list. */
export const ownPlaces = [
  { key: 'name', label: named('姓名', '姓名', 'Name') },
  { key: 'owner', label: named('负责人', '負責人', 'Who looks after them') },
  { key: 'firm', label: named('公司名称', '公司名稱', 'Firm') },
  { key: 'firm.address', label: named('公司地址', '公司地址', 'Address of the firm') },
  { key: 'unsubscribe', label: named('退订链接', '取消訂閱連結', 'Link to unsubscribe') },
  { key: 'preferences', label: named('订阅设置链接', '訂閱設定連結', 'Link to preferences') },
] as const
const ownKeys: ReadonlySet<string> = new Set(ownPlaces.map((p) => p.key))

const written = new Set<Field['kind']>(['text', 'number', 'money', 'date', 'instant', 'choice', 'boolean'])

/** Whether a field's value can stand in a text: one value, read from a column. */
export const canBeWritten = (field: Field): boolean => !ownKeys.has(field.key) && (written.has(field.kind) || (field.custom && field.kind === 'choices')) && (field.custom || !field.matches || field.key === 'age')

export interface PlaceInfo { key: string; label: Named; from: 'own' | 'field' | 'custom' | 'other' }

/** Every place that a message may name. */
export async function findPlaces(tx: Tx): Promise<PlaceInfo[]> {
  const fields = [...(await partyFields(tx, [])).values()].filter(canBeWritten)
  const others = (await gather('messageValues')).flatMap((source) => source.places)
  return [...ownPlaces.map((p) => ({ ...p, from: 'own' as const })), ...fields.map(({ key, label, custom }) => ({ key, label, from: custom ? 'custom' as const : 'field' as const })), ...others.map((p) => ({ ...p, from: 'other' as const }))]
}

/** Refuses a text that names what nobody has, before it reaches a thousand readers. */
export async function checkPlaces(tx: Tx, text: string, pointer: string): Promise<void> {
  await requireKnown(tx, new Set(placesIn(text).map((p) => p.key)), pointer)
}

/** The same for places that were gathered already; gives the fields among them. */
export async function requireKnown(tx: Tx, keys: ReadonlySet<string>, pointer: string): Promise<PartyFields | null> {
  const asked = [...keys].filter((key) => !ownKeys.has(key) && !key.startsWith('given.'))
  if (!asked.length) return null
  const prefixes = (await gather('messageValues')).map((source) => source.prefix)
  const fields = await partyFields(tx, asked)
  const unknown = asked.find((key) => !prefixes.some((p) => key.startsWith(p)) && !(fields.has(key) && canBeWritten(fields.get(key)!)))
  if (unknown !== undefined) throw new Refusal(messagingRefusals['unknown-place'], { place: unknown }, pointer)
  return fields
}
