import { sql } from 'kysely'
import { recordConsent } from '#modules/consent/api.ts'
import { contactKey } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'

interface Follower { partyId: string | null; follows: boolean; at: Date | null }

/** Says in the consent ledger of whoever a LINE user is known to be that they follow, or left; once for each time. Of nobody that is known it waits for a colleague who says who it is. */
export async function learnFollower(context: Context, userId: string, placedAs: string | null): Promise<void> {
  const { tx } = context
  const { rows: [follower] } = await sql<Follower>`
    select coalesce(${placedAs}::bigint, f.party_id, (select coalesce(p.survivor_id, p.id) from parties.contact c join parties.party p on p.id = c.party_id where c.channel = 'line' and c.value_key = ${contactKey('line', userId)} and p.erased_at is null and p.deleted_at is null order by p.id limit 1))::text as "partyId",
      f.left_at is null as follows, coalesce(f.left_at, f.followed_at) as at from messaging.line_follower f where f.user_id = ${userId}`.execute(tx)
  if (!follower?.partyId) return
  await sql`update messaging.line_follower set party_id = ${follower.partyId} where user_id = ${userId} and party_id is null`.execute(tx)
  if (!follower.at) return
  const state = follower.follows ? 'granted' : 'withdrawn'
  const { rows: said } = await sql`select from consent.entry where party_id = ${follower.partyId} and source = 'line-follow' and state = ${state} and at >= ${follower.at}`.execute(tx)
  if (!said.length) await recordConsent(context, follower.partyId, { purpose: 'marketing', channel: 'line', state, source: 'line-follow', at: follower.at.toISOString(), proof: { form: state === 'granted' ? 'line-follow' : 'line-unfollow', user: userId } })
}
