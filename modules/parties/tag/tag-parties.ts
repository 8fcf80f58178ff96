import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { visible } from '#platform/filter/visible.ts'
import { conditionOf, joins, living } from '../party/find-parties.ts'
import { partyFields } from '../party/party-fields.ts'
import { tagsNamed } from './add-tag.ts'
import { type Tagging, type TaggingDone, TAGGING_MOST, tagRefusals } from './contract.ts'
import { touchTagged } from './touch-tagged.ts'

/** Puts tags on the parties of a list or a filter, and takes others off, in a few statements however many they are. Notes exactly what changed, so that it can be taken back. */
export async function tagParties(context: Context, input: Tagging): Promise<TaggingDone> {
  const { tx, actor, now } = context
  if (!input.add.length && !input.remove.length) throw new Refusal(tagRefusals['tagging-empty'], {}, '/body/add')
  const { chosen, skipped } = await choose(context, input)
  const added = await tagsNamed(context, input.add)
  const removed = await tx.selectFrom('parties.tag').select('id').where('name', 'in', input.remove.length ? input.remove : ['']).execute()
  const { id } = await tx.insertInto('parties.bulk').values({ kind: 'tags', at: now, by: actor.memberId }).returning('id').executeTakeFirstOrThrow()
  const ids = literal(chosen)
  await sql`
    with put as (
      insert into parties.party_tag (party_id, tag_id, at, by) select p, t, ${now}, ${actor.memberId} from unnest(${ids}::bigint[]) p cross join unnest(${literal(added.map((t) => t.id))}::bigint[]) t
      on conflict do nothing returning party_id, tag_id, at, by)
    insert into parties.bulk_tag (bulk_id, party_id, tag_id, added, tagged_at, tagged_by) select ${id}, party_id, tag_id, true, at, by from put`.execute(tx)
  await sql`
    with gone as (delete from parties.party_tag where party_id = any (${ids}::bigint[]) and tag_id = any (${literal(removed.map((t) => t.id))}::bigint[]) returning party_id, tag_id, at, by)
    insert into parties.bulk_tag (bulk_id, party_id, tag_id, added, tagged_at, tagged_by) select ${id}, party_id, tag_id, false, at, by from gone`.execute(tx)
  const changed = await touchTagged(context, id)
  await audit(context, { action: 'tag', object: 'tagging', id, detail: { filter: input.filter, ids: input.ids, add: input.add, remove: input.remove, changed } })
  return { id, changed, skipped }
}

export const literal = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** Whom the asker means, as far as both rights reach: to change many at once, and to change each. */
async function choose(context: Context, input: Tagging): Promise<{ chosen: string[]; skipped: number }> {
  const { tx, actor } = context
  const { where, sources } = conditionOf(context, await partyFields(tx), input)
  const { rows } = await sql<{ id: string; mine: boolean }>`
    select party.id::text, ${visible(actor, ['bulk', 'party'], 'party')} and parties.may_change(party.id) as mine from parties.party party ${joins(sources)}
    where ${living(actor)} and ${where} ${input.ids ? sql`and party.id = any (${literal(input.ids)}::bigint[])` : sql``} limit ${TAGGING_MOST + 1}`.execute(tx)
  if (rows.length > TAGGING_MOST) throw new Refusal(tagRefusals['tagging-too-many'], { most: TAGGING_MOST })
  const chosen = rows.filter((r) => r.mine).map((r) => r.id)
  return { chosen, skipped: rows.length - chosen.length }
}
