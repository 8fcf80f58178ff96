import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findUnreachable as contract } from './contract.ts'

type Unreachable = ReplyOf<typeof contract>

/** Which of a party's contacts cannot be reached, since when and by whose word. Read from the suppression list by the address as it stands: one that was corrected is free at once, one that comes back is known. */
export async function findUnreachable({ tx }: Context, partyId: string): Promise<Unreachable> {
  const { rows: contacts } = await sql<Unreachable['contacts'][number]>`
    select c.id::text as "contactId", h.key as channel, s.reason, to_json(s.at at time zone 'UTC')#>>'{}' || 'Z' as since, s.proof ->> 'said' as said
    from parties.contact c join touchpoints.channel h on consent.contact_of(h.key) = c.channel
    join consent.suppression s on s.channel = h.key and s.address = consent.address_digest(h.key, c.value_key) and s.lifted_at is null and s.reason in ('hard-bounce', 'soft-bounce', 'complaint')
    where c.party_id = any (parties.ids_of(${partyId})) and c.value_key <> '' order by c.id, s.at desc`.execute(tx)
  return { contacts }
}
