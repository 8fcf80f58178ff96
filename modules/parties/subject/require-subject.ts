import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { visible } from '#platform/filter/visible.ts'
import { requireParty } from '../party/require-party.ts'

/** The party that someone's rights are about, as far as the asker guards privacy. */
export async function requireSubject(context: Context, partyId: string): Promise<{ id: string; name: string }> {
  const party = await requireParty(context, partyId)
  const { rows: [found] } = await sql<{ reached: boolean }>`select ${visible(context.actor, ['erase', 'party'], 'p')} as reached from parties.party p where p.id = ${party.id}`.execute(context.tx)
  if (!found?.reached) throw new Refusal(common.forbidden, { action: 'erase', object: 'party' })
  return party
}
