import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { type Tag, tagRefusals } from './contract.ts'
import { readTag } from './change-tag.ts'

/** Puts a tag on a party. Putting it on twice changes nothing. */
export async function addTag(context: Context, partyId: string, { name }: { name: string }): Promise<Tag> {
  const { tx, actor, now } = context
  await lockParty(context, partyId)
  const [tag] = await tagsNamed(context, [name])
  const added = await tx.insertInto('parties.party_tag').values({ party_id: partyId, tag_id: tag!.id, at: now, by: actor.memberId }).onConflict((c) => c.doNothing()).executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) await recordChange(context, partyId, { fields: ['tags'], after: { tag: tag!.name } })
  return tag!
}

/** Takes a tag off a party and off the records merged into it. */
export async function removeTag(context: Context, partyId: string, tagId: string): Promise<void> {
  await lockParty(context, partyId)
  const tag = await readTag(context, tagId)
  const removed = await sql`delete from parties.party_tag where tag_id = ${tagId} and party_id = any (parties.ids_of(${partyId}))`.execute(context.tx)
  if (!removed.numAffectedRows) throw new Refusal(tagRefusals['tag-not-found'], { id: tagId })
  await recordChange(context, partyId, { fields: ['tags'], before: { tag: tag.name } })
}

/** The tags of these names, in their order; new names make new tags. */
export async function tagsNamed({ tx }: Context, names: readonly string[]): Promise<Tag[]> {
  await sql`insert into parties.tag (name) select n from unnest(${names}::text[]) n where not exists (select from parties.tag t where t.name = n) on conflict do nothing`.execute(tx)
  const { rows } = await sql<Tag>`select t.id::text, t.name, t.colour from unnest(${names}::text[]) with ordinality w (name, place) join parties.tag t on t.name = w.name order by w.place`.execute(tx)
  return rows
}
