import { type RawBuilder, sql } from 'kysely'
import { addressOn } from '../channel/open-sender.ts'
import type { SendingChannel } from '../contract.ts'

/** SQL that decides of some parties (`select party_id …`) whether consent and an address let something through to them: `party_id, reason, address`; no reason where they do. */
export const decideParties = (parties: RawBuilder<unknown>, { channel, purpose, now }: { channel: SendingChannel; purpose: string; now: Date }): RawBuilder<unknown> => sql`
  select d.party_id, case when not d.allowed then 'consent-' || d.reason when c.value is null then 'no-address' end as reason, case when d.allowed then c.value end as address
  from consent.decide_all(array(${parties}), ${purpose}, ${channel}, ${now}::timestamptz) d cross join lateral (select ${addressOn(channel)} as value) c`
