import { sql } from 'kysely'
import type { MessageValues } from '#modules/messaging/content/extension.ts'

interface Row { partyId: string; name: string; code: string | null; until: string | null }

/** What an invitation brought a reader last: the friend's gift, or the inviter's thanks. */
export const invitedValues: MessageValues = {
  prefix: 'invited.',
  places: [
    { key: 'invited.code', label: { 'zh-CN': '邀请礼：优惠码', 'zh-TW': '邀請禮：優惠碼', en: 'Gift of an invitation: code' } }, { key: 'invited.name', label: { 'zh-CN': '邀请礼：名称', 'zh-TW': '邀請禮：名稱', en: 'Gift of an invitation' } },
    { key: 'invited.until', label: { 'zh-CN': '邀请礼：截止日', 'zh-TW': '邀請禮：截止日', en: 'Gift of an invitation: valid until' } },
  ],
  async read({ tx }, { parties }) {
    const { rows } = await sql<Row>`
      select distinct on (a.id) a.id::text as "partyId", o.name, g.code, g.valid_until::text as until from parties.party a join offers.gift g on g.party_id in (a.id, a.survivor_id) and g.state = 'given' and g.step like 'invitation/%' join offers.offer o on o.id = g.offer_id
      where a.id = any (${`{${parties.join(',')}}`}::bigint[]) order by a.id, g.id desc`.execute(tx)
    return new Map(rows.map(({ partyId, name, code, until }) => [partyId, { 'invited.name': name, ...(code && { 'invited.code': code }), ...(until && { 'invited.until': until }) }]))
  },
}
