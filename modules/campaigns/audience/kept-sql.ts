import { type RawBuilder, sql } from 'kysely'
import { addressOn } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'

/** What is asked of everyone in an audience. */
export interface Reaching { channel: SendingChannel; purpose: string; now: Date }

/** SQL that selects of some living parties (`select party_id …`) why nothing would reach them on a channel, null where it would; and whether the firm's holdout has them. Consent is asked of the one decision that the ledger sends by. */
export const keptSql = (parties: RawBuilder<unknown>, { channel, purpose, now }: Reaching): RawBuilder<unknown> => sql`
  select d.party_id, case when not d.allowed then 'consent-' || d.reason when c.value is null then 'no-address' end as kept, h.id is not null as firm
  from consent.decide_all(array(${parties}), ${purpose}, ${channel}, ${now}::timestamptz) d cross join lateral (select ${addressOn(channel)} as value) c
  left join experiments.held_out(array(${parties}), ${now}::timestamptz) h (id) on h.id = d.party_id`
