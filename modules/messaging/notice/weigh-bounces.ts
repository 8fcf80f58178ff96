import { sql } from 'kysely'
import { liftArrived, suppress } from '#modules/consent/api.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { NoticeKind } from './contract.ts'

/** A notice as it bears on the address that its message went to. */
export interface Weighed { id: string; partyId: string; channel: string; address: string | null; kind: NoticeKind; reason: string | null; counts: boolean }

const barring: Partial<Record<NoticeKind, 'hard-bounce' | 'complaint'>> = { bounced: 'hard-bounce', complained: 'complaint' }
/** What shows that something arrived. */
const arriving: readonly NoticeKind[] = ['delivered', 'opened', 'clicked', 'replied']

/** Suppresses addresses that do not exist, complained, or kept coming back as often as the setting says; and lifts the last where something arrived. */
export async function weighBounces(context: Context, notices: readonly Weighed[]): Promise<void> {
  const addressed = notices.flatMap((n) => (n.address === null ? [] : [{ ...n, address: n.address }]))
  await liftArrived(context, addressed.filter((n) => arriving.includes(n.kind)))
  for (const n of addressed) {
    const reason = barring[n.kind] ?? (await keepsComingBack(context, n) ? 'soft-bounce' : null)
    if (reason) await suppress(context, { channel: n.channel, address: n.address, reason, source: 'notice', proof: { message: n.id, ...(n.reason && { said: n.reason }) } })
  }
}

/** Whether, with this one, as many messages came back for a time as the setting bears, since the last that arrived. */
async function keepsComingBack({ tx, now }: Context, { kind, counts, partyId, channel, address }: Weighed): Promise<boolean> {
  if (kind !== 'soft-bounced' || !counts) return false
  const rule = await getSetting(tx, 'sending.soft-bounces')
  if (!rule) return false
  const { rows: [found] } = await sql<{ n: number }>`
    with told as (select n.kind, n.message_id, n.at, n.counts from messaging.message m join messaging.notice n on n.message_id = m.id where m.party_id = any (parties.ids_of(${partyId})) and m.channel = ${channel} and lower(m.address) = lower(${address}))
    select count(distinct t.message_id)::int as n from told t where t.kind = 'soft-bounced' and t.counts and t.at > ${now}::timestamptz - make_interval(days => ${rule.days})
      and t.at > coalesce((select max(a.at) from told a where a.kind = any (${[...arriving]}::text[])), '-infinity')`.execute(tx)
  return found!.n >= rule.after
}
