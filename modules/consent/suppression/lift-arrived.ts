import { sql } from 'kysely'
import { contactKey } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Something arrived at these addresses: what kept coming back for a time is no reason any more. Gives how many were lifted. */
export async function liftArrived(context: Context, addresses: readonly { channel: string; address: string }[]): Promise<number> {
  const { tx, actor, now } = context
  const { rows: kinds } = await sql<{ channel: string; kind: string }>`select key as channel, consent.contact_of(key) as kind from touchpoints.channel where key = any (${[...new Set(addresses.map((a) => a.channel))]}::text[])`.execute(tx)
  const known = addresses.flatMap(({ channel, address }) => {
    const key = contactKey(kinds.find((k) => k.channel === channel)?.kind ?? channel, address)
    return key ? [{ channel, key }] : []
  })
  if (!known.length) return 0
  const { rows } = await sql<{ id: string }>`
    update consent.suppression s set lifted_at = ${now}, lifted_by = ${actor.memberId}::bigint, lifted_because = 'arrived'
    from ${rowSet(known, { channel: 'text', key: 'text' })} where s.reason = 'soft-bounce' and s.lifted_at is null and s.channel = r.channel and s.address = consent.address_digest(r.channel, r.key) returning s.id::text`.execute(tx)
  if (rows.length) await audit(context, { action: 'lift', object: 'consent', detail: { suppressionIds: rows.map((x) => x.id), because: 'arrived' } })
  return rows.length
}
