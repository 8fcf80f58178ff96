import { sql } from 'kysely'
import type { MessageValues } from '#modules/messaging/content/extension.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Who looks after a reader now and who did before, for messages about the change. */
export const adviserValues: MessageValues = {
  prefix: 'adviser.',
  places: [{ key: 'adviser.name', label: { 'zh-CN': '顾问姓名', 'zh-TW': '顧問姓名', en: 'Adviser' } }, { key: 'adviser.former', label: { 'zh-CN': '前任顾问姓名', 'zh-TW': '前任顧問姓名', en: 'Former adviser' } }],
  async read({ tx }: Context, { parties }) {
    const { rows } = await sql<{ id: string; name: string | null; former: string | null }>`
      select a.id::text, m.name, f.name as former from parties.party a join parties.party p on p.id = coalesce(a.survivor_id, a.id) left join people.member_name m on m.id = p.owner_id
      left join lateral (select c.from_id from advisers.change c where c.party_id = p.id order by c.id desc limit 1) c on true left join people.member_name f on f.id = c.from_id where a.id = any (${`{${parties.join(',')}}`}::bigint[])`.execute(tx)
    return new Map(rows.map(({ id, name, former }) => [id, { ...(name && { 'adviser.name': name }), ...(former && { 'adviser.former': former }) }]))
  },
}
