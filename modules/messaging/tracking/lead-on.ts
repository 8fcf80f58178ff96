import { sql } from 'kysely'
import { signLink } from '#modules/consent/api.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'

/** So long a link tells who came by it. */
const DAYS = 7

/**
 * Where a link in a mail leads. On a site of the firm's own it carries who came (`?gx=…`), which that page tells only after its visitor has agreed to be known again; so
 * it does for marketing alone, while clicks are recorded, and never for who does not wish to be profiled.
 */
export async function leadOn(context: Context, { messageId, target }: { messageId: string; target: string }): Promise<string> {
  const { tx, now } = context
  const url = new URL(target)
  if (!(await getSetting(tx, 'web.sites')).includes(url.origin) || (await getSetting(tx, 'sending.tracking')) === 'nothing') return url.href
  const { rows: [came] } = await sql<{ party: string }>`
    select coalesce(p.survivor_id, p.id)::text as party from messaging.message m join parties.party p on p.id = m.party_id where m.id = ${messageId} and m.purpose = 'marketing' and p.erased_at is null
      and not exists (select from consent.decide(m.party_id, 'profiling', null, ${now}) d where d.reason in ('denied', 'withdrawn'))`.execute(tx)
  if (came) url.searchParams.set('gx', await signLink(context, 'visit', [came.party], DAYS))
  return url.href
}
