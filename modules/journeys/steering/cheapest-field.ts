import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import { addressOn } from '#modules/messaging/api.ts'
import { sendingChannels } from '#modules/messaging/contract.ts'
import type { FieldSource } from '#modules/parties/extension.ts'

/** Every channel with the address of a party on it. */
const addresses = sql.join(sendingChannels.map((channel) => sql`select ${sql.lit(channel)} as channel, (${addressOn(channel)}) as address from (select party.id as party_id) d`), sql` union all `)

/** The cheapest channel that a party allows for marketing and can be reached on, as a field: a playbook's branch asks by it. Costs as of today; what costs nothing known comes last. */
export const cheapestField: FieldSource = {
  prefix: 'cheapestChannel',
  async load(tx) {
    const { rows } = await sql<{ key: string; label: Named }>`select key, label from touchpoints.channel where active and key = any (${`{${sendingChannels.join(',')}}`}::text[]) order by position, key`.execute(tx)
    return [{
      key: 'cheapestChannel', label: { 'zh-CN': '最省的许可渠道', 'zh-TW': '最省的同意管道', en: 'Cheapest allowed channel' }, kind: 'choice', group: 'contact', sortable: false, custom: false, choices: rows, moves: true,
      sql: sql`(select a.channel from (${addresses}) a join touchpoints.channel k on k.key = a.channel and k.active cross join lateral consent.decide(party.id, 'marketing', a.channel, now()) g
        where a.address is not null and g.allowed order by coalesce((select m.cost from messaging.channel_cost m where m.channel = k.key and m.valid_from <= current_date order by m.valid_from desc limit 1), k.cost) nulls last, k.position limit 1)`,
    }]
  },
}
