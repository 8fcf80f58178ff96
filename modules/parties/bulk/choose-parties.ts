import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Filter } from '#kernel/filter.ts'
import type { Context } from '#platform/db/transaction.ts'
import { visible } from '#platform/filter/visible.ts'
import { conditionOf, joins, living } from '../party/find-parties.ts'
import { partyFields } from '../party/party-fields.ts'
import { TAGGING_MOST, tagRefusals } from '../tag/contract.ts'
import { literal } from '../tag/tag-parties.ts'

/** Whom the asker means by ids or a filter, as far as both rights reach: to change many at once, and to change each. */
export async function chooseParties(context: Context, { ids, filter }: { ids?: string[] | undefined; filter?: Filter | undefined }): Promise<{ chosen: string[]; skipped: number }> {
  const { tx, actor } = context
  const { where, sources } = conditionOf(context, await partyFields(tx), { filter })
  const { rows } = await sql<{ id: string; mine: boolean }>`
    select party.id::text, ${visible(actor, ['bulk', 'party'], 'party')} and parties.may_change(party.id) as mine from parties.party party ${joins(sources)}
    where ${living(actor)} and ${where} ${ids ? sql`and party.id = any (${literal(ids)}::bigint[])` : sql``} limit ${TAGGING_MOST + 1}`.execute(tx)
  if (rows.length > TAGGING_MOST) throw new Refusal(tagRefusals['tagging-too-many'], { most: TAGGING_MOST })
  const chosen = rows.filter((r) => r.mine).map((r) => r.id)
  return { chosen, skipped: rows.length - chosen.length }
}
