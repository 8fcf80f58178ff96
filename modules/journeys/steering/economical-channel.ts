import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { addressOn, openChannels } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import type { ChannelChoice } from '#modules/playbooks/extension.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Open channels, what a message costs on them today the least first; those of which nothing is known come last, for unknown is not free. */
async function byCost(context: Context): Promise<SendingChannel[]> {
  const open = await openChannels(context)
  const today = dayIn(await getSetting(context.tx, 'firm.zone'), context.now)
  const { rows } = await sql<{ key: SendingChannel }>`
    select c.key from touchpoints.channel c left join lateral (select k.cost from messaging.channel_cost k where k.channel = c.key and k.valid_from <= ${today}::date order by k.valid_from desc limit 1) k on true
    where c.active and c.key = any (${`{${open.join(',')}}`}::text[]) order by coalesce(k.cost, c.cost) nulls last, array_position(${`{${open.join(',')}}`}::text[], c.key)`.execute(context.tx)
  return rows.map((r) => r.key)
}

/** The cheapest channel that each party allows and has an address on: asked channel by channel of those who have none yet, in as many statements as there are channels. */
export const economicalChannel: ChannelChoice = {
  async choose(context, { parties, purpose }) {
    const chosen = new Map<string, SendingChannel>()
    for (const channel of await byCost(context)) {
      const left = parties.filter((id) => !chosen.has(id))
      if (!left.length) break
      const { rows } = await sql<{ id: string }>`
        select d.party_id::text as id from consent.decide_all(${`{${left.join(',')}}`}::bigint[], ${purpose}, ${channel}, ${context.now}) d cross join lateral (select ${addressOn(channel)} as value) c where d.allowed and c.value is not null`.execute(context.tx)
      for (const { id } of rows) chosen.set(id, channel)
    }
    return chosen
  },
}
